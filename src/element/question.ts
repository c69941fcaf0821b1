import { quote } from '../data/quote.js';
import { parseAttribute } from '../data/attribute.js';
import { ChurnError } from '../metrics/errors.js';
import type { LedgerFacts, Note } from '../metrics/ledger.js';
import type { MetricOptions, Where } from '../metrics/options.js';
import { PRESET_NAMES } from '../metrics/presets.js';
import { conditionsOf, whereNotes } from '../metrics/where.js';

/**
 * The filter of an element, as an object or as the JSON of its attribute; null for none.
 *
 * @throws ChurnError `config/json` where the text is not JSON, `config/attribute` where it is no filter
 */
export function whereOf(where: Where | string | null): Where | null {
  if (typeof where === 'string' && where.trim() === '') return null;
  const given = typeof where === 'string' ? parseAttribute('where', where) : where;
  if (given === null) return null;
  if (typeof given !== 'object') {
    throw new ChurnError(
      'config/attribute',
      `where is ${quote(given)}, not an object of values by dimension, for example {"plan": ["Pro", "Team"]}.`,
      { values: { name: 'where' } },
    );
  }
  conditionsOf(given as Where);
  return given as Where;
}

/** What a reader should know of the question itself: whose definitions, and which records count. */
export function questionNotes(
  facts: LedgerFacts,
  { where, selection, preset }: MetricOptions,
): Note[] {
  const told = conditionsOf(where).map(
    ({ name, isNot, values }) =>
      `${name}${isNot ? ' ≠ ' : ': '}${values.map((value) => value ?? '–').join(', ')}`,
  );
  const filtered =
    told.length > 0 ? [{ code: 'filtered', count: 1, subject: told.join('; ') }] : [];
  const defined = preset ? [{ code: 'preset', count: 1, subject: PRESET_NAMES[preset] }] : [];
  const selected = selection ? [{ code: 'selected', count: 1 }] : [];
  return [...filtered, ...selected, ...whereNotes(facts, where), ...defined];
}
