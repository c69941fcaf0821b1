import type { Where } from '../../metrics/options.js';
import { conditionsOf, type Condition } from '../../metrics/where.js';

/** The condition that a filter makes on a dimension; one without values where it makes none. */
export function conditionOn(where: Where | null, name: string): Condition {
  const found = conditionsOf(where).find((condition) => condition.name === name);
  return found ?? { name, isNot: false, values: [] };
}

/** A filter without what it asks of a dimension; null where it asks nothing else. */
export function without(where: Where | null, name: string): Where | null {
  const rest = Object.entries(where ?? {}).filter(([known]) => known !== name);
  return rest.length > 0 ? Object.fromEntries(rest) : null;
}

/** A filter that also lets a value of a dimension pass, or no longer. */
export function withValue(
  where: Where | null,
  name: string,
  value: string | null,
  isWanted: boolean,
): Where | null {
  const { isNot, values } = conditionOn(where, name);
  const others = values.filter((known) => known !== value);
  const named = isWanted !== isNot ? [...others, value] : others;
  if (named.length === 0) return without(where, name);
  return { ...where, [name]: isNot ? { not: named } : named };
}

/** Whether a filter lets a value of a dimension pass that it names, or does not name with `not`. */
export function isWanted({ isNot, values }: Condition, value: string | null): boolean {
  return values.length > 0 && values.includes(value) !== isNot;
}
