import { parseAttribute } from '../../data/attribute.js';
import { quote } from '../../data/quote.js';
import { ChurnError } from '../../metrics/errors.js';
import type { GaugeThresholds } from './zones.scene.js';

/** More zones than these cannot be told apart. */
const MOST_BOUNDS = 4;

/**
 * Reads where the zones of a gauge end, from JSON text or from a list: `[0.02, 0.05]`, or with the
 * names of all zones between, `["fine", 0.02, "watch", 0.05, "act"]`.
 *
 * @returns null for no thresholds
 * @throws ChurnError `config/json` for text that is no JSON, `config/attribute` for anything else
 */
export function readThresholds(given: unknown): GaugeThresholds | null {
  if (given == null || (typeof given === 'string' && given.trim() === '')) return null;
  const list = typeof given === 'string' ? parseAttribute('thresholds', given) : given;
  if (!Array.isArray(list)) throw complaint(list);
  const names = list.filter((entry, i) => typeof entry === 'string' && i % 2 === 0) as string[];
  const bounds = list.filter(isFraction);
  const isNamed = names.length > 0;
  const isComplete = isNamed
    ? list.length === 2 * bounds.length + 1 && names.length === bounds.length + 1
    : list.length === bounds.length && bounds.length <= 2;
  const isRising = bounds.every((bound, i) => i === 0 || bound > bounds[i - 1]!);
  if (!isComplete || !isRising || bounds.length === 0 || bounds.length > MOST_BOUNDS) {
    throw complaint(list);
  }
  return { bounds, names: isNamed ? names : null };
}

/** A rate that a gauge may have; 2 is more likely 2 % written as a number. */
function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value > -1 && value < 2;
}

function complaint(value: unknown): ChurnError {
  return new ChurnError(
    'config/attribute',
    `thresholds is ${quote(value)}; it must be a list of one or two rising fractions, such as [0.02, 0.05], or of up to four with the names of all zones between, such as ["fine", 0.02, "watch", 0.05, "act"].`,
    { values: { name: 'thresholds' } },
  );
}
