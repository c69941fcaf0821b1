import { expect } from '@open-wc/testing';
import type { PeriodMovement } from '../../src/metrics/movements.js';
import { movements } from '../../src/metrics/movements.js';
import { apart, named } from '../../src/widgets/rate-trend/labels.scene.js';
import {
  multiplesScene,
  type MultiplesInput,
} from '../../src/widgets/rate-trend/multiples.scene.js';
import { bandPath, linePath } from '../../src/widgets/rate-trend/lines.scene.js';
import {
  trendScene,
  type TrendInput,
  type TrendScene,
} from '../../src/widgets/rate-trend/rate-trend.scene.js';
import {
  allPoints,
  trendPoints,
  type TrendPoint,
} from '../../src/widgets/rate-trend/reading.scene.js';
import { domainOf } from '../../src/widgets/rate-trend/scale.scene.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

/** Customers of January 2024, of whom so many leave in February, March, April and so on. */
function leaving(customers: number, ...byMonth: number[]): TestRecord[] {
  const ends = byMonth.flatMap((count, month) => {
    const day = `${2024 + Math.floor((month + 1) / 12)}-${String(((month + 1) % 12) + 1).padStart(2, '0')}-15`;
    return Array.from({ length: count }, () => day);
  });
  return Array.from({ length: customers }, (_, i) => ({
    customerId: `c${i}`,
    start: '2024-01-10',
    end: ends[i] ?? null,
    mrr: 10,
  }));
}

async function monthsOf(records: readonly TestRecord[], asOf: string): Promise<PeriodMovement[]> {
  return movements(await ledgerOf(records, { asOf }));
}

const SETTINGS = {
  figure: 'customerChurnRate',
  average: 3,
  periodsInYear: 12,
  last: 24,
} as const;

/** A complete period of a rate. */
function point(period: string, value: number | null, more: Partial<TrendPoint> = {}): TrendPoint {
  return {
    period,
    start: `${period}-01`,
    end: `${period}-28`,
    complete: true,
    value,
    part: 1,
    whole: 100,
    interval: null,
    average: null,
    before: null,
    ...more,
  };
}

/** Rates of the months from January 2024 on. */
function months(...rates: (number | null)[]): TrendPoint[] {
  return rates.map((rate, i) => point(`2024-${String(i + 1).padStart(2, '0')}`, rate));
}

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10}%`;

function input(settings: Partial<TrendInput> = {}): TrendInput {
  return {
    points: months(0.02, 0.04, 0.03, 0.01),
    side: 'lost',
    target: null,
    compares: false,
    width: 640,
    compact: false,
    direction: 'ltr',
    text: {
      rate: percent,
      tick: percent,
      period: (name) => name,
      words: ({ period, value }) => `${period}: ${value}`,
      names: { average: 'Average of 3 months', before: 'A year before', target: 'Target' },
    },
    ...settings,
  };
}

const endOf = ({ ends }: TrendScene, key: string) => ends.find((end) => end.key === key);

describe('the points of a trend', () => {
  it('begin with the first period that has a rate, and end with the running one', async () => {
    const points = trendPoints(await monthsOf(leaving(100, 4, 6), '2024-04-20'), SETTINGS);
    expect(points.map(({ period, complete }) => [period, complete])).to.deep.equal([
      ['2024-02', true],
      ['2024-03', true],
      ['2024-04', false],
    ]);
    expect(points[0]).to.include({ value: 0.04, part: 4, whole: 100 });
    expect(points[1]).to.include({ value: 6 / 96, part: 6, whole: 96 });
  });

  it('are as many of the last ones as were asked for', async () => {
    const rows = await monthsOf(leaving(100, 1, 2, 3, 4), '2024-07-01');
    const points = trendPoints(rows, { ...SETTINGS, last: 2 });
    expect(points.map(({ period }) => period)).to.deep.equal(['2024-05', '2024-06']);
  });

  it('are one where nothing can be measured yet', async () => {
    const points = trendPoints(await monthsOf(leaving(3), '2024-02-01'), SETTINGS);
    expect(points.map(({ period, value }) => [period, value])).to.deep.equal([['2024-01', null]]);
  });

  it('average what was lost over what there was, not the rates, and leave the running period out', async () => {
    const records = [
      ...leaving(100, 50),
      ...Array.from({ length: 950 }, (_, i) => ({ customerId: `n${i}`, start: '2024-02-20' })),
    ];
    const points = trendPoints(await monthsOf(records, '2024-04-20'), { ...SETTINGS, average: 2 });
    expect(points.map(({ value }) => value)).to.deep.equal([0.5, 0, 0]);
    expect(points[0]!.average).to.equal(null);
    expect(points[1]!.average).to.be.closeTo(50 / 1100, 1e-12);
    expect(points[2]!.average).to.equal(null);
  });

  it('know the same period of a year before', async () => {
    const lost = [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6];
    const points = trendPoints(await monthsOf(leaving(100, ...lost), '2025-03-01'), SETTINGS);
    expect(points.at(-1)).to.include({ period: '2025-02', value: 6 / 96, before: 0.04 });
    expect(points[0]!.before).to.equal(null);
    const days = allPoints(await monthsOf(leaving(100, 4), '2025-03-01'), {
      ...SETTINGS,
      periodsInYear: 0,
    });
    expect(days.every(({ before }) => before === null)).to.equal(true);
  });

  it('turn rate and interval round for retention', async () => {
    const rows = await monthsOf(leaving(40, 2), '2024-03-01');
    const [kept] = trendPoints(rows, { ...SETTINGS, figure: 'periodLogo' });
    expect(kept).to.include({ value: 0.95, part: 38, whole: 40 });
    expect(kept!.interval![0]).to.be.closeTo(1 - 0.1650388, 1e-6);
    expect(kept!.interval![1]).to.be.closeTo(1 - 0.0138207, 1e-6);
  });

  it('have no interval on revenue', async () => {
    const rows = await monthsOf(leaving(40, 2), '2024-03-01');
    const [lost] = trendPoints(rows, { ...SETTINGS, figure: 'grossMrrChurnRate' });
    expect(lost).to.include({ value: 0.05, part: 20, whole: 400, interval: null });
  });
});

describe('the axis of a trend', () => {
  it('begins at zero for what was lost, and is not cut where rates are high', () => {
    expect(domainOf([months(0.02, 0.04)], 'lost', null)).to.deep.equal({
      from: 0,
      to: 0.05,
      isCut: false,
    });
    expect(domainOf([months(0.4, 0.9)], 'lost', null).to).to.equal(1);
  });

  it('reaches to the target, the average and the year before', () => {
    expect(domainOf([months(0.02)], 'lost', 0.1).to).to.be.at.least(0.1);
    const before = [point('2024-01', 0.01, { before: 0.2 })];
    expect(domainOf([before], 'lost', null).to).to.be.at.least(0.2);
    const average = [point('2024-01', 0.01, { average: 0.3 })];
    expect(domainOf([average], 'lost', null).to).to.be.at.least(0.3);
  });

  it('ends with 100 % for what was kept, and begins below the lowest rate', () => {
    const { from, to } = domainOf([months(0.97, 0.95)], 'kept', null);
    expect(to).to.equal(1);
    expect(from).to.be.within(0.9, 0.95);
    expect(domainOf([months(0.97, 0.2)], 'kept', null)).to.include({ from: 0, to: 1 });
  });

  it('shows intervals whole, or four times the highest rate of them, and tells so', () => {
    const wide = (upper: number): TrendPoint[] => [
      point('2024-01', 0.02, { interval: [0.001, upper] }),
    ];
    expect(domainOf([wide(0.07)], 'lost', null)).to.deep.include({ isCut: false });
    const cut = domainOf([wide(0.5)], 'lost', null);
    expect(cut.isCut).to.equal(true);
    expect(cut.to).to.be.within(0.08, 0.1);
  });

  it('shows the whole interval where nobody has left, and none of the running period', () => {
    const none = [point('2024-01', 0, { interval: [0, 0.79] })];
    expect(domainOf([none], 'lost', null)).to.deep.equal({ from: 0, to: 0.8, isCut: false });
    const running = [
      point('2024-01', 0.02),
      point('2024-02', 0.02, { interval: [0, 0.9], complete: false }),
    ];
    expect(domainOf([running], 'lost', null).to).to.be.below(0.05);
  });
});

describe('the labels of a trend', () => {
  it('are moved apart as little as need be, in their order', () => {
    expect(apart([50, 52, 100], 0, 200)).to.deep.equal([50, 65, 100]);
    expect(apart([198, 199, 200], 0, 200)).to.deep.equal([170, 185, 200]);
    expect(apart([60, 20], 0, 200)).to.deep.equal([60, 20]);
    expect(apart([], 0, 200)).to.deep.equal([]);
  });

  it('name as many periods as have room, the last one always', () => {
    const names = Array.from({ length: 12 }, (_, i) => `2024-${i}`);
    expect(named(names, 200)).to.have.lengthOf(12);
    const few = named(names, 20);
    expect(few.length).to.be.within(2, 5);
    expect(few.at(-1)).to.equal(11);
    expect(named(['2024-01'], 0)).to.deep.equal([0]);
  });
});

describe('the scene of a trend', () => {
  it('places higher rates higher, at equal steps', () => {
    const { line, marks } = trendScene(input());
    const [points] = line;
    const [a, b, c, d] = points!;
    expect([b!.y < c!.y, c!.y < a!.y, a!.y < d!.y]).to.deep.equal([true, true, true]);
    expect(b!.x - a!.x).to.be.closeTo(d!.x - c!.x, 0.02);
    expect(marks.map(({ dot }) => dot!.r)).to.deep.equal([2.5, 2.5, 2.5, 4]);
  });

  it('draws no rate at the line of zero, and a rate of nothing on it', () => {
    const { line, plot } = trendScene(input({ points: months(0, null, 0.02) }));
    expect(line.map((run) => run.map(({ key }) => key))).to.deep.equal([['2024-01'], ['2024-03']]);
    expect(line[0]![0]!.y).to.equal(plot.bottom);
  });

  it('leads a line of its own to the running period', () => {
    const points = [...months(0.02, 0.04), point('2024-03', 0.01, { complete: false })];
    const scene = trendScene(input({ points }));
    expect(scene.line[0]!.map(({ key }) => key)).to.deep.equal(['2024-01', '2024-02']);
    expect(scene.running.map(({ key }) => key)).to.deep.equal(['2024-02', '2024-03']);
    expect(endOf(scene, 'rate')!.text).to.equal('4%');
    expect(trendScene(input()).running).to.deep.equal([]);
  });

  it('draws the interval of every complete period, of a single one too', () => {
    const band = trendScene(
      input({
        points: [
          point('2024-01', 0, { interval: [0, 0.1] }),
          point('2024-02', 0.02, { interval: [0.01, 0.05] }),
          point('2024-03', 0.02, { interval: [0.01, 0.05], complete: false }),
        ],
      }),
    ).band;
    expect(band[0]!.map(({ key }) => key)).to.deep.equal(['2024-01', '2024-02']);
    expect(band[0]!.every(({ y, top }) => top < y)).to.equal(true);
    const one = trendScene(input({ points: [point('2024-01', 0, { interval: [0, 0.1] })] }));
    expect(bandPath(one.band)).to.match(
      /^M[\d.]+ [\d.]+L[\d.]+ [\d.]+L[\d.]+ [\d.]+L[\d.]+ [\d.]+Z$/,
    );
  });

  it('names lines beside their ends where there is room, and only the rate where there is not', () => {
    const points = months(0.02, 0.03, 0.04).map((one) => ({ ...one, average: 0.03, before: 0.01 }));
    const wide = trendScene(input({ points, target: 0.02, compares: true }));
    expect(wide.ends.map(({ text }) => text)).to.deep.equal([
      '4%',
      'Average of 3 months 3%',
      'A year before 1%',
      'Target 2%',
    ]);
    const narrow = trendScene(input({ points, target: 0.02, compares: true, width: 300 }));
    expect(narrow.ends.map(({ text }) => text)).to.deep.equal(['4%']);
    expect(narrow.before[0]!.length).to.equal(3);
    expect(trendScene(input({ points })).before).to.deep.equal([]);
  });

  it('stands a single period in the middle', () => {
    const { marks, plot } = trendScene(input({ points: months(0.02) }));
    expect(marks[0]!.dot!.x).to.be.closeTo((plot.left + plot.right) / 2, 0.02);
    expect(marks[0]!.hit.width).to.be.closeTo(plot.right - plot.left, 0.02);
  });

  it('lets the periods share the plot among them as what can be pointed at', () => {
    const { marks } = trendScene(input());
    for (const [i, { hit }] of marks.entries()) {
      const next = marks[i + 1];
      if (next) expect(hit.x + hit.width).to.be.closeTo(next.hit.x, 0.02);
    }
  });

  it('is the mirror image where the page is read from the right', () => {
    for (const width of [300, 640]) {
      const left = trendScene(input({ width, target: 0.02 }));
      const right = trendScene(input({ width, target: 0.02, direction: 'rtl' }));
      const mirrored = (x: number): number => width - x;
      right.line[0]!.forEach(({ x, y }, i) => {
        expect(x).to.be.closeTo(mirrored(left.line[0]![i]!.x), 0.02);
        expect(y).to.equal(left.line[0]![i]!.y);
      });
      expect(right.endX).to.be.closeTo(mirrored(left.endX), 0.02);
      expect(right.axisX).to.equal(width);
    }
  });

  it('S-11 has no coordinate that is no number, whatever the rates and the room', () => {
    for (const width of [1, 60, 240, 640, 4000]) {
      for (const points of [
        months(null),
        months(0),
        months(1, 1),
        months(0.5, null, 0.1),
        months(1e-12, 1e-12),
      ]) {
        for (const side of ['lost', 'kept'] as const) {
          const scene = trendScene(input({ width, points, side }));
          const text = JSON.stringify(scene) + linePath(scene.line) + bandPath(scene.band);
          expect(text).not.to.match(/NaN|Infinity|M"/);
        }
      }
    }
  });
});

describe('the small drawings of a trend', () => {
  function parts(count: number): MultiplesInput {
    return {
      parts: Array.from({ length: count }, (_, i) => ({
        key: String(i),
        name: `Plan ${i}`,
        where: { plan: `Plan ${i}` },
        points: months(0.01 * i, 0.02, null, 0.02),
      })),
      whole: months(0.02, 0.02, 0.02, 0.02),
      side: 'lost',
      target: null,
      width: 640,
      compact: false,
      direction: 'ltr',
      text: {
        rate: percent,
        tick: percent,
        period: (name) => name,
        words: ({ name }, { period, value }) => `${name}, ${period}: ${value}`,
        part: ({ name }) => name,
      },
    };
  }

  it('stand in as many columns as there is room for', () => {
    const columnsAt = (width: number, count = 7): number =>
      new Set(multiplesScene({ ...parts(count), width }).panels.map(({ left }) => left)).size;
    expect([240, 450, 640, 1200].map((width) => columnsAt(width))).to.deep.equal([1, 2, 3, 4]);
    expect(columnsAt(1200, 2)).to.equal(2);
  });

  it('are all on the same axis, so that they can be compared', () => {
    const { panels } = multiplesScene(parts(4));
    const heights = panels.map(({ base, line }) => base - line[0]![1]!.y);
    expect(new Set(heights.map((height) => height.toFixed(2))).size).to.equal(1);
    expect(new Set(panels.map(({ ceiling }) => ceiling.label)).size).to.equal(1);
  });

  it('show all together in each, broken where a period has no rate', () => {
    const [panel] = multiplesScene(parts(1)).panels;
    expect(panel!.line.map((run) => run.length)).to.deep.equal([2, 1]);
    expect(panel!.whole.map((run) => run.length)).to.deep.equal([4]);
    expect(panel!.value.text).to.equal('2%');
  });

  it('shorten a name that has no room', () => {
    const long = { ...parts(1), width: 200 };
    const [only] = long.parts;
    const name = 'A plan with a name that nobody would ever write on an invoice';
    const { panels } = multiplesScene({ ...long, parts: [{ ...only!, name }] });
    expect(panels[0]!.title.text).to.match(/^A plan with.*…$/);
  });

  it('mirror where the page is read from the right', () => {
    const left = multiplesScene(parts(3)).panels;
    const right = multiplesScene({ ...parts(3), direction: 'rtl' }).panels;
    right.forEach((panel, i) => {
      expect(panel.left + panel.width).to.be.closeTo(640 - left[i]!.left, 0.02);
      expect(panel.title.x).to.be.closeTo(640 - left[i]!.title.x, 0.02);
    });
  });
});
