import fc from './properties.js';
import { dayOf, formatDay } from '../../src/metrics/calendar.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { ledgerOf } from './ledger.js';

export interface AwkwardRecord {
  readonly customerId: string;
  readonly start: number;
  /** The first day without service, or null. */
  readonly end: number | null;
  readonly mrr: number;
  readonly currency: string;
  readonly cancelReason: string | null;
  readonly plan: string | null;
}

export interface Case {
  readonly records: readonly AwkwardRecord[];
  readonly asOf: number;
}

export const FROM = dayOf(2022, 11, 15);
export const DAYS = 800;

const firstOfMonth = fc
  .integer({ min: 0, max: 27 })
  .map((month) => dayOf(2022 + Math.floor((month + 10) / 12), ((month + 10) % 12) + 1, 1));
const anyDay = fc.integer({ min: FROM, max: FROM + DAYS });
/** Days, of which many are the first of a month or next to it. */
const day = fc.oneof(
  anyDay,
  firstOfMonth,
  firstOfMonth.map((first) => first - 1),
);

const facts = {
  mrr: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.constantFrom(0.1, 19.99, 33.3333, 120)),
  currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR', 'JPY'),
  cancelReason: fc.constantFrom(null, 'price', 'card expired', 'Price', 'bugs'),
  plan: fc.constantFrom('Pro', 'Basic', 'Pro', null),
};

/** One stay after another: overlapping, seamless, or a day or more apart; the last may go on. */
const stays = fc
  .record({
    begin: day,
    steps: fc.array(
      fc.record({
        gap: fc.constantFrom(-40, -3, 0, 0, 1, 1, 12, 45, 200),
        length: fc.oneof(fc.constantFrom(1, 2, 28, 31), fc.integer({ min: 1, max: 400 })),
        isOpen: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
        ...facts,
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ begin, steps }) => {
    let next = begin;
    return steps.map(({ gap, length, isOpen, ...rest }) => {
      const start = next + gap;
      next = start + length;
      return { start, end: isOpen ? null : next, ...rest };
    });
  });

/** Records that have nothing to do with each other. */
const scattered = fc.array(
  fc.record({ start: day, end: fc.option(day), ...facts }).map(({ start, end, ...rest }) => ({
    start,
    end: end === null || end > start ? end : start + 1,
    ...rest,
  })),
  { minLength: 1, maxLength: 6 },
);

/** Records of up to eight customers, and an as-of day, that are hard to get right. */
export const cases: fc.Arbitrary<Case> = fc
  .record({ customers: fc.array(fc.oneof(stays, scattered), { maxLength: 8 }), asOf: day })
  .map(({ customers, asOf }) => ({
    records: customers.flatMap((records, i) =>
      records.map((record) => ({ customerId: `c${i}`, ...record })),
    ),
    asOf,
  }));

/** The ledger of a case, in dollars. */
export function read({ records, asOf }: Case): Promise<Ledger> {
  const rows = records.map((record) => ({
    ...record,
    start: formatDay(record.start),
    end: record.end === null ? null : formatDay(record.end),
  }));
  return ledgerOf(rows, { asOf: formatDay(asOf), currency: 'USD' });
}

/** Holds what is said of every ledger to 150 awkward ones. */
export function always(
  what: (ledger: Ledger, theCase: Case) => void | Promise<void>,
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(cases, async (theCase) => what(await read(theCase), theCase)),
    { numRuns: 150 },
  );
}
