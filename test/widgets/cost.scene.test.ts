import { expect } from '@open-wc/testing';
import { churnCost, type CostInputs } from '../../src/metrics/churn-cost.js';
import { kpis } from '../../src/metrics/kpis.js';
import { movements } from '../../src/metrics/movements.js';
import { assumptionsFrom, changed } from '../../src/widgets/cost/assumptions.js';
import { costScene, type CostInput } from '../../src/widgets/cost/cost.scene.js';
import { costReading, type CostAnswer } from '../../src/widgets/cost/reading.js';
import { keepMore } from '../../src/metrics/keep-more.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

/** 100 customers of January 2024 who pay 10 each, of whom so many leave in February and March. */
function leaving(...byMonth: number[]): TestRecord[] {
  const ends = byMonth.flatMap((count, month) =>
    Array.from({ length: count }, () => `2024-0${month + 2}-15`),
  );
  return Array.from({ length: 100 }, (_, i) => ({
    customerId: `c${i}`,
    start: '2024-01-10',
    end: ends[i] ?? null,
    mrr: 10,
  }));
}

async function answerOf(records: readonly TestRecord[], asOf: string): Promise<CostAnswer> {
  const ledger = await ledgerOf(records, { asOf });
  const months = movements(ledger);
  return { movements: months, months, kpis: kpis(ledger) };
}

const INPUTS: CostInputs = {
  lostCustomers: 10,
  lostMrr: 100,
  remainingMonths: 20,
  retentionCost: 4,
  refunds: 50,
};

function input(settings: Partial<CostInput> = {}): CostInput {
  return {
    cost: churnCost(INPUTS),
    paths: keepMore({ mrr: 1000, lostMrr: 50 }, 1),
    width: 640,
    compact: false,
    direction: 'ltr',
    text: {
      name: (id) => id,
      range: (low, high) => (low === high ? `${low}` : `${low} – ${high}`),
      words: (id, low, high) => `${id} ${low} ${high}`,
      title: 'Today’s MRR in a year, if every month loses as March 2024 did',
      asIs: 'as it is',
      kept: 'keeping more',
      money: (amount) => String(Math.round(amount)),
      month: (month) => `+${month}`,
      pathWords: ({ asIs, kept }) => `${asIs} ${kept}`,
    },
    ...settings,
  };
}

describe('what churn costs, as it is read', () => {
  it('takes customers, MRR and the months they stay from the records', async () => {
    const reading = costReading(await answerOf(leaving(10), '2024-03-01'), {}, 1)!;
    const { assumptions } = reading.cost;
    expect(assumptions.lostCustomers).to.equal(10);
    expect(assumptions.lostMrr).to.equal(100);
    expect(assumptions.remainingMonths).to.be.closeTo(10, 1e-9);
    expect(reading.isMeasured).to.equal(true);
  });

  it('has the lost lifetime value as what is lost now and later, and once', async () => {
    const { cost } = costReading(await answerOf(leaving(10), '2024-03-01'), {}, 1)!;
    expect(cost.lines[0]!.low).to.be.closeTo(100, 1e-9);
    expect(cost.lines[1]!.low).to.be.closeTo(900, 1e-9);
    expect(cost.low).to.be.closeTo(1000, 1e-9);
  });

  it('D-38 lets what is assumed win over what is measured, and an emptied field be measured again', async () => {
    const answer = await answerOf(leaving(10), '2024-03-01');
    const assumed = changed({}, 'remainingMonths', '4');
    const reading = costReading(answer, assumed, 1)!;
    expect(reading.cost.low).to.equal(400);
    expect(reading.isMeasured).to.equal(false);
    const again = costReading(answer, changed(assumed, 'remainingMonths', ''), 1)!;
    expect(again.cost.low).to.be.closeTo(1000, 1e-9);
  });

  it('counts nothing twice: each assumption moves its own line, and the sum by as much', async () => {
    const answer = await answerOf(leaving(10), '2024-03-01');
    const before = costReading(answer, {}, 1)!.cost;
    const lineOf = {
      refunds: 'refunds',
      fees: 'fees',
      badReviews: 'bad-reviews',
      lostInsight: 'lost-insight',
    } as const;
    for (const [field, id] of Object.entries(lineOf)) {
      const after = costReading(answer, changed({}, field as keyof typeof lineOf, '70'), 1)!.cost;
      const moved = after.lines.filter((line, i) => line.low !== before.lines[i]!.low);
      expect(moved.map((line) => line.id)).to.deep.equal([id]);
      expect(after.low - before.low).to.be.closeTo(70, 1e-9);
    }
    const { cost, whatIf } = costReading(answer, {}, 5)!;
    expect(cost).to.deep.equal(before);
    expect(whatIf!.points).to.equal(5);
  });

  it('counts the second customer to be won in no line', async () => {
    const answer = await answerOf(leaving(10), '2024-03-01');
    const { cost } = costReading(answer, { retentionCost: 3, replacementMultiple: [5, 10] }, 1)!;
    expect(cost.customersToWin).to.equal(20);
    const replacement = cost.lines.find(({ id }) => id === 'replacement')!;
    expect([replacement.low, replacement.high]).to.deep.equal([150, 300]);
  });

  it('keeps so many points of MRR more, at most all that is lost', async () => {
    const answer = await answerOf(leaving(10), '2024-03-01');
    const { whatIf } = costReading(answer, {}, 4)!;
    expect(whatIf!.rate).to.equal(0.1);
    expect(whatIf!.kept).to.be.closeTo(0.06, 1e-12);
    expect(whatIf!.months[0]).to.deep.equal({ month: 0, asIs: 900, kept: 900 });
    expect(whatIf!.months[12]!.asIs).to.be.closeTo(900 * 0.9 ** 12, 1e-9);
    expect(whatIf!.months[12]!.kept).to.be.closeTo(900 * 0.94 ** 12, 1e-9);
    const all = costReading(answer, {}, 50)!.whatIf!;
    expect([all.points, all.kept, all.most]).to.deep.equal([10, 0, 10]);
  });

  it('has no paths where no MRR is left or none was lost, and no costs where no period is complete', async () => {
    const gone = await answerOf(leaving(100), '2024-03-01');
    expect(costReading(gone, {}, 1)!.whatIf).to.equal(null);
    const none = await answerOf(leaving(0), '2024-03-01');
    expect(costReading(none, {}, 1)!.whatIf).to.equal(null);
    const young = await answerOf(leaving(), '2024-01-20');
    expect(costReading(young, {}, 1)).to.equal(null);
  });

  it('costs nothing where nobody left', async () => {
    const { cost } = costReading(await answerOf(leaving(), '2024-03-01'), {}, 1)!;
    expect([cost.low, cost.high, cost.customersToWin]).to.deep.equal([0, 0, 0]);
  });
});

describe('what is assumed', () => {
  it('D-38 changes by what a reader enters, and not by what cannot be', () => {
    expect(changed({}, 'fees', '12.5').fees).to.equal(12.5);
    expect(changed({}, 'margin', '80').margin).to.equal(0.8);
    for (const text of ['', '-1', 'much', '1e400']) {
      expect(changed({ fees: 5 }, 'fees', text).fees, text).to.equal(undefined);
    }
    expect(changed({}, 'margin', '101').margin).to.equal(undefined);
  });

  it('D-39 keeps a range in order: one end moves the other', () => {
    expect(changed({}, 'replacementLow', '12').replacementMultiple).to.deep.equal([12, 12]);
    expect(changed({}, 'replacementHigh', '3').replacementMultiple).to.deep.equal([3, 3]);
    const wide = changed({}, 'replacementHigh', '20');
    expect(wide.replacementMultiple).to.deep.equal([5, 20]);
    expect(changed(wide, 'replacementHigh', '').replacementMultiple).to.deep.equal([5, 10]);
  });

  it('E-11 names an assumption that cannot be read', async () => {
    for (const [given, name] of [
      [[], 'assumptions'],
      [{ tax: 5 }, 'assumptions'],
      [{ lostMrr: 5 }, 'assumptions'],
      [{ replacementMultiple: 7 }, 'assumptions'],
      [{ refunds: -5 }, 'refunds'],
      [{ margin: 2 }, 'margin'],
      [{ replacementMultiple: [10, 5] }, 'replacementMultiple'],
    ] as const) {
      const fault = await faultOf(() => assumptionsFrom(given), 'config/attribute');
      expect(fault.values['name']).to.equal(name);
    }
  });
});

describe('what churn costs, as it is laid out', () => {
  it('draws all eight lines and their sum, each as long as it costs', () => {
    const { bars } = costScene(input());
    expect(bars.map(({ key }) => key)).to.deep.equal([
      ...['lost-now', 'lost-later', 'refunds', 'fees', 'replacement', 'support'],
      ...['bad-reviews', 'lost-insight', 'total'],
    ]);
    const [now, later] = bars;
    expect(later!.sure.width / now!.sure.width).to.be.closeTo(19, 0.05);
    expect(bars.filter(({ quiet }) => quiet).map(({ key }) => key)).to.deep.equal([
      ...['fees', 'support', 'bad-reviews', 'lost-insight'],
    ]);
  });

  it('D-39 draws what may come on top behind what is sure', () => {
    const { bars } = costScene(input());
    const replacement = bars.find(({ key }) => key === 'replacement')!;
    expect(replacement.range.width).to.be.closeTo(replacement.sure.width, 0.02);
    expect(replacement.range.x).to.be.closeTo(replacement.sure.x + replacement.sure.width, 0.02);
    expect(bars[0]!.range.width).to.equal(0);
  });

  for (const width of [180, 240, 320, 430, 640, 900]) {
    it(`lays nothing outside of ${width} px, in either direction`, () => {
      for (const direction of ['ltr', 'rtl'] as const) {
        const { bars, paths, height } = costScene(input({ width, direction }));
        for (const { sure, range } of bars) {
          for (const { x, width: length } of [sure, range]) {
            expect(x).to.be.at.least(-0.02);
            expect(x + length).to.be.at.most(width + 0.02);
          }
        }
        for (const { x, y } of [...paths!.asIs, ...paths!.kept]) {
          expect(x).to.be.within(0, width);
          expect(y).to.be.within(paths!.plot.top - 0.01, paths!.plot.bottom + 0.01);
        }
        expect(paths!.bottom).to.be.at.most(height);
      }
    });
  }

  it('keeps the names at the ends of both paths apart, also where they are one', () => {
    const months = keepMore({ mrr: 1000, lostMrr: 0 }, 0);
    const { ends } = costScene(input({ paths: months })).paths!;
    expect(Math.abs(ends[0]!.y - ends[1]!.y)).to.be.at.least(30);
    const { title, plot } = costScene(input({ paths: months })).paths!;
    expect(ends[0]!.y).to.be.above(title.at(-1)!.y);
    expect(ends[1]!.y).to.be.below(plot.bottom);
  });

  it('says where the axis of the paths begins unless that is zero', () => {
    expect(costScene(input()).paths!.floor.text).to.equal('265');
    const steep = keepMore({ mrr: 1000, lostMrr: 200 }, 1);
    expect(costScene(input({ paths: steep })).paths!.floor.text).to.equal('');
  });

  it('draws nothing that is no number where nothing costs anything', () => {
    const nothing = churnCost({ lostCustomers: 0, lostMrr: 0 });
    const scene = costScene(input({ cost: nothing, paths: null }));
    expect(scene.bars.map(({ sure }) => sure.width)).to.deep.equal(scene.bars.map(() => 0));
    expect(scene.paths).to.equal(null);
    expect(Number.isFinite(scene.height)).to.equal(true);
  });
});
