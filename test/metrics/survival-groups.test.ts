import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { formatDay, parseDay } from '../../src/metrics/calendar.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { logRank } from '../../src/metrics/log-rank.js';
import { staysByValueSteps } from '../../src/metrics/stay-lengths.js';
import { runSteps } from '../../src/metrics/steps.js';
import { survival, type SurvivalPoint } from '../../src/metrics/survival.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

const AS_OF = '2024-01-01';

/** Customers of one arm with durations as textbooks write them: `13+` is still there after 13. */
function arm(name: string | null, text: string): TestRecord[] {
  const asOf = parseDay(AS_OF)!;
  return text.split(' ').map((word, i) => ({
    customerId: `${name} ${i}`,
    start: formatDay(asOf - Number.parseInt(word)),
    end: word.endsWith('+') ? null : AS_OF,
    arm: name,
  }));
}

function ledgerOfArms(...arms: TestRecord[][]): Promise<Ledger> {
  return ledgerOf(arms.flat(), { asOf: AS_OF });
}

const MERCAPTOPURINE = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const CONTROL = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23';

describe('survival by a dimension', () => {
  it('has the curve that each value has alone, in the order of the values', async () => {
    const ledger = await ledgerOfArms(
      arm('placebo', CONTROL),
      arm(null, '4 5+'),
      arm('6-MP', MERCAPTOPURINE),
    );
    const groups = survival(ledger, { by: 'arm' });
    expect(groups.map(({ value }) => value)).to.deep.equal([null, '6-MP', 'placebo']);
    expect(groups[1]!.points).to.deep.equal(
      survival(await ledgerOfArms(arm('6-MP', MERCAPTOPURINE))),
    );
    expect(groups[2]!.points).to.deep.equal(survival(await ledgerOfArms(arm('x', CONTROL))));
  });

  it('keeps as much as there are customers, however many values they have', async () => {
    const customers = 500;
    const records = Array.from({ length: customers }, (_, i) => ({
      customerId: `c${i}`,
      start: formatDay(parseDay(AS_OF)! - 3000 + i),
      end: i % 3 === 0 ? null : formatDay(parseDay(AS_OF)! - i),
      account: `a${i}`,
    }));
    const stays = runSteps(
      staysByValueSteps(await ledgerOf(records, { asOf: AS_OF }), { by: 'account' }),
    );
    const counts = stays.flatMap(({ lengths }) => Object.values<Uint32Array>({ ...lengths }));
    const kept = counts.reduce((sum, { length }) => sum + length, 0);
    // Each customer enters at one age and is last seen at another; both have four numbers.
    expect([stays.length, kept]).to.deep.equal([customers, 2 * 4 * customers]);
  });

  it('puts a customer who begins with several records with the largest, then the first by name', async () => {
    const x = { customerId: 'x', start: '2023-12-02', end: '2023-12-12' };
    const y = { customerId: 'y', start: '2023-12-02', plan: 'C' };
    for (const [one, other, expected] of [
      [{ plan: 'A', mrr: 10 }, { plan: 'B', mrr: 10 }, 'A'],
      [{ plan: 'A', mrr: 10 }, { plan: 'B', mrr: 20 }, 'B'],
      [{ plan: 'A', mrr: 20 }, { plan: 'B', mrr: 10, end: '2023-12-07' }, 'A'],
      [{ plan: 'A', mrr: 10 }, { plan: 'B', mrr: 20, start: '2023-12-03' }, 'A'],
      [{ plan: null, mrr: 10 }, { plan: 'B', mrr: 10 }, 'B'],
      [{ plan: null, mrr: 20 }, { plan: 'B', mrr: 10 }, null],
    ] as const) {
      const records = [
        { ...x, ...one },
        { ...x, ...other },
      ];
      for (const inOrder of [records, records.reverse()]) {
        const ledger = await ledgerOf([...inOrder, y], { asOf: AS_OF });
        const left = logRank(ledger, { by: 'plan' }).groups.find(({ events }) => events > 0);
        expect(left?.value).to.equal(expected);
      }
    }
  });

  it('puts a customer with the value of its first record, whatever came later', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2023-12-02', end: '2023-12-12', plan: 'Pro' },
        { customerId: 'a', start: '2023-12-12', end: '2023-12-22', plan: 'Basic' },
        { customerId: 'b', start: '2023-12-22', plan: 'Basic' },
        { customerId: 'b', start: '2023-12-28', plan: 'Team' },
        { customerId: 'late', start: '2024-01-01', plan: 'Late' },
      ],
      { asOf: AS_OF },
    );
    const groups = survival(ledger, { by: 'plan' });
    expect(
      groups.map(({ value, points }) => [value, points[0]!.day, points[0]!.events]),
    ).to.deep.equal([
      ['Basic', 10, 0],
      ['Pro', 20, 1],
    ]);
  });

  it('is an empty list for a dimension that does not occur', async () => {
    expect(survival(await ledgerOfArms(arm('a', '3')), { by: 'country' })).to.deep.equal([]);
    expect(survival(await ledgerOf([], { asOf: AS_OF }), { by: 'arm' })).to.deep.equal([]);
  });

  it('follows interval, where and as-of day', async () => {
    const ledger = await ledgerOfArms(arm('a', '3 9+'), arm('b', '4'));
    const by = { by: 'arm', interval: 'log' } as const;
    expect(survival(ledger, { ...by, where: { arm: 'a' } })).to.deep.equal([
      { value: 'a', points: survival(ledger, { interval: 'log', where: { arm: 'a' } }) },
    ]);
    const earlier = survival(ledger, { by: 'arm', asOf: '2023-12-25' });
    expect(earlier.map(({ value }) => value)).to.deep.equal(['a']);
  });

  it('censors under a filter by plan whoever goes on with another, in the curve of each value too', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2023-12-02', end: '2023-12-12', plan: 'Pro', country: 'DE' },
        { customerId: 'a', start: '2023-12-12', plan: 'Basic', country: 'DE' },
        { customerId: 'b', start: '2023-12-02', end: '2023-12-16', plan: 'Pro', country: 'CN' },
      ],
      { asOf: AS_OF },
    );
    const where = { plan: 'Pro' };
    const shape = (points: readonly SurvivalPoint[]): string =>
      points.map(({ day, events, censored }) => `${day}: ${events} ${censored}`).join(', ');
    expect(shape(survival(ledger, { where }))).to.equal('10: 0 1, 14: 1 0');
    expect(
      survival(ledger, { where, by: 'country' }).map(
        ({ value, points }) => `${value} ${shape(points)}`,
      ),
    ).to.deep.equal(['CN 14: 1 0', 'DE 10: 0 1']);
  });
});

describe('logRank', () => {
  it("equals R for Freireich's 42 patients: 16.79 on 1 degree of freedom", async () => {
    const test = logRank(await ledgerOfArms(arm('6-MP', MERCAPTOPURINE), arm('placebo', CONTROL)), {
      by: 'arm',
    });
    expect(test.chiSquared!.toFixed(2)).to.equal('16.79');
    expect(test.degreesOfFreedom).to.equal(1);
    expect(test.pValue!.toExponential(2)).to.equal('4.17e-5');
    expect(
      test.groups.map(({ value, customers, events, expected }) => [
        value,
        customers,
        events,
        expected.toFixed(2),
      ]),
    ).to.deep.equal([
      ['6-MP', 21, 9, '19.25'],
      ['placebo', 21, 21, '10.75'],
    ]);
  });

  it("equals R for its data set 'aml': 3.40 on 1 degree of freedom, p = 0.0653", async () => {
    const test = logRank(
      await ledgerOfArms(
        arm('Maintained', '9 13 13+ 18 23 28+ 31 34 45+ 48 161+'),
        arm('Nonmaintained', '5 5 8 8 12 16+ 23 27 30 33 43 45'),
      ),
      { by: 'arm' },
    );
    expect(test.chiSquared!.toFixed(2)).to.equal('3.40');
    expect(test.pValue!.toFixed(4)).to.equal('0.0653');
    expect(test.groups.map(({ expected }) => expected.toFixed(2))).to.deep.equal(['10.69', '7.31']);
  });

  const size = fc.integer({ min: 1, max: 30 });
  const arms = fc.array(
    fc.tuple(size, size).map(([left, stayed]) => ({ left, stayed })),
    { minLength: 2, maxLength: 6 },
  );

  it("is Pearson's χ² of customers gone and kept, times (N − 1) ÷ N, where all leave on one day", async () => {
    await fc.assert(
      fc.asyncProperty(arms, async (sizes) => {
        const words = (count: number, word: string): string[] =>
          Array.from({ length: count }, () => word);
        const test = logRank(
          await ledgerOfArms(
            ...sizes.map(({ left, stayed }, k) =>
              arm(`arm ${k}`, [...words(left, '9'), ...words(stayed, '9+')].join(' ')),
            ),
          ),
          { by: 'arm' },
        );
        const sum = (of: (one: (typeof sizes)[number]) => number): number =>
          sizes.reduce((total, one) => total + of(one), 0);
        const left = sum((one) => one.left);
        const all = sum((one) => one.left + one.stayed);
        const pearson = sum((one) => {
          const expected = ((one.left + one.stayed) * left) / all;
          const kept = one.left + one.stayed - expected;
          return (one.left - expected) ** 2 * (1 / expected + 1 / kept);
        });
        expect(test.degreesOfFreedom).to.equal(sizes.length - 1);
        const wanted = (pearson * (all - 1)) / all;
        expect(test.chiSquared).to.be.closeTo(wanted, 1e-9 * (1 + wanted));
      }),
      { numRuns: 40 },
    );
  });

  it('compares four groups, expects as many to leave as did over all, and does not depend on their names', async () => {
    const times = ['3 9 9+ 12 30', '1 9 14 20+', '2 3 5+ 8 8', '40+ 41 44'];
    const ofNames = async (names: string): Promise<ReturnType<typeof logRank>> =>
      logRank(await ledgerOfArms(...times.map((text, k) => arm(names[k]!, text))), { by: 'arm' });
    const test = await ofNames('abcd');
    const sum = (of: 'events' | 'expected'): number =>
      test.groups.reduce((total, group) => total + group[of], 0);
    expect(sum('expected')).to.be.closeTo(sum('events'), 1e-9);
    // Computed elsewhere with the covariance matrix of three of the groups and its inverse.
    expect(test.chiSquared).to.be.closeTo(10.390052549651264, 1e-9);
    expect(test.pValue).to.be.closeTo(0.015525586548774381, 1e-12);
    expect(test.groups[3]!.expected).to.be.closeTo(5.54254202, 1e-8);
    const renamed = await ofNames('dacb');
    expect(renamed.chiSquared).to.be.closeTo(test.chiSquared!, 1e-9);
    expect(renamed.pValue).to.be.closeTo(test.pValue!, 1e-9);
  });

  it('finds no difference between arms that are alike', async () => {
    const test = logRank(await ledgerOfArms(arm('a', CONTROL), arm('b', CONTROL)), { by: 'arm' });
    expect(test.chiSquared).to.be.closeTo(0, 1e-12);
    expect(test.pValue).to.be.closeTo(1, 1e-6);
  });

  for (const [what, records, groups] of [
    ['one group', arm('a', '3 4 9+'), 1],
    ['nobody who left', [...arm('a', '3+'), ...arm('b', '4+')], 2],
    ['groups that were never there at the same age', [...arm('a', '3'), ...arm('b', '9')], 2],
    ['no customers', [], 0],
  ] as const) {
    it(`says nothing of ${what}`, async () => {
      const test = logRank(await ledgerOfArms([...records]), { by: 'arm' });
      // At the age of 3 both were there, at that of 9 one was alone.
      if (what.startsWith('groups')) expect(test.degreesOfFreedom).to.equal(1);
      else expect([test.chiSquared, test.pValue]).to.deep.equal([null, null]);
      expect(test.groups).to.have.lengthOf(groups);
    });
  }

  it('has no groups without a dimension of the name', async () => {
    const ledger = await ledgerOfArms(arm('a', '3 4'), arm('b', '5'));
    for (const options of [{}, { by: 'country' }]) {
      expect(logRank(ledger, options)).to.deep.equal({
        chiSquared: null,
        degreesOfFreedom: 0,
        pValue: null,
        groups: [],
      });
    }
  });

  it('counts groups but gives no probability for more than a hundred', async () => {
    const many = Array.from({ length: 101 }, (_, k) => arm(`arm ${k}`, `${k + 1}`));
    const test = logRank(await ledgerOfArms(...many), { by: 'arm' });
    expect(test.groups).to.have.lengthOf(101);
    expect([test.chiSquared, test.degreesOfFreedom, test.pValue]).to.deep.equal([null, 0, null]);
    const hundred = logRank(await ledgerOfArms(...many.slice(0, 100)), { by: 'arm' });
    expect(hundred.degreesOfFreedom).to.equal(99);
  });
});

describe('survival of data that begin late', () => {
  const day = (number: number): string => formatDay(parseDay('2023-01-01')! + number);
  const stay = (customerId: string, from: number, to: number | null): TestRecord => ({
    customerId,
    start: day(from),
    end: to === null ? null : day(to),
  });

  it('has customers at risk from the age they had when observation began', async () => {
    const ledger = await ledgerOf(
      [
        stay('a', 20, 60),
        stay('left before', 0, 40),
        stay('c', 45, 95),
        stay('d', 60, null),
        stay('e', 50, 55),
        stay('left on the day', 10, 50),
      ],
      { asOf: day(100) },
    );
    const points = survival(ledger, { observedFrom: day(50) });
    expect(
      points.map(({ day: age, atRisk, events, censored, survival: share }) =>
        [age, atRisk, events, censored, share.toFixed(4)].join(' '),
      ),
    ).to.deep.equal(['5 2 1 0 0.5000', '40 3 1 1 0.3333', '50 1 1 0 0.0000']);
  });

  it('is the whole curve where observation began before anyone came', async () => {
    const ledger = await ledgerOf([stay('a', 5, 60), stay('b', 9, null)], { asOf: day(100) });
    expect(survival(ledger, { observedFrom: day(5) })).to.deep.equal(survival(ledger));
    expect(survival(ledger, { observedFrom: day(100) })).to.deep.equal([]);
  });

  it('refuses a day that it cannot read', async () => {
    const ledger = await ledgerOf([stay('a', 5, 60)], { asOf: day(100) });
    const fault = await faultOf(
      () => survival(ledger, { observedFrom: '2023-02-30' }),
      'config/attribute',
    );
    expect(fault.values['name']).to.equal('observedFrom');
  });

  it('is right about exponential stays where those who left early are missing, which a plain curve is not', async () => {
    const mean = 500;
    const [begins, ends] = [1100, 2200];
    let state = 12345;
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    const records: TestRecord[] = [];
    for (let i = 0; i < 6000; i++) {
      const from = Math.floor(random() * ends);
      const to = from + Math.ceil(-mean * Math.log(random()));
      if (to > begins) records.push(stay(`c${i}`, from, to > ends ? null : to));
    }
    const ledger = await ledgerOf(records, { asOf: day(ends) });
    const at = (age: number, observedFrom?: string): number =>
      survival(ledger, observedFrom === undefined ? {} : { observedFrom }).findLast(
        (point) => point.day <= age,
      )!.survival;
    for (const age of [100, 365, 730, 1000]) {
      const truth = Math.exp(-age / mean);
      expect(at(age, day(begins)), `after ${age} days`).to.be.closeTo(truth, 0.03);
      expect(at(age), `after ${age} days, as if all were there`).to.be.above(truth + 0.04);
    }
  });
});
