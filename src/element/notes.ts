import type { Messages } from '../locales/messages.js';
import type { LedgerFacts } from '../metrics/ledger.js';

/** What to say of the currency under a chart of money: its name, and those that are not in it. */
export function currencyNotes(facts: LedgerFacts, messages: Messages): string[] {
  const others = facts.currencies.filter((name) => name !== facts.currency);
  if (others.length > 0) return [messages.onlyCurrency(facts.currency, others.join(', '))];
  return facts.currency ? [facts.currency] : [];
}
