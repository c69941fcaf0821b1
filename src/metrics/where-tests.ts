import { NONE } from './dictionary.js';
import type { Codes, Columns, Dimension } from './ledger.js';
import { inSteps, type Steps } from './steps.js';
import type { Condition } from './where.js';

/** A condition on a column of codes. */
export interface Test {
  readonly codes: Codes;
  /** By code, 1 where it is wanted. */
  readonly isWanted: Uint8Array;
}

/** Conditions as tests of columns, apart for those on customers and those on records. */
export interface Tests {
  readonly ofCustomers: readonly Test[];
  readonly ofRecords: readonly Test[];
}

/** The tests of some conditions; null where one names an unknown dimension, so that nothing passes. */
export function testsOf(
  conditions: readonly Condition[],
  columns: Columns,
  dimensions: readonly Dimension[],
): Tests | null {
  const ofCustomers: Test[] = [];
  const ofRecords: Test[] = [];
  for (const { name, isNot, values } of conditions) {
    const column = columns.dimensions.find((one) => one.name === name);
    const dimension = dimensions.find((one) => one.name === name);
    if (!column || !dimension) return null;
    const isWanted = new Uint8Array(column.values.length + 1).fill(isNot ? 1 : 0);
    for (const value of values) {
      const code = value === null ? NONE : column.values.indexOf(value) + 1;
      if (value === null || code !== NONE) isWanted[code] = isNot ? 0 : 1;
    }
    const test = { codes: column.codes, isWanted };
    (dimension.of === 'record' ? ofRecords : ofCustomers).push(test);
  }
  return { ofCustomers, ofRecords };
}

/** Marks as a test of themselves. */
export const marked = (marks: Uint8Array): Test => ({ codes: marks, isWanted: MARKED });

const MARKED = Uint8Array.of(0, 1);

/** All tests of records as one; null where there are none. */
export function* rowTestSteps(tests: readonly Test[], { rows }: Columns): Steps<Test | null> {
  if (tests.length < 2) return tests[0] ?? null;
  const passing = new Uint8Array(rows).fill(1);
  for (const { codes, isWanted } of tests) {
    yield* inSteps(rows, (from, to) => {
      for (let row = from; row < to; row++) passing[row]! &= isWanted[codes[row]!]!;
    });
  }
  return marked(passing);
}

/** By customer, 1 where its records, which all have the same values, pass all tests; null without any. */
export function* passingCustomersSteps(
  tests: readonly Test[],
  { customers, offsets }: Columns,
): Steps<Uint8Array | null> {
  if (tests.length === 0) return null;
  const passing = new Uint8Array(customers).fill(1);
  for (const { codes, isWanted } of tests) {
    yield* inSteps(customers, (from, to) => {
      for (let c = from; c < to; c++) passing[c]! &= isWanted[codes[offsets[c]!]!]!;
    });
  }
  return passing;
}
