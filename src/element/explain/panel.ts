import { html, nothing, type TemplateResult } from 'lit';
import type { ExplainMessages, NoteCode } from '../../locales/explain/messages.js';
import type { LedgerFacts, Note } from '../../metrics/ledger.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { Formats } from '../../scene/formats.js';
import type { Explanation, KeyId } from '../explanation.js';
import type { Conflict } from '../inputs.js';
import { exchangeRates } from '../notes.js';
import { renderExplanation } from './figures.js';
import { counted, renderIssues } from './issues.js';
import { renderLines, renderRow } from './rows.js';

export { panel as styles } from './panel.styles.js';

/** What a panel explains: the figures of an element, and the records they were computed from. */
export interface ExplainSubject {
  /** Absent where there is nothing to draw. */
  readonly explanation: (() => Explanation) | undefined;
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

/** What "How is this computed?" shows. */
export function renderPanel(subject: ExplainSubject, texts: ExplainMessages): TemplateResult {
  const { facts, conflict, options, shown, formats } = subject;
  const explanation = subject.explanation?.();
  return html`
    <dl class="explained" lang=${texts.language}>
      ${explanation ? renderExplanation(explanation, options, texts, formats) : nothing}
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
