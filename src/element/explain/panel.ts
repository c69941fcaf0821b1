import { html, nothing, type TemplateResult } from 'lit';
import type { ExplainMessages, NoteCode } from '../../locales/explain/messages.js';
import {
  describeMetric,
  type DescribedMetric,
  type Formula,
  type FormulaId,
  type OptionInForce,
} from '../../metrics/describe.js';
import type { LedgerFacts, Note } from '../../metrics/ledger.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { Preset } from '../../metrics/presets.js';
import type { Formats } from '../../scene/formats.js';
import type {
  ExplainedFigure,
  ExplainedTerm,
  Explanation,
  FigureId,
  KeyId,
  Remark,
} from '../explanation.js';
import type { Conflict } from '../inputs.js';
import { exchangeRates } from '../notes.js';
import { counted, renderIssues } from './issues.js';

export { panel as styles } from './panel.styles.js';

/** What a panel explains: the figures of an element, and the records they were computed from. */
export interface ExplainSubject {
  /** Absent where there is nothing to draw. */
  readonly explanation: Explanation | undefined;
  readonly facts: LedgerFacts;
  readonly conflict: Conflict | null;
  /** How the metrics were asked for; a figure's own options come on top. */
  readonly options: MetricOptions;
  /** The zone that the page chose; null for the default. */
  readonly timeZone: string | null;
  /** What stands above the panel. */
  readonly shown: 'chart' | 'table';
  readonly formats: Formats;
}

/** What the keyboard does in every table. */
const KEYS_OF_TABLES: readonly KeyId[] = ['table-tab', 'table-sort', 'table-scroll'];

type PanelFormula = Omit<Formula, 'formula'> & { readonly formula: FormulaId | 'growth' };

/** How the figures are computed that only a takeaway speaks of. */
const OF_TAKEAWAYS: Readonly<Record<Exclude<FigureId, DescribedMetric>, PanelFormula>> = {
  mrrGrowth: { formula: 'growth', numerator: 'mrr-at-end', denominator: 'mrr-at-start' },
  shareLost: { formula: 'ratio', numerator: 'mrr-lost', denominator: 'mrr-won-and-returned' },
};

/** The products of the presets, as they write their names. */
const PRODUCTS: Readonly<Record<Preset, string>> = {
  chartmogul: 'ChartMogul',
  stripe: 'Stripe',
  baremetrics: 'Baremetrics',
  profitwell: 'ProfitWell',
  recurly: 'Recurly',
};

/** What "How is this computed?" shows. */
export function renderPanel(subject: ExplainSubject, texts: ExplainMessages): TemplateResult {
  const { explanation, facts, conflict, options, shown, formats } = subject;
  return html`
    <dl class="explained" lang=${texts.language}>
      ${explanation ? renderExplanation(asked(explanation, options), texts, formats) : nothing}
      ${renderRow(texts.rows.data, renderData(subject, texts))}
      ${
        facts.rejected > 0
          ? renderRow(texts.rows.leftOut, renderIssues(facts, texts, formats))
          : nothing
      }
      ${facts.notes.length > 0 ? renderRow(texts.rows.notes, renderNotes(facts, texts, formats)) : nothing}
      ${conflict ? renderRow(texts.rows.inputs, html`${inputsText(conflict, texts)}`) : nothing}
      ${explanation ? renderKeys(shown === 'table' ? KEYS_OF_TABLES : explanation.keys, texts) : nothing}
    </dl>
  `;
}

/** An explanation whose figures have the options that they were asked for with. */
function asked(explanation: Explanation, options: MetricOptions): Explanation {
  const figures = explanation.figures.map((figure) => ({
    ...figure,
    options: { ...options, ...figure.options },
  }));
  return { ...explanation, figures };
}

function renderRow(label: string, content: TemplateResult): TemplateResult {
  return html`<div class="entry">
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;
}

function renderExplanation(
  { reading, figures, period, running, terms }: Explanation,
  texts: ExplainMessages,
  formats: Formats,
): TemplateResult {
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

/** What the keyboard does; a command of the menu leads to its name. */
function renderKeys(keys: readonly KeyId[], texts: ExplainMessages): TemplateResult {
  return html`<div class="entry">
    <dt id="keyboard" tabindex="-1">${texts.rows.keyboard}</dt>
    <dd>
      <dl class="keys">
        ${keys.map((key) => {
          const { name, does } = texts.keys[key];
          return html`<div><dt><kbd>${name}</kbd></dt><dd>${does}</dd></div>`;
        })}
      </dl>
    </dd>
  </div>`;
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
    const source = preset ? texts.byPreset(PRODUCTS[preset]) : isDefault ? texts.byDefault : null;
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

function renderLines(lines: readonly (string | TemplateResult)[]): TemplateResult {
  return html`${lines.map((line) => html`<p>${line}</p>`)}`;
}

function renderData(
  { facts, timeZone, formats }: ExplainSubject,
  texts: ExplainMessages,
): TemplateResult {
  const { asOf, rowsRead, customers, from, currencies } = facts;
  return renderLines([
    texts.data(formats.dayBefore(asOf), counted(rowsRead, formats)),
    ...(customers > 0 ? [texts.customers(counted(customers, formats), formats.day(from))] : []),
    ...(currencies.length > 0 ? [texts.currencies(currencies)] : []),
    ...(timeZone ? [texts.timeZone(timeZone)] : []),
  ]);
}

/** One line for each code; what its notes name is listed in it. */
function renderNotes(
  { notes, currency }: LedgerFacts,
  texts: ExplainMessages,
  formats: Formats,
): TemplateResult {
  const codes = [...new Set(notes.map(({ code }) => code))];
  return renderLines(
    codes.map((code) => {
      const alike = notes.filter((note) => note.code === code);
      const count = counted(
        alike.reduce((sum, note) => sum + note.count, 0),
        formats,
      );
      const subjects =
        code === 'converted'
          ? alike.flatMap((note) => exchangeRates(note, formats))
          : alike.map(({ subject }) => subject).filter(isNamed);
      // A note that is newer than these texts is told by its code rather than not at all.
      if (!Object.hasOwn(texts.notes, code)) return `${code}: ${count.text}`;
      return texts.notes[code as NoteCode]({ count, subjects, currency });
    }),
  );
}

function isNamed(subject: Note['subject']): subject is string {
  return subject !== undefined;
}

function inputsText({ used, ignored }: Conflict, { inputs, inputNames }: ExplainMessages): string {
  return inputs(
    inputNames[used],
    ignored.map((name) => inputNames[name]),
  );
}
