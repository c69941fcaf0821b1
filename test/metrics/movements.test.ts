import { expect } from '@open-wc/testing';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import { expectMonth, type ExpectedMonth } from '../helpers/expected-months.js';
import { ledgerOf } from '../helpers/ledger.js';
import { DATA_SETS, referenceFile, referenceLedger } from '../helpers/reference-data.js';

describe('movements', () => {
  for (const name of DATA_SETS) {
    it(`equals the independently computed months of ${name}`, async function () {
      const ledger = await referenceLedger(this, name);
      const { months } = await referenceFile<{ months: ExpectedMonth[] }>(
        this,
        `${name}/expected.json`,
      );
      const rows = movements(ledger);
      expect(rows.map(({ period }) => period)).to.deep.equal(months.map(({ month }) => month));
      rows.forEach((row, i) => expectMonth(row, months[i]!));
    });
  }

  const row = (rows: readonly PeriodMovement[], period: string): PeriodMovement =>
    rows.find((one) => one.period === period)!;

  it('compares the ends of quarters and years, so that what happens in between cancels out', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2023-11-10', end: '2024-01-20', mrr: 100 },
        { start: '2024-03-10', end: '2024-08-10', mrr: 130 },
        { start: '2024-08-10', end: '2024-11-10', mrr: 90 },
      ],
      { asOf: '2025-01-01' },
    );
    const quarters = movements(ledger, { period: 'quarter' });
    expect(quarters.map(({ period }) => period)).to.deep.equal([
      '2023-Q4',
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
      '2024-Q4',
    ]);
    expect(row(quarters, '2024-Q1')).to.include({
      start: '2024-01-01',
      end: '2024-04-01',
      churnedCustomers: 0,
      reactivatedCustomers: 0,
      expansionMrr: 30,
    });
    expect(row(quarters, '2024-Q3')).to.include({ contractionMrr: 40, closingMrr: 90 });
    expect(row(quarters, '2024-Q4')).to.include({ churnedCustomers: 1, churnedMrr: 90 });
    const years = movements(ledger, { period: 'year' });
    expect(row(years, '2023')).to.include({ newCustomers: 1, newMrr: 100, complete: true });
    expect(row(years, '2024')).to.include({
      churnedCustomers: 1,
      churnedMrr: 100,
      expansionMrr: 0,
    });
  });

  it('closes the running period at the as-of day and says that it is not complete', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', end: '2024-02-14' },
        { customerId: 'b', start: '2024-01-10', end: '2024-02-15' },
        { customerId: 'c', start: '2024-02-14' },
        { customerId: 'd', start: '2024-02-15' },
      ],
      { asOf: '2024-02-15' },
    );
    const rows = movements(ledger);
    expect(rows.map(({ complete }) => complete)).to.deep.equal([true, false]);
    expect(rows[1]).to.include({
      start: '2024-02-01',
      end: '2024-02-15',
      openingCustomers: 2,
      churnedCustomers: 1,
      newCustomers: 1,
      closingCustomers: 2,
    });
  });

  it('has no running period where the as-of day is the first of one', async () => {
    const ledger = await ledgerOf([{ start: '2024-01-10' }], { asOf: '2024-03-01' });
    expect(movements(ledger).map(({ period }) => period)).to.deep.equal(['2024-01', '2024-02']);
    expect(movements(ledger, { period: 'quarter' }).map(({ complete }) => complete)).to.deep.equal([
      false,
    ]);
  });

  it('counts a start on the first as new in its month and an end on the first as churn of the month that begins', async () => {
    const ledger = await ledgerOf([{ start: '2024-01-01', end: '2024-03-01' }], {
      asOf: '2024-04-01',
    });
    const rows = movements(ledger);
    expect(rows.map(({ newCustomers }) => newCustomers)).to.deep.equal([1, 0, 0]);
    expect(rows.map(({ churnedCustomers }) => churnedCustomers)).to.deep.equal([0, 0, 1]);
  });

  it('takes a return for a reactivation also where the earlier stay touched no boundary', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-10', end: '2024-01-20', mrr: 70 },
        { start: '2024-03-10', mrr: 90 },
      ],
      { asOf: '2024-04-01' },
    );
    const rows = movements(ledger);
    expect(rows[0]).to.include({ joinedAndLeft: 1, newCustomers: 0 });
    expect(rows[2]).to.include({ newCustomers: 0, reactivatedCustomers: 1, reactivationMrr: 90 });
  });

  it('takes who joined, left and came back within one period for new', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-03', end: '2024-01-10' },
        { start: '2024-01-20', mrr: 40 },
      ],
      { asOf: '2024-02-01' },
    );
    expect(movements(ledger)[0]).to.include({
      newCustomers: 1,
      newMrr: 40,
      reactivatedCustomers: 0,
      joinedAndLeft: 0,
    });
  });

  it('counts joinedAndLeft by customer, returners too, and nobody who pays at a boundary', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'twice', start: '2024-02-03', end: '2024-02-05' },
        { customerId: 'twice', start: '2024-02-08', end: '2024-02-11' },
        { customerId: 'returner', start: '2023-11-10', end: '2023-12-10' },
        { customerId: 'returner', start: '2024-02-08', end: '2024-02-11' },
        { customerId: 'leaver', start: '2024-01-10', end: '2024-02-03' },
        { customerId: 'leaver', start: '2024-02-08', end: '2024-02-11' },
        { customerId: 'stayer', start: '2024-01-10' },
        { customerId: 'stayer', start: '2024-02-08', end: '2024-02-11', plan: 'add-on' },
      ],
      { asOf: '2024-03-01' },
    );
    expect(row(movements(ledger), '2024-02')).to.include({
      joinedAndLeft: 2,
      churnedCustomers: 1,
      newCustomers: 0,
      expansionMrr: 0,
    });
  });

  it('counts customers over all currencies and the money of one, in which a change is entering or leaving', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', mrr: 100, currency: 'USD' },
        { customerId: 'b', start: '2024-01-10', end: '2024-02-10', mrr: 80, currency: 'USD' },
        { customerId: 'b', start: '2024-02-10', end: '2024-03-10', mrr: 75, currency: 'EUR' },
        { customerId: 'b', start: '2024-03-10', mrr: 85, currency: 'USD' },
        { customerId: 'c', start: '2024-02-10', end: '2024-03-10', mrr: 9000, currency: 'JPY' },
      ],
      { asOf: '2024-04-01' },
    );
    expect(ledger.currency).to.equal('USD');
    const rows = movements(ledger);
    expect(rows[1]).to.include({
      openingCustomers: 2,
      newCustomers: 1,
      churnedCustomers: 0,
      closingCustomers: 3,
      openingMrr: 180,
      leavingMrr: 80,
      newMrr: 0,
      contractionMrr: 0,
      closingMrr: 100,
    });
    expect(rows[2]).to.include({
      churnedCustomers: 1,
      churnedMrr: 0,
      enteringMrr: 85,
      expansionMrr: 0,
      closingMrr: 185,
    });
  });

  it('adds up several subscriptions of a customer, the second one being expansion', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-10', mrr: 60 },
        { start: '2024-02-10', end: '2024-03-10', mrr: 40, plan: 'add-on' },
      ],
      { asOf: '2024-04-01' },
    );
    expect(movements(ledger).map(({ closingMrr }) => closingMrr)).to.deep.equal([60, 100, 60]);
    expect(movements(ledger).map(({ expansionMrr }) => expansionMrr)).to.deep.equal([0, 40, 0]);
    expect(movements(ledger).map(({ contractionMrr }) => contractionMrr)).to.deep.equal([0, 0, 40]);
  });

  it('says why a rate is missing', async () => {
    const ledger = await ledgerOf([{ start: '2024-01-10' }], { asOf: '2024-03-01' });
    const [january, february] = movements(ledger);
    expect(january!.nullReasons).to.deep.equal({
      customerChurnRate: 'no-customers',
      grossMrrChurnRate: 'no-mrr',
      netMrrChurnRate: 'no-mrr',
      periodNrr: 'no-mrr',
      periodGrr: 'no-mrr',
      quickRatio: 'no-losses',
    });
    expect(january!.customerChurnInterval).to.equal(null);
    expect(february!.nullReasons).to.deep.equal({ quickRatio: 'no-losses' });
  });

  it('has the Wilson interval of the customer churn rate', async () => {
    const ledger = await ledgerOf(
      Array.from({ length: 10 }, (_, i) => ({
        customerId: String(i),
        start: '2024-01-10',
        end: i === 0 ? '2024-02-10' : null,
      })),
      { asOf: '2024-03-01' },
    );
    const [lower, upper] = row(movements(ledger), '2024-02').customerChurnInterval!;
    expect(lower).to.be.closeTo(0.017876, 1e-6);
    expect(upper).to.be.closeTo(0.40415, 1e-6);
  });

  it('is empty without customers and before the first of them', async () => {
    expect(movements(await ledgerOf([], { asOf: '2024-01-01' }))).to.deep.equal([]);
    const later = await ledgerOf([{ start: '2024-01-10' }], { asOf: '2024-01-10' });
    expect(movements(later)).to.deep.equal([]);
  });
});
