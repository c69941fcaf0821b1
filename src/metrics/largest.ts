/** Parts of their own, where there are more than one beyond them: more cannot be told apart. */
const MOST_PARTS = 6;

/**
 * The largest of some values, and all others, which are shown as one; a single other stands by
 * itself.
 *
 * @param sorted the largest first
 */
export function largestOf<T>(sorted: readonly T[]): { large: readonly T[]; rest: readonly T[] } {
  const count = sorted.length > MOST_PARTS + 1 ? MOST_PARTS : sorted.length;
  return { large: sorted.slice(0, count), rest: sorted.slice(count) };
}
