import { ChurnError } from './errors.js';

/** Currencies of ISO 4217 whose minor unit is not a hundredth, with their exponent. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/**
 * How many units the ledger stores for one major unit of a currency: 10 to the power of its
 * ISO 4217 exponent plus two, so a unit is a hundredth of the minor unit (10,000 for USD, 100 for
 * JPY, 100,000 for KWD). An unknown or missing currency counts as one with hundredths.
 */
export function unitsPerMajor(currency: string): number {
  return 10 ** ((EXPONENTS[currency] ?? 2) + 2);
}

/**
 * A monthly amount in major units as ledger units, not yet whole ones: they are rounded in a ledger,
 * once, when it is known what they are converted to.
 *
 * @throws ChurnError `data/too-large` above 2^53 units
 */
export function toUnits(major: number, unitsPerOne: number): number {
  const units = major * unitsPerOne;
  if (units > Number.MAX_SAFE_INTEGER) {
    throw new ChurnError(
      'data/too-large',
      `An amount of ${major} a month is too large to add up exactly.`,
      { values: { amount: major } },
    );
  }
  return units;
}

/** Whether ledger units that are not yet rounded come to none. */
export function isNothing(units: number): boolean {
  return units < 0.5;
}
