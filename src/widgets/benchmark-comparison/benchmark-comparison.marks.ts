import type { Mark } from '../../element/view.js';
import type { Selection } from '../../metrics/selection.js';
import { lostBy } from '../../scene/lost-by.js';
import type { BenchmarkText } from './input.scene.js';
import { isTrailing, type OwnRate } from './own-rate.js';
import type { Peers } from './peers.js';

/** The rows; those with a dot stand for the customers whom the own rate counts. */
export function benchmarkMarks(
  own: OwnRate,
  { groups }: Peers,
  text: BenchmarkText,
): ReadonlyMap<string, Mark> {
  const selection = countedBy(own);
  return new Map(
    groups.flatMap(({ peers }) =>
      peers.map((peer): [string, Mark] => [
        peer.distribution.id,
        { words: text.words(peer), selection: peer.unlike ? null : selection },
      ]),
    ),
  );
}

/** The customers in the numerator of a churn rate; null where there are none, or none of one period. */
function countedBy({ subject, rate, period }: OwnRate): Selection | null {
  if (!rate || !period || isTrailing(subject.metric)) return null;
  const movement = lostBy(period, subject.unit);
  return movement && { period: period.period, movement };
}
