import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { formatDay } from '../../src/metrics/calendar.js';
import { customersInSteps } from '../../src/metrics/customers-in.js';
import { Ledger, type Columns } from '../../src/metrics/ledger.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { sortedSteps } from '../../src/metrics/sorted-steps.js';
import { ROWS_A_STEP, rowSteps, runSteps, type Steps } from '../../src/metrics/steps.js';
import { ledgerOf } from '../helpers/ledger.js';
import { METRIC_NAMES, stepsOf } from '../helpers/metrics.js';

const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 });

function offsetsOf(counts: readonly number[]): Uint32Array {
  let sum = 0;
  return Uint32Array.from([0, ...counts.map((count) => (sum += count))]);
}

describe('work in steps', () => {
  it('goes by all customers once, with no more rows in a step than wanted, unless one has more', () =>
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), (counts, size) => {
        const seen: number[] = [];
        const steps = rowSteps(
          counts.length,
          offsetsOf(counts),
          null,
          (from, to) => {
            const rows = counts.slice(from, to).reduce((sum, count) => sum + count, 0);
            if (to - from > 1) expect(rows).to.be.at.most(size);
            for (let c = from; c < to; c++) seen.push(c);
          },
          size,
        );
        runSteps(steps);
        expect(seen).to.deep.equal(counts.map((_, c) => c));
      }),
    ));

  it('sorts as a sort at once does, and leaves equal items in their order', () => {
    const items = Array.from({ length: 10_000 }, (_, i) => ({ key: (i * 7919) % 101, i }));
    const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
    for (const count of [0, 1, 4096, 4097, 10_000]) {
      const some = items.slice(0, count);
      expect(runSteps(sortedSteps(some, byKey))).to.deep.equal([...some].sort(byKey));
    }
  });
});

const CUSTOMERS = 1000;
const RECORDS = 200;

/** Some customers with many records each, a gap after every third. */
function longHistories(): Promise<Ledger> {
  const records = Array.from({ length: CUSTOMERS * RECORDS }, (_, i) => {
    const k = i % RECORDS;
    const start = 16_000 + 15 * k + (Math.floor(i / RECORDS) % 30);
    return {
      customerId: `c${Math.floor(i / RECORDS)}`,
      start: formatDay(start),
      end: formatDay(start + (k % 3 === 2 ? 10 : 15)),
      mrr: 10 + (k % 5),
      plan: `p${k % 4}`,
      cancelReason: `r${k % 6}`,
    };
  });
  return ledgerOf(records, { asOf: '2022-01-01' });
}

/** A ledger that counts how often the first day of a record is read. */
function counting(ledger: Ledger): { ledger: Ledger; reads: () => number } {
  let reads = 0;
  const start = new Proxy(ledger.columns.start, {
    get: (days, name) => {
      reads++;
      return Reflect.get(days, name, days) as unknown;
    },
  });
  const columns: Columns = { ...ledger.columns, start };
  const counted = new Ledger({ ...ledger, columns, asOf: ledger.asOfDay });
  return { ledger: counted, reads: () => reads };
}

/** The most reads of any step. */
function mostReads(steps: Steps<unknown>, reads: () => number): number {
  let most = 0;
  for (let before = reads(), isDone = false; !isDone; before = reads()) {
    isDone = steps.next().done === true;
    most = Math.max(most, reads() - before);
  }
  return most;
}

describe('a metric over long histories', () => {
  let plain: Ledger;
  before(async () => {
    plain = await longHistories();
  });

  const OPTIONS: readonly MetricOptions[] = [
    {},
    { grain: 'event', returned: 'counted', reactivationWindowDays: 3 },
    { where: { plan: ['p1', 'p2'] }, returned: 'counted' },
    { by: 'plan' },
  ];
  for (const options of OPTIONS) {
    it(`reads no more than a few times ${ROWS_A_STEP} records in a step, with ${JSON.stringify(options)}`, () => {
      for (const name of METRIC_NAMES) {
        const { ledger, reads } = counting(plain);
        const most = mostReads(stepsOf(name)(ledger, options), reads);
        expect(most, name).to.be.at.most(4 * ROWS_A_STEP);
      }
    });
  }

  it('lists those behind a mark in such steps too', () => {
    for (const selection of [{ value: ['plan', 'p1'] }, { reason: 'r2' }] as const) {
      const { ledger, reads } = counting(plain);
      const steps = customersInSteps(ledger, selection, {});
      expect(mostReads(steps, reads)).to.be.within(1, 4 * ROWS_A_STEP);
    }
  });
});
