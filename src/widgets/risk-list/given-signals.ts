import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FetchRequest, Fetcher } from '../../data/fetch.js';
import type { SignalsResult } from '../../data/signals.js';
import { addressOf } from '../../data/url.js';
import { JsonAttribute } from '../../element/json-attribute.js';
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
  readonly number: number;
  /** How many of them could not be read. */
  readonly unreadable: number;
}

/** Signals that were read, and the number they are kept under. */
interface Given {
  readonly number: number;
  readonly key: string | object;
  readonly abort: AbortController;
  readonly read: Promise<SignalsResult>;
  /** The source that they were last handed to, or are on their way to. */
  handed: { readonly to: MetricsSource; readonly arrival: Promise<void> } | null;
}

/** No two lists of signals on a page share a number, as elements share sources. */
let last = 0;
let lastObject = 0;
const numbers = new WeakMap<object, number>();

/** Reads the signals of an element once, and hands them to the source that is asked about them. */
export class GivenSignals implements ReactiveController {
  readonly #host: Host;
  readonly #json = new JsonAttribute();
  #given: Given | null = null;

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
    if (this.#given?.key !== key) this.forget();
    if (typeof key !== 'object' || key === null) return key;
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = ++lastObject));
    return number;
  }

  /**
   * Has a source keep the signals that are set; null where none are.
   *
   * @throws ChurnError `config/*`, `network/*`, `auth/*` or `data/*` where they cannot be had
   */
  async in(source: MetricsSource): Promise<KeptSignals | null> {
    this.follow();
    const origin = this.#origin();
    if (!origin) return null;
    const given = (this.#given ??= begin(origin));
    try {
      const { signals, unreadable } = await given.read;
      if (given.handed?.to !== source) {
        given.handed = { to: source, arrival: source.keepSignals(given.number, signals) };
      }
      await given.handed.arrival;
      return { number: given.number, unreadable };
    } catch (fault) {
      // What could not be had is asked for again by the next question.
      if (this.#given === given) this.#given = null;
      // What was given up for something else is no fault of that.
      if (keyOf(this.#origin()) !== given.key) return this.in(source);
      throw fault;
    }
  }

  /** Keeps nothing, here and in the source, and waits for nothing. */
  forget(): void {
    if (!this.#given) return;
    const { abort, number, handed } = this.#given;
    abort.abort();
    handed?.to.keepSignals(number, []).catch(() => undefined);
    this.#given = null;
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
  return { number: ++last, key, abort, read, handed: null };
}

async function readFrom(origin: Origin, signal: AbortSignal): Promise<SignalsResult> {
  const { signalsAt, signalsIn } = await import('../../data/given-signals.js');
  return origin.kind === 'url'
    ? signalsAt(origin.request, signal)
    : signalsIn(origin.value, signal);
}
