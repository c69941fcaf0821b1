import { expect } from '@open-wc/testing';
import { readSubscriptions, type ReadOptions } from '../../src/data/read.js';
import { openSource } from '../../src/data/source-cache.js';
import { workerFile } from '../../src/data/worker/file.js';
import { LARGE, openLedger } from '../../src/data/worker/open.js';
import { WorkerSource } from '../../src/data/worker/worker-source.js';
import { cohorts } from '../../src/metrics/cohorts.js';
import { kpis } from '../../src/metrics/kpis.js';
import type { Ledger, Note } from '../../src/metrics/ledger.js';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf } from '../helpers/ledger.js';

const AS_OF = { asOf: '2024-05-01' };
const RATES = { EUR: 1.08, GBP: 1.27 };

/** One customer in dollars, one in euros, one in pounds, and a second one in dollars who leaves. */
const MIXED = [
  { customerId: 'a', start: '2024-01-10', mrr: 100, currency: 'USD' },
  { customerId: 'b', start: '2024-01-10', mrr: 200, currency: 'EUR' },
  { customerId: 'c', start: '2024-02-10', mrr: 50, currency: 'gbp' },
  { customerId: 'd', start: '2024-01-10', end: '2024-03-10', mrr: 10, currency: 'USD' },
];

const converted = (options: ReadOptions = {}): Promise<Ledger> =>
  ledgerOf(MIXED, { ...AS_OF, rates: RATES, ...options });

const closingOf = (ledger: Ledger): number => movements(ledger).at(-1)!.closingMrr;

const notesOf = ({ notes }: Ledger, ...codes: string[]): Note[] =>
  notes.filter(({ code }) => codes.includes(code));

/** What a single record of one month costs in the reporting currency. */
const mrrOf = async (record: object, options: ReadOptions): Promise<number> =>
  closingOf(
    await readSubscriptions([{ customerId: 'a', start: '2024-04-01', ...record }], {
      ...AS_OF,
      ...options,
    }),
  );

describe('rates', () => {
  it('convert the money of every record to the currency most customers pay in', async () => {
    const ledger = await converted();
    expect(ledger.currency).to.equal('USD');
    // 100 + 200 × 1.08 + 50 × 1.27
    expect(closingOf(ledger)).to.equal(379.5);
    expect(kpis(ledger)).to.include({ mrr: 379.5, customers: 3, arpa: 126.5 });
    expect(cohorts(ledger).map(({ cohort, size, mrr }) => [cohort, size, mrr])).to.deep.equal([
      ['2024-01', 3, 326],
      ['2024-02', 1, 63.5],
    ]);
  });

  it('convert to the currency that is asked for, even where no record is in it', async () => {
    const rates = { USD: 0.9, EUR: 0.95, GBP: 1.1 };
    const ledger = await converted({ currency: 'chf', rates });
    expect(ledger.currency).to.equal('CHF');
    expect(closingOf(ledger)).to.equal(90 + 190 + 55);
    expect(ledger.currencies).to.deep.equal(['EUR', 'GBP', 'USD']);
    expect(notesOf(ledger, 'currency-absent')).to.deep.equal([]);
  });

  it('convert to the currency of the payload, which records that name none are in', async () => {
    const unnamed = { customerId: 'e', start: '2024-01-10', mrr: 7 };
    const payload = { currency: 'GBP', subscriptions: [...MIXED, unnamed] };
    const ledger = await readSubscriptions(payload, { ...AS_OF, rates: { EUR: 0.8, USD: 0.75 } });
    expect(ledger.currency).to.equal('GBP');
    expect(closingOf(ledger)).to.equal(75 + 160 + 50 + 7);
    expect(notesOf(ledger, 'no-rate')).to.deep.equal([]);
  });

  it('leave the number of customers as it is without them', async () => {
    const counts = (list: readonly PeriodMovement[]): number[][] =>
      list.map((movement) => [
        movement.openingCustomers,
        movement.newCustomers,
        movement.churnedCustomers,
        movement.closingCustomers,
      ]);
    const plain = await ledgerOf(MIXED, AS_OF);
    const ledger = await converted();
    expect(ledger.customers).to.equal(plain.customers);
    expect(ledger.size).to.equal(plain.size);
    expect(counts(movements(ledger))).to.deep.equal(counts(movements(plain)));
    expect(ledger.dimensions).to.deep.equal(plain.dimensions);
  });

  it('keep counting customers whose currency has no rate, without their money', async () => {
    const ledger = await converted({ rates: { EUR: 1.08 } });
    expect(closingOf(ledger)).to.equal(316);
    expect(movements(ledger).at(-1)!.closingCustomers).to.equal(3);
    expect(notesOf(ledger, 'no-rate')).to.deep.equal([
      { code: 'no-rate', count: 1, subject: 'GBP' },
    ]);
  });

  it('say what was converted, at which rates', async () => {
    const ledger = await converted({ rates: { ...RATES, JPY: 0.0067 } });
    expect(notesOf(ledger, 'converted', 'several-currencies', 'no-rate')).to.deep.equal([
      { code: 'converted', count: 2, subject: 'EUR 1.08, GBP 1.27' },
    ]);
  });

  it('never make a currency that nobody named the one that others are converted to', async () => {
    const unnamed = ['e', 'f', 'g'].map((customerId) => ({ customerId, start: '2024-01-10' }));
    const ledger = await ledgerOf([...MIXED, ...unnamed], { ...AS_OF, rates: RATES });
    expect(ledger.currency).to.equal('USD');
    expect(closingOf(ledger)).to.equal(379.5);
    expect(notesOf(ledger, 'no-rate')).to.deep.equal([{ code: 'no-rate', count: 3 }]);
  });

  it('move no MRR by themselves', async () => {
    const moved = movements(await converted()).map((movement) => [
      movement.newMrr,
      movement.expansionMrr + movement.contractionMrr,
      movement.churnedMrr,
      movement.enteringMrr + movement.leavingMrr,
    ]);
    expect(moved).to.deep.equal([
      [326, 0, 0, 0],
      [63.5, 0, 0, 0],
      [0, 0, 10, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('make a change of currency expansion or contraction, where it was entering and leaving', async () => {
    const rows = [
      { customerId: 'a', start: '2024-01-10', end: '2024-02-10', mrr: 100, currency: 'USD' },
      { customerId: 'a', start: '2024-02-10', end: '2024-03-10', mrr: 100, currency: 'EUR' },
      { customerId: 'a', start: '2024-03-10', mrr: 100, currency: 'USD' },
      { customerId: 'b', start: '2024-01-10', mrr: 1, currency: 'USD' },
    ];
    const steps = (list: readonly PeriodMovement[]): number[][] =>
      list
        .slice(1, 3)
        .map(({ expansionMrr, contractionMrr, enteringMrr, leavingMrr }) => [
          expansionMrr,
          contractionMrr,
          enteringMrr,
          leavingMrr,
        ]);
    expect(steps(movements(await ledgerOf(rows, AS_OF)))).to.deep.equal([
      [0, 0, 0, 100],
      [0, 0, 100, 0],
    ]);
    expect(steps(movements(await ledgerOf(rows, { ...AS_OF, rates: RATES })))).to.deep.equal([
      [8, 0, 0, 0],
      [0, 8, 0, 0],
    ]);
  });

  it('round once for each record, after the interval and the rate', async () => {
    const yearly = { amount: 100, interval: 'year', currency: 'USD' };
    const rates = { USD: 25_000, EUR: 0.0067 };
    // 100 ÷ 12 × 25,000 = 208,333.33…; rounded before, 8.3333 × 25,000 would be 208,332.50.
    expect(await mrrOf(yearly, { currency: 'VND', rates })).to.equal(208_333.33);
    // 8.333… × 0.0067 = 0.05583…
    expect(await mrrOf({ ...yearly, currency: 'EUR' }, { currency: 'KWD', rates })).to.equal(
      0.05583,
    );
    expect(
      await mrrOf({ mrr: 1000, currency: 'JPY' }, { currency: 'USD', rates: { JPY: 0.0067 } }),
    ).to.equal(6.7);
  });

  it('give the same from any order of the records and from JSON, CSV and objects', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => ({
      customerId: `c${i % 60}`,
      start: `2024-0${1 + (i % 4)}-10`,
      mrr: (i * 977) / 12,
      currency: ['USD', 'EUR', 'GBP'][i % 3]!,
    }));
    const options = { ...AS_OF, currency: 'USD', rates: { EUR: 1.0837, GBP: 1 / 3 } };
    const csv = ['customerId,start,mrr,currency']
      .concat(rows.map((row) => Object.values(row).join(',')))
      .join('\n');
    const answers = await Promise.all(
      [rows, [...rows].reverse(), JSON.stringify(rows), csv].map(async (input) =>
        JSON.stringify(movements(await readSubscriptions(input, options))),
      ),
    );
    expect([...new Set(answers)].length).to.equal(1);
    const rateOf = { USD: 1, EUR: 1.0837, GBP: 1 / 3 };
    const units = rows.map(({ mrr, currency }) =>
      Math.round(mrr * rateOf[currency as keyof typeof rateOf] * 10_000),
    );
    const closing = units.reduce((sum, each) => sum + each, 0) / 10_000;
    expect((JSON.parse(answers[0]!) as PeriodMovement[]).at(-1)!.closingMrr).to.equal(closing);
  });

  it('convert changes of MRR as they do records', async () => {
    const payload = {
      subscriptions: [{ customerId: 'a', start: '2024-01-10', mrr: 100, currency: 'EUR' }],
      changes: [{ customerId: 'a', date: '2024-03-05', mrr: 150 }],
    };
    const ledger = await readSubscriptions(payload, { ...AS_OF, currency: 'USD', rates: RATES });
    expect(movements(ledger).map(({ closingMrr }) => closingMrr)).to.deep.equal([
      108, 108, 162, 162,
    ]);
    expect(movements(ledger)[2]!.expansionMrr).to.equal(54);
  });

  it('of amounts too large to add up exactly are refused', async () => {
    await faultOf(converted({ rates: { EUR: 1e15 } }), 'data/too-large');
    await faultOf(converted({ rates: { EUR: 1e308 } }), 'data/too-large');
  });

  for (const [what, rates] of Object.entries({
    'a text': 'EUR',
    'a number': 1.08,
    'a list': [1.08],
    'a rate of zero': { EUR: 0 },
    'a negative rate': { EUR: -1 },
    'a rate that is a text': { EUR: '1.08' },
    'a rate that is no number': { EUR: NaN },
    'an infinite rate': { EUR: Infinity },
    'no rate': { EUR: null },
    'a name that is no code': { euro: 1.08 },
    'a sign for a code': { '€': 1.08 },
    'a code in two spellings': { EUR: 1.08, eur: 1.09 },
    'a name that a prototype has': JSON.parse('{"__proto__": 1}') as object,
    'in no currency of the records': { USD: 0.9, EUR: 0.95, GBP: 1.1 },
  })) {
    it(`are refused by name where they are ${what}`, async () => {
      const fault = await faultOf(
        converted({ rates } as unknown as ReadOptions),
        'config/attribute',
      );
      expect(fault.values).to.deep.equal({ name: 'rates' });
      expect(fault.message).to.match(/^rates /);
    });
  }

  it('are refused where they say that the currency asked for is worth more than itself', async () => {
    const rates = { USD: 0.92, EUR: 1, GBP: 1.17 };
    const fault = await faultOf(converted({ rates, currency: 'USD' }), 'config/attribute');
    expect(fault.message).to.contain('one USD is worth 0.92 USD');
  });

  it('are in a currency without one, though more customers pay in others', async () => {
    const euros = ['e', 'f', 'g'].map((customerId) => ({
      customerId,
      start: '2024-01-10',
      mrr: 10,
      currency: 'EUR',
    }));
    const ledger = await ledgerOf([...MIXED, ...euros], { ...AS_OF, rates: RATES });
    expect(ledger.currency).to.equal('USD');
    expect(closingOf(ledger)).to.equal(379.5 + 3 * 10.8);
  });

  it('may name the currency that is shown, which is worth itself', async () => {
    expect(closingOf(await converted({ rates: { ...RATES, USD: 1 } }))).to.equal(379.5);
  });

  it('convert alike on the page and in a worker, which tells of bad ones as well', async () => {
    const rows = Array.from({ length: 15_000 }, (_, i) => ({
      customerId: `customer-${i}`,
      start: '2024-01-10',
      mrr: i / 7,
      currency: ['USD', 'EUR', 'GBP'][i % 3]!,
      note: 'so that there is more than a page reads by itself',
    }));
    const text = JSON.stringify(rows);
    expect(text.length).to.be.above(LARGE);
    const options = { ...AS_OF, rates: RATES };
    const source = await openLedger(text, options, workerFile());
    expect(source instanceof WorkerSource).to.equal(true);
    expect(await source.query('movements', {})).to.deep.equal(
      movements(await readSubscriptions(rows, options)),
    );
    source.dispose();
    const bad = openLedger(text, { ...AS_OF, rates: { EUR: 0 } }, workerFile());
    expect((await faultOf(bad, 'config/attribute')).values).to.deep.equal({ name: 'rates' });
  });

  it('R-7 are part of what a source is kept by', () => {
    const value = [...MIXED];
    const open = (rates: Record<string, number>) =>
      openSource({ kind: 'value', value }, { ...AS_OF, rates });
    const leases = [open({ EUR: 1.08 }), open({ EUR: 1.08 }), open({ EUR: 1.09 })];
    expect(leases[1]!.source).to.equal(leases[0]!.source);
    expect(leases[2]!.source).not.to.equal(leases[0]!.source);
    leases.forEach((lease) => lease.release());
  });
});
