/** A number's place on a line: `range[0]` for `domain[0]`, `range[1]` for `domain[1]`. */
export interface LinearScale {
  (value: number): number;
  readonly domain: readonly [number, number];
}

/**
 * A linear scale.
 *
 * `d3-scale`'s brings colours, formats and interpolation along, a hundred times what this needs.
 */
export function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
): LinearScale {
  const [from, to] = domain;
  const [start, end] = range;
  const perUnit = to === from ? 0 : (end - start) / (to - from);
  const place = (value: number): number => start + (value - from) * perUnit;
  return Object.assign(place, { domain });
}

/** A number of px with at most two decimals, so that drawings are the same everywhere. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}
