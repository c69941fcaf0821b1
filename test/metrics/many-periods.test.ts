import { expect } from '@open-wc/testing';
import { cohorts } from '../../src/metrics/cohorts.js';
import { movements } from '../../src/metrics/movements.js';
import { survival } from '../../src/metrics/survival.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

type Row = TestRecord & {
  readonly customerId: string;
  readonly mrr: number;
  readonly plan: string;
};

const FIRST_YEAR = 2000;
const MS_PER_DAY = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');
const month = (m: number): string => `${FIRST_YEAR + Math.floor(m / 12)}-${two((m % 12) + 1)}`;
/** Day 1 of a month by its number from the first one on; boundary `m` of the periods. */
const boundary = (m: number): string => `${month(m)}-01`;
const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;

/**
 * Somebody begins in each month, and stays for ever, for some months, within the month, or until the
 * first of another; some come back, some pay more or by another plan, also in the last months.
 */
function recordsOf(months: number): Row[] {
  return Array.from({ length: months }, (_, m) => {
    const customerId = `c${m}`;
    const one = { customerId, start: `${month(m)}-10`, mrr: 10 + (m % 7), plan: 'Solo' };
    const later = (after: number, day: string): string => `${month(m + after)}-${day}`;
    const stays: Row[][] = [
      [{ ...one, end: null }],
      [{ ...one, end: later(3, '20') }],
      [{ ...one, end: later(0, '20') }],
      [{ ...one, end: later(1, '01') }],
      [
        { ...one, end: later(2, '05') },
        { ...one, start: later(5, '07'), end: null, mrr: 31 },
      ],
      [
        { ...one, end: later(4, '15') },
        { ...one, start: later(4, '15'), end: null, mrr: 50, plan: 'Team' },
      ],
      [
        { ...one, end: later(30, '02') },
        { ...one, start: later(1, '03'), end: later(months - m - 1, '03'), mrr: 5, plan: 'Team' },
      ],
    ];
    return stays[m % stays.length]!;
  }).flat();
}

const pays = ({ start, end }: Row, at: string): boolean => start < at && (end == null || end >= at);

const sum = (rows: readonly Row[]): number => rows.reduce((total, { mrr }) => total + mrr, 0);

/** What each customer has, by the definitions and one customer after the other. */
function byCustomer(rows: readonly Row[]): Row[][] {
  const all = new Map<string, Row[]>();
  for (const row of rows) all.set(row.customerId, [...(all.get(row.customerId) ?? []), row]);
  return [...all.values()];
}

/** The movements of each month, of all records or of those of a plan. */
function expectedMovements(customers: Row[][], months: number, asOf: string, plan?: string) {
  return Array.from({ length: months }, (_, m) => {
    const open = boundary(m);
    const close = boundary(m + 1) < asOf ? boundary(m + 1) : asOf;
    const row = {
      period: month(m),
      complete: boundary(m + 1) <= asOf,
      ...{ openingCustomers: 0, newCustomers: 0, reactivatedCustomers: 0, churnedCustomers: 0 },
      ...{ enteringCustomers: 0, leavingCustomers: 0, closingCustomers: 0, joinedAndLeft: 0 },
      ...{ openingMrr: 0, newMrr: 0, reactivationMrr: 0, expansionMrr: 0, contractionMrr: 0 },
      ...{ churnedMrr: 0, enteringMrr: 0, leavingMrr: 0, closingMrr: 0 },
    };
    for (const all of customers) {
      const rows = all.filter((one) => plan === undefined || one.plan === plan);
      const before = sum(rows.filter((one) => pays(one, open)));
      const after = sum(rows.filter((one) => pays(one, close)));
      const wasOne = all.some((one) => pays(one, open));
      const isOne = all.some((one) => pays(one, close));
      const isKnown = all.some(({ start }) => start < open);
      row.openingMrr += before;
      row.closingMrr += after;
      if (before > 0) row.openingCustomers++;
      if (after > 0) row.closingCustomers++;
      if (before > 0 && after > before) row.expansionMrr += after - before;
      if (after > 0 && after < before) row.contractionMrr += before - after;
      if (before === 0 && after > 0) {
        row[wasOne ? 'enteringCustomers' : isKnown ? 'reactivatedCustomers' : 'newCustomers']++;
        row[wasOne ? 'enteringMrr' : isKnown ? 'reactivationMrr' : 'newMrr'] += after;
      }
      if (before > 0 && after === 0) {
        row[isOne ? 'leavingCustomers' : 'churnedCustomers']++;
        row[isOne ? 'leavingMrr' : 'churnedMrr'] += before;
      }
      const isInside = rows.some(({ start }) => start >= open && start < close);
      if (isInside && !wasOne && !isOne) row.joinedAndLeft++;
    }
    return row;
  });
}

/** Size, MRR and cells of each cohort. */
function expectedCohorts(customers: Row[][], months: number, asOf: string) {
  const firstDay = (rows: Row[]): string => rows.map(({ start }) => start).sort()[0]!;
  return Array.from({ length: months }, (_, m) => {
    const members = customers.filter((rows) => firstDay(rows).startsWith(month(m)));
    const first = members.flatMap((rows) => rows.filter(({ start }) => start === firstDay(rows)));
    const cells = Array.from({ length: months - m }, (_each, age) => {
      const end = boundary(m + age + 1);
      const at = end < asOf ? end : asOf;
      const left = members.map((rows) => sum(rows.filter((one) => pays(one, at))));
      const mrr = left.reduce((total, one) => total + one, 0);
      return { age, customers: left.filter((one) => one > 0).length, mrr, complete: end <= asOf };
    });
    return { cohort: month(m), size: members.length, mrr: sum(first), cells };
  }).filter(({ size }) => size > 0);
}

/** For each day since the first paying one, how many are left, go and are seen no longer. */
function expectedSurvival(customers: Row[][], asOf: string) {
  const stays = customers.map((rows) => {
    const sorted = [...rows].sort((a, b) => (a.start < b.start ? -1 : 1));
    let until = sorted[0]!.end ?? null;
    for (const { start, end } of sorted) {
      if (until === null || start > until) break;
      if (end == null || end > until) until = end ?? null;
    }
    const isOver = until !== null && until <= asOf;
    return { days: daysBetween(sorted[0]!.start, isOver ? until! : asOf), isOver };
  });
  const days = [...new Set(stays.map((stay) => stay.days))].sort((a, b) => a - b);
  return days.map((day) => {
    const here = stays.filter((stay) => stay.days === day);
    const events = here.filter(({ isOver }) => isOver).length;
    const atRisk = stays.filter((stay) => stay.days >= day).length;
    return { day, atRisk, events, censored: here.length - events };
  });
}

const only = <T extends object>(row: T, names: object): Partial<T> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, row[name as keyof T]])) as Partial<T>;

describe('over as many months as a byte can count, and one less or more,', () => {
  for (const months of [253, 254, 255, 256, 257]) {
    for (const asOf of [boundary(months), `${month(months - 1)}-18`]) {
      const rows = recordsOf(months).filter(({ start }) => start < asOf);
      const customers = byCustomer(rows);
      const scheduled = { customerId: 'later', start: `${month(months)}-15`, end: null, mrr: 9 };
      const ledger = ledgerOf([...rows, { ...scheduled, plan: 'Solo' }], { asOf });

      it(`${months} until ${asOf}, movements are those of a count by hand`, async () => {
        const expected = expectedMovements(customers, months, asOf);
        const found = movements(await ledger);
        expect(found.map((row) => only(row, expected[0]!))).to.deep.equal(expected);
        const { newCustomers, joinedAndLeft } = found.at(-1)!;
        expect(newCustomers + joinedAndLeft).to.equal(1);
      });

      it(`${months} until ${asOf}, movements of a plan are those of a count by hand`, async () => {
        for (const plan of ['Team', 'Solo']) {
          const expected = expectedMovements(customers, months, asOf, plan);
          const found = movements(await ledger, { where: { plan } });
          const wanted = new Map(expected.map((row) => [row.period, row]));
          expect(found.map((row) => only(row, expected[0]!))).to.deep.equal(
            found.map(({ period }) => wanted.get(period)),
          );
          expect(found.at(-1)!.period).to.equal(month(months - 1));
          expect(
            found.some(
              ({ enteringCustomers, leavingCustomers }) => enteringCustomers + leavingCustomers > 0,
            ),
          ).to.equal(true);
        }
      });

      it(`${months} until ${asOf}, cohorts are those of a count by hand`, async () => {
        const expected = expectedCohorts(customers, months, asOf);
        const found = cohorts(await ledger).map(({ cohort, size, mrr, cells }) => ({
          ...{ cohort, size, mrr },
          cells: cells.map((cell) => only(cell, expected[0]!.cells[0]!)),
        }));
        expect(found).to.deep.equal(expected);
      });

      it(`${months} until ${asOf}, survival is that of a count by hand`, async () => {
        const expected = expectedSurvival(customers, asOf);
        const found = survival(await ledger).filter(
          ({ events, censored }) => events + censored > 0,
        );
        expect(found.map((point) => only(point, expected[0]!))).to.deep.equal(expected);
      });
    }
  }
});
