import { html, nothing, type TemplateResult } from 'lit';
import { recordNotes, renderNotes } from '../../element/notes.js';
import { renderError } from '../../element/states.js';
import type { Messages } from '../../locales/messages.js';
import type { ChurnError } from '../../metrics/errors.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { Formats } from '../../scene/formats.js';
import type { ActiveFilter } from './dashboard.text.js';

/** How many customers there are, meet the filters, and are selected. */
interface Counts {
  readonly customers: number;
  readonly matching: number;
  readonly selected: number | null;
  /** Whether a period is left to be listed. */
  readonly hasPeriod: boolean;
}

/** The heading of the page, and room for buttons of its own. */
export function renderHead(
  heading: string | null,
  isGiven: boolean,
  hasActions: boolean,
  reheaded: () => void,
): TemplateResult {
  return html`
    <header class="head" part="head" ?hidden=${!isGiven && !hasActions}>
      <div class="heading" part="heading" role="heading" aria-level="2" ?hidden=${!isGiven}>
        <slot name="heading" @slotchange=${reheaded}>${heading?.trim()}</slot>
      </div>
      <div class="actions" part="actions">
        <slot name="actions" @slotchange=${reheaded}></slot>
      </div>
    </header>
  `;
}

/** How many customers are shown, and where it is nobody, why and what can be done. */
export function renderMatches(
  { customers, matching, selected, hasPeriod }: Counts,
  active: readonly ActiveFilter[],
  { dashboard: texts }: Messages,
  { count }: Formats,
  act: Readonly<Record<'clear' | 'clearSelection' | 'clearRange', () => void>>,
): TemplateResult {
  const shown = selected ?? matching;
  const all = { value: customers, text: count(customers) };
  // A range says which periods are listed, not who counts.
  const isFiltered = active.some(({ about }) => about !== 'range');
  const words = isFiltered
    ? texts.matching({ value: shown, text: count(shown) }, all.text)
    : texts.customers(all);
  const selection = active.find(({ about }) => about === 'selection')?.words ?? '';
  const hasVanished = selected === 0 && matching > 0;
  return html`
    <p class="matches" part="matches" role="status">${words}</p>
    ${
      active.length > 0
        ? html`<p class="printed" part="printed">
            ${texts.printed(active.map(({ words: filter }) => filter))}
          </p>`
        : nothing
    }
    ${
      hasVanished
        ? renderWarning(texts.vanished(selection), texts.clearSelection, act.clearSelection)
        : nothing
    }
    ${
      matching === 0 && customers > 0
        ? renderWarning(texts.nobody, texts.clearAll, act.clear)
        : nothing
    }
    ${hasPeriod ? nothing : renderWarning(texts.noPeriod, texts.clearRange, act.clearRange)}
  `;
}

function renderWarning(words: string, remedy: string, act: () => void): TemplateResult {
  return html`<p class="warning" part="warning" role="status">
    ${words} <button class="button" type="button" @click=${act}>${remedy}</button>
  </p>`;
}

/** Why nothing could be loaded: said here, for everything inside. */
export function renderFailure(
  error: ChurnError,
  messages: Messages,
  retry: () => void,
): TemplateResult {
  return html`<div class="failure">${renderError(error, messages, retry)}</div>`;
}

/** What a reader has to know before the charts: of what was loaded earlier, and of the address. */
export function renderCautions(
  staleSince: number | null,
  hasBadAddress: boolean,
  messages: Messages,
  formats: Formats,
): TemplateResult {
  const { badAddress } = messages.dashboard;
  return html`
    ${
      staleSince === null
        ? nothing
        : html`<p class="warning" part="stale" role="status">
            ${messages.stale(formats.time(staleSince))}
          </p>`
    }
    ${
      hasBadAddress
        ? html`<p class="warning" part="warning" role="status">${badAddress}</p>`
        : nothing
    }
  `;
}

/** What is to be said of the records, but for what is filtered, which stands above. */
export function renderFoot(
  facts: LedgerFacts | undefined,
  messages: Messages,
  formats: Formats,
): TemplateResult {
  const above = ['filtered', 'selected'];
  const notes = facts && {
    ...facts,
    notes: facts.notes.filter(({ code }) => !above.includes(code)),
  };
  return html`
    <footer class="foot" part="foot">
      ${notes ? renderNotes(recordNotes(notes, messages, formats), null, messages, formats) : nothing}
      <slot name="note"></slot>
    </footer>
  `;
}
