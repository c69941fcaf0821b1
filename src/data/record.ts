import type { EpochDay } from '../metrics/calendar.js';
import { NONE, type Dictionary } from '../metrics/dictionary.js';
import { ChurnError } from '../metrics/errors.js';
import type { LedgerBuilder } from '../metrics/ledger-builder.js';
import { NEVER } from '../metrics/ledger.js';
import { toUnits, unitsPerMajor } from '../metrics/money.js';
import { requestedOn } from '../metrics/record-columns.js';
import type { Conventions } from './conventions.js';
import { FIELDS, UNSAFE_FIELDS } from './field-names.js';
import { dayIn, isPlain, momentIn, monthlyIn, textIn, toText } from './fields.js';

const KNOWN = new Set<string>(FIELDS);
const UNSAFE = new Set<string>(UNSAFE_FIELDS);

const MOST_CURRENCIES = 1000;

/** What a row says, before any of it is in the ledger. */
interface Draft {
  readonly customer: string;
  readonly start: EpochDay;
  readonly end: EpochDay;
  readonly cancelledAt: EpochDay | null;
  readonly trialEnd: EpochDay | null;
  /** MRR in major units. */
  readonly monthly: number;
  readonly currency: string | null;
  readonly plan: string | null;
  readonly reason: string | null;
  readonly id: string | null;
  readonly updatedAt: number | null;
  /** Names and values of further dimensions in turn. */
  readonly splits: readonly string[];
  /** Fields that were dropped. */
  readonly unsafe: number;
}

/**
 * Appends native records to a ledger under construction.
 *
 * It accepts exactly the rows that `recordSchema` accepts; it does so without zod, which is loaded
 * only to say what is wrong with a row. A row is read whole before any of it is appended, so that
 * nothing of a rejected one is counted.
 */
export class RecordReader {
  /** Customers without a name, each of whom is one of its own. */
  unnamed = 0;
  /** Fields that were dropped because their name is unsafe. */
  unsafe = 0;
  readonly #builder: LedgerBuilder;
  readonly #conventions: Conventions;

  constructor(builder: LedgerBuilder, conventions: Conventions) {
    this.#builder = builder;
    this.#conventions = conventions;
  }

  /**
   * Appends one row. Returns false, and appends nothing, where it is not a valid record.
   *
   * @throws ChurnError `data/too-large` where its MRR is too large to add up exactly
   */
  read(value: unknown): boolean {
    let draft: Draft | null;
    try {
      draft = this.#draftOf(value);
    } catch {
      // A getter of the host's may throw; that spoils this row and no other.
      return false;
    }
    if (draft) this.#append(draft);
    return draft !== null;
  }

  #draftOf(value: unknown): Draft | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const row = value as Readonly<Record<string, unknown>>;
    const customerId = row['customerId'];
    const start = dayIn(row['start'], this.#conventions);
    const end = dayIn(row['end'], this.#conventions);
    const monthly = monthlyIn(row, this.#conventions);
    const cancelledAt = dayIn(row['cancelledAt'], this.#conventions);
    const trialEnd = dayIn(row['trialEnd'], this.#conventions);
    const updatedAt = momentIn(row['updatedAt']);
    const currency = row['currency'] ?? null;
    const plan = textIn(row['plan']);
    const reason = textIn(row['cancelReason']);
    const id = textIn(row['id']);
    if (typeof customerId !== 'string' && !Number.isFinite(customerId)) return null;
    if (start == null || monthly === undefined) return null;
    if (end === undefined || (end !== null && end < start)) return null;
    if (trialEnd === undefined || updatedAt === undefined) return null;
    if (plan === undefined || reason === undefined || id === undefined) return null;
    if (currency !== null && typeof currency !== 'string') return null;
    if (cancelledAt === undefined || textIn(row['status']) === undefined) return null;
    return {
      customer: toText(customerId as string | number),
      start,
      end: end ?? NEVER,
      cancelledAt,
      trialEnd,
      monthly,
      currency,
      plan,
      reason,
      id,
      updatedAt,
      ...splitsOf(row),
    };
  }

  #append(draft: Draft): void {
    const builder = this.#builder;
    const { customer, start, end, cancelledAt, trialEnd, monthly } = draft;
    const currency = draft.currency ? currencyCode(draft.currency.toUpperCase(), builder) : -1;
    const paysFrom = this.#conventions.firstPaid(start, end, trialEnd);
    const row = builder.rows;
    builder.records.push(
      customer === '' ? builder.customers.addUnnamed() : builder.customers.add(customer),
      paysFrom,
      end,
      cancelledAt === null ? end : requestedOn(cancelledAt, paysFrom, end),
      paysFrom - start,
      currency < 0 ? monthly : unitsIn(monthly, currency, builder),
      currency < 0 ? builder.unsettledCurrency() : currency,
      codeIn(builder.reasons, draft.reason),
      draft.id === null ? NONE : builder.ids.add(draft.id) + 1,
      draft.updatedAt ?? 0,
    );
    if (customer === '') this.unnamed++;
    this.unsafe += draft.unsafe;
    const split = (name: string, value: string): void => {
      const column = builder.split(name);
      column.put(row, column.code(value));
    };
    if (draft.plan !== null) split('plan', draft.plan);
    for (let i = 0; i < draft.splits.length; i += 2) split(draft.splits[i]!, draft.splits[i + 1]!);
  }
}

/**
 * The code of a currency, given in upper case.
 *
 * @throws ChurnError `data/schema` where there are more than a field of currencies would hold
 */
export function currencyCode(name: string, builder: LedgerBuilder): number {
  const code = builder.currencies.code(name);
  if (code < MOST_CURRENCIES) return code;
  throw new ChurnError(
    'data/schema',
    `The records name more than ${MOST_CURRENCIES} currencies. Check what the field currency holds.`,
    { values: { most: MOST_CURRENCIES } },
  );
}

function unitsIn(monthly: number, currency: number, builder: LedgerBuilder): number {
  return toUnits(monthly, unitsPerMajor(builder.currencies.at(currency)));
}

function codeIn(dictionary: Dictionary, text: string | null): number {
  return text === null ? NONE : dictionary.code(text) + 1;
}

function splitsOf(row: Readonly<Record<string, unknown>>): { splits: string[]; unsafe: number } {
  const splits: string[] = [];
  let unsafe = 0;
  for (const name of Object.keys(row)) {
    if (KNOWN.has(name)) continue;
    if (UNSAFE.has(name)) {
      unsafe++;
      continue;
    }
    const value = row[name];
    if (isPlain(value) && value !== '') splits.push(name, toText(value));
  }
  return { splits, unsafe };
}
