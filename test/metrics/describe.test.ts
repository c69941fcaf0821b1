import { expect } from '@open-wc/testing';
import { arabic as mainArabic } from '../../src/locales/ar.js';
import { en as mainEn } from '../../src/locales/en.js';
import { en } from '../../src/locales/explain/en.js';
import type { ExplainMessages } from '../../src/locales/explain/messages.js';
import { arabic } from '../../src/locales/explain/ar.js';
import { zh } from '../../src/locales/explain/zh.js';
import { zh as mainZh } from '../../src/locales/zh.js';
import {
  DESCRIBED_METRICS,
  describeMetric,
  type MetricDescription,
} from '../../src/metrics/describe.js';
import { churnCost } from '../../src/metrics/churn-cost.js';
import { kpis } from '../../src/metrics/kpis.js';
import { movements } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { retention } from '../../src/metrics/retention.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf } from '../helpers/ledger.js';

const LANGUAGES: readonly ExplainMessages[] = [en, zh, arabic('ar')];

/** Options that are all other than their defaults. */
const OTHERWISE: MetricOptions = {
  period: 'quarter',
  basis: 'revenue',
  denominator: 'opening-plus-new',
  churnDate: 'requested',
  reactivation: 'include',
  contraction: 'exclude',
  returned: 'counted',
  joinedAndLeft: 'counted',
  reactivationWindowDays: 90,
  window: 6,
  method: 'flow',
  periodZero: 'full',
  interval: 'plain',
  by: 'plan',
  observedFrom: '2022-05-01',
  ltv: 'simple',
  margin: 0.8,
  spend: 1200,
};

/** Every value of the options that stand for a choice. */
const CHOICES = {
  period: ['month', 'quarter', 'year'],
  basis: ['customers', 'revenue'],
  denominator: ['opening', 'average', 'opening-plus-new'],
  grain: ['net', 'event'],
  churnDate: ['period-end', 'requested'],
  reactivation: ['exclude', 'include'],
  contraction: ['include', 'exclude'],
  returned: ['netted', 'counted'],
  joinedAndLeft: ['excluded', 'counted'],
  method: ['point', 'flow', 'compound'],
  periodZero: ['end', 'full'],
  interval: ['log-log', 'log', 'plain'],
  ltv: ['trailing', 'simple', 'km'],
} as const satisfies { [N in keyof MetricOptions]: readonly MetricOptions[N][] };

/** Every description with the defaults, with none of them, and with each choice by itself. */
const DESCRIPTIONS: readonly MetricDescription[] = DESCRIBED_METRICS.flatMap((metric) => [
  describeMetric(metric),
  describeMetric(metric, OTHERWISE),
  describeMetric(metric, { ...OTHERWISE, rollingDays: 30 }),
  ...Object.entries(CHOICES).flatMap(([name, values]) =>
    values.flatMap((value) => [
      describeMetric(metric, { [name]: value }),
      describeMetric(metric, { ...OTHERWISE, [name]: value }),
    ]),
  ),
]);

/** The metrics that have a formula under options, for comparing what options change with what is listed. */
function formulaOf(metric: string, options: MetricOptions): string {
  const { formula, numerator, denominator } = describeMetric(metric, options);
  return [formula, numerator, denominator].join(' ');
}

function optionsOf(metric: string, options?: MetricOptions): Record<string, unknown> {
  return Object.fromEntries(
    describeMetric(metric, options).options.map(({ name, value }) => [name, value]),
  );
}

describe('describeMetric', () => {
  it('names formula, numerator and denominator by ids', () => {
    expect(describeMetric('customerChurnRate')).to.deep.equal({
      metric: 'customerChurnRate',
      formula: 'ratio',
      numerator: 'customers-lost',
      denominator: 'customers-at-start',
      options: [
        { name: 'period', value: 'month', isDefault: true, preset: null },
        { name: 'grain', value: 'net', isDefault: true, preset: null },
        { name: 'churnDate', value: 'period-end', isDefault: true, preset: null },
        { name: 'denominator', value: 'opening', isDefault: true, preset: null },
        { name: 'returned', value: 'netted', isDefault: true, preset: null },
        { name: 'joinedAndLeft', value: 'excluded', isDefault: true, preset: null },
      ],
    });
    expect(describeMetric('arr').denominator).to.equal(null);
  });

  for (const [metric, names] of [
    ['netMrrChurnRate', 'period churnDate denominator reactivation reactivationWindowDays'],
    ['grossMrrChurnRate', 'period churnDate denominator contraction reactivationWindowDays'],
    ['quickRatio', 'period churnDate reactivation'],
    ['periodGrr', 'period churnDate'],
    ['nrr', 'period window method churnDate reactivation reactivationWindowDays'],
    ['grr', 'period window method churnDate'],
    ['revenueRetention', 'period churnDate periodZero'],
    ['survival', 'by churnDate observedFrom interval'],
    ['logRank', 'by churnDate observedFrom'],
    ['reasons', 'period churnDate basis'],
    ['arpa', 'period churnDate'],
    ['cac', 'period churnDate reactivationWindowDays spend'],
    ['paybackMonths', 'period churnDate reactivationWindowDays spend margin'],
    ['churnCost', ''],
    ['riskScores', ''],
  ] as const) {
    it(`lists of all options those that shape ${metric}: ${names || 'none'}`, () => {
      const { options } = describeMetric(metric, OTHERWISE);
      const told = options.filter(({ name }) => name !== 'grain');
      expect(told.map(({ name }) => name).join(' ')).to.equal(names);
      expect(told.every(({ isDefault }) => !isDefault)).to.equal(true);
      expect(describeMetric(metric).options.every(({ isDefault }) => isDefault)).to.equal(true);
    });
  }

  it('lists every option that changes a formula', () => {
    for (const metric of DESCRIBED_METRICS) {
      for (const [name, values] of Object.entries(CHOICES)) {
        for (const base of [{}, OTHERWISE]) {
          const of = (value: string): MetricOptions => ({ ...base, [name]: value });
          const formulas = new Set(values.map((value) => formulaOf(metric, of(value))));
          if (formulas.size === 1) continue;
          const listed = values.map((value) => Object.keys(optionsOf(metric, of(value))));
          expect(
            listed.some((names) => names.includes(name)),
            `${metric}: ${name}`,
          ).to.equal(true);
        }
      }
    }
  });

  it('tells of rolling periods instead of calendar ones, and of optional amounts only where they are given', () => {
    expect(Object.keys(optionsOf('mrr'))).to.deep.equal(['period', 'churnDate']);
    expect(optionsOf('mrr', { rollingDays: 30 })).to.deep.equal({
      rollingDays: 30,
      churnDate: 'period-end',
    });
    expect(optionsOf('revenueRetention', { rollingDays: 30 })).to.deep.equal({
      period: 'month',
      churnDate: 'period-end',
      periodZero: 'end',
    });
    expect(optionsOf('survival')).not.to.have.any.keys('by', 'observedFrom');
    expect(optionsOf('survival', { by: 'plan', observedFrom: '2022-05-01' })).to.include({
      by: 'plan',
      observedFrom: '2022-05-01',
    });
  });

  it('names the preset that chose a value, unless the call chose it itself', () => {
    const sources = (options: MetricOptions): string[] =>
      describeMetric('customerChurnRate', options).options.map(
        ({ name, value, preset }) => `${name} ${value} ${preset}`,
      );
    expect(sources({ preset: 'stripe' })).to.deep.equal([
      'rollingDays 30 stripe',
      'grain net null',
      'churnDate requested stripe',
      'denominator opening-plus-new stripe',
      'returned counted stripe',
      'joinedAndLeft counted stripe',
    ]);
    expect(sources({ preset: 'stripe', returned: 'netted', rollingDays: 7 })).to.include.members([
      'rollingDays 7 null',
      'returned netted null',
    ]);
    expect(describeMetric('netMrrChurnRate', { preset: 'chartmogul' }).numerator).to.equal(
      'mrr-lost-less-expansion-and-returned',
    );
    expect(sources({ preset: 'nobody' as 'stripe' })).to.deep.equal(sources({}));
  });

  it('describes the five answers of T43 each by its own numerator and denominator', () => {
    const churn = (options: MetricOptions): string => formulaOf('customerChurnRate', options);
    expect(churn({})).to.equal('ratio customers-lost customers-at-start');
    expect(churn({ returned: 'counted' })).to.equal(
      'ratio customers-lost-and-back customers-at-start',
    );
    expect(churn({ joinedAndLeft: 'counted' })).to.equal(
      'ratio customers-lost-and-passing customers-at-start',
    );
    expect(churn({ preset: 'stripe' })).to.equal(
      'ratio customers-lost-back-and-passing customers-at-start-and-new',
    );
    expect(churn({ denominator: 'average' })).to.equal('ratio customers-lost customers-on-average');
    expect(churn({ grain: 'event', returned: 'counted' })).to.equal(
      'ratio customer-losses customers-at-start',
    );
  });

  it('describes the three methods of retention', () => {
    const nrr = (options: MetricOptions): string => formulaOf('nrr', options);
    expect(nrr({})).to.equal('ratio base-mrr-now base-mrr-then');
    expect(nrr({ method: 'flow' })).to.equal(
      'ratio base-mrr-less-losses-and-expansion base-mrr-then',
    );
    expect(nrr({ method: 'flow', reactivation: 'include' })).to.equal(
      'ratio base-mrr-less-losses-expansion-and-returned base-mrr-then',
    );
    expect(nrr({ method: 'compound' })).to.equal('product-of-months month-nrr ');
  });

  it('describes every line of the cost of churn by the id that it has there', () => {
    for (const { id, formula } of churnCost({ lostCustomers: 1, lostMrr: 1 }).lines) {
      expect(describeMetric(id).formula, id).to.equal(formula);
    }
  });

  it('changes the numerator with the option that changes it', () => {
    expect(describeMetric('quickRatio').numerator).to.equal('mrr-won');
    expect(describeMetric('quickRatio', { reactivation: 'include' }).numerator).to.equal(
      'mrr-won-and-returned',
    );
    expect(describeMetric('netMrrChurnRate', { reactivation: 'include' }).numerator).to.equal(
      'mrr-lost-less-expansion-and-returned',
    );
    expect(describeMetric('ltv').formula).to.equal('ratio-capped');
    expect(describeMetric('ltv', { ltv: 'simple' }).formula).to.equal('ratio');
    expect(formulaOf('ltv', { ltv: 'km' })).to.equal('product arpa-and-margin months-on-curve');
  });

  it('lists the default for a value that the engine does not know', () => {
    const nonsense = {
      period: 'fortnight',
      window: 1.5,
      margin: Number.NaN,
      spend: Infinity,
      ltv: 'guessed',
      rollingDays: 0.5,
      reactivationWindowDays: -1,
      grain: 'fine',
      denominator: null,
    } as unknown as MetricOptions;
    for (const metric of DESCRIBED_METRICS) {
      expect(describeMetric(metric, nonsense), metric).to.deep.equal(describeMetric(metric));
    }
  });

  for (const metric of ['churn', '', '__proto__', 'toString']) {
    it(`refuses the unknown metric "${metric}"`, async () => {
      const fault = await faultOf(() => describeMetric(metric), 'config/attribute');
      expect(fault.message).to.contain(`"${metric}"`);
    });
  }

  it('describes every rate of movements and retention, and every figure of kpis', async () => {
    const ledger = await ledgerOf([{ start: '2024-01-10' }], { asOf: '2024-04-01' });
    const [movement] = movements(ledger);
    const [point] = retention(ledger);
    const rates = [...Object.keys(movement!), ...Object.keys(point!)].filter((name) =>
      /(Rate|Nrr|Grr|Ratio|^nrr|^grr|^logo)$/.test(name),
    );
    expect(rates.length).to.equal(9);
    const figures = Object.keys(kpis(ledger)).filter(
      (name) => !['period', 'customers', 'nullReasons'].includes(name),
    );
    expect(DESCRIBED_METRICS).to.include.members([...rates, ...figures]);
  });

  for (const texts of LANGUAGES) {
    it(`has a text in ${texts.language} for every id and option`, () => {
      for (const { metric, formula, numerator, denominator, options } of DESCRIPTIONS) {
        expect(texts.figures[metric], metric).to.match(/\S/);
        const quantities = [numerator, ...(denominator ? [denominator] : [])].map(
          (id) => texts.quantities[id],
        );
        for (const text of quantities) expect(text, metric).to.match(/\S/);
        const words = texts.formulas[formula](quantities[0]!, quantities[1] ?? '');
        for (const text of quantities) expect(words, metric).to.contain(text);
        expect(words).not.to.contain('undefined');
        for (const { name, value } of options) {
          const text = texts.options[name](value, String(value));
          expect(text, name).to.match(/\S/);
          expect(text, name).not.to.match(/undefined|null|NaN/);
        }
      }
    });

    it(`tells each choice from the others in ${texts.language}`, () => {
      for (const [name, values] of Object.entries(CHOICES)) {
        const write = texts.options[name as keyof typeof CHOICES];
        const words = values.map((value) => write(value, value));
        expect(new Set(words).size, name).to.equal(values.length);
      }
    });

    it(`has words in ${texts.language} for the reasons of every null`, () => {
      for (const code of [
        'no-customers',
        'no-mrr',
        'no-losses',
        'no-spend',
        'no-margin',
        'no-new-customers',
        'too-short',
      ]) {
        expect(texts.nullReasons[code]!({ value: 7, text: '7' }), code).to.match(/\S/);
      }
    });
  }

  it('A-16 has the same texts in every language', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]))
        : typeof value;
    for (const texts of LANGUAGES) expect(shape(texts)).to.deep.equal(shape(en));
    expect([mainEn, mainZh, mainArabic('ar')].map(({ language }) => language)).to.deep.equal(
      LANGUAGES.map(({ language }) => language),
    );
  });
});
