import type { Steps } from './steps.js';

/** Items that are sorted, or merged, in a step. */
const ITEMS_A_STEP = 4096;

/**
 * Sorts items in short steps: so many at a time, and then what is sorted is merged two by two.
 *
 * @returns a new list, in which equal items keep their order
 */
export function* sortedSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let parts: T[][] = [];
  for (let from = 0; from < items.length; from += ITEMS_A_STEP) {
    parts.push(items.slice(from, from + ITEMS_A_STEP).sort(compare));
    yield;
  }
  while (parts.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < parts.length; i += 2) {
      merged.push(yield* mergedSteps(parts[i]!, parts[i + 1] ?? [], compare));
    }
    parts = merged;
  }
  return parts[0] ?? [];
}

function* mergedSteps<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<T[]> {
  const merged: T[] = [];
  for (let i = 0, j = 0; i + j < one.length + other.length;) {
    const isOne = j === other.length || (i < one.length && compare(one[i]!, other[j]!) <= 0);
    merged.push(isOne ? one[i++]! : other[j++]!);
    if (merged.length % ITEMS_A_STEP === 0) yield;
  }
  return merged;
}
