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

/** Runs all steps without a pause. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
