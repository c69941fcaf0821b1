import { expect } from '@open-wc/testing';
import { cohortShares, shareAverages } from '../../src/metrics/cohort-shares.js';
import { cohorts, type Cohort } from '../../src/metrics/cohorts.js';
import { ledgerOf } from '../helpers/ledger.js';

/** Four customers of January, of whom two leave and one returns, and two of February. */
async function twoCohorts(): Promise<Cohort[]> {
  const ledger = await ledgerOf(
    [
      { customerId: 'a', start: '2024-01-10', mrr: 100 },
      { customerId: 'b', start: '2024-01-10', end: '2024-02-10', mrr: 50 },
      { customerId: 'c', start: '2024-01-10', end: '2024-02-10', mrr: 50 },
      { customerId: 'c', start: '2024-03-10', mrr: 70 },
      { customerId: 'd', start: '2024-01-10', mrr: 100 },
      { customerId: 'e', start: '2024-02-10', mrr: 10 },
      { customerId: 'f', start: '2024-02-10', end: '2024-03-05', mrr: 30 },
    ],
    { asOf: '2024-05-15' },
  );
  return cohorts(ledger);
}

const ratesOf = (...given: Parameters<typeof cohortShares>): (number | null | undefined)[][] =>
  cohortShares(...given).map(({ shares }) => shares.map((share) => share?.rate));

describe('the shares of cohorts', () => {
  it('D-10 are of the size or the first MRR, and rise where customers return', async () => {
    const rows = await twoCohorts();
    expect(ratesOf(rows, 'customers')).to.deep.equal([
      [1, 0.5, 0.75, 0.75, 0.75],
      [1, 0.5, 0.5, 0.5],
    ]);
    expect(ratesOf(rows, 'revenue')).to.deep.equal([
      [1, 200 / 300, 270 / 300, 270 / 300, 270 / 300],
      [1, 0.25, 0.25, 0.25],
    ]);
  });

  it('D-10 are of what was left a period before, which the first age has not', async () => {
    const rows = await twoCohorts();
    expect(ratesOf(rows, 'customers', 'previous')).to.deep.equal([
      [undefined, 0.5, 1.5, 1, 1],
      [undefined, 0.5, 1, 1],
    ]);
    expect(ratesOf(rows, 'revenue', 'previous')).to.deep.equal([
      [undefined, 200 / 300, 270 / 200, 1, 1],
      [undefined, 0.25, 1, 1],
    ]);
  });

  it('have no rate where there was nothing to be a share of', async () => {
    const ledger = await ledgerOf(
      [{ customerId: 'a', start: '2024-01-10', end: '2024-02-10', mrr: 10 }],
      { asOf: '2024-05-01' },
    );
    expect(ratesOf(cohorts(ledger), 'customers', 'previous')).to.deep.equal([
      [undefined, 0, null, null],
    ]);
  });

  it('D-8 are averaged by what they are shares of, over the cohorts that have completed the age', async () => {
    const averages = shareAverages(cohortShares(await twoCohorts(), 'customers', 'previous'));
    const to = (last: string, age: number): object => ({ cohort: '2024-01', to: last, age });
    expect(averages).to.deep.equal([
      null,
      { age: 1, cohorts: 2, left: 3, from: 6, rate: 0.5, selection: to('2024-02', 1) },
      { age: 2, cohorts: 2, left: 4, from: 3, rate: 4 / 3, selection: to('2024-02', 2) },
      { age: 3, cohorts: 1, left: 3, from: 3, rate: 1, selection: to('2024-01', 3) },
      null,
    ]);
    expect(shareAverages([])).to.deep.equal([]);
  });

  it('D-8 are averages of no span of cohorts where one that does not count has customers again', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', mrr: 10 },
        { customerId: 'b', start: '2024-02-10', end: '2024-03-10', mrr: 10 },
        { customerId: 'b', start: '2024-04-10', mrr: 10 },
        { customerId: 'c', start: '2024-03-10', mrr: 10 },
      ],
      { asOf: '2024-06-01' },
    );
    const selections = (of: 'first' | 'previous'): unknown[] =>
      shareAverages(cohortShares(cohorts(ledger), 'customers', of)).map(
        (average) => average && average.selection,
      );
    const to = (last: string, age: number): object => ({ cohort: '2024-01', to: last, age });
    expect(selections('first')).to.deep.equal([
      to('2024-03', 0),
      to('2024-03', 1),
      to('2024-03', 2),
      to('2024-02', 3),
      to('2024-01', 4),
    ]);
    // What was left of February a month before, when b was gone, is nothing to be a share of.
    expect(selections('previous')).to.deep.equal([
      null,
      to('2024-03', 1),
      null,
      to('2024-02', 3),
      to('2024-01', 4),
    ]);
  });
});
