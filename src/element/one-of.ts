import type { ComplexAttributeConverter } from 'lit';
import { quote } from '../data/quote.js';

/** Tells that a value was not what it should be, and what is used in its place. */
export type Complaint = (value: unknown, wanted: string, used: unknown) => void;

/**
 * Makes whatever an attribute or a script has set one of the values the element knows; it is given
 * every value before the element is drawn.
 */
export interface Normaliser<V> extends ComplexAttributeConverter<V> {
  normalise(value: unknown, complain: Complaint): V;
}

/** One of a few words; the first stands in for any other. */
export function oneOf<W extends string>(words: readonly [W, ...W[]]): Normaliser<W> {
  return {
    fromAttribute: (text) => (text?.trim() || words[0]) as W,
    normalise(value, complain) {
      const word = words.find((known) => known === value);
      if (word === undefined && value) complain(value, `one of ${words.join(', ')}`, words[0]);
      return word ?? words[0];
    },
  };
}

/** A number from `least` to `most`; the default stands in for anything else. */
export function numberOr<D extends number | null>(
  otherwise: D,
  least = -Infinity,
  most = Infinity,
): Normaliser<number | D> {
  return {
    fromAttribute(text) {
      if (text === null || text.trim() === '') return otherwise;
      const value = Number(text);
      return Number.isFinite(value) ? value : (text as unknown as D);
    },
    normalise(value, complain) {
      const isNumber = typeof value === 'number' && Number.isFinite(value);
      if (isNumber && value >= least && value <= most) return value;
      if (value !== null && value !== undefined && value !== otherwise) {
        complain(value, rangeOf(least, most), otherwise);
      }
      return otherwise;
    },
  };
}

/** A number of at least so much, which smaller ones become; none where nothing of the kind is set. */
export function atLeast(least: number): Normaliser<number | null> {
  const { fromAttribute, normalise } = numberOr<null>(null, Number.MIN_VALUE);
  return {
    fromAttribute,
    normalise(value, complain) {
      const number = normalise(value, complain);
      if (number === null || number >= least) return number;
      complain(value, `a number from ${least} on`, least);
      return least;
    },
  };
}

/** A text; what a script sets in place of one is written as text, so that it can be told of. */
export const text: Normaliser<string | null> = {
  fromAttribute: (value) => value,
  normalise(value) {
    if (typeof value === 'string') return value;
    if (value === null || value === undefined) return null;
    try {
      return String(value);
    } catch {
      return quote(value);
    }
  },
};

function rangeOf(least: number, most: number): string {
  if (!Number.isFinite(least)) return 'a number';
  return Number.isFinite(most) ? `a number from ${least} to ${most}` : `a number from ${least} on`;
}

/** Whether a property's converter also normalises. */
export function isNormaliser(converter: unknown): converter is Normaliser<unknown> {
  return typeof converter === 'object' && converter !== null && 'normalise' in converter;
}
