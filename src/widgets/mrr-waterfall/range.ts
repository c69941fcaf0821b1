import type { PeriodMovement } from '../../metrics/movements.js';

/** Amounts are multiples of a hundredth of the smallest unit, which is one of 10,000 at most. */
const UNITS = 1e6;

/** The name of several periods: `2024-03/2024-06` from the first to the last, one alone by its own. */
export function rangeName(first: string, last: string): string {
  return first === last ? first : `${startOf(first)}/${endOf(last)}`;
}

/** The first and the last of several periods, or the only one. */
export function spanOf(first: string, last: string, write: (period: string) => string): string {
  return first === last ? write(first) : `${write(first)} – ${write(last)}`;
}

/** The periods that a name stands for: one, or several from a first to a last; none for any other. */
export function periodsNamed(
  movements: readonly PeriodMovement[],
  name: string | null,
): readonly PeriodMovement[] {
  if (name === null) return [];
  const first = movements.findIndex(({ period }) => startOf(period) === startOf(name));
  const last = movements.findIndex(({ period }) => endOf(period) === endOf(name));
  return first < 0 || last < first ? [] : movements.slice(first, last + 1);
}

/** Periods of so many days have both their ends in their names. */
function startOf(name: string): string {
  return name.split('/')[0]!;
}

function endOf(name: string): string {
  return name.split('/').at(-1)!;
}

/**
 * Several periods as one: from the opening of the first to the closing of the last, with everything
 * that moved in between added up, exactly. What came and went again is in both sums.
 *
 * @param movements at least one, one after the other; one alone is what it is
 * @returns no rates, which sums of movements have none of
 */
export function summed(movements: readonly PeriodMovement[]): PeriodMovement {
  const first = movements[0]!;
  const last = movements[movements.length - 1]!;
  if (movements.length === 1) return first;
  const counted = (of: Counted): number => movements.reduce((sum, one) => sum + one[of], 0);
  const amount = (of: Amount): number => exactSum(movements.map((one) => one[of]));
  return {
    ...last,
    period: rangeName(first.period, last.period),
    start: first.start,
    complete: movements.every(({ complete }) => complete),
    openingCustomers: first.openingCustomers,
    newCustomers: counted('newCustomers'),
    reactivatedCustomers: counted('reactivatedCustomers'),
    churnedCustomers: counted('churnedCustomers'),
    enteringCustomers: counted('enteringCustomers'),
    leavingCustomers: counted('leavingCustomers'),
    joinedAndLeft: counted('joinedAndLeft'),
    openingMrr: first.openingMrr,
    newMrr: amount('newMrr'),
    reactivationMrr: amount('reactivationMrr'),
    expansionMrr: amount('expansionMrr'),
    contractionMrr: amount('contractionMrr'),
    churnedMrr: amount('churnedMrr'),
    enteringMrr: amount('enteringMrr'),
    leavingMrr: amount('leavingMrr'),
    lostCustomers: counted('lostCustomers'),
    baseCustomers: first.baseCustomers,
    lostMrr: amount('lostMrr'),
    baseMrr: first.baseMrr,
    customerChurnRate: null,
    customerChurnInterval: null,
    grossMrrChurnRate: null,
    netMrrChurnRate: null,
    periodNrr: null,
    periodGrr: null,
    quickRatio: null,
  };
}

type Counted = keyof PeriodMovement & (`${string}Customers` | 'joinedAndLeft');
type Amount = keyof PeriodMovement & `${string}Mrr`;

/** Amounts in whole units, whose sums are exact where they stay below 2^53. */
function exactSum(amounts: readonly number[]): number {
  const units = amounts.reduce((sum, amount) => sum + Math.round(amount * UNITS), 0);
  return Number.isSafeInteger(units)
    ? units / UNITS
    : amounts.reduce((sum, amount) => sum + amount, 0);
}
