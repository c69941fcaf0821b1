import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FetchRequest } from '../../data/fetch.js';
import type { SignalsResult } from '../../data/signals.js';
import type { MetricsSource } from '../../metrics/source.js';

/** Where signals come from that are given apart from the records. */
export type SignalsOrigin =
  | { readonly kind: 'value'; readonly value: object }
  | { readonly kind: 'url'; readonly key: string; readonly request: () => FetchRequest };

/** Signals as a source keeps them. */
export interface KeptSignals {
  readonly number: number;
  /** How many of them could not be read. */
  readonly unreadable: number;
}

/** Signals that were read, and the number they are kept under. */
interface Given {
  readonly number: number;
  readonly key: unknown;
  readonly abort: AbortController;
  readonly read: Promise<SignalsResult>;
  /** The source that they were last handed to, or are on their way to. */
  handed: { readonly to: MetricsSource; readonly arrival: Promise<void> } | null;
}

/** No two lists of signals on a page share a number, as elements share sources. */
let last = 0;

/** Reads the signals of an element once, and hands them to each source that is asked about them. */
export class GivenSignals implements ReactiveController {
  #given: Given | null = null;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /**
   * Has a source keep the signals.
   *
   * @throws ChurnError `config/*`, `network/*`, `auth/*` or `data/*` where they cannot be had
   */
  async in(source: MetricsSource, origin: SignalsOrigin): Promise<KeptSignals> {
    this.keepOnly(origin);
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
      throw fault;
    }
  }

  /** Forgets signals from elsewhere, and gives up reading them. */
  keepOnly(origin: SignalsOrigin | null): void {
    if (this.#given?.key !== keyOf(origin)) this.forget();
  }

  /** Keeps nothing, here and in the sources, and waits for nothing. */
  forget(): void {
    if (this.#given) drop(this.#given);
    this.#given = null;
  }
}

/** What tells signals from others: where they are, or the object that they are. */
export function keyOf(origin: SignalsOrigin | null): unknown {
  return origin?.kind === 'value' ? origin.value : origin?.key;
}

let lastObject = 0;
const numbers = new WeakMap<object, number>();

/** The same as a text or a number, so that it can be compared with what was asked before. */
export function nameOf(origin: SignalsOrigin): string | number {
  if (origin.kind === 'url') return origin.key;
  let number = numbers.get(origin.value);
  if (number === undefined) numbers.set(origin.value, (number = ++lastObject));
  return number;
}

function begin(origin: SignalsOrigin): Given {
  const abort = new AbortController();
  const read = readFrom(origin, abort.signal);
  return { number: ++last, key: keyOf(origin), abort, read, handed: null };
}

function drop({ abort, number, handed }: Given): void {
  abort.abort();
  handed?.to.keepSignals(number, []).catch(() => undefined);
}

async function readFrom(origin: SignalsOrigin, signal: AbortSignal): Promise<SignalsResult> {
  const { signalsAt, signalsIn } = await import('../../data/given-signals.js');
  return origin.kind === 'url'
    ? signalsAt(origin.request(), signal)
    : signalsIn(origin.value, signal);
}
