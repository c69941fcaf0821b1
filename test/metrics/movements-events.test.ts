import { expect } from '@open-wc/testing';
import { parseDay } from '../../src/metrics/calendar.js';
import { customersIn } from '../../src/metrics/customers-in.js';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import { reasons } from '../../src/metrics/reasons.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';
import { alwaysSplit, type SplitRecord } from '../helpers/split-ledgers.js';

const event = { grain: 'event' } as const;

async function january(records: readonly TestRecord[]): Promise<PeriodMovement> {
  const ledger = await ledgerOf(records, { asOf: '2024-02-01' });
  return movements(ledger, event).find(({ period }) => period === '2024-01')!;
}

describe('movements by event', () => {
  it('tell of each change what net movements cancel out', async () => {
    const row = await january([
      { start: '2023-12-10', end: '2024-01-05', mrr: 100 },
      { start: '2024-01-05', end: '2024-01-10', mrr: 150 },
      { start: '2024-01-10', end: '2024-01-15', mrr: 120 },
      { start: '2024-01-20', mrr: 100 },
    ]);
    expect(row).to.include({ expansionMrr: 50, contractionMrr: 30, churnedMrr: 120 });
    expect(row).to.include({ churnedCustomers: 1, reactivatedCustomers: 1, reactivationMrr: 100 });
    expect(row).to.include({ openingMrr: 100, closingMrr: 100, customerChurnRate: 1 });
  });

  it('count a customer who joins, leaves and comes back as new, churned and reactivated', async () => {
    const row = await january([
      { start: '2024-01-03', end: '2024-01-10', mrr: 10 },
      { start: '2024-01-20', mrr: 40 },
    ]);
    expect(row).to.include({ newCustomers: 1, newMrr: 10, churnedCustomers: 1, churnedMrr: 10 });
    expect(row).to.include({ reactivatedCustomers: 1, reactivationMrr: 40, joinedAndLeft: 0 });
  });

  it('count who joins and leaves, and say so in joinedAndLeft as well', async () => {
    const row = await january([{ start: '2024-01-03', end: '2024-01-10' }]);
    expect(row).to.include({ newCustomers: 1, churnedCustomers: 1, joinedAndLeft: 1 });
  });

  it('take a swap with a day between for one change, and one with two days for a loss and a return', async () => {
    const swap = (start: string): Promise<PeriodMovement> =>
      january([
        { start: '2023-12-10', end: '2024-01-05', mrr: 100, plan: 'Pro' },
        { start, mrr: 80, plan: 'Solo' },
      ]);
    for (const start of ['2024-01-05', '2024-01-06']) {
      expect(await swap(start)).to.include({ contractionMrr: 20, churnedCustomers: 0 });
    }
    expect(await swap('2024-01-07')).to.include({
      ...{ contractionMrr: 0, churnedCustomers: 1, churnedMrr: 100 },
      ...{ reactivatedCustomers: 1, reactivationMrr: 80 },
    });
  });

  it('see nothing where one record follows another with the same MRR, nor merge changes around it', async () => {
    const row = await january([
      { start: '2023-12-10', end: '2024-01-05', mrr: 100 },
      { start: '2024-01-05', end: '2024-01-06', mrr: 80 },
      { start: '2024-01-06', end: '2024-01-07', mrr: 80 },
      { start: '2024-01-07', mrr: 100 },
    ]);
    expect(row).to.include({ contractionMrr: 20, expansionMrr: 20 });
  });

  it('do not merge what lies on both sides of a boundary, where the period closed without the customer', async () => {
    const ledger = await ledgerOf(
      [{ start: '2023-12-10', end: '2024-01-31' }, { start: '2024-02-01' }],
      { asOf: '2024-03-01' },
    );
    for (const options of [event, {}]) {
      expect(
        movements(ledger, options).map(({ churnedCustomers }) => churnedCustomers),
      ).to.deep.equal([0, 1, 0]);
    }
  });

  it('give each loss its own reason', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-03', end: '2024-01-10', cancelReason: 'price' },
        { start: '2024-01-15', end: '2024-01-20', cancelReason: 'bugs' },
        { start: '2024-01-25' },
      ],
      { asOf: '2024-02-01' },
    );
    expect(reasons(ledger)).to.deep.equal([]);
    expect(
      reasons(ledger, event).map(({ reason, customers }) => [reason, customers]),
    ).to.deep.equal([
      ['bugs', 1],
      ['price', 1],
    ]);
    const lost = customersIn(ledger, { period: '2024-01', movement: 'churn' }, event);
    expect(lost.map(({ end, reason }) => [end, reason])).to.deep.equal([
      ['2024-01-10', 'price'],
      ['2024-01-20', 'bugs'],
    ]);
  });

  it('agree with a count by hand, day by day, whatever the records', () =>
    alwaysSplit((ledger, records, asOf) => {
      const options = { ...event, where: { plan: ['A', null] } };
      const all = byHand(records, asOf, () => true);
      const some = byHand(records, asOf, ({ plan }) => plan !== 'B');
      for (const [rows, days] of [
        [movements(ledger, event), all],
        [movements(ledger, options), some],
      ] as const) {
        for (const row of rows) {
          const months = countIn(days, parseDay(row.start)!, parseDay(row.end)!);
          expect(row).to.include(months.counts);
          expect(Math.round(row.expansionMrr * 1e4)).to.equal(months.expansion);
          expect(Math.round(row.contractionMrr * 1e4)).to.equal(months.contraction);
        }
      }
    }, 60));
});

/** What one customer has at the end of a day: selected records, their dollars, and any records. */
interface Day {
  readonly day: number;
  readonly selected: boolean;
  readonly any: boolean;
  readonly mrr: number;
}

/** Each customer's state on every day, from some weeks before anybody paid. */
function byHand(
  records: readonly SplitRecord[],
  asOf: number,
  isSelected: (record: SplitRecord) => boolean,
): Day[][] {
  const first = Math.min(...records.map(({ start }) => start)) - 32;
  return [...new Set(records.map(({ customerId }) => customerId))].map((id) => {
    const mine = records.filter((record) => record.customerId === id);
    const days: Day[] = [];
    for (let day = first; day < asOf; day++) {
      const running = mine.filter(({ start, end }) => start <= day && (end === null || end > day));
      const selected = running.filter(isSelected);
      const dollars = selected.filter(({ currency }) => currency === 'USD');
      days.push({
        day,
        selected: selected.length > 0,
        any: running.length > 0,
        mrr: dollars.reduce((sum, { mrr }) => sum + Math.round(mrr * 1e4), 0),
      });
    }
    return days;
  });
}

/** The moves of all customers on the days `[from, to)`. */
function countIn(customers: readonly Day[][], from: number, to: number) {
  const counts = {
    newCustomers: 0,
    reactivatedCustomers: 0,
    churnedCustomers: 0,
    enteringCustomers: 0,
    leavingCustomers: 0,
  };
  let expansion = 0;
  let contraction = 0;
  for (const days of customers) {
    let i = days.findIndex(({ day }) => day >= from);
    if (i < 1) continue;
    for (; i < days.length && days[i]!.day < to; i++) {
      const before = days[i - 1]!;
      if (isSame(before, days[i]!)) continue;
      while (i + 1 < days.length && days[i + 1]!.day < to && !isSame(days[i]!, days[i + 1]!)) i++;
      const after = days[i]!;
      const hadPaid = days.some(({ day, any }) => any && day <= before.day);
      if (before.selected && after.selected) {
        if (before.mrr > 0 && after.mrr > 0) {
          expansion += Math.max(0, after.mrr - before.mrr);
          contraction += Math.max(0, before.mrr - after.mrr);
        }
      } else if (after.selected) {
        if (before.any) counts.enteringCustomers++;
        else counts[hadPaid ? 'reactivatedCustomers' : 'newCustomers']++;
      } else if (before.selected) {
        counts[after.any ? 'leavingCustomers' : 'churnedCustomers']++;
      }
    }
  }
  return { counts, expansion, contraction };
}

function isSame(a: Day, b: Day): boolean {
  return a.selected === b.selected && a.any === b.any && a.mrr === b.mrr;
}
