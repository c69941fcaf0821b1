import { expect } from '@open-wc/testing';
import { LedgerBuilder } from '../../src/metrics/ledger-builder.js';
import { NEVER } from '../../src/metrics/ledger.js';
import { runSteps } from '../../src/metrics/steps.js';

interface Given {
  readonly customer: string;
  readonly start: number;
  readonly end: number;
  readonly units: number;
  readonly reason: string;
}

/** What a ledger of records says of each customer, in order of name. */
function ledgerOf(records: readonly Given[], idOf: (i: number) => string | null): unknown {
  const builder = new LedgerBuilder();
  const currency = builder.currencies.code('EUR');
  const plans = builder.split('plan');
  records.forEach(({ customer, start, end, units, reason }, row) => {
    const id = idOf(row);
    builder.records.push(
      builder.customers.add(customer),
      start,
      end,
      end,
      0,
      units,
      currency,
      reason === '' ? 0 : builder.reasons.code(reason) + 1,
      id === null ? 0 : builder.ids.add(id) + 1,
      0,
    );
    plans.put(row, plans.code(`${customer} ${start} ${units}`));
  });
  const never = (): never => expect.fail('Money cannot be settled.');
  runSteps(builder.settle('EUR', never));
  const { columns, notes } = runSteps(
    builder.finish({
      asOf: 20_000,
      today: 20_000,
      rowsRead: records.length,
      rejected: 0,
      issues: [],
      notes: [],
      signals: [],
    }),
  );
  const { offsets, start, end, units, reason } = columns;
  const plan = columns.dimensions.find(({ name }) => name === 'plan')!;
  const customers = Array.from({ length: columns.customers }, (_, c) => ({
    name: columns.customerIds.at(c)!,
    records: Array.from({ length: offsets[c + 1]! - offsets[c]! }, (_, i) => {
      const row = offsets[c]! + i;
      const why = columns.reasons[reason[row]! - 1] ?? '';
      return [start[row], end[row], units[row], why, plan.values[plan.codes[row]! - 1]];
    }),
  }));
  return { notes, customers: customers.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** The same, by sorting objects. */
function expectedOf(records: readonly Given[]): unknown {
  const paying = records.filter(({ units }) => units > 0);
  const customers = [...new Set(paying.map(({ customer }) => customer))].sort();
  const free = records.length - paying.length;
  return {
    notes: free > 0 ? [{ code: 'free', count: free }] : [],
    customers: customers.map((name) => ({
      name,
      records: paying
        .filter(({ customer }) => customer === name)
        .sort((a, b) => a.start - b.start || a.end - b.end || a.units - b.units)
        .map(({ start, end, units, reason }) => {
          return [start, end, Math.round(units), reason, `${name} ${start} ${units}`];
        }),
    })),
  };
}

describe('A ledger under construction', () => {
  // Some customers have one record, some a few out of order, and one has more than are moved one by one.
  const records = Array.from({ length: 900 }, (_, i): Given => {
    const customer = i < 600 ? i >> 1 : i < 660 ? 600 : i;
    const start = 10_000 + ((i * 7919) % 1009);
    const end = i % 3 === 0 ? NEVER : start + 1 + (i % 50);
    const units = i % 10 === 7 ? 0 : 1000 + ((i * 31) % 97) / 4;
    return { customer: `c${customer}`, start, end, units, reason: i % 4 === 0 ? '' : `why ${i}` };
  });
  const shuffled = records.map((_, i) => records[(i * 487) % records.length]!);

  const ids: Readonly<Record<string, (i: number) => string | null>> = {
    'with ids': (i) => `id ${i}`,
    'with ids in no order': (i) => `id ${(i * 7) % 900}`,
    'without ids': () => null,
    'of which the first have no ids': (i) => (i < 400 ? null : `id ${i}`),
    'of which the last have no ids': (i) => (i < 400 ? `id ${i}` : null),
  };
  for (const [title, idOf] of Object.entries(ids)) {
    it(`sorts the records of each customer, ${title}, whether they come together or not`, () => {
      expect(ledgerOf(records, idOf)).to.deep.equal(expectedOf(records));
      expect(ledgerOf(shuffled, idOf)).to.deep.equal(expectedOf(shuffled));
    });
  }

  it('keeps the first of records that share an id and a start with one before', () => {
    const twice = [...records, ...records.slice(0, 300)];
    const { notes } = ledgerOf(twice, (i) => `id ${i % 900}`) as {
      notes: readonly { code: string; count: number }[];
    };
    expect(notes.find(({ code }) => code === 'duplicates-merged')?.count).to.equal(300);
  });
});
