import { html, nothing, type TemplateResult } from 'lit';
import type { ExplainMessages } from '../../locales/explain/messages.js';
import {
  describeMetric,
  type DescribedMetric,
  type Formula,
  type FormulaId,
  type OptionInForce,
} from '../../metrics/describe.js';
import type { MetricOptions } from '../../metrics/options.js';
import { PRESET_NAMES } from '../../metrics/presets.js';
import type { Formats } from '../../scene/formats.js';
import type {
  ExplainedFigure,
  ExplainedTerm,
  Explanation,
  FigureId,
  Remark,
} from '../explanation.js';
import { counted } from './issues.js';
import { renderLines, renderRow } from './rows.js';

type PanelFormula = Omit<Formula, 'formula'> & {
  readonly formula: FormulaId | 'growth' | 'compound' | 'power';
};

/** How the figures are computed that only a takeaway speaks of. */
const OF_TAKEAWAYS: Readonly<Record<Exclude<FigureId, DescribedMetric>, PanelFormula>> = {
  annualRate: { formula: 'compound', numerator: 'period-rate', denominator: 'periods-in-year' },
  annualRetention: { formula: 'power', numerator: 'period-rate', denominator: 'periods-in-year' },
  mrrGrowth: { formula: 'growth', numerator: 'mrr-at-end', denominator: 'mrr-at-start' },
  shareLost: { formula: 'ratio', numerator: 'mrr-lost', denominator: 'mrr-won-and-returned' },
  customersStayed: {
    formula: 'ratio',
    numerator: 'cohort-customers-left',
    denominator: 'cohort-customers-before',
  },
  mrrStayed: { formula: 'ratio', numerator: 'cohort-mrr-left', denominator: 'cohort-mrr-before' },
};

/**
 * The entries on how the figures of an element were computed.
 *
 * @param options those of the element, which every figure was asked for with
 */
export function renderExplanation(
  { reading, figures: told, period, running, terms }: Explanation,
  options: MetricOptions,
  texts: ExplainMessages,
  formats: Formats,
): TemplateResult {
  const figures = told.map((figure) => ({ ...figure, options: { ...options, ...figure.options } }));
  const settings = settingsOf(figures, texts, formats);
  return html`
    ${renderRow(texts.rows.reading, html`${texts.sentences(reading.map((id) => texts.readings[id]))}`)}
    ${figures.map((figure) => renderRow(texts.figures[figure.figure], renderFigure(figure, texts, formats)))}
    ${period ? renderRow(texts.rows.period, renderPeriod(period, running, texts)) : nothing}
    ${terms.length > 0 ? renderRow(texts.rows.terms, renderTerms(terms, texts)) : nothing}
    ${settings.length > 0 ? renderRow(texts.rows.settings, renderLines(settings)) : nothing}
  `;
}

function renderFigure(
  figure: ExplainedFigure,
  texts: ExplainMessages,
  formats: Formats,
): TemplateResult {
  const { numerator, denominator, result, interval, remark, nullReason } = figure;
  const formula = formulaOf(figure);
  const write = texts.formulas[formula.formula];
  const words = write(
    texts.quantities[formula.numerator],
    formula.denominator ? texts.quantities[formula.denominator] : '',
  );
  const numbers = numerator === undefined ? '' : `${write(numerator, denominator ?? '')} =\u00a0`;
  return html`
    <p>${words}</p>
    ${
      result === null
        ? html`<p>${nullText(nullReason, texts, formats)}</p>`
        : html`<p class="numbers" dir=${texts.direction}>${numbers}<strong>${result}</strong></p>`
    }
    ${interval ? html`<p class="fine">${texts.interval(...interval)}</p>` : nothing}
    ${remark ? html`<p class="fine">${remarkText(remark, texts)}</p>` : nothing}
  `;
}

function formulaOf({ figure, options }: ExplainedFigure): PanelFormula {
  return isOfTakeaway(figure) ? OF_TAKEAWAYS[figure] : describeMetric(figure, options);
}

function isOfTakeaway(figure: FigureId): figure is keyof typeof OF_TAKEAWAYS {
  return Object.hasOwn(OF_TAKEAWAYS, figure);
}

function nullText(
  nullReason: string | undefined,
  { nullReasons }: ExplainMessages,
  formats: Formats,
): string {
  const [code = '', months = '0'] = (nullReason ?? '').split(':');
  if (!Object.hasOwn(nullReasons, code)) return '–';
  return nullReasons[code]!(counted(Number(months), formats));
}

function remarkText(remark: Remark, { remarks }: ExplainMessages): string {
  return remark.id === 'comparison' ? remarks.comparison(remark) : remarks.weightedAverage(remark);
}

function renderPeriod(
  period: string,
  running: string | null,
  texts: ExplainMessages,
): TemplateResult {
  return html`
    <p>${period}</p>
    ${running ? html`<p class="fine">${texts.running(running)}</p>` : nothing}
  `;
}

/** What was counted, by which rule, and how much that came to. */
function renderTerms(terms: readonly ExplainedTerm[], texts: ExplainMessages): TemplateResult {
  return html`<ul class="rules">
    ${terms.map(({ term, amount }) => {
      const { name, means } = texts.terms[term];
      return html`<li>
        <span class="rule-name">${name}</span>
        <span class="rule">${means}</span>
        <bdi class="rule-amount" dir="ltr">${amount ?? nothing}</bdi>
      </li>`;
    })}
  </ul>`;
}

/** The options of all figures, each once. */
function settingsOf(
  figures: readonly ExplainedFigure[],
  texts: ExplainMessages,
  formats: Formats,
): TemplateResult[] {
  const settings = new Map<string, OptionInForce>();
  for (const { figure, options } of figures) {
    if (isOfTakeaway(figure)) continue;
    for (const option of describeMetric(figure, options).options) settings.set(option.name, option);
  }
  return [...settings.values()].map(({ name, value, isDefault, preset }) => {
    const text = texts.options[name](value, optionText(name, value, formats));
    const source = preset
      ? texts.byPreset(PRESET_NAMES[preset])
      : isDefault
        ? texts.byDefault
        : null;
    return html`${text}${source ? html` <span class="fine">(${source})</span>` : nothing}`;
  });
}

function optionText(
  name: OptionInForce['name'],
  value: string | number | null,
  formats: Formats,
): string {
  if (name === 'observedFrom' && typeof value === 'string') return formats.day(value);
  if (typeof value !== 'number') return value ?? '';
  if (name === 'margin') return formats.exactPercent(value);
  return name === 'spend' ? formats.fullMoney(value) : formats.count(value);
}
