import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { formatDay } from '../../src/metrics/calendar.js';
import { ChurnError } from '../../src/metrics/errors.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { movements } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { PRESETS } from '../../src/metrics/presets.js';
import { cases } from '../helpers/awkward-ledgers.js';
import { METRIC_NAMES, resultOf } from '../helpers/metrics.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';
import { readSplit, split } from '../helpers/split-ledgers.js';

const dayText = fc.integer({ min: 19_200, max: 20_300 }).map((day) => formatDay(day));
const number = fc.constantFrom(1, 2, 7, 30, 365, 0, -1, 0.5, Number.NaN, Infinity);
const values = fc.constantFrom('A', 'B', null, 'DE', 'nobody', true, 3);
const wanted = fc.oneof(
  values,
  fc.array(values, { maxLength: 3 }),
  fc.record({ not: fc.oneof(values, fc.array(values, { maxLength: 2 })) }),
);
const name = fc.constantFrom('plan', 'country', 'currency', 'planet', '__proto__');
const movement = fc.constantFrom(
  ...['new', 'reactivation', 'expansion', 'contraction', 'churn', 'entering', 'leaving'],
  'joinedAndLeft',
);
const period = fc.constantFrom('2023-01', '2023-06', '2023-Q2', '2023', '2023-03-15', '1066', '');
const selection = fc.oneof(
  fc.record({ period, movement }),
  fc.record({ cohort: period }),
  fc.record({ cohort: period, age: number }),
  fc.record({ reason: fc.constantFrom('price', null, 'nothing') }),
  fc.record({ value: fc.tuple(name, fc.constantFrom('A', 'DE', null)) }),
);

/** Options in every combination, words and numbers among them that nobody knows. */
const anyOptions = fc.record(
  {
    period: fc.constantFrom('month', 'quarter', 'year', 'week'),
    from: dayText,
    to: dayText,
    asOf: dayText,
    where: fc.dictionary(name, wanted, { maxKeys: 2 }),
    selection,
    basis: fc.constantFrom('customers', 'revenue'),
    preset: fc.constantFrom(...PRESETS, 'toString'),
    denominator: fc.constantFrom('opening', 'average', 'opening-plus-new', 'daily'),
    grain: fc.constantFrom('net', 'event', 'gross'),
    churnDate: fc.constantFrom('period-end', 'requested', 'never'),
    reactivation: fc.constantFrom('exclude', 'include'),
    contraction: fc.constantFrom('include', 'exclude'),
    returned: fc.constantFrom('netted', 'counted'),
    joinedAndLeft: fc.constantFrom('excluded', 'counted'),
    reactivationWindowDays: number,
    rollingDays: number,
    periodZero: fc.constantFrom('end', 'full'),
    method: fc.constantFrom('point', 'flow', 'compound', 'guess'),
    window: number,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<MetricOptions>;

/** Every number of a result is finite. */
function expectFinite(value: unknown, path: string): void {
  if (typeof value === 'number') expect(Number.isFinite(value), path).to.equal(true);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) expectFinite(inner, `${path}.${key}`);
}

/** Each null of a row has a reason, the interval's apart. */
function expectReasons(rows: unknown, path: string): void {
  for (const row of Array.isArray(rows) ? rows : [rows]) {
    const { nullReasons, customerChurnInterval, ...rest } = row as Record<string, unknown>;
    expect(customerChurnInterval === null || Array.isArray(customerChurnInterval ?? [])).to.equal(
      true,
    );
    const nulls = Object.entries(rest).filter(([, value]) => value === null);
    const names = nulls.map(([key]) => key).sort();
    expect(Object.keys(nullReasons as object).sort(), path).to.deep.equal(names);
  }
}

/** Holds every metric to a defined result, or an error with a code. */
function expectDefined(ledger: Ledger, options: MetricOptions): void {
  for (const metric of METRIC_NAMES) {
    let result: unknown;
    try {
      result = resultOf(metric, ledger, options);
    } catch (error) {
      expect(error, `${metric}: ${String(error)}`).to.be.instanceOf(ChurnError);
      continue;
    }
    expectFinite(result, metric);
    if (['movements', 'retention', 'kpis'].includes(metric)) expectReasons(result, metric);
  }
}

const units = (amount: number): number => Math.round(amount * 10_000);

describe('under any options', () => {
  it('every metric has a defined result, whatever the records', () =>
    fc.assert(
      fc.asyncProperty(
        cases,
        fc.array(anyOptions, { minLength: 4, maxLength: 4 }),
        async (theCase, list) => {
          const ledger = await readSplit(split(theCase), theCase.asOf);
          for (const options of list) expectDefined(ledger, options);
        },
      ),
      { numRuns: 150 },
    ));

  it('opening and all movements add up to closing, and closing is what the next period opens with', () =>
    fc.assert(
      fc.asyncProperty(
        cases,
        fc.array(anyOptions, { minLength: 4, maxLength: 4 }),
        async (theCase, list) => {
          const ledger = await readSplit(split(theCase), theCase.asOf);
          for (const options of list) {
            let closing = { customers: 0, mrr: 0 };
            for (const row of movements(ledger, { ...options, from: undefined, to: undefined })) {
              expect([row.openingCustomers, row.openingMrr]).to.deep.equal([
                closing.customers,
                closing.mrr,
              ]);
              expect(
                row.openingCustomers +
                  row.newCustomers +
                  row.reactivatedCustomers +
                  row.enteringCustomers -
                  row.leavingCustomers -
                  row.churnedCustomers,
              ).to.equal(row.closingCustomers);
              expect(
                units(row.openingMrr) +
                  units(row.newMrr) +
                  units(row.reactivationMrr) +
                  units(row.expansionMrr) +
                  units(row.enteringMrr) -
                  units(row.leavingMrr) -
                  units(row.contractionMrr) -
                  units(row.churnedMrr),
              ).to.equal(units(row.closingMrr));
              closing = { customers: row.closingCustomers, mrr: row.closingMrr };
            }
          }
        },
      ),
      { numRuns: 150 },
    ));

  const many = (count: number, of: (i: number) => TestRecord): TestRecord[] =>
    Array.from({ length: count }, (_, i) => of(i));
  const LEDGERS: [string, TestRecord[]][] = [
    ['no records', []],
    ['one record', [{ start: '2023-01-10', plan: 'A', country: 'DE' }]],
    [
      'nothing but free records',
      many(3, (i) => ({ customerId: `${i}`, start: '2023-01-10', mrr: 0 })),
    ],
    [
      'nobody who stays for a second day',
      many(5, (i) => ({ customerId: `${i}`, start: '2023-01-10', end: '2023-01-11', plan: 'A' })),
    ],
    [
      'nothing but starts to come',
      many(3, (i) => ({ customerId: `${i}`, start: '2029-01-10', plan: 'A' })),
    ],
    ['twins', many(4, () => ({ start: '2023-01-10', end: '2023-06-10', plan: 'A' }))],
    [
      'a century of records',
      many(300, (i) => ({
        customerId: `${i % 40}`,
        start: `${1924 + (i % 100)}-0${1 + (i % 9)}-1${i % 9}`,
        end: i % 3 === 0 ? null : `${1925 + (i % 100)}-0${1 + (i % 7)}-1${i % 9}`,
        plan: i % 2 === 0 ? 'A' : 'B',
      })),
    ],
    [
      '10,000 records of one customer',
      many(10_000, (i) => ({
        start: formatDay(10_000 + i),
        end: formatDay(10_000 + i + 1 + (i % 5)),
        plan: i % 2 === 0 ? 'A' : 'B',
        country: 'DE',
      })),
    ],
  ];
  const EACH: readonly MetricOptions[] = [
    {},
    { where: { plan: 'A' } },
    { where: { country: 'DE', plan: { not: 'B' } }, grain: 'event' },
    { preset: 'stripe', reactivationWindowDays: 3 },
    { method: 'flow', selection: { cohort: '2023-01' } },
    { method: 'compound', returned: 'counted', where: { plan: 'A' }, period: 'year' },
    { grain: 'event', rollingDays: 7, asOf: '2023-03-05' },
    { selection: { period: '2023', movement: 'joinedAndLeft' }, denominator: 'average' },
  ];
  for (const [title, records] of LEDGERS) {
    it(`every metric has a defined result for ${title}`, async () => {
      const ledger = await ledgerOf(records, { asOf: '2024-01-01' });
      for (const options of EACH) expectDefined(ledger, options);
    });
  }

  it('a selection that cannot be read is refused with a code', async () => {
    const ledger = await ledgerOf([{ start: '2023-01-10' }], { asOf: '2024-01-01' });
    for (const wrong of [
      'churn',
      5,
      [],
      {},
      { cohort: 5 },
      { period: '2023-01' },
      { value: 'A' },
    ]) {
      for (const metric of ['movements', 'customers'] as const) {
        const ask = (): unknown => resultOf(metric, ledger, { selection: wrong as never });
        expect(ask, JSON.stringify(wrong))
          .to.throw(ChurnError)
          .with.property('code', 'config/attribute');
      }
    }
  });
});
