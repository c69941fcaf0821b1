import { expect } from '@open-wc/testing';
import { en as mainEn } from '../../src/locales/en.js';
import { en } from '../../src/locales/explain/en.js';
import type { ExplainMessages } from '../../src/locales/explain/messages.js';
import { zh } from '../../src/locales/explain/zh.js';
import { zh as mainZh } from '../../src/locales/zh.js';
import {
  DESCRIBED_METRICS,
  describeMetric,
  type MetricDescription,
} from '../../src/metrics/describe.js';
import { kpis } from '../../src/metrics/kpis.js';
import { movements } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { retention } from '../../src/metrics/retention.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf } from '../helpers/ledger.js';

const LANGUAGES: readonly ExplainMessages[] = [en, zh];

/** Options that are all other than their defaults. */
const OTHERWISE: MetricOptions = {
  period: 'quarter',
  reactivation: 'include',
  window: 6,
  periodZero: 'full',
  interval: 'plain',
  ltv: 'simple',
  margin: 0.8,
  spend: 1200,
};

/** Every description with the defaults, and with none of them. */
const DESCRIPTIONS: readonly MetricDescription[] = DESCRIBED_METRICS.flatMap((metric) => [
  describeMetric(metric),
  describeMetric(metric, OTHERWISE),
]);

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
      options: [{ name: 'period', value: 'month', isDefault: true }],
    });
    expect(describeMetric('arr').denominator).to.equal(null);
  });

  for (const [metric, names] of [
    ['customerChurnRate', ['period']],
    ['netMrrChurnRate', ['period', 'reactivation']],
    ['quickRatio', ['period', 'reactivation']],
    ['nrr', ['window']],
    ['revenueRetention', ['period', 'periodZero']],
    ['survival', ['interval']],
    ['ltv', ['period', 'ltv', 'margin']],
    ['paybackMonths', ['period', 'spend', 'margin']],
  ] as const) {
    it(`lists of all options those that shape ${metric}: ${names.join(', ')}`, () => {
      const { options } = describeMetric(metric, OTHERWISE);
      expect(options.map(({ name }) => name)).to.deep.equal(names);
      expect(options.map(({ isDefault }) => isDefault)).to.deep.equal(names.map(() => false));
      expect(describeMetric(metric).options.every(({ isDefault }) => isDefault)).to.equal(true);
    });
  }

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
  });

  it('lists the default for a value that the engine does not know', () => {
    const nonsense = {
      period: 'fortnight',
      window: 1.5,
      margin: Number.NaN,
      spend: Infinity,
      ltv: 'guessed',
    } as unknown as MetricOptions;
    expect(optionsOf('nrr', nonsense)).to.deep.equal({ window: 12 });
    expect(optionsOf('ltv', nonsense)).to.deep.equal({
      period: 'month',
      ltv: 'trailing',
      margin: 1,
    });
    expect(optionsOf('cac', nonsense)).to.deep.equal({ period: 'month', spend: null });
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
  }

  it('A-16 has the same texts in every language', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]))
        : typeof value;
    for (const texts of LANGUAGES) expect(shape(texts)).to.deep.equal(shape(en));
    expect([mainEn, mainZh].map(({ language }) => language)).to.deep.equal(
      LANGUAGES.map(({ language }) => language),
    );
  });
});
