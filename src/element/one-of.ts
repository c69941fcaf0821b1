import type { ComplexAttributeConverter } from 'lit';

const warned = new Set<string>();

/** Reads an attribute, and makes what was set as a property one of the values the element knows. */
export interface Normaliser<V> extends ComplexAttributeConverter<V> {
  normalise(value: unknown): V;
}

/**
 * One of a few words; the first stands in for any other, which is said once in the console.
 */
export function oneOf<W extends string>(words: readonly [W, ...W[]]): Normaliser<W> {
  const normalise = (value: unknown): W => {
    const word = words.find((known) => known === value);
    if (word === undefined && value) warn(value, `one of ${words.join(', ')}`, words[0]);
    return word ?? words[0];
  };
  return { normalise, fromAttribute: (text) => normalise(text?.trim()) };
}

/** A number from `least` to `most`; the default stands in for anything else, which is said once. */
export function numberOr<D extends number | null>(
  otherwise: D,
  least = -Infinity,
  most = Infinity,
): Normaliser<number | D> {
  const normalise = (value: unknown): number | D => {
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    if (isNumber && value >= least && value <= most) return value;
    if (value !== null && value !== undefined && value !== otherwise) {
      warn(value, rangeOf(least, most), otherwise);
    }
    return otherwise;
  };
  const isNone = (text: string | null): boolean => text === null || text.trim() === '';
  return {
    normalise,
    fromAttribute: (text) => {
      if (isNone(text)) return otherwise;
      const value = Number(text);
      return normalise(Number.isFinite(value) ? value : text);
    },
  };
}

function rangeOf(least: number, most: number): string {
  if (!Number.isFinite(least)) return 'a number';
  return Number.isFinite(most) ? `a number from ${least} to ${most}` : `a number from ${least} on`;
}

/** Whether a property's converter also normalises. */
export function isNormaliser(converter: unknown): converter is Normaliser<unknown> {
  return typeof converter === 'object' && converter !== null && 'normalise' in converter;
}

function warn(value: unknown, wanted: string, used: unknown): void {
  const message = `"${String(value).slice(0, 40)}" is not ${wanted}; using ${String(used)}.`;
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`churn-elements: ${message}`);
}
