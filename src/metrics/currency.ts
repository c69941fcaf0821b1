import { compareCodePoints } from './dictionary.js';
import { ChurnError } from './errors.js';
import type { Columns, Note } from './ledger.js';
import { unitsPerMajor } from './money.js';
import { inSteps, type Steps } from './steps.js';

/** What one unit of each currency is worth in the reporting currency; codes are in upper case. */
export type Rates = Readonly<Record<string, number>>;

/**
 * The currency most customers pay in, the first by code points among equals; empty without records.
 * Where there are rates it is one that they can be in: it has a name, and is worth itself.
 *
 * @param payers by code of the currency: how many customers pay in it
 */
export function chosenCurrency(
  currencies: readonly string[],
  payers: Uint32Array,
  rates?: Rates,
): string {
  let best = '';
  let most = 0;
  currencies.forEach((name, code) => {
    const count = rates && !canBeBase(name, rates) ? 0 : payers[code]!;
    if (count > most || (count > 0 && count === most && compareCodePoints(name, best) < 0)) {
      best = name;
      most = count;
    }
  });
  return best;
}

/** What is to be noted of money in so many currencies that nothing is converted of. */
export function unconvertedNotes({ length: count }: readonly string[]): Note[] {
  return count > 1 ? [{ code: 'several-currencies', count }] : [];
}

/**
 * Converts the money of every record, and rounds it to whole ledger units, once. What was converted
 * is in the reporting currency from then on; what there is no rate for stays in its own, and counts
 * as no money.
 *
 * It writes into `units` and `currency` of the columns.
 *
 * @throws ChurnError `data/too-large` where all of it could not be added up exactly,
 *   `config/attribute` where the rates cannot be in the reporting currency, or in any of the records
 */
export function* convertMoney(
  columns: Columns,
  reporting: string,
  rates: Rates,
): Steps<{ readonly columns: Columns; readonly notes: readonly Note[] }> {
  const { currencies: names, currency, units } = columns;
  if (reporting !== '' && !canBeBase(reporting, rates)) throw otherBase(reporting, rates);
  const currencies = names.includes(reporting) ? names : [...names, reporting];
  const factors = new Float64Array(names.length).fill(1);
  const codes = Uint16Array.from(names, (_, code) => code);
  names.forEach((name, code) => {
    const rate = rateOf(name, rates);
    if (rate === undefined || name === reporting) return;
    factors[code] = (rate * unitsPerMajor(reporting)) / unitsPerMajor(name);
    codes[code] = currencies.indexOf(reporting);
  });
  const records = new Uint32Array(names.length);
  let sum = 0;
  yield* inSteps(columns.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = currency[row]!;
      const amount = Math.round(units[row]! * factors[code]!);
      units[row] = amount;
      currency[row] = codes[code]!;
      records[code]!++;
      sum += amount;
    }
  });
  checkSum(sum);
  if (reporting === '' && names.some((name, code) => name !== '' && records[code]! > 0)) {
    throw noBase();
  }
  const counts = new Map(names.map((name, code) => [name, records[code]!]));
  return {
    columns: { ...columns, currencies },
    notes: conversionNotes(counts, reporting, rates),
  };
}

/** @throws ChurnError `data/too-large` where numbers of this sum could not be added up exactly */
export function checkSum(sum: number): void {
  if (sum <= Number.MAX_SAFE_INTEGER) return;
  throw new ChurnError(
    'data/too-large',
    'The MRR of all records together is too large to add up exactly.',
  );
}

function rateOf(name: string, rates: Rates): number | undefined {
  return Object.hasOwn(rates, name) ? rates[name] : undefined;
}

/** What was converted at which rates (`EUR 1.08, GBP 1.27`), and each currency that was not. */
function conversionNotes(
  records: ReadonlyMap<string, number>,
  reporting: string,
  rates: Rates,
): Note[] {
  const others = [...records]
    .filter(([name, count]) => name !== reporting && count > 0)
    .sort(([a], [b]) => compareCodePoints(a, b));
  const converted = others.filter(([name]) => rateOf(name, rates) !== undefined);
  const left = others.filter(([name]) => rateOf(name, rates) === undefined);
  const count = converted.reduce((sum, [, of]) => sum + of, 0);
  const subject = converted.map(([name]) => `${name} ${rates[name]}`).join(', ');
  return [
    ...(count > 0 ? [{ code: 'converted', count, subject }] : []),
    ...left.map(([name, of]) => ({
      code: 'no-rate',
      count: of,
      ...(name === '' ? {} : { subject: name }),
    })),
  ];
}

/** Whether rates can be in a currency, which is worth itself then. */
function canBeBase(name: string, rates: Rates): boolean {
  return name !== '' && (rateOf(name, rates) ?? 1) === 1;
}

function noBase(): ChurnError {
  return new ChurnError(
    'config/attribute',
    'rates has one for every currency of the records, so the one that they are in is not known; name it by currency.',
    { values: { name: 'rates' } },
  );
}

function otherBase(reporting: string, rates: Rates): ChurnError {
  return new ChurnError(
    'config/attribute',
    `rates says that one ${reporting} is worth ${rates[reporting]} ${reporting}; name the currency that the rates are in by currency.`,
    { values: { name: 'rates' } },
  );
}
