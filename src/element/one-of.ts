import type { ComplexAttributeConverter } from 'lit';

const warned = new Set<string>();

/**
 * Reads an attribute that is one of a few words; the first stands in for any other, and for none.
 *
 * A word that is none of them is said once in the console.
 */
export function oneOf<W extends string>(words: readonly [W, ...W[]]): ComplexAttributeConverter<W> {
  return {
    fromAttribute(text) {
      const word = words.find((known) => known === text?.trim());
      if (word === undefined && text) warn(text, words);
      return word ?? words[0];
    },
  };
}

function warn(text: string, words: readonly string[]): void {
  const message = `"${text.slice(0, 40)}" is not one of ${words.join(', ')}; using ${words[0]}.`;
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`churn-elements: ${message}`);
}

/** Reads an attribute that is a number; what is none, or not above `least`, is the default. */
export function numberOr(otherwise: number, least = -Infinity): ComplexAttributeConverter<number> {
  return {
    fromAttribute(text) {
      const value = text === null || text.trim() === '' ? NaN : Number(text);
      return Number.isFinite(value) && value >= least ? value : otherwise;
    },
  };
}
