/** The same function, which answers the same arguments as last time with the same result. */
export function lastOf<A extends readonly unknown[], R>(
  make: (...given: A) => R,
): (...given: A) => R {
  let last: { readonly given: A; readonly result: R } | null = null;
  return (...given) => {
    const known = last;
    if (known && given.every((value, i) => value === known.given[i])) return known.result;
    const result = make(...given);
    last = { given, result };
    return result;
  };
}
