import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { cohortShares, shareAverages } from '../../src/metrics/cohort-shares.js';
import { cohorts } from '../../src/metrics/cohorts.js';
import { customersIn, type CustomerRow } from '../../src/metrics/customers-in.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { reasons } from '../../src/metrics/reasons.js';
import { PRESETS, withPreset } from '../../src/metrics/presets.js';
import { retention } from '../../src/metrics/retention.js';
import type { SelectedMovement, Selection } from '../../src/metrics/selection.js';
import { LedgerSource } from '../../src/metrics/source.js';
import { always, cases, read } from '../helpers/awkward-ledgers.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf } from '../helpers/ledger.js';
import { DATA_SETS, referenceLedger } from '../helpers/reference-data.js';
import { alwaysSplit } from '../helpers/split-ledgers.js';

/** What `movements` says of each movement: customers where it counts them, MRR where it sums it. */
const MOVEMENTS: Readonly<
  Record<
    Exclude<SelectedMovement, 'netRetained' | 'grossRetained'>,
    {
      count?: (row: PeriodMovement) => number;
      /** Those who change the currency are listed too. */
      least?: (row: PeriodMovement) => number;
      mrr?: (row: PeriodMovement, options: MetricOptions) => number;
    }
  >
> = {
  new: { count: (row) => row.newCustomers, mrr: (row) => row.newMrr },
  reactivation: { count: (row) => row.reactivatedCustomers, mrr: (row) => row.reactivationMrr },
  expansion: { mrr: (row) => row.expansionMrr },
  contraction: { mrr: (row) => row.contractionMrr },
  churn: { count: (row) => row.churnedCustomers, mrr: (row) => row.churnedMrr },
  entering: { least: (row) => row.enteringCustomers, mrr: (row) => row.enteringMrr },
  leaving: { least: (row) => row.leavingCustomers, mrr: (row) => row.leavingMrr },
  joinedAndLeft: { count: (row) => row.joinedAndLeft },
  lost: { mrr: (row) => row.churnedMrr + row.contractionMrr },
  kept: {
    count: (row) => row.openingCustomers - row.churnedCustomers,
    mrr: (row, { contraction }) =>
      row.openingMrr - row.churnedMrr - (contraction === 'exclude' ? 0 : row.contractionMrr),
  },
  lostCustomers: { count: (row) => row.lostCustomers },
  opening: { count: (row) => row.openingCustomers, mrr: (row) => row.openingMrr },
  closing: { count: (row) => row.closingCustomers, mrr: (row) => row.closingMrr },
  netChurn: {
    mrr: (row, { reactivation }) =>
      row.churnedMrr +
      row.contractionMrr -
      row.expansionMrr -
      (reactivation === 'include' ? row.reactivationMrr : 0),
  },
};

/** What was lost, kept or there, which is not told by one move of each customer in each period. */
const OF_ENDS = ['kept', 'opening', 'closing'];

/** MRR as the whole units that were added up. */
function units(rows: readonly Pick<CustomerRow, 'mrr'>[]): number {
  return rows.reduce((sum, { mrr }) => sum + Math.round(mrr * 10_000), 0);
}

/** Holds the lists of a ledger to what the metrics count, for every period, cell and reason. */
function expectSameCounts(ledger: Ledger, options: MetricOptions): void {
  for (const row of movements(ledger, options)) {
    for (const [name, { count, least, mrr }] of Object.entries(MOVEMENTS)) {
      const movement = name as SelectedMovement;
      // A customer can be lost several times in a period then, and be there at its end.
      if (movement === 'kept' && options.grain === 'event') continue;
      const rows = customersIn(ledger, { period: row.period, movement }, options);
      const what = `${movement} of ${row.period}`;
      if (count) expect(rows.length, what).to.equal(count(row));
      if (least) expect(rows.length, what).to.be.at.least(least(row));
      const sum = mrr?.(row, withPreset(options));
      if (sum !== undefined) expect(units(rows), what).to.equal(units([{ mrr: sum }]));
      const ids = new Set(rows.map(({ customerId }) => customerId));
      if (options.grain !== 'event') expect(ids.size, what).to.equal(rows.length);
    }
  }
  for (const { cohort, size, mrr, cells } of cohorts(ledger, options)) {
    const all = customersIn(ledger, { cohort }, options);
    expect(all.length, cohort).to.equal(size);
    expect(units(all), cohort).to.equal(units([{ mrr }]));
    for (const cell of cells) {
      const left = customersIn(ledger, { cohort, age: cell.age }, options);
      expect(left.length, `${cohort} at ${cell.age}`).to.equal(cell.customers);
      expect(units(left), `${cohort} at ${cell.age}`).to.equal(units([cell]));
    }
  }
  for (const { reason, customers, mrr } of reasons(ledger, options)) {
    const rows = customersIn(ledger, { reason }, options);
    expect(rows.length, `reason ${reason}`).to.equal(customers);
    expect(units(rows), `reason ${reason}`).to.equal(units([{ mrr }]));
    for (const row of rows) expect(row.reason).to.equal(reason);
  }
}

/** Holds the lists of who was retained to the rates over the window, for every point. */
function expectSameRetention(ledger: Ledger, options: MetricOptions): void {
  for (const { period, nrr, grr, logo, baseMrr, baseCustomers } of retention(ledger, options)) {
    const rows = (movement: SelectedMovement): CustomerRow[] =>
      customersIn(ledger, { period, movement }, options);
    const sums = [units(rows('netRetained')), units(rows('grossRetained'))];
    const [net, gross] = [nrr ?? 0, grr ?? 0].map((rate) => units([{ mrr: rate * baseMrr }]));
    expect(sums, `${period} of ${JSON.stringify(options)}`).to.deep.equal([net, gross]);
    expect(rows('grossRetained').length, period).to.equal(Math.round((logo ?? 0) * baseCustomers));
    expect(rows('netRetained').length, period).to.equal(rows('grossRetained').length);
  }
}

/** Holds the list behind each average of cohorts to what it averages; how many there were. */
function expectSameAverages(ledger: Ledger, options: MetricOptions): number {
  const rows = cohorts(ledger, options);
  let averages = 0;
  for (const basis of ['customers', 'revenue'] as const) {
    for (const of of ['first', 'previous'] as const) {
      for (const average of shareAverages(cohortShares(rows, basis, of))) {
        if (!average?.selection) continue;
        averages++;
        const { selection, left } = average;
        const listed = customersIn(ledger, selection, options);
        const what = `${basis} of ${of} at ${JSON.stringify(selection)}`;
        if (basis === 'customers') expect(listed.length, what).to.equal(left);
        else expect(units(listed), what).to.equal(units([{ mrr: left }]));
      }
    }
  }
  return averages;
}

describe('customersIn', () => {
  for (const name of DATA_SETS) {
    it(`lists as many customers as every period, cell and reason of ${name} counts`, async function () {
      const ledger = await referenceLedger(this, name);
      for (const period of ['month', 'quarter', 'year'] as const) {
        expectSameCounts(ledger, { period });
      }
    });
  }

  for (const name of DATA_SETS) {
    it(`lists who makes up every rate over twelve months, and every average, of ${name}`, async function () {
      const ledger = await referenceLedger(this, name);
      for (const period of ['month', 'quarter', 'year'] as const) {
        expectSameRetention(ledger, { period });
        expect(expectSameAverages(ledger, { period })).to.be.above(0);
      }
    });
  }

  it('lists who makes up the numerator of rates over a window, whatever the records and options', () =>
    alwaysSplit((ledger) => {
      expectSameRetention(ledger, {});
      expectSameRetention(ledger, { window: 3, where: { plan: ['A', null] } });
      expectSameRetention(ledger, { window: 5, period: 'quarter', churnDate: 'requested' });
      expectSameRetention(ledger, { window: 2, preset: 'stripe', where: { country: 'DE' } });
      expectSameRetention(ledger, { window: 1, where: { plan: { not: 'A' }, country: 'DE' } });
    }));

  it('adds up to the numerator of net churn under the definitions of each product', () =>
    alwaysSplit((ledger) => {
      for (const preset of PRESETS) {
        for (const { period, netMrrChurnRate, baseMrr } of movements(ledger, { preset })) {
          const rows = customersIn(ledger, { period, movement: 'netChurn' }, { preset });
          const part = units([{ mrr: (netMrrChurnRate ?? 0) * baseMrr }]);
          if (netMrrChurnRate !== null) expect(units(rows), `${period} ${preset}`).to.equal(part);
        }
      }
    }, 40));

  it('lists of the averages of cohorts the customers of all that are old enough', () =>
    alwaysSplit((ledger) => {
      expectSameAverages(ledger, {});
      expectSameAverages(ledger, { where: { plan: ['A', null] }, from: '2023-02-01' });
      expectSameAverages(ledger, { period: 'quarter', periodZero: 'full' });
    }));

  it('lists several cohorts together as it lists each', () =>
    alwaysSplit((ledger) => {
      const listed = (selection: Selection): string[] =>
        customersIn(ledger, selection).map(({ customerId, mrr }) => `${customerId} ${mrr}`);
      for (const age of [undefined, 0, 3]) {
        const each = ['2022-12', '2023-01', '2023-02', '2023-03'].flatMap((cohort) =>
          listed({ cohort, age }),
        );
        const all = listed({ cohort: '2022-12', to: '2023-03', age });
        // A month without anybody may be none of the ledger's.
        if (all.length > 0) expect(all.sort()).to.deep.equal(each.sort());
        expect(listed({ cohort: '2023-03', to: '2022-12', age })).to.deep.equal([]);
        expect(listed({ cohort: '2022-12', to: '2023', age })).to.deep.equal([]);
      }
    }, 60));

  it('lists as many customers as the metrics count, whatever the records and options', () =>
    always((ledger) => {
      expectSameCounts(ledger, { period: 'month' });
      expectSameCounts(ledger, { period: 'quarter', periodZero: 'full' });
      expectSameCounts(ledger, { period: 'year', from: '2023-01-01' });
    }));

  it('lists as many as the metrics count under every filter and option', () =>
    alwaysSplit((ledger) => {
      const where = { plan: ['A', null] };
      expectSameCounts(ledger, { where });
      expectSameCounts(ledger, { where: { ...where, country: ['DE', 'FR'] }, grain: 'event' });
      expectSameCounts(ledger, { where, churnDate: 'requested', reactivationWindowDays: 40 });
      expectSameCounts(ledger, { preset: 'stripe', where: { country: { not: 'DE' } } });
      expectSameCounts(ledger, { where: { plan: { not: 'A' } }, period: 'quarter' });
      expectSameCounts(ledger, { reactivation: 'include', contraction: 'exclude' });
      expectSameCounts(ledger, { returned: 'counted', joinedAndLeft: 'counted', where });
      expectSameCounts(ledger, { returned: 'counted', period: 'quarter' });
      expectSameCounts(ledger, { reactivation: 'include', grain: 'event', rollingDays: 45 });
    }, 40));

  it('lists of several periods what it lists of each, and nobody from a later to an earlier one', () =>
    alwaysSplit((ledger) => {
      const options = { where: { plan: ['A', null] } };
      const names = movements(ledger, options).map(({ period }) => period);
      const [period, to] = [names[1], names[4]];
      if (period === undefined || to === undefined) return;
      const listed = (rows: readonly CustomerRow[]): string[] =>
        rows.map(({ customerId, mrr }) => `${customerId} ${mrr}`).sort();
      for (const movement of Object.keys(MOVEMENTS) as SelectedMovement[]) {
        if (OF_ENDS.includes(movement)) continue;
        const each = names
          .slice(1, 5)
          .flatMap((one) => customersIn(ledger, { period: one, movement }, options));
        const all = customersIn(ledger, { period, to, movement }, options);
        expect(listed(all), movement).to.deep.equal(listed(each));
        expect(customersIn(ledger, { period: to, to: period, movement }, options)).to.deep.equal(
          [],
        );
        const other = { period, to: to.slice(0, 4), movement };
        expect(customersIn(ledger, other, options)).to.deep.equal([]);
      }
    }, 60));

  it('keeps of several periods who never churned in them', async () => {
    const selection = { period: '2024-02', to: '2024-03', movement: 'kept' } as const;
    expect(brief(customersIn(await ledger, selection))).to.deep.equal([
      ['stays', 500],
      ['shrinks', 250],
      ['grows', 200],
    ]);
  });

  it('lists exactly the entering and leaving where all pay in one currency', () =>
    alwaysSplit((ledger) => {
      if (ledger.currencies.length > 1) return;
      const options = { where: { plan: 'A' } };
      for (const { period, enteringCustomers, leavingCustomers } of movements(ledger, options)) {
        const count = (movement: SelectedMovement): number =>
          customersIn(ledger, { period, movement }, options).length;
        expect([count('entering'), count('leaving')]).to.deep.equal([
          enteringCustomers,
          leavingCustomers,
        ]);
      }
    }));

  it('lists as many as were left where the same selection filters a metric', () =>
    alwaysSplit((ledger) => {
      for (const selection of [
        { cohort: '2023-03' },
        { cohort: '2022-12', age: 2 },
        { period: '2023-05', movement: 'churn' },
        { period: '2023-04', movement: 'leaving' },
        { period: '2023-04', movement: 'opening' },
        { period: '2023-04', to: '2023-06', movement: 'closing' },
        { period: '2023-05', movement: 'netChurn' },
        { period: '2023-05', movement: 'lostCustomers' },
        { period: '2024-01', movement: 'grossRetained' },
        { cohort: '2022-12', to: '2023-02', age: 1 },
        { reason: 'price' },
        { value: ['country', 'DE'] },
      ] as const) {
        const options = { where: { plan: ['A', null] }, from: '2022-12-01' };
        const ids = customersIn(ledger, selection, options).map(({ customerId }) => customerId);
        const sizes = cohorts(ledger, { ...options, from: '1000-01-01', selection });
        const count = sizes.reduce((sum, { size }) => sum + size, 0);
        if (!('reason' in selection)) expect(count).to.equal(new Set(ids).size);
        const kept = { ...options, selection };
        const again = customersIn(ledger, selection, kept).map(({ customerId }) => customerId);
        expect(again).to.deep.equal(ids);
      }
    }, 60));

  it('lists the same in the same order, however the records are ordered', () =>
    fc.assert(
      fc.asyncProperty(
        cases.chain((theCase) =>
          fc.tuple(
            fc.constant(theCase),
            fc.shuffledSubarray([...theCase.records], { minLength: theCase.records.length }),
          ),
        ),
        async ([theCase, records]) => {
          const one = await read(theCase);
          const other = await read({ ...theCase, records });
          for (const { cohort } of cohorts(one)) {
            expect(customersIn(other, { cohort })).to.deep.equal(customersIn(one, { cohort }));
          }
        },
      ),
      { numRuns: 50 },
    ));

  const RECORDS = [
    { customerId: 'stays', start: '2024-01-10', mrr: 500, plan: 'Team' },
    { customerId: 'grows', start: '2024-01-10', end: '2024-03-15', mrr: 200, plan: 'Solo' },
    { customerId: 'grows', start: '2024-03-15', mrr: 320, plan: 'Team' },
    { customerId: 'shrinks', start: '2024-01-10', end: '2024-03-10', mrr: 300, plan: 'Team' },
    { customerId: 'shrinks', start: '2024-03-10', mrr: 250, plan: 'Solo' },
    {
      customerId: 'leaves',
      start: '2024-01-10',
      end: '2024-03-20',
      mrr: 90,
      plan: 'Solo',
      cancelReason: 'price',
    },
    {
      customerId: 'returns',
      start: '2024-01-12',
      end: '2024-02-10',
      mrr: 40,
      cancelReason: 'price',
    },
    { customerId: 'returns', start: '2024-03-05', mrr: 45 },
    { customerId: 'joins', start: '2024-03-07', mrr: 150, plan: 'Solo' },
    { customerId: 'visits', start: '2024-03-02', end: '2024-03-09', mrr: 10, plan: 'Solo' },
  ];
  const ledger = ledgerOf(RECORDS, { asOf: '2024-04-01' });
  const brief = (rows: readonly CustomerRow[]): [string, number][] =>
    rows.map(({ customerId, mrr }) => [customerId, mrr]);

  it('tells of each movement what moved', async () => {
    const of = (movement: SelectedMovement): [string, number][] =>
      brief(customersIn(awaited, { period: '2024-03', movement }));
    const awaited = await ledger;
    expect(of('new')).to.deep.equal([['joins', 150]]);
    expect(of('reactivation')).to.deep.equal([['returns', 45]]);
    expect(of('expansion')).to.deep.equal([['grows', 120]]);
    expect(of('contraction')).to.deep.equal([['shrinks', 50]]);
    expect(of('churn')).to.deep.equal([['leaves', 90]]);
    expect(of('joinedAndLeft')).to.deep.equal([['visits', 10]]);
    expect(of('entering')).to.deep.equal([]);
    expect(of('netChurn')).to.deep.equal([
      ['leaves', 90],
      ['shrinks', 50],
      ['grows', -120],
    ]);
    expect(of('opening')).to.deep.equal([
      ['stays', 500],
      ['shrinks', 300],
      ['grows', 200],
      ['leaves', 90],
    ]);
    expect(of('closing')).to.deep.equal([
      ['stays', 500],
      ['grows', 320],
      ['shrinks', 250],
      ['joins', 150],
      ['returns', 45],
    ]);
    const since = { period: '2024-03', movement: 'netRetained' } as const;
    expect(brief(customersIn(awaited, since, { window: 2 }))).to.deep.equal([
      ['stays', 500],
      ['grows', 320],
      ['shrinks', 250],
      ['returns', 45],
    ]);
    expect(
      brief(customersIn(awaited, { ...since, movement: 'grossRetained' }, { window: 2 })),
    ).to.deep.equal([
      ['stays', 500],
      ['shrinks', 250],
      ['grows', 200],
      ['returns', 40],
    ]);
    expect(customersIn(awaited, since)).to.deep.equal([]);
  });

  it('tells plan, first paying day, and when and why all MRR was gone', async () => {
    const [left] = customersIn(await ledger, { period: '2024-03', movement: 'churn' });
    expect(left).to.deep.equal({
      customerId: 'leaves',
      plan: 'Solo',
      mrr: 90,
      start: '2024-01-10',
      end: '2024-03-20',
      reason: 'price',
    });
    const [grown] = customersIn(await ledger, { period: '2024-03', movement: 'expansion' });
    expect(grown).to.deep.equal({
      customerId: 'grows',
      plan: 'Team',
      mrr: 120,
      start: '2024-01-10',
      end: null,
      reason: null,
    });
  });

  it('tells of a churn the stay that it ended, though the customer returned', async () => {
    const [lost] = customersIn(await ledger, { period: '2024-02', movement: 'churn' });
    expect(lost).to.deep.include({ customerId: 'returns', end: '2024-02-10', reason: 'price' });
    const cohort = customersIn(await ledger, { cohort: '2024-01' });
    expect(cohort.find(({ customerId }) => customerId === 'returns')).to.deep.include({
      start: '2024-01-12',
      end: null,
      reason: null,
    });
  });

  it('lists a cohort by the largest MRR, then by id in code points', async () => {
    const twins = await ledgerOf(
      ['b', 'B', 'ä', 'a', '10', '9'].map((customerId) => ({ customerId, start: '2024-01-01' })),
      { asOf: '2024-02-01' },
    );
    const ids = customersIn(twins, { cohort: '2024-01' }).map(({ customerId }) => customerId);
    expect(ids).to.deep.equal(['10', '9', 'B', 'a', 'b', 'ä']);
    expect(brief(customersIn(await ledger, { cohort: '2024-01' }))).to.deep.equal([
      ['stays', 500],
      ['shrinks', 300],
      ['grows', 200],
      ['leaves', 90],
      ['returns', 40],
    ]);
    expect(brief(customersIn(await ledger, { cohort: '2024-01', age: 1 }))).to.deep.equal([
      ['stays', 500],
      ['shrinks', 300],
      ['grows', 200],
      ['leaves', 90],
    ]);
  });

  it('takes the length of a period from its name', async () => {
    const quarter = customersIn(await ledger, { cohort: '2024-Q1' }, { period: 'month' });
    expect(quarter.length).to.equal(7);
    const year = customersIn(await ledger, { period: '2024', movement: 'new' });
    expect(year.length).to.equal(5);
  });

  it('lists the churned of a reason in the complete periods asked for', async () => {
    const all = customersIn(await ledger, { reason: 'price' });
    expect(brief(all)).to.deep.equal([
      ['leaves', 90],
      ['returns', 40],
    ]);
    const march = customersIn(await ledger, { reason: 'price' }, { from: '2024-03-01' });
    expect(brief(march)).to.deep.equal([['leaves', 90]]);
    const running = customersIn(await ledger, { reason: 'price' }, { asOf: '2024-03-25' });
    expect(brief(running)).to.deep.equal([['returns', 40]]);
  });

  it('lists the customers with a value of a dimension, and what they pay for it now', async () => {
    expect(brief(customersIn(await ledger, { value: ['plan', 'Solo'] }))).to.deep.equal([
      ['shrinks', 250],
      ['joins', 150],
      ['grows', 0],
      ['leaves', 0],
      ['visits', 0],
    ]);
    expect(brief(customersIn(await ledger, { value: ['plan', null] }))).to.deep.equal([
      ['returns', 45],
    ]);
  });

  it('lists nobody for what does not occur', async () => {
    const awaited = await ledger;
    for (const selection of [
      { cohort: '1999-01' },
      { cohort: '2024-02' },
      { cohort: 'March' },
      { cohort: '2024-01', age: 3 },
      { cohort: '2024-01', age: -1 },
      { cohort: '2024-01', age: 0.5 },
      { period: '2025-01', movement: 'new' as const },
      { reason: 'nobody said this' },
      { reason: null },
      { value: ['plan', 'none such'] as const },
      { value: ['planet', 'Mars'] as const },
    ]) {
      expect(customersIn(awaited, selection), JSON.stringify(selection)).to.deep.equal([]);
    }
    expect(customersIn(await ledgerOf([]), { cohort: '2024-01' })).to.deep.equal([]);
  });

  it('refuses what is no form of a selection, rather than to list nobody', async () => {
    const awaited = await ledger;
    for (const selection of [
      { period: '2024-01', movement: 'churned' },
      { period: '2024-01', movement: 'constructor' },
      { period: '2024-01' },
      { period: '2024-01', to: 3, movement: 'new' },
      { cohort: '2024-01', age: '0' },
      { cohort: '2024-01', age: null },
      { cohort: '2024-01', to: 3 },
      { cohort: '2024-01', to: null, age: 0 },
      { cohort: undefined },
      { value: ['plan'] },
    ] as unknown as Selection[]) {
      const fault = await faultOf(() => customersIn(awaited, selection), 'config/attribute');
      expect(fault.values).to.deep.equal({ name: 'selection' });
      await faultOf(() => movements(awaited, { selection }), 'config/attribute');
    }
  });

  it('takes what is undefined for left out', async () => {
    const left = { age: undefined, cohort: undefined, reason: undefined, value: undefined };
    for (const selection of [
      { period: '2024-01', movement: 'new' },
      { cohort: '2024-01' },
      { value: ['plan', null] },
    ] as const) {
      const rows = customersIn(await ledger, selection);
      expect(rows).not.to.deep.equal([]);
      const spread = { ...left, period: undefined, movement: undefined, ...selection } as Selection;
      expect(customersIn(await ledger, spread)).to.deep.equal(rows);
    }
  });

  it('shows an end after the as-of day as nobody’s loss, and one on it as a loss', async () => {
    const ends = await ledgerOf(
      [
        { customerId: 'later', start: '2024-01-10', end: '2024-02-02' },
        { customerId: 'today', start: '2024-01-10', end: '2024-02-01' },
      ],
      { asOf: '2024-02-01' },
    );
    expect(customersIn(ends, { cohort: '2024-01' }).map(({ end }) => end)).to.deep.equal([
      null,
      '2024-02-01',
    ]);
  });

  it('lists customers of other currencies with nothing, as the counts include them', async () => {
    const mixed = await ledgerOf(
      [
        { customerId: 'dollar', start: '2024-01-10', mrr: 10, currency: 'USD' },
        { customerId: 'euro', start: '2024-01-10', mrr: 99, currency: 'EUR' },
      ],
      { asOf: '2024-02-01', currency: 'USD' },
    );
    expect(brief(customersIn(mixed, { cohort: '2024-01' }))).to.deep.equal([
      ['dollar', 10],
      ['euro', 0],
    ]);
  });

  it('leaves plans out that may name persons', async () => {
    const personal = await ledgerOf([{ start: '2024-01-10', plan: 'jo@example.com' }], {
      asOf: '2024-02-01',
    });
    expect(customersIn(personal, { cohort: '2024-01' })[0]!.plan).to.equal(null);
  });

  it('is what a source answers for the metric customers', async () => {
    const source = new LedgerSource(await ledger);
    const selection = { cohort: '2024-01', age: 1 };
    const rows = await source.query('customers', { selection });
    expect(rows).to.deep.equal(customersIn(await ledger, selection));
    expect(await source.query('customers', { selection: { cohort: '2024-03' } })).not.to.equal(
      rows,
    );
    expect(await source.query('customers', {})).to.deep.equal([]);
  });
});
