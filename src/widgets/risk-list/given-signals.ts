import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FetchRequest, Fetcher } from '../../data/fetch.js';
import type { SignalsResult } from '../../data/signals.js';
import { addressOf } from '../../data/url.js';
import { JsonAttribute } from '../../element/json-attribute.js';
import { ChurnError } from '../../metrics/errors.js';
import type { MetricsSource } from '../../metrics/source.js';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly signals: object | string | null;
    readonly signalsSrc: string | null;
    readonly credentials: RequestCredentials;
    readonly fetcher: Fetcher | null;
  };

/** Where signals come from that are given apart from the records. */
type Origin =
  | { readonly kind: 'value'; readonly value: object }
  | { readonly kind: 'url'; readonly key: string; readonly request: FetchRequest };

/** Signals as a source keeps them. */
export interface KeptSignals {
  /** What the source knows them by; null where none could be had. */
  readonly number: number | null;
  /** How many of them could not be read. */
  readonly unreadable: number;
  /** Why the newest could not be had; null where these are the newest. */
  readonly fault: ChurnError | null;
  /** When these were read, in milliseconds since 1970; null where none could be had. */
  readonly readAt: number | null;
}

/** A list of signals, and the number it is kept under. */
interface Given {
  readonly number: number;
  readonly key: string | object;
  readonly abort: AbortController;
  readonly read: Promise<SignalsResult>;
  /** When they were read, in milliseconds since 1970; null where they were not. */
  readAt: number | null;
  /** The source that asked for them when they could not be had; null where they could. */
  failedFor: MetricsSource | null;
  /** The source that they were last handed to, or are on their way to. */
  handed: { readonly to: MetricsSource; readonly arrival: Promise<void> } | null;
}

/** No two lists of signals on a page share a number, as elements share sources. */
let last = 0;
let lastObject = 0;
const numbers = new WeakMap<object, number>();

/**
 * Reads the signals of an element once, and hands them to the source that is asked about them.
 *
 * Where they cannot be had, those that were read before from the same place stand in for them.
 */
export class GivenSignals implements ReactiveController {
  readonly #host: Host;
  readonly #json = new JsonAttribute();
  #given: Given | null = null;
  /** Those that were read before from the same place, until newer ones are there. */
  #earlier: Given | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /**
   * What tells the signals that are set from others, null for none; what is being read of others is
   * given up.
   *
   * @throws ChurnError `config/json` or `config/url` where signals cannot be had from there
   */
  follow(): string | number | null {
    const key = keyOf(this.#origin());
    if ((this.#given ?? this.#earlier)?.key !== key) this.forget();
    if (typeof key !== 'object' || key === null) return key;
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = ++lastObject));
    return number;
  }

  /**
   * Has a source keep the signals that are set; null where none are. Those that could not be had are
   * asked for again on behalf of another source, or after `renew`.
   *
   * @throws ChurnError `config/*` where what is set are no signals
   */
  async in(source: MetricsSource): Promise<KeptSignals | null> {
    this.follow();
    const origin = this.#origin();
    if (!origin) return null;
    const failedFor = this.#given?.failedFor;
    if (failedFor && failedFor !== source) this.#given = null;
    const given = (this.#given ??= begin(origin));
    try {
      await given.read;
    } catch (fault) {
      // What was given up for something else is no fault of that.
      if (keyOf(this.#origin()) !== given.key) return this.in(source);
      if (given.abort.signal.aborted || !(fault instanceof ChurnError)) throw fault;
      if (fault.code.startsWith('config/')) throw fault;
      given.failedFor = source;
      if (this.#earlier) return { ...(await handOver(this.#earlier, source)), fault };
      return { number: null, unreadable: 0, fault, readAt: null };
    }
    given.readAt ??= Date.now();
    if (this.#given === given) {
      drop(this.#earlier);
      this.#earlier = null;
    }
    return handOver(given, source);
  }

  /** Has the signals read again by the next question. */
  renew(): void {
    const given = this.#given;
    this.#given = null;
    if (given?.readAt != null) this.#earlier = given;
    else given?.abort.abort();
  }

  /** Keeps nothing, here and in the source, and waits for nothing. */
  forget(): void {
    drop(this.#given);
    drop(this.#earlier);
    this.#given = this.#earlier = null;
  }

  #origin(): Origin | null {
    const { signals, signalsSrc, credentials, fetcher, ownerDocument } = this.#host;
    if (typeof signals === 'string' && signals.trim() !== '') {
      return { kind: 'value', value: this.#json.read('signals', signals) };
    }
    if (typeof signals === 'object' && signals !== null) return { kind: 'value', value: signals };
    const address = signalsSrc?.trim();
    if (!address) return null;
    const url = addressOf(address, ownerDocument.baseURI, 'signals-src');
    const request = { url, credentials, fetcher: fetcher ?? undefined };
    return { kind: 'url', key: `${credentials} ${url}`, request };
  }
}

function keyOf(origin: Origin | null): string | object | null {
  if (origin === null) return null;
  return origin.kind === 'value' ? origin.value : origin.key;
}

function begin(origin: Origin): Given {
  const abort = new AbortController();
  const key = origin.kind === 'value' ? origin.value : origin.key;
  const read = readFrom(origin, abort.signal);
  return { number: ++last, key, abort, read, readAt: null, failedFor: null, handed: null };
}

async function handOver(given: Given, source: MetricsSource): Promise<KeptSignals> {
  const { signals, unreadable } = await given.read;
  const { number, readAt } = given;
  if (given.handed?.to !== source) {
    given.handed = { to: source, arrival: source.keepSignals(number, signals) };
  }
  await given.handed.arrival;
  return { number, unreadable, fault: null, readAt };
}

function drop(given: Given | null): void {
  given?.abort.abort();
  given?.handed?.to.keepSignals(given.number, []).catch(() => undefined);
}

/** @throws ChurnError where they cannot be had; the signal's reason */
async function readFrom(origin: Origin, signal: AbortSignal): Promise<SignalsResult> {
  try {
    const { signalsAt, signalsIn } = await import('../../data/given-signals.js');
    return await (origin.kind === 'url'
      ? signalsAt(origin.request, signal)
      : signalsIn(origin.value, signal));
  } catch (cause) {
    if (cause instanceof ChurnError || signal.aborted) throw cause;
    const message = 'The signals could not be read; the error behind it is the cause of this one.';
    throw new ChurnError('render/failed', message, { cause });
  }
}
