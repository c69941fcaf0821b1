/**
 * Work in short steps: whoever runs it may pause at every `yield`, so that a page stays responsive
 * while a million records are sorted.
 */
export type Steps<T = void> = Generator<undefined, T, undefined>;

/** As many rows as a step of work may go through: a few milliseconds at most. */
export const ROWS_A_STEP = 1 << 16;

/** Runs work over the numbers 0 to `count - 1`, so many at a time. */
export function* inSteps(
  count: number,
  work: (from: number, to: number) => void,
  size = ROWS_A_STEP,
): Steps {
  for (let from = 0; from < count; from += size) {
    work(from, Math.min(from + size, count));
    yield;
  }
}

/**
 * Runs work over customers, as many at a time as have no more than so many rows between them; a
 * customer with more rows has a step of its own, and where customers are picked, the rows of those
 * between them count.
 *
 * @param offsets the rows of customer `c` are `offsets[c]` to `offsets[c + 1] - 1`
 * @param numbers the number that each customer has in `offsets`, ascending; null for its own
 */
export function* rowSteps(
  customers: number,
  offsets: Uint32Array,
  numbers: Uint32Array | null,
  work: (from: number, to: number) => void,
  size = ROWS_A_STEP,
): Steps {
  const numberOf = (c: number): number => (numbers === null ? c : numbers[c]!);
  for (let from = 0; from < customers;) {
    const most = offsets[numberOf(from)]! + size;
    // The first customer is in the step in any case, those from `beyond` on are not.
    let to = from + 1;
    for (let beyond = customers; to < beyond;) {
      const middle = (to + beyond) >> 1;
      if (offsets[numberOf(middle) + 1]! <= most) to = middle + 1;
      else beyond = middle;
    }
    work(from, to);
    from = to;
    yield;
  }
}

/** Runs all steps without a pause. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
