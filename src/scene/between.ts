import { interpolateNumber } from 'd3-interpolate';

/**
 * The scenes between two, for shares from 0 to 1.
 *
 * Numbers move from one to the other where both scenes have them in the same place: under the same
 * name, and in lists in the item of the same `key`, or at the same index where items have none.
 * Everything else (texts, what is new, numbers that were null) is the second scene's from the start.
 */
export function between<S>(from: unknown, to: S): (share: number) => S {
  return moving(from, to) as (share: number) => S;
}

type Step = (share: number) => unknown;

function moving(from: unknown, to: unknown): Step {
  if (typeof to === 'number' && typeof from === 'number') return interpolateNumber(from, to);
  if (Array.isArray(to)) return movingList(Array.isArray(from) ? from : [], to);
  if (isObject(to)) return movingObject(isObject(from) ? from : {}, to);
  return () => to;
}

function movingObject(from: Readonly<Record<string, unknown>>, to: object): Step {
  const steps = Object.entries(to).map(
    ([name, value]) => [name, moving(from[name], value)] as const,
  );
  return (share) => Object.fromEntries(steps.map(([name, step]) => [name, step(share)]));
}

function movingList(from: readonly unknown[], to: readonly unknown[]): Step {
  const byKey = new Map(from.map((item) => [keyOf(item), item]));
  const steps = to.map((item, i) => {
    const key = keyOf(item);
    return moving(key === undefined ? from[i] : byKey.get(key), item);
  });
  return (share) => steps.map((step) => step(share));
}

function keyOf(item: unknown): unknown {
  return isObject(item) ? item['key'] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
