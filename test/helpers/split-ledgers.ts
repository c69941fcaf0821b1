import fc from './properties.js';
import { formatDay } from '../../src/metrics/calendar.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { cases, type AwkwardRecord, type Case } from './awkward-ledgers.js';
import { ledgerOf } from './ledger.js';

/** A record with a plan, which varies within customers, a country, which does not, and a request. */
export interface SplitRecord extends AwkwardRecord {
  readonly plan: 'A' | 'B' | null;
  readonly country: 'DE' | 'FR' | null;
  /** The day on which the end was asked for, or null. */
  readonly cancelledAt: number | null;
}

const PLANS = ['A', 'B', 'A', null] as const;
const COUNTRIES = ['DE', 'FR', null] as const;

/** The records of a case, told apart by what does not depend on their order. */
export function split({ records }: Case): SplitRecord[] {
  return records.map((record) => {
    const number = record.start + Math.round(record.mrr * 10) + (record.end ?? 0);
    return {
      ...record,
      plan: PLANS[number % PLANS.length]!,
      country: COUNTRIES[Number(record.customerId.slice(1)) % COUNTRIES.length]!,
      cancelledAt: number % 5 === 0 ? record.start + (number % 40) : null,
    };
  });
}

const dayOrNull = (day: number | null): string | null => (day === null ? null : formatDay(day));

/** The ledger of split records, in dollars. */
export function readSplit(records: readonly SplitRecord[], asOf: number): Promise<Ledger> {
  const rows = records.map((record) => ({
    ...record,
    start: formatDay(record.start),
    end: dayOrNull(record.end),
    cancelledAt: dayOrNull(record.cancelledAt),
  }));
  return ledgerOf(rows, { asOf: formatDay(asOf), currency: 'USD' });
}

/** Holds what is said of every ledger to awkward ones whose records can be told apart by plan and country. */
export function alwaysSplit(
  what: (ledger: Ledger, records: readonly SplitRecord[], asOf: number) => void | Promise<void>,
  numRuns = 100,
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(cases, async (theCase) => {
      const records = split(theCase);
      const ledger = await readSplit(records, theCase.asOf);
      const names = ledger.dimensions.map(({ name }) => name);
      fc.pre(names.includes('plan') && names.includes('country'));
      await what(ledger, records, theCase.asOf);
    }),
    { numRuns },
  );
}
