/** A figure, or the code of the reason why there is none. */
export type Figure = number | string;

/** A rate of another metric's row, or that row's reason for it to be null. */
export function known<K extends string>(
  row: Readonly<Record<K, number | null>> & {
    readonly nullReasons: Readonly<Record<string, string>>;
  },
  name: K,
): Figure {
  return row[name] ?? row.nullReasons[name]!;
}

/** A quotient; without one of its parts there is none, for the same reason. */
export function divide(part: Figure, whole: Figure, reasonAtZero: string): Figure {
  if (typeof part === 'string') return part;
  if (typeof whole === 'string') return whole;
  return whole === 0 ? reasonAtZero : part / whole;
}

/** A product; without one of its parts there is none, for the same reason. */
export function multiply(a: Figure, b: Figure): Figure {
  if (typeof a === 'string') return a;
  return typeof b === 'string' ? b : a * b;
}
