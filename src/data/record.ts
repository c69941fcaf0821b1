import type { EpochDay } from '../metrics/calendar.js';
import { NONE } from '../metrics/dictionary.js';
import type { LedgerBuilder } from '../metrics/ledger-builder.js';
import { NEVER } from '../metrics/ledger.js';
import { toUnits, unitsPerMajor } from '../metrics/money.js';
import type { DayReader } from './dates.js';
import { isDate, parseMoment } from './dates.js';

/** Months in one unit of a billing interval. */
const MONTHS_IN: Readonly<Record<string, number>> = Object.assign(
  Object.create(null) as Record<string, number>,
  { day: 12 / 365, week: 12 / 52, month: 1, year: 12 },
);

/** Fields with a meaning of their own, which therefore are no dimension. */
const FIELDS = new Set([
  'id',
  'customerId',
  'start',
  'end',
  'mrr',
  'amount',
  'interval',
  'intervalCount',
  'quantity',
  'discount',
  'currency',
  'cancelReason',
  'cancelledAt',
  'status',
  'trialEnd',
  'updatedAt',
]);

const UNSAFE_FIELDS = new Set(['__proto__', 'constructor', 'prototype']);

type Row = Readonly<Record<string, unknown>>;

/**
 * Appends native records to a ledger under construction.
 *
 * It accepts exactly the rows that `recordSchema` accepts; it does so without zod, which is loaded
 * only to say what is wrong with a row.
 */
export class RecordReader {
  /** Customers without a name, each of whom is one of its own. */
  unnamed = 0;
  /** Records whose trial ended without a paying day. */
  trials = 0;
  /** Fields that were dropped because their name is unsafe. */
  unsafe = 0;
  readonly #builder: LedgerBuilder;
  readonly #days: DayReader;
  readonly #currency: string;

  /** @param currency that of records which name none */
  constructor(builder: LedgerBuilder, days: DayReader, currency: string) {
    this.#builder = builder;
    this.#days = days;
    this.#currency = currency;
  }

  /** Appends one row. Returns false, and appends nothing, where it is not a valid record. */
  read(value: unknown): boolean {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const row = value as Row;
    const customer = isText(row['customerId']) ? row['customerId'] : null;
    const start = typeof row['start'] === 'string' ? this.#days.day(row['start']) : null;
    const end = this.#end(row['end']);
    const monthly = monthlyAmount(row);
    if (customer === null || start === null || end === null || monthly === null) return false;
    if (end < start || !hasValidTexts(row)) return false;

    const paysFrom = this.#paysFrom(start, row['trialEnd']);
    if (end <= paysFrom && paysFrom > start) {
      this.trials++;
      return true;
    }
    const currency = (row['currency'] || this.#currency) as string;
    const { customers, currencies, reasons, ids } = this.#builder;
    const named = (text: string | null, dictionary: typeof reasons): number =>
      text === null ? NONE : dictionary.code(text) + 1;
    const units = toUnits(monthly, unitsPerMajor(currency.toUpperCase()));
    if (customer === '') this.unnamed++;
    this.#builder.add({
      customer: customer === '' ? customers.unnamed() : customers.code(textOf(customer)),
      start: paysFrom,
      end,
      units,
      currency: currencies.code(currency.toUpperCase()),
      reason: named(optionalText(row['cancelReason']), reasons),
      id: named(optionalText(row['id']), ids),
      updatedAt: row['updatedAt'] ? parseMoment(row['updatedAt'] as string)! : 0,
    });
    this.#readDimensions(row);
    return true;
  }

  #end(value: unknown): EpochDay | null {
    if (value === null || value === undefined || value === '') return NEVER;
    return typeof value === 'string' ? this.#days.day(value) : null;
  }

  #paysFrom(start: EpochDay, trialEnd: unknown): EpochDay {
    if (!trialEnd) return start;
    return Math.max(start, this.#days.day(trialEnd as string)!);
  }

  #readDimensions(row: Row): void {
    for (const name of Object.keys(row)) {
      if (FIELDS.has(name)) continue;
      if (UNSAFE_FIELDS.has(name)) {
        this.unsafe++;
        continue;
      }
      const value = row[name];
      const isPlain = isText(value) || typeof value === 'boolean';
      const text = isPlain ? textOf(value) : '';
      if (text !== '') this.#builder.split(name, text);
    }
  }
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isFinite(value);
}

/** A text as it is, a number in decimal digits however large it is. */
function textOf(value: string | number | boolean): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

function optionalText(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  return textOf(value as string | number);
}

/** MRR as given, or the price of one interval as a month's; null where neither is valid. */
function monthlyAmount(row: Row): number | null {
  const { mrr, amount, interval } = row;
  const count = row['intervalCount'] ?? 1;
  const quantity = row['quantity'] ?? 1;
  const months = typeof interval === 'string' ? MONTHS_IN[interval] : (interval ?? null);
  if (months === undefined || (months !== null && typeof months !== 'number')) return null;
  if (!isAmountOrNone(mrr) || !isAmountOrNone(amount)) return null;
  if (!isAmount(count) || count === 0 || !isAmount(quantity)) return null;
  if (isAmount(mrr)) return mrr;
  if (!isAmount(amount) || months === null) return null;
  return (amount * quantity) / (months * count);
}

function isAmount(value: unknown): value is number {
  return Number.isFinite(value) && (value as number) >= 0;
}

function isAmountOrNone(value: unknown): boolean {
  return value === null || value === undefined || isAmount(value);
}

function hasValidTexts(row: Row): boolean {
  const isTextOrNone = (value: unknown): boolean =>
    value === null || value === undefined || isText(value);
  const isDateOrNone = (value: unknown): boolean =>
    value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'string' && isDate(value));
  const { currency } = row;
  return (
    (currency === null || currency === undefined || typeof currency === 'string') &&
    isTextOrNone(row['id']) &&
    isTextOrNone(row['plan']) &&
    isTextOrNone(row['cancelReason']) &&
    isDateOrNone(row['trialEnd']) &&
    isDateOrNone(row['updatedAt'])
  );
}
