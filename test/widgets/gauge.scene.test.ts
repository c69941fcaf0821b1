import { expect } from '@open-wc/testing';
import { arcScene } from '../../src/widgets/gauge/arc.scene.js';
import { bulletScene } from '../../src/widgets/gauge/bullet.scene.js';
import { meterOf, type GaugeInput } from '../../src/widgets/gauge/gauge.scene.js';
import {
  gaugeReading,
  type GaugeAnswer,
  type GaugePoint,
  type GaugeReading,
} from '../../src/widgets/gauge/reading.scene.js';
import {
  evenWithin,
  gaugeScale,
  type GaugeLimits,
  type GaugeScale,
} from '../../src/widgets/gauge/scale.scene.js';
import { customersIn } from '../../src/metrics/customers-in.js';
import { movements } from '../../src/metrics/movements.js';
import { retention } from '../../src/metrics/retention.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';
import { alwaysSplit } from '../helpers/split-ledgers.js';

/** Customers who all start in January 2024; so many of them leave in each month from February on. */
function leaving(customers: number, ...byMonth: number[]): TestRecord[] {
  const ends = byMonth.flatMap((count, month) =>
    Array.from({ length: count }, () => `2024-${String(month + 2).padStart(2, '0')}-15`),
  );
  return Array.from({ length: customers }, (_, i) => ({
    customerId: `c${i}`,
    start: '2024-01-10',
    end: ends[i] ?? null,
  }));
}

async function monthsOf(records: readonly TestRecord[], asOf: string): Promise<GaugeAnswer> {
  const ledger = await ledgerOf(records, { asOf });
  return { figure: 'nrr', movements: movements(ledger), trailing: retention(ledger) };
}

const LIMITS: GaugeLimits = { min: null, max: null, target: null, bounds: [] };

/** One of the periods behind a reading. */
function point(period: string, value: number | null): GaugePoint {
  return { period, value, part: 0, whole: 1000, interval: null, counts: null };
}

/** A reading of 3 % with the figures that a test is about. */
function reading(figures: Partial<GaugeReading> = {}): GaugeReading {
  const period = '2024-12';
  const value = 0.03;
  return {
    period,
    value,
    part: 30,
    whole: 1000,
    interval: [0.021, 0.0425],
    counts: 'churn',
    lossless: false,
    previous: { period: '2024-11', value: 0.02 },
    history: [0.025, 0.02, value].map((rate, i) => point(`2024-${10 + i}`, rate)),
    sample: 'enough',
    customers: 1000,
    nullReason: null,
    ...figures,
  };
}

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10}%`;

function input(settings: Partial<GaugeInput> = {}): GaugeInput {
  const { target = 0.04 } = settings;
  return {
    reading: reading(),
    scale: { min: 0, max: 0.08 },
    target,
    even: null,
    zones: [],
    width: 320,
    direction: 'ltr',
    text: {
      period: 'Dec 2024',
      number: '3.0%',
      details: ['30 of 1,000 customers', '95% interval 2.1% – 4.3%'],
      previous: 'Nov 2024: 2.0%',
      target: { long: `Target ${percent(target ?? 0)}`, short: percent(target ?? 0) },
      names: { from: 'Oct 2024', to: 'Dec 2024' },
      tick: percent,
    },
    ...settings,
  };
}

function arc(settings: Partial<GaugeInput> = {}) {
  return arcScene(input(settings));
}

function bullet(settings: Partial<GaugeInput> = {}) {
  return bulletScene(input(settings));
}

const labelOf = (scene: { labels: readonly { key: string }[] }, key: string) =>
  scene.labels.find((label) => label.key === key) as
    { x: number; y: number; text: string; anchor: string } | undefined;

describe('the reading of a gauge', () => {
  it('is that of the last complete period, never of the running one', async () => {
    const months = await monthsOf(leaving(200, 4, 10, 100), '2024-04-20');
    const march = gaugeReading(months, 'customerChurnRate')!;
    expect(march).to.include({ period: '2024-03', part: 10, whole: 196, value: 10 / 196 });
    expect(march.previous).to.include({ period: '2024-02', value: 4 / 200, part: 4, whole: 200 });
  });

  it('keeps at most twelve periods, from the first that has a rate', async () => {
    const months = await monthsOf(leaving(100, 1, 2, 3), '2024-05-01');
    const first = gaugeReading(months, 'customerChurnRate')!;
    expect(first.history.map(({ period }) => period)).to.deep.equal([
      '2024-02',
      '2024-03',
      '2024-04',
    ]);
    const years = await monthsOf(leaving(100, 1), '2026-01-01');
    expect(gaugeReading(years, 'customerChurnRate')!.history.length).to.equal(12);
  });

  it('is null without a complete period, and its rate is null without customers to lose', async () => {
    const records = leaving(10);
    const running = await monthsOf(records, '2024-01-20');
    expect(gaugeReading(running, 'customerChurnRate')).to.equal(null);
    const january = await monthsOf(records, '2024-02-01');
    expect(gaugeReading(january, 'customerChurnRate')).to.include({
      value: null,
      previous: null,
      interval: null,
      lossless: false,
      sample: 'enough',
    });
    expect(gaugeReading(january, 'periodGrr')!.value).to.equal(null);
  });

  it('turns rate and interval round for retention', async () => {
    const months = await monthsOf(leaving(40, 2), '2024-03-01');
    const kept = gaugeReading(months, 'periodLogo')!;
    expect(kept).to.include({ value: 0.95, part: 38, whole: 40 });
    expect(kept.interval![0]).to.be.closeTo(1 - 0.1650388, 1e-6);
    expect(kept.interval![1]).to.be.closeTo(1 - 0.0138207, 1e-6);
  });

  it('D-6 counts churned and downgraded MRR on the basis of revenue, without an interval', async () => {
    const months = await monthsOf(
      [
        { customerId: 'a', start: '2024-01-10', mrr: 700 },
        { customerId: 'b', start: '2024-01-10', end: '2024-02-10', mrr: 200 },
        { customerId: 'c', start: '2024-01-10', end: '2024-02-20', mrr: 100 },
        { customerId: 'c', start: '2024-02-20', mrr: 60 },
      ],
      '2024-03-01',
    );
    const lost = gaugeReading(months, 'grossMrrChurnRate')!;
    expect(lost).to.include({ value: 0.24, part: 240, whole: 1000, interval: null });
    expect(gaugeReading(months, 'periodGrr')!).to.include({ value: 0.76, part: 760 });
  });

  it('takes upgrades off what was lost, for net churn below 0 where they are more', async () => {
    const months = await monthsOf(
      [
        { customerId: 'a', start: '2024-01-10', end: '2024-02-20', mrr: 700 },
        { customerId: 'a', start: '2024-02-20', mrr: 850 },
        { customerId: 'b', start: '2024-01-10', end: '2024-02-10', mrr: 200 },
        { customerId: 'c', start: '2024-01-10', end: '2024-02-20', mrr: 100 },
        { customerId: 'c', start: '2024-02-20', mrr: 60 },
        { customerId: 'd', start: '2024-01-10', end: '2024-03-10', mrr: 1000 },
        { customerId: 'd', start: '2024-03-10', mrr: 1400 },
      ],
      '2024-04-01',
    );
    const march = gaugeReading(months, 'netMrrChurnRate')!;
    expect(march.value).to.be.closeTo(-400 / 1910, 1e-12);
    expect(march).to.include({ period: '2024-03', whole: 1910, lossless: false, interval: null });
    expect(march.part).to.be.closeTo(-400, 1e-9);
    expect(march.previous!.value).to.be.closeTo(90 / 2000, 1e-12);
  });

  it('looks back twelve months for net and gross retention, and says where it cannot', async () => {
    const records = [
      { customerId: 'a', start: '2023-01-10', end: '2023-06-10', mrr: 600 },
      { customerId: 'a', start: '2023-06-10', mrr: 900 },
      { customerId: 'b', start: '2023-01-10', end: '2023-09-10', mrr: 400 },
      { customerId: 'new', start: '2023-12-10', mrr: 5000 },
    ];
    const january = await monthsOf(records, '2024-02-01');
    expect(gaugeReading(january, 'nrr')!).to.include({
      ...{ period: '2024-01', value: 0.9, part: 900, whole: 1000, customers: 2 },
      ...{ sample: 'few-customers', lossless: false, nullReason: null },
    });
    expect(gaugeReading(january, 'grr')!).to.include({ value: 0.6, part: 600, whole: 1000 });
    const november = gaugeReading(await monthsOf(records, '2023-12-01'), 'nrr')!;
    expect(november).to.include({
      ...{ period: '2023-11', value: null, sample: 'enough', nullReason: 'too-short:11' },
    });
  });

  it('D-5 is a small sample under 30 customers or under 5 losses', async () => {
    const sampleOf = async (records: TestRecord[]) =>
      gaugeReading(await monthsOf(records, '2024-03-01'), 'customerChurnRate')!.sample;
    expect(await sampleOf(leaving(29, 6))).to.equal('few-customers');
    expect(await sampleOf(leaving(30, 4))).to.equal('few-losses');
    expect(await sampleOf(leaving(30, 5))).to.equal('enough');
  });
});

describe('the scale of a gauge', () => {
  const scaleFor = (value: number, limits: Partial<GaugeLimits> = {}): GaugeScale =>
    gaugeScale(
      reading({ value, interval: null, history: [point('2024-12', value)] }),
      'customerChurnRate',
      {
        ...LIMITS,
        ...limits,
      },
    );

  for (const [value, max] of [
    [0, 0.01],
    [0.003, 0.01],
    [0.034, 0.05],
    [0.05, 0.08],
    [0.075, 0.1],
    [0.12, 0.2],
    [0.4, 0.5],
    [0.6, 1],
    [1, 1],
  ] as const) {
    it(`D-2 runs from 0 to ${max * 100} % for churn of ${value * 100} %`, () => {
      expect(scaleFor(value)).to.deep.equal({ min: 0, max });
    });
  }

  it('D-2 stays as it is while the rate moves within what the last twelve periods had', () => {
    const history = [0.041, 0.02, 0.022].map((value, i) => point(`2024-0${i + 1}`, value));
    const of = (value: number): GaugeScale =>
      gaugeScale(
        reading({ value, interval: null, history: [...history, point('2024-04', value)] }),
        'customerChurnRate',
        LIMITS,
      );
    expect([0.011, 0.02, 0.03, 0.041].map((value) => of(value).max)).to.deep.equal([
      0.05, 0.05, 0.05, 0.05,
    ]);
  });

  for (const [figure, value, min, max] of [
    ['netMrrChurnRate', 0.034, 0, 0.05],
    ['netMrrChurnRate', -0.034, -0.05, 0.02],
    ['netMrrChurnRate', -4, -5, 1],
    ['nrr', 0.93, 0.92, 1],
    ['nrr', 1.04, 0.98, 1.05],
    ['nrr', 3.2, 0, 4],
    ['grr', 0.93, 0.92, 1],
  ] as const) {
    it(`D-2 runs from ${min} to ${max} for ${figure} of ${value}`, () => {
      const history = [point('2024-12', value)];
      const scale = gaugeScale(reading({ value, interval: null, history }), figure, LIMITS);
      expect(scale).to.deep.equal({ min, max });
      const isInside = (figure === 'nrr' ? 1 : 0) > min && (figure === 'nrr' ? 1 : 0) < max;
      expect(evenWithin(figure, scale) !== null).to.equal(isInside);
    });
  }

  it('holds the target and the interval', () => {
    expect(scaleFor(0.01, { target: 0.06 }).max).to.equal(0.08);
    expect(
      gaugeScale(reading({ interval: [0.01, 0.18] }), 'customerChurnRate', LIMITS).max,
    ).to.equal(0.2);
  });

  it('ends at 100 % for retention, and starts where the losses of such a churn would end', () => {
    const kept = reading({ value: 0.97, interval: null, history: [point('x', 0.97)] });
    expect(gaugeScale(kept, 'periodLogo', LIMITS)).to.deep.equal({ min: 0.95, max: 1 });
  });

  it('takes the ends that the page fixes, unless they leave nothing between them', () => {
    expect(scaleFor(0.02, { max: 0.3 })).to.deep.equal({ min: 0, max: 0.3 });
    expect(scaleFor(0.02, { min: 0.01, max: 0.3 })).to.deep.equal({ min: 0.01, max: 0.3 });
    expect(scaleFor(0.02, { min: 0.5, max: 0.3 })).to.deep.equal({ min: 0, max: 0.05 });
  });

  it('is a meter only while the value lies on it', () => {
    const scale = { min: 0, max: 0.08 };
    expect(meterOf(reading(), scale)).to.deep.equal({ now: 3, min: 0, max: 8 });
    expect(meterOf(reading({ value: 0.09 }), scale)).to.equal(null);
    expect(meterOf(reading({ value: null }), scale)).to.equal(null);
    expect(meterOf(null, scale)).to.equal(null);
  });
});

describe('the arc of a gauge', () => {
  it('puts half of the scale at the top', () => {
    const { target, centre } = arc({ target: 0.04 });
    expect(target!.from.x).to.equal(0);
    expect(target!.to.x).to.equal(0);
    expect(target!.to.y).to.be.below(target!.from.y);
    expect(centre.x).to.equal(160);
  });

  it('prints both ends of the scale under the feet', () => {
    const scene = arc();
    const [min, max] = [labelOf(scene, 'min')!, labelOf(scene, 'max')!];
    expect([min.text, max.text]).to.deep.equal(['0%', '8%']);
    expect(min.y).to.equal(max.y);
    expect((min.x + max.x) / 2).to.be.closeTo(160, 0.02);
  });

  it('mirrors every place from right to left', () => {
    const [ltr, rtl] = [arc({ target: 0.02 }), arc({ target: 0.02, direction: 'rtl' })];
    expect(rtl.centre.x).to.be.closeTo(320 - ltr.centre.x, 0.02);
    expect(rtl.target!.to.x).to.equal(-ltr.target!.to.x);
    for (const { key, x, anchor } of ltr.labels) {
      const mirrored = labelOf(rtl, key)!;
      expect(mirrored.x, key).to.be.closeTo(320 - x, 0.02);
      expect(mirrored.anchor, key).to.equal(anchor);
    }
  });

  it('never grows over 220 px, and keeps every text within the width from 198 px on', () => {
    for (const width of [198, 218, 238, 278, 438, 558, 698, 702, 858, 1558]) {
      for (const target of [0, 0.01, 0.02, 0.04, 0.06, 0.08]) {
        const scene = arc({ width, target });
        const [min, max] = [labelOf(scene, 'min')!, labelOf(scene, 'max')!];
        expect(max.x - min.x).to.be.at.most(220);
        for (const { key, x, text, anchor } of scene.labels) {
          const extent = text.length * 6;
          const start = x - { start: 0, middle: extent / 2, end: extent }[anchor];
          expect(start, `${key} at ${width}`).to.be.at.least(-4);
          expect(start + extent, `${key} at ${width}`).to.be.at.most(width + 4);
        }
      }
    }
  });

  it('drops the sparkline first, and puts it beside the ring where there is room', () => {
    expect(arc({ width: 198 }).sparkline).to.equal(null);
    const below = arc({ width: 218 });
    expect(below.sparkline!.end!.y).to.be.above(labelOf(below, 'min')!.y);
    const beside = arc({ width: 858 });
    expect(beside.sparkline!.end!.x).to.be.above(labelOf(beside, 'max')!.x + 80);
    expect(beside.height).to.be.below(below.height);
  });

  it('draws no line of fewer than three periods, and leaves a gap where one has no rate', () => {
    const course = (...values: (number | null)[]): GaugeReading =>
      reading({ history: values.map((value, i) => point(`2024-0${i + 1}`, value)) });
    expect(arc({ reading: course(0.02, 0.03) }).sparkline).to.equal(null);
    const path = arc({ reading: course(0.02, 0.03, null, 0.01, 0.02) }).sparkline!.path;
    expect(path.match(/M/g)).to.deep.equal(['M', 'M']);
    expect(path).not.to.contain('NaN');
  });

  it('D-2 marks a value beyond the scale with an arrowhead instead of clamping it silently', () => {
    expect(arc().beyond).to.equal(null);
    const above = arc({ scale: { min: 0, max: 0.02 }, target: 0.01 });
    expect(above.beyond).to.match(/^M[-\d.,L]+Z$/);
    expect(above.value).to.equal(above.track);
    const below = arc({ scale: { min: 0.05, max: 0.08 } });
    expect(below.beyond).to.match(/^M[-\d.,L]+Z$/);
    expect(below.value).to.equal(null);
  });

  it('leaves out a target and a previous period that lie off the scale', () => {
    const scene = arc({ scale: { min: 0, max: 0.015 }, target: 0.04 });
    expect(scene.target).to.equal(null);
    expect(labelOf(scene, 'target')).to.equal(undefined);
    expect(scene.previous).to.equal(null);
    expect(labelOf(scene, 'previous')!.text).to.equal('Nov 2024: 2.0%');
  });

  it('fills nothing at zero, and something however little there is', () => {
    expect(arc({ reading: reading({ value: 0 }) }).value).to.equal(null);
    const sliver = arc({ reading: reading({ value: 1e-9 }) }).value;
    expect(sliver).to.match(/^M/);
    expect(sliver).not.to.contain('NaN');
  });

  it('cuts the ring where its scale does not start at zero', () => {
    expect(arc().cuts.length).to.equal(0);
    expect(arc({ scale: { min: 0.01, max: 0.08 } }).cuts.length).to.equal(2);
  });

  it('draws the track and the dash where there is no value', () => {
    const scene = arc({ reading: null, target: null });
    expect(scene).to.include({ value: null, interval: null, sparkline: null, previous: null });
    expect(scene.track).to.match(/^M[-\d.,AL]+Z$/);
  });
});

describe('the bullet of a gauge', () => {
  it('is linear from 0: a bar of half the scale is half as wide as the track', () => {
    const { track, value, target } = bullet({ reading: reading({ value: 0.04 }), target: 0.06 });
    expect(track).to.include({ x: 0, width: 320 });
    expect(value).to.include({ x: 0, width: 160 });
    expect(target!.from.x).to.equal(240);
  });

  it('puts the interval from its lower to its upper end, and the period before between', () => {
    const { interval, previous } = bullet();
    expect([interval!.from.x, interval!.to.x]).to.deep.equal([84, 170]);
    expect(previous!.x).to.equal(80);
  });

  it('mirrors bar, marks and scale from right to left', () => {
    const { value, target, ticks } = bullet({ direction: 'rtl', target: 0.02 });
    expect(value).to.include({ x: 200, width: 120 });
    expect(target!.from.x).to.equal(240);
    expect(ticks[0]!.from.x).to.equal(320);
  });

  it('prints round numbers along the scale, its ends first and last', () => {
    const ticksOf = (scale: GaugeScale, width = 320): string[] =>
      bullet({ scale, width, target: null })
        .labels.filter(({ kind }) => kind === 'tick')
        .filter(({ key }) => key.startsWith('tick'))
        .map(({ text }) => text);
    expect(ticksOf({ min: 0, max: 0.08 })).to.deep.equal(['0%', '2%', '4%', '6%', '8%']);
    expect(ticksOf({ min: 0, max: 1 }, 198)).to.deep.equal(['0%', '50%', '100%']);
    expect(ticksOf({ min: 0.92, max: 1 })).to.deep.equal(['92%', '94%', '96%', '98%', '100%']);
    expect(ticksOf({ min: 0, max: 0.07 })).to.deep.equal(['0%', '2%', '4%', '6%', '7%']);
  });

  it('D-2 leaves room for an arrowhead where the value lies beyond the scale', () => {
    const scene = bullet({ scale: { min: 0, max: 0.02 }, target: null });
    expect(scene.beyond).to.match(/^M[-\d.,L]+Z$/);
    expect(scene.track.x + scene.track.width).to.be.below(320);
    expect(scene.value!.width).to.equal(scene.track.width);
  });

  it('fills nothing at zero, and something however little there is', () => {
    expect(bullet({ reading: reading({ value: 0 }) }).value).to.equal(null);
    expect(bullet({ reading: reading({ value: 1e-9 }) }).value!.width).to.equal(2);
  });
});

describe('the customers behind a gauge', () => {
  it('are as many as the numerator of each period, or have as much MRR, whatever the records', () => {
    let checked = 0;
    const check = alwaysSplit((ledger) => {
      for (const options of [
        {},
        { where: { plan: 'A' } },
        { preset: 'stripe' },
        { preset: 'chartmogul', period: 'quarter' },
        { preset: 'baremetrics' },
      ] as const) {
        const trailing = retention(ledger, options);
        const answer = { movements: movements(ledger, options), trailing };
        for (const figure of FIGURES) {
          for (const point of gaugeReading({ ...answer, figure }, figure)?.history ?? []) {
            const { period, counts, part } = point;
            if (counts === null) continue;
            checked++;
            const rows = customersIn(ledger, { period, movement: counts }, options);
            const units = rows.reduce((sum, { mrr }) => sum + Math.round(mrr * 10_000), 0);
            const what = `${figure} of ${period}`;
            if (figure === 'customerChurnRate' || figure === 'periodLogo') {
              expect(rows.length, what).to.equal(part);
            } else expect(units, what).to.equal(Math.round(part * 10_000));
          }
        }
      }
    }, 60);
    return check.then(() => expect(checked).to.be.above(500));
  });

  const FIGURES = [
    ...(['customerChurnRate', 'grossMrrChurnRate', 'netMrrChurnRate'] as const),
    ...(['periodLogo', 'periodGrr', 'nrr', 'grr'] as const),
  ];
});
