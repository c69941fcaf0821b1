import type { Mark } from '../../element/view.js';
import type { RetentionPoint } from '../../metrics/retention.js';
import type { Selection } from '../../metrics/selection.js';
import { lostBy, RETAINED } from '../../scene/lost-by.js';
import type { BenchmarkText } from './input.scene.js';
import type { OwnRate } from './own-rate.js';
import type { Peers } from './peers.js';

/** The rows; those with a dot stand for the customers whom the own rate counts. */
export function benchmarkMarks(
  own: OwnRate,
  retention: readonly RetentionPoint[],
  { groups }: Peers,
  text: BenchmarkText,
): ReadonlyMap<string, Mark> {
  const selection = countedBy(own, retention);
  return new Map(
    groups.flatMap(({ peers }) =>
      peers.map((peer): [string, Mark] => [
        peer.distribution.id,
        { words: text.words(peer), selection: peer.unlike ? null : selection },
      ]),
    ),
  );
}

/** The customers in the numerator of a rate; null where there are none. */
function countedBy(
  { subject: { metric, unit }, rate, period }: OwnRate,
  retention: readonly RetentionPoint[],
): Selection | null {
  if (!rate || !period) return null;
  if (metric === 'nrr' || metric === 'grr') {
    const last = retention.at(-1);
    // Periods of so many days may end before the last month that is listed.
    return last?.[metric] === rate ? { period: last.period, movement: RETAINED[metric] } : null;
  }
  return { period: period.period, movement: lostBy(period, unit) };
}
