import { html, nothing, type TemplateResult } from 'lit';
import type { ExplainMessages, NoteCode } from '../../locales/explain/messages.js';
import type { Counted } from '../../locales/messages.js';
import {
  describeMetric,
  type DescribedMetric,
  type Formula,
  type FormulaId,
  type OptionInForce,
} from '../../metrics/describe.js';
import type { Issue, LedgerFacts, Note } from '../../metrics/ledger.js';
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

export { panel as styles } from './panel.styles.js';

/** What a panel explains: the figures of an element, and the records they were computed from. */
export interface ExplainSubject {
  /** Absent where there is nothing to draw. */
  readonly explanation: Explanation | undefined;
  readonly facts: LedgerFacts;
  readonly conflict: Conflict | null;
  /** The zone that the page chose; null for the default. */
  readonly timeZone: string | null;
  /** What stands above the panel. */
  readonly shown: 'chart' | 'table';
  readonly formats: Formats;
}

/** The codes of issues whose sentence says more than the code. */
const WITH_VALUE: ReadonlySet<string> = new Set(['type', 'value', 'order']);

/** What the keyboard does in every table. */
const KEYS_OF_TABLES: readonly KeyId[] = ['table-tab', 'table-sort', 'table-scroll'];

/** How many rows that were left out are listed. */
const MOST_ISSUES = 20;

type PanelFormula = Omit<Formula, 'formula'> & { readonly formula: FormulaId | 'growth' };

/** How the figures are computed that only a takeaway speaks of. */
const OF_TAKEAWAYS: Readonly<Record<Exclude<FigureId, DescribedMetric>, PanelFormula>> = {
  mrrGrowth: { formula: 'growth', numerator: 'mrr-at-end', denominator: 'mrr-at-start' },
  shareLost: { formula: 'ratio', numerator: 'mrr-lost', denominator: 'mrr-won-and-returned' },
};

/** What "How is this computed?" shows. */
export function renderPanel(subject: ExplainSubject, texts: ExplainMessages): TemplateResult {
  const { explanation, facts, conflict, shown, formats } = subject;
  return html`
    <dl class="explained" lang=${texts.language}>
      ${explanation ? renderExplanation(explanation, texts, formats) : nothing}
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
  return [...settings.values()].map(({ name, value, isDefault }) => {
    const text = texts.options[name](value, optionText(name, value, formats));
    const byDefault = html` <span class="fine">(${texts.byDefault})</span>`;
    return html`${text}${isDefault ? byDefault : nothing}`;
  });
}

function optionText(
  name: OptionInForce['name'],
  value: string | number | null,
  formats: Formats,
): string {
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
  const data = texts.data(formats.dayBefore(facts.asOf), counted(facts.rowsRead, formats));
  return renderLines([data, ...(timeZone ? [texts.timeZone(timeZone)] : [])]);
}

/** The first of the rows that were left out, in a table that scrolls. */
function renderIssues(
  { issues, rejected, rowsRead }: LedgerFacts,
  texts: ExplainMessages,
  formats: Formats,
): TemplateResult {
  const listed = issues.slice(0, MOST_ISSUES);
  const others = rejected - listed.length;
  const { row, field, reason } = texts.columns;
  return html`
    <p id="left-out">${texts.leftOut(counted(rejected, formats), formats.count(rowsRead))}</p>
    <div class="table-frame issues" tabindex="0" role="region" aria-labelledby="left-out">
      <table aria-labelledby="left-out">
        <thead>
          <tr><th scope="col">${row}</th><th scope="col">${field}</th><th scope="col">${reason}</th></tr>
        </thead>
        <tbody>${listed.map((issue) => renderIssue(issue, texts, formats))}</tbody>
      </table>
    </div>
    ${others > 0 ? html`<p class="fine">${texts.more(counted(others, formats))}</p>` : nothing}
  `;
}

function renderIssue(issue: Issue, texts: ExplainMessages, formats: Formats): TemplateResult {
  const { row, code, field, message } = issue;
  const isPrivate = mayNameCustomer(issue);
  const number = formats.count(row);
  const said = texts.issue({ code, field: field ?? '', isPrivate });
  // The sentence of the reader has the value at fault, but is English only.
  const isDetailed = !isPrivate && (said === null || WITH_VALUE.has(code));
  return html`<tr>
    <th scope="row">${field?.startsWith('changes') ? texts.change(number) : number}</th>
    <td><bdi>${field ?? '–'}</bdi></td>
    <td>
      ${said ?? nothing}
      ${isDetailed ? html`<span class=${said ? 'fine' : nothing} lang="en" dir="ltr">${message}</span>` : nothing}
    </td>
  </tr>`;
}

/** Whether the sentence of an issue may quote the id of a customer or a subscription. */
function mayNameCustomer({ field, code }: Issue): boolean {
  return /(^|\.)(customerId|id)$/.test(field ?? '') && code !== 'missing';
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
      const subjects = alike.map(({ subject }) => subject).filter(isNamed);
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

function counted(value: number, formats: Formats): Counted {
  return { value, text: formats.count(value) };
}
