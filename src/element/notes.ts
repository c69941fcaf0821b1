import { html, nothing, type TemplateResult } from 'lit';
import type { SharedMessages } from '../locales/messages/shared.js';
import type { LedgerFacts, Note } from '../metrics/ledger.js';
import type { Formats } from '../scene/formats.js';

/**
 * What to say of the currency under a chart of money: its name, what was converted to it, and what
 * is not in it.
 */
export function currencyNotes(
  facts: LedgerFacts,
  messages: SharedMessages,
  formats: Formats,
): string[] {
  const rates = facts.notes.flatMap((note) => exchangeRates(note, formats));
  if (rates.length > 0) {
    const left = facts.notes.filter(({ code }) => code === 'no-rate');
    const named = left.flatMap(({ subject }) => subject ?? []);
    return [
      messages.converted(facts.currency, rates),
      ...(named.length > 0 ? [messages.withoutRate(named)] : []),
      ...(named.length < left.length ? [messages.withoutUnnamed] : []),
    ];
  }
  const others = facts.currencies.filter((name) => name !== facts.currency);
  if (others.length > 0) return [messages.onlyCurrency(facts.currency, others.join(', '))];
  return facts.currency ? [facts.currency] : [];
}

/** The rates that a note names, each as `1 EUR = 1.08`; none of a note of something else. */
export function exchangeRates({ code, subject = '' }: Note, formats: Formats): string[] {
  if (code !== 'converted') return [];
  return subject.split(', ').map((each) => {
    const [name, rate] = each.split(' ');
    // Kept on one line, where half of it would say something else.
    return `${formats.count(1)}\u00a0${name}\u00a0=\u00a0${formats.decimal(Number(rate))}`;
  });
}

/** What to say of the records under every chart: up to when, how many were left out, what is odd. */
export function recordNotes(
  facts: LedgerFacts,
  messages: SharedMessages,
  formats: Formats,
): string[] {
  const counted = (value: number): { value: number; text: string } => ({
    value,
    text: formats.count(value),
  });
  const notes = [messages.dataThrough(formats.dayBefore(facts.asOf))];
  if (facts.rejected > 0) {
    notes.push(messages.rowsLeftOut(counted(facts.rejected), formats.count(facts.rowsRead)));
  }
  for (const { code, count, subject } of facts.notes) {
    const note = messages.notes[code]?.(counted(count), subject ?? '');
    if (note) notes.push(note);
  }
  return notes;
}

/** The notes at the foot of a card; `loadedAt` is given where an update has failed since. */
export function renderNotes(
  notes: readonly string[],
  loadedAt: number | null,
  messages: SharedMessages,
  formats: Formats,
): TemplateResult {
  const stale =
    loadedAt === null
      ? nothing
      : html`<p class="stale" part="stale" role="status">${messages.stale(formats.time(loadedAt))}</p>`;
  return html`<div class="notes"><p part="notes">${messages.noteLine(notes)}</p>${stale}</div>`;
}
