import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { churnCost, type CostInput, type CostInputs } from '../../src/metrics/churn-cost.js';
import { keepMore } from '../../src/metrics/keep-more.js';
import { faultOf } from '../helpers/faults.js';

const NOTHING: Required<CostInputs> = {
  lostCustomers: 0,
  lostMrr: 0,
  remainingMonths: 0,
  margin: 0,
  refunds: 0,
  fees: 0,
  retentionCost: 0,
  replacementMultiple: [0, 0],
  supportHours: 0,
  hourlyCost: 0,
  badReviews: 0,
  lostInsight: 0,
};

const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);

const anyInputs: fc.Arbitrary<Required<CostInputs>> = fc.record({
  lostCustomers: fc.nat(10_000),
  lostMrr: amount,
  remainingMonths: fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10),
  margin: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  refunds: amount,
  fees: amount,
  retentionCost: amount,
  replacementMultiple: fc
    .tuple(fc.nat(20), fc.nat(20))
    .map(([low, more]): readonly [number, number] => [low, low + more]),
  supportHours: amount,
  hourlyCost: amount,
  badReviews: amount,
  lostInsight: amount,
});

const NAMES = Object.keys(NOTHING) as CostInput[];
const NUMBERS = NAMES.filter((name) => name !== 'replacementMultiple');

function amounts(inputs: CostInputs): Record<string, string> {
  return Object.fromEntries(
    churnCost(inputs).lines.map(({ id, low, high }) => [id, `${low} – ${high}`]),
  );
}

describe('churnCost', () => {
  it('D-39 replaces 4,600 of 35,000 users, kept for 35,000 in all, for 23,000 to 46,000', () => {
    const { lines } = churnCost({
      lostCustomers: 4600,
      lostMrr: 0,
      retentionCost: 35_000 / 35_000,
    });
    expect(lines.find(({ id }) => id === 'replacement')).to.deep.equal({
      id: 'replacement',
      low: 23_000,
      high: 46_000,
      formula: 'product',
      inputs: ['lostCustomers', 'retentionCost', 'replacementMultiple'],
    });
  });

  it('has two customers to be won for each one lost', () => {
    expect(churnCost({ lostCustomers: 4600, lostMrr: 0 }).customersToWin).to.equal(9200);
  });

  it('counts the first month once: now and later are lost MRR × margin × remaining months', () => {
    expect(
      amounts({ lostCustomers: 10, lostMrr: 1000, margin: 0.5, remainingMonths: 20 }),
    ).to.include({ 'lost-now': '500 – 500', 'lost-later': '9500 – 9500' });
    expect(amounts({ lostCustomers: 10, lostMrr: 1000, remainingMonths: 0.5 })).to.include({
      'lost-now': '500 – 500',
      'lost-later': '0 – 0',
    });
  });

  it('adds a line of its own for each of refunds, fees, support, reviews and insight', () => {
    const cost = churnCost({
      lostCustomers: 1,
      lostMrr: 100,
      refunds: 30,
      fees: 7,
      supportHours: 4,
      hourlyCost: 25,
      badReviews: 60,
      lostInsight: 3,
    });
    expect(cost.lines.map(({ id, low }) => `${id} ${low}`)).to.deep.equal([
      'lost-now 100',
      'lost-later 0',
      'refunds 30',
      'fees 7',
      'replacement 0',
      'support 100',
      'bad-reviews 60',
      'lost-insight 3',
    ]);
    expect([cost.low, cost.high]).to.deep.equal([300, 300]);
  });

  it('D-38 tells every assumption in force, those that nobody made included', () => {
    expect(churnCost({ lostCustomers: 2, lostMrr: 50, margin: 0.8 }).assumptions).to.deep.equal({
      ...NOTHING,
      lostCustomers: 2,
      lostMrr: 50,
      remainingMonths: 1,
      margin: 0.8,
      replacementMultiple: [5, 10],
    });
  });

  it('D-40 counts margin in the two lines of revenue only', () => {
    const inputs: CostInputs = {
      lostCustomers: 3,
      lostMrr: 100,
      remainingMonths: 11,
      refunds: 40,
      retentionCost: 2,
    };
    const whole = amounts(inputs);
    const half = amounts({ ...inputs, margin: 0.5 });
    expect(half).to.deep.equal({ ...whole, 'lost-now': '50 – 50', 'lost-later': '500 – 500' });
  });

  it('adds up, from low to high, whatever is assumed', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { lines, low, high } = churnCost(inputs);
        expect(low).to.equal(lines.reduce((sum, line) => sum + line.low, 0));
        expect(high).to.equal(lines.reduce((sum, line) => sum + line.high, 0));
        for (const line of lines) expect(line.low, line.id).to.be.at.most(line.high);
        const revenue = inputs.lostMrr * inputs.margin * inputs.remainingMonths;
        expect(lines[0]!.low + lines[1]!.low).to.be.closeTo(revenue, 1e-9 * (1 + revenue));
      }),
    );
  });

  it('D-38 moves with an assumption those lines only that name it', () => {
    fc.assert(
      fc.property(anyInputs, anyInputs, fc.constantFrom(...NAMES), (inputs, others, name) => {
        const before = churnCost(inputs).lines;
        const after = churnCost({ ...inputs, [name]: others[name] }).lines;
        before.forEach((line, i) => {
          if (!line.inputs.includes(name)) expect(after[i]).to.deep.equal(line);
        });
      }),
    );
  });

  it('never falls where an assumption grows', () => {
    fc.assert(
      fc.property(anyInputs, fc.constantFrom(...NUMBERS), (inputs, name) => {
        const more = name === 'margin' ? 1 : (inputs[name] as number) + 1;
        const [less, cost] = [churnCost(inputs), churnCost({ ...inputs, [name]: more })];
        cost.lines.forEach((line, i) => {
          expect(line.low, line.id).to.be.at.least(less.lines[i]!.low);
          expect(line.high, line.id).to.be.at.least(less.lines[i]!.high);
        });
      }),
    );
  });

  it('comes to nothing where nothing is assumed', () => {
    const { lines, low, high } = churnCost(NOTHING);
    expect(lines.flatMap((line) => [line.low, line.high])).to.deep.equal(
      Array.from({ length: 16 }, () => 0),
    );
    expect([low, high]).to.deep.equal([0, 0]);
  });

  it('is finite for the largest inputs that it takes', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const inputs = Object.fromEntries(NUMBERS.map((name) => [name, most]));
    const { high } = churnCost({
      ...NOTHING,
      ...inputs,
      margin: 1,
      replacementMultiple: [most, most],
    });
    expect(Number.isFinite(high)).to.equal(true);
  });

  for (const name of NUMBERS) {
    it(`names ${name} where it is no number, negative or endless`, async () => {
      for (const value of [Number.NaN, -1, Infinity, '3']) {
        const inputs = { ...NOTHING, [name]: value } as CostInputs;
        const fault = await faultOf(() => churnCost(inputs), 'config/attribute');
        expect(fault.values['name']).to.equal(name);
      }
    });
  }

  it('names what is missing or out of range', async () => {
    const faulty: [CostInputs, string][] = [
      [{ lostMrr: 1 } as unknown as CostInputs, 'lostCustomers'],
      [{ ...NOTHING, margin: 1.01 }, 'margin'],
      [{ ...NOTHING, replacementMultiple: [10, 5] }, 'replacementMultiple'],
      [
        { ...NOTHING, replacementMultiple: [5] as unknown as [number, number] },
        'replacementMultiple',
      ],
    ];
    for (const [inputs, name] of faulty) {
      const fault = await faultOf(() => churnCost(inputs), 'config/attribute');
      expect(fault.values['name']).to.equal(name);
    }
  });
});

describe('keepMore', () => {
  it('compounds month by month: 1 point less of 5 % keeps 7.3 points more of a year', () => {
    const path = keepMore({ mrr: 1000, lostMrr: 50 }, 1);
    expect(path.map(({ month }) => month)).to.deep.equal([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(path[0]).to.deep.equal({ month: 0, asIs: 1000, kept: 1000 });
    expect(path[1]!.asIs).to.be.closeTo(950, 1e-9);
    expect(path[1]!.kept).to.be.closeTo(960, 1e-9);
    // T30: 5 % a month is 45.96 % a year, 4 % is 38.73 %.
    expect((1000 - path[12]!.asIs).toFixed(1)).to.equal('459.6');
    expect((1000 - path[12]!.kept).toFixed(1)).to.equal('387.3');
  });

  it('keeps all at most, and does not grow', () => {
    const path = keepMore({ mrr: 100, lostMrr: 5 }, 10);
    expect(new Set(path.map(({ kept }) => kept))).to.deep.equal(new Set([100]));
  });

  it('is the same on both paths where nothing more is kept', () => {
    for (const { asIs, kept } of keepMore({ mrr: 100, lostMrr: 5 }, 0)) expect(kept).to.equal(asIs);
  });

  it('is 0 without MRR, and from the first month where all of it is lost', () => {
    expect(keepMore({ mrr: 0, lostMrr: 0 }, 1).every(({ kept }) => kept === 0)).to.equal(true);
    expect(keepMore({ mrr: 100, lostMrr: 100 }, 0)[1]!.asIs).to.equal(0);
  });

  it('names an input that it cannot use', async () => {
    for (const [mrr, lostMrr, points, name] of [
      [-1, 0, 1, 'mrr'],
      [100, Number.NaN, 1, 'lostMrr'],
      [100, 101, 1, 'lostMrr'],
      [100, 5, 101, 'points'],
      [100, 5, -1, 'points'],
    ] as const) {
      const fault = await faultOf(() => keepMore({ mrr, lostMrr }, points), 'config/attribute');
      expect(fault.values['name']).to.equal(name);
    }
  });
});
