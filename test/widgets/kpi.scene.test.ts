import { expect } from '@open-wc/testing';
import { px } from '../../src/scene/linear.js';
import type { KpiHistory, KpiPoint } from '../../src/metrics/kpi-history.js';
import { kpiHistory } from '../../src/metrics/kpi-history.js';
import { kpiScene, type KpiInput, type KpiScene } from '../../src/widgets/kpi/kpi.scene.js';
import { changeOf, kpiReading, type CoursePoint } from '../../src/widgets/kpi/reading.scene.js';
import { ledgerOf } from '../helpers/ledger.js';

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10}%`;
const whole = (value: number): string => String(Math.round(value));

/** Figures of the months from January 2024 on. */
function course(...values: (number | null)[]): CoursePoint[] {
  return values.map((value, i) => ({ period: `2024-${String(i + 1).padStart(2, '0')}`, value }));
}

function input(settings: Partial<KpiInput> = {}): KpiInput {
  return {
    course: course(100, 104, 103, 110, 112, 118),
    change: { direction: 'up', isGood: true, by: 0.05 },
    width: 240,
    compact: false,
    direction: 'ltr',
    text: {
      number: '$118K',
      unit: '',
      change: '5.4%',
      before: 'from $112K',
      reason: '',
      names: { from: 'Jan 2024', to: 'Jun 2024' },
    },
    ...settings,
  };
}

const labelOf = ({ labels }: KpiScene, key: string) => labels.find((label) => label.key === key);

/** The heights of the points of a line. */
function heights(path: string): number[] {
  return [...path.matchAll(/[ML][^,]+,([\d.]+)/g)].map(([, y]) => Number(y));
}

describe('the reading of a number', () => {
  async function mrrOf(...starts: string[]): Promise<KpiHistory> {
    const records = starts.map((start, i) => ({ customerId: `c${i}`, start, mrr: 100 }));
    return kpiHistory(await ledgerOf(records, { asOf: '2024-05-20' }));
  }

  it('is of the last complete period, with the one before it', async () => {
    const history = await mrrOf('2024-01-10', '2024-02-10', '2024-04-10', '2024-05-02');
    expect(kpiReading(history, 'mrr', whole)).to.deep.include({
      period: '2024-04',
      value: 300,
      previous: { period: '2024-03', value: 200 },
      change: { direction: 'up', isGood: true, by: 0.5 },
      course: course(100, 200, 200, 300),
    });
  });

  it('begins its course with the first period that has the figure', async () => {
    const history = await mrrOf('2024-01-10', '2024-02-10');
    const churn = kpiReading(history, 'customerChurnRate', percent)!;
    expect(churn.course.map(({ period }) => period)).to.deep.equal([
      '2024-02',
      '2024-03',
      '2024-04',
    ]);
    expect(kpiReading(history, 'nrr', percent)).to.deep.include({
      value: null,
      nullReason: 'too-short:4',
      previous: null,
      change: null,
    });
  });

  it('is none where no period is complete', () => {
    const nothing: readonly KpiPoint[] = [];
    const history = { points: nothing, running: '2024-01', hasCustomers: true };
    expect(kpiReading(history, 'mrr', whole)).to.equal(null);
  });

  it('counts what is the same to a reader as unchanged', () => {
    expect(changeOf(100.2, 100.4, 'mrr', whole)).to.deep.equal({
      direction: 'same',
      isGood: null,
      by: 0,
    });
  });

  for (const [figure, isGood] of [
    ['mrr', true],
    ['customers', true],
    ['ltv', true],
    ['nrr', true],
    ['quickRatio', true],
    ['lifetimeMonths', true],
    ['customerChurnRate', false],
    ['netMrrChurnRate', false],
    ['cac', false],
    ['paybackMonths', false],
  ] as const) {
    it(`takes a rise of ${figure} for ${isGood ? 'good' : 'bad'}, and a fall for the contrary`, () => {
      expect(changeOf(0.1, 0.2, figure, String).isGood).to.equal(isGood);
      expect(changeOf(0.2, 0.1, figure, String).isGood).to.equal(!isGood);
    });
  }

  it('tells the change of a rate in percentage points, between the rates as they are written', () => {
    expect(changeOf(0.0346, 0.0334, 'customerChurnRate', percent).by).to.equal(0.2);
    expect(changeOf(0.976, 1.073, 'nrr', percent).by).to.equal(9.7);
    expect(changeOf(-0.005, 0.006, 'netMrrChurnRate', percent).by).to.equal(1.1);
    expect(changeOf(0.0001, 0.0003, 'grossMrrChurnRate', String).by).to.equal(0.02);
  });

  it('tells the change of everything else as a share of what was, and none from nothing', () => {
    expect(changeOf(200, 150, 'mrr', whole).by).to.equal(0.25);
    expect(changeOf(0, 150, 'mrr', whole)).to.deep.equal({
      direction: 'up',
      isGood: true,
      by: null,
    });
  });
});

describe('the scene of a number', () => {
  it('writes the number as large as there is room for', () => {
    const sized = (width: number, number: string, compact = false): string =>
      kpiScene(input({ width, compact, text: { ...input().text, number } })).size;
    expect(sized(240, '$118K')).to.equal('large');
    expect(sized(240, '$118K', true)).to.equal('medium');
    expect(sized(118, '$11.8M')).to.equal('medium');
    expect(sized(118, '$11.83M')).to.equal('small');
    expect(sized(100, 'US$ 118,351')).to.equal('tiny');
  });

  it('puts what it changed from beside the change, or under it where there is little room', () => {
    const wide = kpiScene(input());
    expect(labelOf(wide, 'change')).to.include({ text: '5.4%', after: 'from $112K' });
    expect(labelOf(wide, 'before')).to.equal(undefined);
    const narrow = kpiScene(input({ width: 134 }));
    expect(labelOf(narrow, 'before')).to.include({ x: 0, y: labelOf(narrow, 'change')!.y + 18 });
  });

  it('is as tall with a change as without one, so that numbers side by side align', () => {
    const change = kpiScene(input({ width: 134, compact: true }));
    const same = { ...input().text, change: '', before: 'as before' };
    const unchanged = kpiScene(input({ width: 134, compact: true, change: null, text: same }));
    expect(unchanged.height).to.equal(change.height);
    expect(unchanged.arrow).to.equal(null);
    expect(unchanged.tone).to.equal('even');
  });

  it('points its arrow up or down, and says by its tone whether that is good', () => {
    const tipOf = ({ arrow }: KpiScene): number[] =>
      /M\d+ (\d+)H\d+L\d+ (\d+)Z/.exec(arrow!)!.slice(1).map(Number);
    const up = kpiScene(input());
    const down = kpiScene(input({ change: { direction: 'down', isGood: false, by: 0.05 } }));
    const [upBase, upTip] = tipOf(up);
    const [downBase, downTip] = tipOf(down);
    expect(upTip! < upBase! && downTip! > downBase!).to.equal(true);
    expect([up.tone, down.tone]).to.deep.equal(['good', 'bad']);
  });

  it('draws the course from the lowest to the highest figure, and its end where the line ends', () => {
    const { sparkline } = kpiScene(input({ course: course(1, 3, 2) }));
    const [first, second, third] = heights(sparkline!.path);
    expect(second).to.be.below(third!);
    expect(third).to.be.below(first!);
    expect(sparkline!.end).to.include({ y: third });
    expect(sparkline!.end!.x).to.be.closeTo(236, 0.01);
  });

  it('draws changes of less than a hundredth nearly flat, and equal figures level', () => {
    const rise = heights(kpiScene(input({ course: course(1000, 1001, 1002) })).sparkline!.path);
    expect(rise[0]! - rise[2]!).to.be.within(0.5, 3);
    const level = heights(kpiScene(input({ course: course(0, 0, 0) })).sparkline!.path);
    expect(new Set(level).size).to.equal(1);
  });

  it('leaves a gap where a period has no figure, and no end where the last has none', () => {
    const gap = kpiScene(input({ course: course(1, 2, null, 3, 4) })).sparkline!;
    expect(gap.path.match(/M/g)!.length).to.equal(2);
    expect(gap.end).not.to.equal(null);
    expect(kpiScene(input({ course: course(1, 2, 3, null) })).sparkline!.end).to.equal(null);
  });

  it('draws no course of fewer than three figures, and still names the period', () => {
    const scene = kpiScene(input({ course: course(null, 2, 3) }));
    expect(scene.sparkline).to.equal(null);
    expect(labelOf(scene, 'from')).to.equal(undefined);
    expect(labelOf(scene, 'to')).to.include({ text: 'Jun 2024', x: 0 });
  });

  it('names the last period alone where both names do not fit', () => {
    const names = { from: 'Oct 1 – 31, 2024', to: 'Dec 1 – 31, 2024' };
    const scene = kpiScene(input({ width: 118, text: { ...input().text, names } }));
    expect(labelOf(scene, 'from')).to.equal(undefined);
    expect(labelOf(scene, 'to')).to.include({ anchor: 'end', x: 118 });
  });

  it('puts the course beside the number where there is room', () => {
    const beside = kpiScene(input({ width: 480 }));
    expect(beside.height).to.be.below(kpiScene(input()).height);
    expect(labelOf(beside, 'from')!.x).to.be.above(200);
  });

  it('says in lines why there is no number', () => {
    const reason = 'there are fewer than twelve months before';
    const text = { ...input().text, number: '–', change: '', before: '', reason };
    const scene = kpiScene(input({ width: 134, change: null, course: course(null), text }));
    const lines = scene.labels.filter(({ kind }) => kind === 'reason');
    expect(lines.map((line) => line.text).join(' ')).to.equal(reason);
    expect(lines.length).to.be.above(1);
  });

  it('is the mirror image where the page is read from the right', () => {
    for (const width of [134, 240, 480]) {
      const left = kpiScene(input({ width }));
      const right = kpiScene(input({ width, direction: 'rtl' }));
      expect(right.labels.map(({ key, x, y }) => [key, px(width - x), y])).to.deep.equal(
        left.labels.map(({ key, x, y }) => [key, x, y]),
      );
      expect(right.sparkline!.end!.x).to.be.closeTo(width - left.sparkline!.end!.x, 0.01);
    }
  });

  it('S-11 has no coordinate that is no number, whatever the figures and the room', () => {
    const odd = [0, 1e15, -1e-9, Number.MIN_VALUE, null];
    for (const width of [1, 60, 134, 240, 480, 4000]) {
      for (const value of odd) {
        const scene = kpiScene(input({ width, course: course(value, 1, value, 2, value) }));
        expect(JSON.stringify(scene)).not.to.match(/NaN|Infinity/);
      }
    }
  });
});
