import { expect } from '@open-wc/testing';
import type { BenchmarkDistribution } from '../../src/metrics/benchmark.js';
import { wrapText } from '../../src/scene/wrap-text.js';
import { textWidth } from '../../src/scene/text-width.js';
import {
  benchmarkScene,
  type BenchmarkScene,
} from '../../src/widgets/benchmark-comparison/benchmark-comparison.scene.js';
import type {
  BenchmarkInput,
  BenchmarkText,
  Peer,
} from '../../src/widgets/benchmark-comparison/input.scene.js';
import type { BenchmarkRow } from '../../src/widgets/benchmark-comparison/rows.scene.js';
import { peersOf, standingOf } from '../../src/widgets/benchmark-comparison/peers.js';

function published(
  id: string,
  percentiles: BenchmarkDistribution['percentiles'],
  settings: Partial<BenchmarkDistribution> = {},
): BenchmarkDistribution {
  return {
    id,
    metric: 'customer-churn',
    unit: 'customers',
    period: 'month',
    population: { label: id },
    percentiles,
    betterWhen: 'lower',
    source: { title: 'A survey', year: 2024, url: '', sample: null, grade: 'C' },
    ...settings,
  };
}

const FIVE = published('five', { p10: 0.01, p25: 0.02, p50: 0.04, p75: 0.06, p90: 0.08 });
const MEDIAN = published('median', { p50: 0.05 });

const TEXT: BenchmarkText = {
  you: 'You 3%',
  better: 'lower is better',
  source: () => 'A survey, 2024',
  name: ({ distribution }) => distribution.population.label,
  verdict: () => 'better than the median',
  words: ({ distribution }) => distribution.id,
  range: ([from, to]) => `${from} to ${to}`,
  rate: (fraction) => `${Math.round(fraction * 1000) / 10}%`,
  percentile: (percentile, fraction) => `${percentile} ${fraction}`,
};

function sceneOf(
  distributions: readonly BenchmarkDistribution[],
  settings: Partial<BenchmarkInput> = {},
): BenchmarkScene {
  const peers = distributions.map((distribution): Peer => ({
    distribution,
    own: false,
    unlike: null,
  }));
  return benchmarkScene({
    groups: [{ key: 'source', peers }],
    emphasised: new Set(peers.slice(0, 1)),
    rate: 0.03,
    interval: [0.02, 0.05],
    axis: { fromZero: true, most: 1 },
    width: 800,
    direction: 'ltr',
    text: TEXT,
    ...settings,
  });
}

function rangeOf(range: readonly [number | null, number | null], direction: 'ltr' | 'rtl' = 'ltr') {
  const articles = [{ distribution: published('articles', {}), range }];
  const subject = { metric: 'customer-churn', unit: 'customers', period: 'month' } as const;
  const { groups } = peersOf([FIVE], subject, null, articles);
  const scene = sceneOf([], { groups, direction });
  return { scene, row: rowsOf(scene).at(-1)! };
}

function rowsOf({ sections }: BenchmarkScene): BenchmarkRow[] {
  return sections.flatMap(({ rows }) => rows);
}

/** The place of a rate on the axis of a scene. */
function placeOf(scene: BenchmarkScene, rate: number): number {
  const { ticks } = scene.axis;
  const [first, second] = ticks as [(typeof ticks)[0], (typeof ticks)[0]];
  const perUnit =
    (second.x - first.x) / ((parseFloat(second.label) - parseFloat(first.label)) / 100);
  return first.x + (rate - parseFloat(first.label) / 100) * perUnit;
}

/** Every number anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('the scene of a benchmark comparison', () => {
  it('D-25 has the bands from p10 to p90 and from p25 to p75 and a tick at the median', () => {
    const scene = sceneOf([FIVE]);
    const [row] = rowsOf(scene) as [BenchmarkRow];
    const end = ({ x, width }: { x: number; width: number }): number => x + width;
    expect(row.outer!.x).to.be.closeTo(placeOf(scene, 0.01), 0.1);
    expect(end(row.outer!)).to.be.closeTo(placeOf(scene, 0.08), 0.1);
    expect(row.inner!.x).to.be.closeTo(placeOf(scene, 0.02), 0.1);
    expect(end(row.inner!)).to.be.closeTo(placeOf(scene, 0.06), 0.1);
    expect(row.ticks.map(({ key, median, label }) => [key, median, label])).to.deep.equal([
      ['p50', true, '4%'],
    ]);
    expect(row.ticks[0]!.x).to.be.closeTo(placeOf(scene, 0.04), 0.1);
    expect(row.base).to.equal('');
  });

  it('D-25 has a hairline and the median alone where no more is published, and no gridlines', () => {
    const scene = sceneOf([MEDIAN]);
    const [row] = rowsOf(scene) as [BenchmarkRow];
    expect([row.outer, row.inner]).to.deep.equal([null, null]);
    expect(row.base).to.match(/^M[\d.]+ [\d.]+H[\d.]+$/);
    expect(scene.axis.grid).to.equal('');
    expect(sceneOf([MEDIAN, FIVE]).axis.grid).to.match(/^M/);
  });

  it('has a tick for a percentile that ends no band, labelled where there is room', () => {
    const [row] = rowsOf(sceneOf([published('three', { p25: 0.01, p50: 0.012, p90: 0.09 })]));
    expect(row!.ticks.map(({ key, label }) => [key, label])).to.deep.equal([
      ['p50', '1.2%'],
      ['p25', ''],
      ['p90', '9%'],
    ]);
  });

  it('D-28 draws the rate and its interval on the axis of the medians', () => {
    const scene = sceneOf([FIVE, MEDIAN]);
    for (const { dot } of rowsOf(scene)) {
      expect(dot!.x).to.be.closeTo(placeOf(scene, 0.03), 0.1);
      expect(dot!.whisker!.from).to.be.closeTo(placeOf(scene, 0.02), 0.1);
      expect(dot!.whisker!.to).to.be.closeTo(placeOf(scene, 0.05), 0.1);
      expect(dot!.arrow).to.equal(null);
    }
    expect(rowsOf(scene).map(({ dot }) => dot!.radius)).to.deep.equal([6, 4]);
  });

  it('cuts a long interval with an arrow head rather than pressing the medians together', () => {
    const scene = sceneOf([MEDIAN], { rate: 0.05, interval: [0.009, 0.6] });
    expect(scene.cut).to.equal(true);
    expect(parseFloat(scene.axis.ticks.at(-1)!.label)).to.equal(8);
    expect(rowsOf(scene)[0]!.dot!.arrow!.path).to.match(/^M/);
  });

  it('begins at 0 for churn, and between round rates for retention, ending at 100 % where there is no more', () => {
    const labels = (scene: BenchmarkScene): string[] => scene.axis.ticks.map(({ label }) => label);
    const churn = labels(sceneOf([FIVE]));
    expect([churn[0], churn[1], churn.at(-1)]).to.deep.equal(['0%', '1%', '8%']);
    const retention = { rate: 0.97, interval: null };
    const nrr = sceneOf([published('nrr', { p50: 1.1 })], {
      ...retention,
      axis: { fromZero: false, most: null },
    });
    expect([labels(nrr)[0], labels(nrr).at(-1)]).to.deep.equal(['94%', '112%']);
    expect(nrr.axis.start).to.equal(0.94);
    const grr = sceneOf([published('grr', { p50: 0.9 })], {
      ...retention,
      rate: 1,
      axis: { fromZero: false, most: 1 },
    });
    expect(labels(grr).at(-1)).to.equal('100%');
  });

  it('has neither dots nor words where there is no rate, and needs no room for them above', () => {
    const scene = sceneOf([FIVE], { rate: null, interval: null });
    expect(scene.you).to.equal(null);
    expect(rowsOf(scene)[0]!.dot).to.equal(null);
    expect(scene.height).to.be.below(sceneOf([FIVE]).height);
  });

  it('draws rates of every size without a number that is none', () => {
    const none = published('none', { p50: 0 });
    for (const rate of [null, 0, 1e-9, 0.5, 1]) {
      for (const interval of [null, [0, 1] as const]) {
        for (const width of [1, 198, 480, 1600]) {
          for (const fromZero of [true, false]) {
            const axis = { fromZero, most: fromZero ? 1 : null };
            const scene = sceneOf([none, FIVE], { rate, interval, width, axis });
            expect(numbersIn(scene).every(Number.isFinite)).to.equal(true);
            expect(JSON.stringify(scene)).not.to.match(/NaN|Infinity/);
            expect(scene.axis.ticks.length).to.be.within(2, 20);
          }
        }
      }
    }
  });

  it('mirrors right to left: what is at the left is as far from the right', () => {
    const left = sceneOf([FIVE]);
    const right = sceneOf([FIVE], { direction: 'rtl' });
    const [a] = rowsOf(left) as [BenchmarkRow];
    const [b] = rowsOf(right) as [BenchmarkRow];
    expect(a.dot!.x + b.dot!.x).to.be.closeTo(800, 0.02);
    expect(a.name[0]!.x + b.name[0]!.x).to.equal(800);
    expect(a.outer!.x + a.outer!.width + b.outer!.x).to.be.closeTo(800, 0.02);
    expect(b.y).to.equal(a.y);
  });

  it('puts names above and words under the strips where it is narrow, and values beside the names', () => {
    const scene = sceneOf([MEDIAN], { width: 300 });
    const [row] = rowsOf(scene) as [BenchmarkRow];
    expect(scene.narrow).to.equal(true);
    expect(row.name[0]!.y).to.be.below(row.y - 9);
    expect(row.verdict[0]!.y).to.be.above(row.y + 9);
    expect(row.value).to.include({ x: 300, text: 'p50 0.05' });
    expect(row.ticks[0]!.label).to.equal('');
    expect(scene.you!.key).to.include({ x: 6, radius: 6 });
    expect(sceneOf([MEDIAN]).narrow).to.equal(false);
  });

  it('cuts no verdict short at any width', () => {
    const verdict = 'cannot tell yet: interval spans the median';
    for (let width = 198; width <= 1600; width += 6) {
      const scene = sceneOf([MEDIAN], { width, text: { ...TEXT, verdict: () => verdict } });
      const lines = rowsOf(scene)[0]!.verdict.map((line) => line.text);
      expect(lines.join(' ')).to.equal(verdict);
    }
  });

  it('wraps long names in two lines and shortens longer ones', () => {
    const name =
      'companies that sell software to other companies in many countries of the world, and to consumers';
    const [row] = rowsOf(sceneOf([published(name, { p50: 0.05 })]));
    expect(row!.name.length).to.equal(2);
    expect(row!.name[1]!.text).to.match(/…$/);
    expect(row!.name[1]!.y - row!.name[0]!.y).to.equal(15);
  });
});

describe('wrapText', () => {
  it('keeps a text that fits', () => {
    expect(wrapText('better than the median', 400, 12, 2)).to.deep.equal([
      'better than the median',
    ]);
    expect(wrapText('', 400, 12, 2)).to.deep.equal(['']);
  });

  it('makes lines of about the same length', () => {
    expect(wrapText('cannot tell yet: interval spans the median', 240, 12, 2)).to.deep.equal([
      'cannot tell yet: interval',
      'spans the median',
    ]);
  });

  it('breaks Chinese between any two characters', () => {
    const lines = wrapText('尚无法判断：区间跨过中位数', 100, 12, 2);
    expect(lines.join('')).to.equal('尚无法判断：区间跨过中位数');
    expect(lines.map((line) => textWidth(line, 12) <= 100)).to.deep.equal([true, true]);
  });

  it('shortens what is too long for its lines, and a word that is too long for one', () => {
    expect(wrapText('a b c d e f g h i j k l m n', 40, 12, 1)[0]).to.match(/…$/);
    expect(wrapText('x'.repeat(300), 50, 12, 2)).to.deep.equal(['xxxxxx…']);
  });
});

describe('peersOf', () => {
  const subject = { metric: 'customer-churn', unit: 'customers', period: 'month' } as const;
  const small = published('small', { p50: 0.05 }, { population: { label: 's', mrr: [0, 100] } });
  const cheap = published('cheap', { p50: 0.05 }, { population: { label: 'c', arpa: [0, 10] } });
  const market = published('market', { p50: 0.05 }, { population: { label: 'm', market: 'B2B' } });
  const everybody = published('everybody', { p50: 0.05 });

  it('takes groups by amounts for the own only where the amounts are known and fit', () => {
    const own = (amounts: object): string[] =>
      peersOf([small, cheap, everybody], { ...subject, ...amounts })
        .groups.flatMap(({ peers }) => peers)
        .filter((peer) => peer.own)
        .map(({ distribution }) => distribution.id);
    expect(own({ arpa: 5, mrr: 50 })).to.deep.equal(['small', 'cheap']);
    expect(own({ arpa: 10, mrr: 100 })).to.deep.equal([]);
    expect(own({ arpa: 5, mrr: null })).to.deep.equal(['cheap']);
    expect(own({})).to.deep.equal([]);
  });

  it('compares with the own group, else with everybody, else with a market, else with none', () => {
    const reference = (set: BenchmarkDistribution[], amounts: object): string | undefined =>
      peersOf(set, { ...subject, ...amounts }).reference?.distribution.id;
    const all = [market, cheap, everybody];
    expect(reference(all, { arpa: 5 })).to.equal('cheap');
    expect(reference(all, { arpa: 500 })).to.equal('everybody');
    expect(reference([cheap, market], {})).to.equal('market');
    expect(reference([cheap], {})).to.equal(undefined);
    expect(reference([cheap], { arpa: 500 })).to.equal(undefined);
  });
});

describe('standingOf', () => {
  const CASES = [
    ['better than 9 in 10', 0.005, [0.004, 0.009], { kind: 'better', than: 90 }],
    [
      'better than 3 in 4 by the far end of its interval',
      0.005,
      [0.004, 0.015],
      { kind: 'better', than: 75 },
    ],
    [
      'better than the median by the far end of its interval',
      0.005,
      [0.001, 0.03],
      { kind: 'better', than: 50 },
    ],
    ['undecided', 0.03, [0.02, 0.05], { kind: 'spans' }],
    ['worse than the median', 0.05, [0.045, 0.055], { kind: 'worse', than: 50 }],
    ['worse than 3 in 4', 0.07, [0.065, 0.075], { kind: 'worse', than: 75 }],
    ['worse than 9 in 10', 0.2, [0.1, 0.3], { kind: 'worse', than: 90 }],
    ['the same as the median', 0.04, null, { kind: 'same' }],
  ] as const;
  for (const [words, rate, interval, verdict] of CASES) {
    it(`is ${words}: ${rate} within ${JSON.stringify(interval)}`, () => {
      expect(standingOf(rate, interval, FIVE).verdict).to.deep.equal(verdict);
    });
  }

  it('is better than a share of companies where higher is better', () => {
    const nrr = published('nrr', { p25: 0.9, p50: 1, p75: 1.1 }, { betterWhen: 'higher' });
    expect(standingOf(1.2, null, nrr).verdict).to.deep.equal({ kind: 'better', than: 75 });
    expect(standingOf(0.8, null, nrr).verdict).to.deep.equal({ kind: 'worse', than: 75 });
    expect(standingOf(0.95, null, nrr).verdict).to.deep.equal({ kind: 'worse', than: 50 });
  });

  it('is undecided between quartiles whose median is not published', () => {
    const quartiles = published('quartiles', { p25: 0.02, p75: 0.06 });
    expect(standingOf(0.04, null, quartiles).verdict).to.deep.equal({ kind: 'no-median' });
  });
});

describe('a range that articles name', () => {
  it('lies on the axis of the others, which it does not draw out', () => {
    const alone = sceneOf([FIVE]);
    const { scene, row } = rangeOf([null, 0.02]);
    expect(scene.axis.ticks.map(({ label }) => label)).to.deep.equal(
      alone.axis.ticks.map(({ label }) => label),
    );
    expect(row.range!.x).to.be.closeTo(placeOf(scene, 0), 0.1);
    expect(row.range!.x + row.range!.width).to.be.closeTo(placeOf(scene, 0.02), 0.1);
    expect(row.range!.arrow).to.equal(null);
    expect([row.dot, row.ticks, row.outer]).to.deep.equal([null, [], null]);
  });

  it('is an arrow head where it lies beyond the axis, and reaches to one where a part of it does', () => {
    const { scene, row } = rangeOf([0.1, 0.15]);
    const end = placeOf(scene, 0.08);
    expect(row.range!.width).to.equal(0);
    expect(row.range!.arrow!.x).to.be.within(end - 6, end);
    const half = textWidth(row.range!.label!.text, 12) / 2;
    expect(row.range!.label!.x + half).to.be.at.most(end + 0.1);
    const { range } = rangeOf([0.04, null]).row;
    expect(range!.width).to.be.above(50);
    expect(range!.arrow!.path).to.equal('M0 -5l5 5l-5 5');
  });

  it('is mirrored with the axis', () => {
    const { scene, row } = rangeOf([0.1, 0.15], 'rtl');
    const end = placeOf(scene, 0.08);
    expect(row.range!.arrow!.x).to.be.within(end, end + 6);
    expect(row.range!.arrow!.path).to.equal('M0 -5l-5 5l5 5');
  });
});
