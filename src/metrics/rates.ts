import { MOVE } from './move.js';
import type { MetricOptions } from './options.js';
import type { Tally } from './move-tally.js';
import { wilsonInterval } from './wilson.js';

/** The rates of one period, and why those that are null are. */
export interface Rates {
  readonly lostCustomers: number;
  readonly baseCustomers: number;
  readonly lostMrr: number;
  readonly baseMrr: number;
  readonly customerChurnRate: number | null;
  readonly customerChurnInterval: [number, number] | null;
  readonly grossMrrChurnRate: number | null;
  readonly netMrrChurnRate: number | null;
  readonly periodNrr: number | null;
  readonly periodGrr: number | null;
  readonly quickRatio: number | null;
  readonly nullReasons: Readonly<Record<string, string>>;
}

/**
 * The rates of period `p`.
 *
 * @param back customers who left and came back within each period, where they count as lost
 * @param perMajor ledger units for one major unit of the currency
 */
export function ratesOf(
  tally: Tally,
  p: number,
  options: MetricOptions,
  back: Float64Array | null,
  perMajor: number,
): Rates {
  const sums = sumsOf(tally, p);
  const { opening, churned, contraction, expansion } = sums;
  const lost = churned + contraction;
  const returned = options.reactivation === 'include' ? sums.returned : 0;
  const nullReasons: Record<string, string> = {};
  const ratio = (name: string, part: number, whole: number, reason: string): number | null => {
    if (whole !== 0) return part / whole;
    nullReasons[name] = reason;
    return null;
  };
  const customers = customersBase(tally, p, options);
  const base = unitsBase(sums, options);
  const gross = options.contraction === 'exclude' ? churned : lost;
  const gone = customersGone(tally, p, options, back);
  return {
    lostCustomers: gone,
    baseCustomers: customers,
    lostMrr: gross / perMajor,
    baseMrr: base / perMajor,
    customerChurnRate: ratio('customerChurnRate', gone, customers, 'no-customers'),
    customerChurnInterval: isProportion(options) ? wilsonInterval(gone, customers) : null,
    grossMrrChurnRate: ratio('grossMrrChurnRate', gross, base, 'no-mrr'),
    netMrrChurnRate: ratio('netMrrChurnRate', lost - expansion - returned, base, 'no-mrr'),
    periodNrr: ratio('periodNrr', opening - lost + expansion, opening, 'no-mrr'),
    periodGrr: ratio('periodGrr', opening - lost, opening, 'no-mrr'),
    quickRatio: ratio('quickRatio', sums.won + expansion + returned, lost, 'no-losses'),
    nullReasons,
  };
}

/** Ledger units of one period. */
interface Sums {
  readonly opening: number;
  readonly closing: number;
  readonly won: number;
  readonly returned: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churned: number;
}

function sumsOf({ unitsAt, units }: Tally, p: number): Sums {
  return {
    opening: unitsAt[p]!,
    closing: unitsAt[p + 1]!,
    won: units[MOVE.new]![p]!,
    returned: units[MOVE.reactivation]![p]!,
    expansion: units[MOVE.expansion]![p]!,
    contraction: units[MOVE.contraction]![p]!,
    churned: units[MOVE.churn]![p]!,
  };
}

/** Each loss is an event by itself then, of those who returned or had joined as of others. */
function countsEvents({ grain }: MetricOptions): boolean {
  return grain === 'event';
}

/** Whether the churn rate is a part of the customers at opening, which an interval can be given to. */
function isProportion(options: MetricOptions): boolean {
  return (
    !countsEvents(options) &&
    options.joinedAndLeft !== 'counted' &&
    options.denominator !== 'average' &&
    options.denominator !== 'opening-plus-new'
  );
}

function customersGone(
  { customers, joinedAndLeft }: Tally,
  p: number,
  options: MetricOptions,
  back: Float64Array | null,
): number {
  const churned = customers[MOVE.churn]![p]!;
  if (countsEvents(options)) return churned;
  const inside = options.joinedAndLeft === 'counted' ? joinedAndLeft[p]! : 0;
  return churned + inside + (back?.[p] ?? 0);
}

function customersBase(
  { customersAt, firsts }: Tally,
  p: number,
  { denominator }: MetricOptions,
): number {
  const opening = customersAt[p]!;
  if (denominator === 'average') return (opening + customersAt[p + 1]!) / 2;
  return denominator === 'opening-plus-new' ? opening + firsts[p]! : opening;
}

function unitsBase({ opening, closing, won }: Sums, { denominator }: MetricOptions): number {
  if (denominator === 'average') return (opening + closing) / 2;
  return denominator === 'opening-plus-new' ? opening + won : opening;
}
