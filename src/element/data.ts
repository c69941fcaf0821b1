import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { BadAttribute } from '../data/attribute.js';
import type { ReadOptions, ReadProgress } from '../data/read.js';
import { turn as nextTask } from '../data/slices.js';
import { openSource, type Origin, type SourceLease } from '../data/source-cache.js';
import { ChurnError, type ErrorCode } from '../metrics/errors.js';
import type { CustomerRow } from '../metrics/customers-in.js';
import type { CustomersTotal } from '../metrics/customers-total.js';
import type { LedgerFacts } from '../metrics/ledger.js';
import type { MetricOptions } from '../metrics/options.js';
import type { Selection } from '../metrics/selection.js';
import { METRICS, type MetricName, type MetricsSource } from '../metrics/source.js';
import { questionNotes } from './question.js';
import {
  ChurnErrorEvent,
  ChurnLoadStartEvent,
  ChurnProgressEvent,
  ChurnReadyEvent,
} from './events.js';

/** What a data controller asks of its element. */
export interface DataHost<R> extends ReactiveControllerHost, HTMLElement {
  /** Where the records are, null while nothing was given. @throws ChurnError for a bad setting */
  origin(): Origin | null;
  readonly readOptions: ReadOptions;
  /** Where the worker's file is; undefined for the package's own. @throws ChurnError for a bad address */
  readonly workerAddress: string | undefined;
  readonly metricOptions: MetricOptions;
  /** No load that began before this time of `performance.now()` will do; see `refresh`. */
  readonly since: number;
  /** The metrics that it is sure to ask for. */
  readonly metrics: readonly MetricName[];
  /** What besides the options decides what is asked. */
  readonly question: string;
  /** Asks a source for what the element shows. */
  ask(source: MetricsSource, options: MetricOptions): Promise<R>;
  /** Why something that was asked for is missing in what is drawn; null where nothing is. */
  lackIn?(result: R): ChurnError | null;
  /** Resolves when an answer can be drawn, or the element is not shown. */
  drawable(): Promise<void>;
  /** Resolves when what there is to show is drawn. */
  drawn(): Promise<boolean>;
}

/** What an element shows, and the records it was computed from. */
export interface Answer<R> {
  readonly facts: LedgerFacts;
  readonly result: R;
  /** How it was asked for. */
  readonly options: MetricOptions;
  /** When it was loaded, in milliseconds since 1970. */
  readonly loadedAt: number;
}

/** Finds the customers behind marks. */
export interface Finder {
  customers(selection: Selection): Promise<readonly CustomerRow[]>;
  customersTotal(selection: Selection): Promise<CustomersTotal>;
}

/** A load that takes longer than this says how far it has come, in milliseconds. */
const LONG_LOAD = 500;

/** What a load is of: another one is another load. */
function identityOf(origin: Origin): unknown {
  if (origin.kind === 'url') return `${origin.credentials} ${origin.url}`;
  return origin.kind === 'text' ? origin.text : origin.value;
}

/**
 * Keeps its element's answer up to date with its settings: opens the source, asks it, and tells of
 * both by events.
 *
 * While something new is being loaded, and when that fails, the last answer stays.
 */
export class DataController<R> implements ReactiveController, Finder {
  answer: Answer<R> | null = null;
  /** Why the newest load or question failed; null once one succeeded. */
  error: ChurnError | null = null;
  /** Why the answer could not be drawn; null once it was. */
  drawingError: ChurnError | null = null;
  loading = false;
  /** How far a load has come that takes long; null while none does. */
  progress: ReadProgress | null = null;
  readonly #host: DataHost<R>;
  #origin: unknown = null;
  #reading = '';
  #asking = '';
  /** No load that began before this time will do. */
  #since = -Infinity;
  /** The latest such time that its element named. */
  #followed = -Infinity;
  #lease: SourceLease | null = null;
  /** The source of the answer on screen, which may be an older one. */
  #kept: SourceLease | null = null;
  #loadedAt = 0;
  /** Why something is missing, as it was last told. */
  #lack: ChurnError | null = null;
  /** The numbers of the newest load and question; what belongs to an older one is ignored. */
  #turn = 0;
  #question = 0;

  constructor(host: DataHost<R>) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#close();
    this.#keep(null);
    // Whatever it is told on return is news, also to have no records.
    this.#origin = undefined;
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { since } = this.#host;
    if (since > this.#followed) {
      this.#followed = since;
      this.#renew(since);
    }
    try {
      this.#follow(this.#host.origin(), this.#host.workerAddress);
    } catch (fault) {
      this.#refuse(asChurnError(fault, 'config/attribute', 'A setting cannot be read'));
    }
  }

  /** Loads again, past what is kept of loads that began before a time of `performance.now()`. */
  refresh(since: number): void {
    this.#renew(since);
    this.#host.requestUpdate();
  }

  /** Asks the same records once more, for what was missing: a load of its own, with its events. */
  again(): void {
    if (!this.#lease || this.loading) return;
    this.#turn++;
    this.loading = true;
    this.#host.requestUpdate();
    void this.#load(this.#lease);
  }

  /** The customers behind a mark; nobody where there is no source. */
  async customers(selection: Selection): Promise<readonly CustomerRow[]> {
    const source = await (this.#kept ?? this.#lease)?.source;
    return source ? source.query('customers', { ...this.#host.metricOptions, selection }) : [];
  }

  /** How many are behind a mark, and the amount concerned; nobody where there is no source. */
  async customersTotal(selection: Selection): Promise<CustomersTotal> {
    const source = await (this.#kept ?? this.#lease)?.source;
    const options = { ...this.#host.metricOptions, selection };
    return source ? source.query('customersTotal', options) : { count: 0, mrr: 0 };
  }

  /** The answer could not be drawn; the element says so, once for each fault. */
  drawingFailed(cause: unknown): ChurnError {
    const why = cause instanceof Error ? cause.message : String(cause);
    const text = `The chart could not be drawn: ${why}.`;
    const error = new ChurnError('render/failed', text, { cause });
    if (this.drawingError?.message !== error.message) {
      this.drawingError = error;
      void this.#tell(error, 0);
    }
    return error;
  }

  /** The answer was drawn, so an earlier fault of drawing is over. */
  drawingSucceeded(): void {
    this.drawingError = null;
  }

  /**
   * Something is missing in what is drawn; the element says so, once for each fault. Of a load under
   * way that is told when it is on screen.
   */
  lacking(fault: ChurnError, attempts: number): void {
    if (!this.answer || this.loading || fault === this.#lack) return;
    this.#lack = fault;
    void this.#tell(fault, attempts);
  }

  #renew(since: number): void {
    this.#origin = null;
    this.#since = since;
  }

  #follow(origin: Origin | null, workerUrl: string | undefined): void {
    const identity = origin === null ? null : identityOf(origin);
    const reading = JSON.stringify(this.#host.readOptions);
    const asking = this.#host.question + JSON.stringify(this.#host.metricOptions);
    const isSameSource = identity === this.#origin && reading === this.#reading;
    const isSameQuestion = asking === this.#asking;
    this.#origin = identity;
    this.#reading = reading;
    this.#asking = asking;
    if (!isSameSource) this.#open(origin, workerUrl);
    else if (!isSameQuestion && this.#lease) void this.#askAgain(this.#kept ?? this.#lease);
  }

  #open(origin: Origin | null, workerUrl: string | undefined): void {
    this.#close();
    const since = this.#since;
    this.#since = -Infinity;
    if (origin === null) {
      this.answer = null;
      this.error = null;
      this.#keep(null);
      return;
    }
    // What computes them comes meanwhile; where it does not, the question says so.
    for (const name of this.#host.metrics) METRICS[name]().catch(() => undefined);
    const began = performance.now();
    this.#lease = openSource(origin, this.#host.readOptions, {
      since,
      workerUrl,
      onProgress: (progress) => {
        if (this.loading && performance.now() - began > LONG_LOAD) this.#report(progress);
      },
    });
    this.loading = true;
    void this.#load(this.#lease);
  }

  #close(): void {
    this.#turn++;
    if (this.#lease !== this.#kept) this.#lease?.release();
    this.#lease = null;
    this.loading = false;
    this.progress = null;
  }

  /** Holds on to the source of what is on screen, for questions about its marks. */
  #keep(lease: SourceLease | null): void {
    if (this.#kept === lease) return;
    this.#kept?.release();
    this.#kept = lease;
  }

  /** Settings that cannot be followed are told of once, until they change. */
  #refuse(error: ChurnError): void {
    const text = error instanceof BadAttribute ? error.text : '';
    const settings = `refused: ${error.message}${text}`;
    if (this.#origin === settings) return;
    this.#close();
    this.#origin = settings;
    void this.#fail(error, 0);
  }

  async #load(lease: SourceLease): Promise<void> {
    const turn = this.#turn;
    const began = performance.now();
    this.#host.dispatchEvent(new ChurnLoadStartEvent());
    try {
      const source = await lease.source;
      if (lease !== this.#kept) this.#loadedAt = Date.now();
      const answer = await this.#newestAnswerFrom(source, turn);
      if (!answer) return;
      this.#keep(lease);
      this.#accept(answer);
      await this.#host.drawn();
      await this.#host.drawable();
      await this.#host.drawn();
      if (turn !== this.#turn || this.error || this.drawingError) return;
      const lack = this.#host.lackIn?.(answer.result);
      if (lack) return this.lacking(lack, lease.attempts);
      const { rowsRead, rejected, asOf } = answer.facts;
      const milliseconds = performance.now() - began;
      this.#host.dispatchEvent(
        new ChurnReadyEvent({
          rows: rowsRead,
          rejected,
          asOf,
          milliseconds,
          attempts: lease.attempts,
        }),
      );
    } catch (fault) {
      if (turn === this.#turn)
        await this.#fail(
          asChurnError(fault, 'render/failed', 'The data could not be read'),
          lease.attempts,
        );
    }
  }

  /** The answer to the newest question, also where that is asked meanwhile; null after another load. */
  async #newestAnswerFrom(source: MetricsSource, turn: number): Promise<Answer<R> | null> {
    for (;;) {
      const question = this.#question;
      const answer = await this.#answerFrom(source);
      // To draw is a task of its own, or those of all elements that shared a load were one long one.
      await nextTask();
      if (turn !== this.#turn) return null;
      if (question === this.#question) return answer;
    }
  }

  async #askAgain(lease: SourceLease): Promise<void> {
    const turn = this.#turn;
    const question = ++this.#question;
    // A load under way asks what is newest when it has its source.
    if (this.loading) return;
    // Where the newest load has failed, the records on screen are asked, and stay old.
    const failure = lease === this.#lease ? null : this.error;
    try {
      const answer = await this.#answerFrom(await lease.source);
      await nextTask();
      if (turn !== this.#turn || question !== this.#question) return;
      this.#accept(answer);
      this.error = failure;
      const lack = this.#host.lackIn?.(answer.result);
      if (lack) this.lacking(lack, 0);
    } catch (fault) {
      if (turn === this.#turn && question === this.#question)
        await this.#fail(
          asChurnError(fault, 'render/failed', 'The numbers could not be computed'),
          0,
        );
    }
  }

  async #answerFrom(source: MetricsSource): Promise<Answer<R>> {
    const options = this.#host.metricOptions;
    const [facts, result] = await Promise.all([source.describe(), this.#host.ask(source, options)]);
    const asOf = options.asOf ?? facts.asOf;
    const notes = [...facts.notes, ...questionNotes(facts, options)];
    return { facts: { ...facts, asOf, notes }, result, options, loadedAt: this.#loadedAt };
  }

  #report(progress: ReadProgress): void {
    this.progress = progress;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new ChurnProgressEvent(progress));
  }

  #accept(answer: Answer<R>): void {
    this.answer = answer;
    this.error = null;
    this.drawingError = null;
    this.loading = false;
    this.progress = null;
    this.#host.requestUpdate();
  }

  async #fail(fault: ChurnError, attempts: number): Promise<void> {
    const turn = this.#turn;
    this.loading = false;
    this.progress = null;
    const error = fault instanceof BadAttribute ? await fault.explained() : fault;
    if (turn !== this.#turn) return;
    this.error = error;
    await this.#tell(error, attempts);
  }

  /** Shows an error, then tells of it, unless the element was removed or set otherwise meanwhile. */
  async #tell(error: ChurnError, attempts: number): Promise<void> {
    const turn = this.#turn;
    await Promise.resolve();
    this.#host.requestUpdate();
    await this.#host.drawn();
    if (turn !== this.#turn) return;
    this.#host.dispatchEvent(new ChurnErrorEvent(error, attempts));
  }
}

/** An error of this package; what failed in code of the page is told by its cause alone. */
function asChurnError(fault: unknown, code: ErrorCode, what: string): ChurnError {
  if (fault instanceof ChurnError) return fault;
  return new ChurnError(code, `${what}; the error behind it is the cause of this one.`, {
    cause: fault,
  });
}
