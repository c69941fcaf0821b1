import { ChurnError } from '../../src/metrics/errors.js';
import { expect } from '@open-wc/testing';
import { cohortAverages, cohorts } from '../../src/metrics/cohorts.js';
import { ledgerOf } from '../helpers/ledger.js';
import { DATA_SETS, referenceFile, referenceLedger } from '../helpers/reference-data.js';

interface ExpectedCohort {
  cohort: string;
  size: number;
  initialMrr: number;
  customers: number[];
  mrr: number[];
  customerRetention: number[];
  revenueRetention: number[];
}

describe('cohorts', () => {
  for (const name of DATA_SETS) {
    it(`equals the published or independently computed matrix of ${name}, cell by cell`, async function () {
      const ledger = await referenceLedger(this, name);
      const expected = await referenceFile<{ cohorts: ExpectedCohort[] }>(
        this,
        `${name}/expected.json`,
      );
      const rows = cohorts(ledger);
      expect(rows.map(({ cohort }) => cohort)).to.deep.equal(
        expected.cohorts.map(({ cohort }) => cohort),
      );
      rows.forEach((row, i) => {
        const want = expected.cohorts[i]!;
        expect(row.size).to.equal(want.size);
        expect(row.mrr).to.be.closeTo(want.initialMrr, 0.005);
        expect(row.cells.map(({ customers }) => customers)).to.deep.equal(want.customers);
        row.cells.forEach((cell, age) => {
          expect(cell.age).to.equal(age);
          expect(cell.complete).to.equal(true);
          expect(cell.mrr).to.be.closeTo(want.mrr[age]!, 0.005);
          expect(cell.customerRetention).to.be.closeTo(want.customerRetention[age]!, 1e-9);
          expect(cell.revenueRetention).to.be.closeTo(want.revenueRetention[age]!, 1e-9);
        });
      });
    });
  }

  it('puts a customer into the period of the first paying day and keeps it there after a return', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-10', end: '2024-02-10' },
        { start: '2024-04-01', mrr: 150 },
      ],
      { asOf: '2024-06-01' },
    );
    const [cohort, ...others] = cohorts(ledger);
    expect(others).to.deep.equal([]);
    expect(cohort!.cohort).to.equal('2024-01');
    expect(cohort!.cells.map(({ mrr }) => mrr)).to.deep.equal([100, 0, 0, 150, 150]);
    expect(cohort!.cells[4]!.revenueRetention).to.equal(1.5);
  });

  it('D-14 takes the size for 100 %, so that age 0 tells who left within the signup month', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10' },
        { customerId: 'b', start: '2024-01-10', end: '2024-01-20' },
      ],
      { asOf: '2024-02-01' },
    );
    expect(cohorts(ledger)[0]!.cells[0]).to.include({ customers: 1, customerRetention: 0.5 });
    const full = cohorts(ledger, { periodZero: 'full' })[0]!.cells[0];
    expect(full).to.include({ customers: 2, customerRetention: 1, mrr: 200, revenueRetention: 1 });
  });

  it('treats an end on the first of a month as a loss of the month that begins then', async () => {
    const ledger = await ledgerOf([{ start: '2024-01-01', end: '2024-03-01' }], {
      asOf: '2024-04-01',
    });
    expect(cohorts(ledger)[0]!.cells.map(({ customers }) => customers)).to.deep.equal([1, 1, 0]);
  });

  it('closes the running period at the as-of day and marks its cells', async () => {
    const ledger = await ledgerOf([{ start: '2024-01-10', end: '2024-03-20' }], {
      asOf: '2024-03-15',
    });
    const cells = cohorts(ledger)[0]!.cells;
    expect(cells.map(({ complete }) => complete)).to.deep.equal([true, true, false]);
    expect(cells[2]!.customers).to.equal(1);
  });

  it('lists no row for a month in which nobody signed up, and none before or after from and to', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10' },
        { customerId: 'b', start: '2024-03-10' },
        { customerId: 'c', start: '2024-04-10' },
      ],
      { asOf: '2024-05-01' },
    );
    const names = (options: object): string[] =>
      cohorts(ledger, options).map(({ cohort }) => cohort);
    expect(names({})).to.deep.equal(['2024-01', '2024-03', '2024-04']);
    expect(names({ from: '2024-01-02', to: '2024-04-30' })).to.deep.equal(['2024-03']);
    expect(names({ period: 'quarter' })).to.deep.equal(['2024-Q1', '2024-Q2']);
  });

  it('adds up several subscriptions on the first paying day', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-10', mrr: 30 },
        { start: '2024-01-10', mrr: 20, plan: 'add-on' },
        { start: '2024-01-11', mrr: 50, plan: 'later' },
      ],
      { asOf: '2024-02-01' },
    );
    expect(cohorts(ledger)[0]).to.include({ size: 1, mrr: 50 });
    expect(cohorts(ledger)[0]!.cells[0]!.revenueRetention).to.equal(2);
  });

  it('D-8 averages a column by cohort size over the cohorts old enough for it', async () => {
    const ledger = await ledgerOf(
      [
        ...['a', 'b', 'c', 'd'].map((customerId) => ({
          customerId,
          start: '2024-01-10',
          end: '2024-02-10',
        })),
        { customerId: 'e', start: '2024-02-10' },
        { customerId: 'f', start: '2024-03-10', end: '2024-03-11' },
      ],
      { asOf: '2024-03-15' },
    );
    const averages = cohortAverages(cohorts(ledger));
    expect(averages).to.deep.equal([
      { age: 0, cohorts: 2, size: 5, customerRetention: 1, revenueRetention: 1 },
      { age: 1, cohorts: 1, size: 4, customerRetention: 0, revenueRetention: 0 },
    ]);
  });

  it('is empty without customers', async () => {
    expect(cohorts(await ledgerOf([], { asOf: '2024-01-01' }))).to.deep.equal([]);
  });

  it('are refused, with a code, where they would have millions of cells that nobody can read', async () => {
    const millennia = await ledgerOf(
      Array.from({ length: 400 }, (_, i) => ({
        customerId: String(i),
        start: `${String(1 + i).padStart(4, '0')}-03-10`,
      })),
      { asOf: '2024-01-01' },
    );
    expect(() => cohorts(millennia))
      .to.throw(ChurnError)
      .with.property('code', 'data/too-large');
    expect(cohorts(millennia, { period: 'year' })).to.have.lengthOf(400);
  });
});
