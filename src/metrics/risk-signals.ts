import { formatDay, parseDay, type EpochDay } from './calendar.js';
import { float64, int32 } from './growing.js';
import type { Note } from './ledger.js';
import { SIGNALS, type RiskRule, type Signal, type SignalKind } from './risk-rules.js';
import { inSteps, type Steps } from './steps.js';

/** A rule that applies to a customer. */
export interface RiskReason {
  /** The rule's id. */
  readonly rule: string;
  readonly points: number;
  /** What it was decided by: a number in the unit of the signal, or a day, `YYYY-MM-DD`. */
  readonly value: number | string;
}

const KINDS = Object.keys(SIGNALS) as SignalKind[];
const CODES: ReadonlyMap<string, number> = new Map(KINDS.map((kind, code) => [kind, code]));
const SCHEDULED = KINDS.indexOf('scheduled-cancellation');
const CARD = KINDS.indexOf('card-expiry');
const NO_REASONS: readonly RiskReason[] = [];
/** So many signals, or ids of customers, are gone through in a step. */
const A_STEP = 8192;
/** The end of a customer's chain of signals. */
const NOTHING = -1;

/** A rule with its kind as a number. */
interface Prepared {
  readonly rule: RiskRule;
  readonly kind: number;
  readonly test: 'above' | 'below' | 'within';
  readonly bound: number;
}

/** Signals in typed arrays, those of a customer as a chain from the last to the first. */
export class SignalsByCustomer {
  readonly #asOf: EpochDay;
  readonly #rules: readonly Prepared[];
  /** The number of each customer that there are signals for. */
  readonly #numbers = new Map<string, number>();
  /** These customers by number. */
  readonly #ids: string[] = [];
  /** The one after the last that was asked for: signals often come in the order of the records. */
  #next = 0;
  /** The last signal of each such customer. */
  readonly #last: Int32Array;
  /** 1 for each such customer who is in the records. */
  readonly #isKnown: Uint8Array;
  #known = 0;
  /** The customer's signal before this one. */
  readonly #before: Int32Array;
  readonly #kinds: Int32Array;
  /** The number of a signal, or its day. */
  readonly #values: Float64Array;
  #unreadable = 0;

  private constructor(length: number, rules: readonly RiskRule[], asOf: EpochDay) {
    this.#asOf = asOf;
    this.#rules = rules.map((rule) => {
      const [test, bound] = Object.entries(rule.when)[0] as [Prepared['test'], number];
      return { rule, kind: KINDS.indexOf(rule.signal), test, bound };
    });
    this.#last = int32(length);
    this.#isKnown = new Uint8Array(length);
    this.#before = int32(length);
    this.#kinds = int32(length);
    this.#values = float64(length);
  }

  /** Takes in signals, in short steps. */
  static *of(
    signals: readonly Signal[],
    rules: readonly RiskRule[],
    asOf: EpochDay,
  ): Steps<SignalsByCustomer> {
    const told = new SignalsByCustomer(signals.length, rules, asOf);
    const add = (from: number, to: number): void => {
      for (let i = from; i < to; i++) told.#add(signals[i]!, i);
    };
    yield* inSteps(signals.length, add, A_STEP);
    return told;
  }

  get isEmpty(): boolean {
    return this.#numbers.size === 0;
  }

  /**
   * The rules that apply to a customer, in their order.
   *
   * @param gone the day on which its cancellation takes effect, where one is scheduled
   */
  reasonsFor(customerId: string, gone: EpochDay | null): readonly RiskReason[] {
    const last = this.#lastOf(customerId);
    if (last === NOTHING && gone === null) return NO_REASONS;
    let reasons: RiskReason[] | null = null;
    for (const prepared of this.#rules) {
      const { rule, kind } = prepared;
      let most = kind === SCHEDULED && gone !== null ? this.#worse(prepared, NaN, gone) : NaN;
      for (let i = last; i !== NOTHING; i = this.#before[i]!) {
        if (this.#kinds[i] === kind) most = this.#worse(prepared, most, this.#values[i]!);
      }
      if (Number.isNaN(most)) continue;
      const value = SIGNALS[rule.signal] === 'day' ? formatDay(most) : most;
      (reasons ??= []).push({ rule: rule.id, points: rule.points, value });
    }
    return reasons ?? NO_REASONS;
  }

  /** What there is to note of the signals, given the ids of all customers. */
  *notesFor(ids: {
    readonly length: number;
    at(customer: number): string | undefined;
  }): Steps<Note[]> {
    const look = (from: number, to: number): void => {
      for (let c = from; c < to && this.#known < this.#numbers.size; c++) this.#lastOf(ids.at(c)!);
    };
    yield* inSteps(ids.length, look, A_STEP);
    let count = 0;
    for (let n = 0; n < this.#numbers.size; n++) {
      if (this.#isKnown[n] === 1) continue;
      for (let i = this.#last[n]!; i !== NOTHING; i = this.#before[i]!) count++;
    }
    const notes = [
      { code: 'signals-unknown', count },
      { code: 'signals-unreadable', count: this.#unreadable },
    ];
    return notes.filter((note) => note.count > 0);
  }

  /** The last signal of a customer who is in the records. */
  #lastOf(customerId: string): number {
    const n = this.#ids[this.#next] === customerId ? this.#next : this.#numbers.get(customerId);
    if (n === undefined) return NOTHING;
    this.#next = n + 1;
    if (this.#isKnown[n] === 0) this.#known++;
    this.#isKnown[n] = 1;
    return this.#last[n]!;
  }

  #add(signal: Signal, i: number): void {
    const kind = CODES.get(signal.kind);
    const isDay = kind !== undefined && SIGNALS[signal.kind] === 'day';
    const value = isDay ? (parseDay(String(signal.date)) ?? NaN) : signal.value;
    if (kind === undefined || typeof value !== 'number' || !Number.isFinite(value)) {
      this.#unreadable++;
      return;
    }
    const { size } = this.#numbers;
    const n = this.#numbers.get(signal.customerId) ?? size;
    if (n === size) {
      this.#numbers.set(signal.customerId, n);
      this.#ids.push(signal.customerId);
    }
    this.#kinds[i] = kind;
    this.#values[i] = value;
    this.#before[i] = n === size ? NOTHING : this.#last[n]!;
    this.#last[n] = i;
  }

  /** The one of two values that speaks more for the rule; NaN where it applies to neither. */
  #worse({ kind, test, bound }: Prepared, most: number, value: number): number {
    if (test === 'above') return value > bound && !(most >= value) ? value : most;
    if (test === 'below') return value < bound && !(most <= value) ? value : most;
    const days = value - this.#asOf;
    const applies = days <= bound && (days >= 0 || kind === CARD);
    return applies && !(most <= value) ? value : most;
  }
}
