import type { Rates } from '../metrics/currency.js';
import { ChurnError } from '../metrics/errors.js';
import { quote } from './quote.js';

const CODE = /^[A-Z]{3}$/;

/**
 * Rates as a page gives them, `{"EUR": 1.08}`: how much of the reporting currency one unit is worth.
 *
 * @returns a copy with the codes in upper case and in order
 * @throws ChurnError `config/attribute` where it is no such object
 */
export function ratesFrom(value: unknown): Rates {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw noRates(value);
  const rates = new Map<string, number>();
  for (const [name, rate] of Object.entries(value)) {
    const code = name.toUpperCase();
    if (!CODE.test(code)) throw noCode(name);
    if (rates.has(code)) throw twice(code);
    rates.set(code, positive(code, rate));
  }
  return Object.fromEntries([...rates].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function positive(code: string, rate: unknown): number {
  if (typeof rate === 'number' && rate > 0 && rate < Infinity) return rate;
  throw badRates(
    `rates must say by a number above 0 what one ${code} is worth, not by ${quote(rate)}.`,
  );
}

function noRates(value: unknown): ChurnError {
  return badRates(`rates must be an object such as {"EUR": 1.08}, not ${quote(value)}.`);
}

function noCode(name: string): ChurnError {
  return badRates(`rates names ${quote(name)}, which is no code of a currency such as "EUR".`);
}

function twice(code: string): ChurnError {
  return badRates(`rates names ${code} twice, in upper and lower case.`);
}

function badRates(message: string): ChurnError {
  return new ChurnError('config/attribute', message, { values: { name: 'rates' } });
}
