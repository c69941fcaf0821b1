import { ChurnError } from './errors.js';

/** The largest number that an input may be: products of three of them are still finite. */
export const MOST = Number.MAX_SAFE_INTEGER;

/**
 * Checks an amount that somebody typed or computed.
 *
 * @returns the number itself
 * @throws ChurnError `config/attribute`, naming it, for anything but a number from 0 to `most`
 */
export function amountOf(name: string, value: unknown, most = MOST): number {
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  const text = String(value).slice(0, 40);
  const range = most === MOST ? '0 or more' : `from 0 to ${most}`;
  throw new ChurnError(
    'config/attribute',
    `${name}=${text} cannot be used; give a number, ${range}.`,
    { values: { name, text } },
  );
}
