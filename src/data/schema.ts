import { SIGNALS, type SignalKind } from '../metrics/risk-rules.js';
import { DayReader, isDate } from './dates.js';
import { quote } from './quote.js';
import * as z from './zod.js';

/** What every date begins with; it says so to tools that read JSON Schema. */
const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}([T ].*)?$/;

const date = z.string().check(z.regex(DATE_PATTERN), z.refine(isDate));
const optionalDate = z.optional(z.nullable(z.union([z.literal(''), date])));
const finite = z.number().check(z.refine((value) => Number.isFinite(value)));
const amount = finite.check(z.minimum(0));
const positive = finite.check(z.positive());
const text = z.optional(z.nullable(z.union([z.string(), finite])));

/** The lengths of a billing interval. */
export const intervalSchema = z.enum(['day', 'week', 'month', 'year']);

const UTC = new DayReader('UTC');

/**
 * One native subscription record: what a row must look like to be read.
 *
 * Fields that are not named here may be anything; those that hold a string, a number or a boolean
 * become dimensions. Where `start` or `end` is a timestamp, the day it falls on depends on the time
 * zone of reading; that `end` is not before `start` is stated here for UTC, and the reader asks the
 * same of the days in its own zone.
 */
export const recordSchema = z
  .looseObject({
    id: text,
    customerId: z.union([z.string(), finite]),
    start: date,
    end: optionalDate,
    mrr: z.optional(z.nullable(amount)),
    amount: z.optional(z.nullable(amount)),
    interval: z.optional(z.nullable(z.union([z.literal(''), intervalSchema]))),
    intervalCount: z.optional(z.nullable(positive)),
    quantity: z.optional(z.nullable(amount)),
    currency: z.optional(z.nullable(z.string())),
    plan: text,
    cancelReason: text,
    cancelledAt: optionalDate,
    status: text,
    trialEnd: optionalDate,
    updatedAt: optionalDate,
  })
  .check(
    z.refine(({ mrr, amount }) => mrr != null || amount != null, {
      path: ['mrr'],
      message: 'missing',
    }),
    z.refine(({ mrr, amount, interval }) => mrr != null || amount == null || !!interval, {
      path: ['interval'],
      message: 'missing',
    }),
    z.refine(({ start, end }) => !end || UTC.day(start)! <= UTC.day(end)!, {
      path: ['end'],
      message: 'order',
    }),
  );

/** A change of MRR within a record: an entry of the envelope's `changes`. */
export const changeSchema = z
  .looseObject({
    id: text,
    customerId: text,
    date,
    mrr: amount,
    updatedAt: optionalDate,
  })
  .check(
    z.refine(({ id, customerId }) => isNamed(id) || isNamed(customerId), {
      path: ['id'],
      message: 'missing',
    }),
  );

/** Something noticed about a customer that may foretell leaving: an entry of the envelope's `signals`. */
export const signalSchema = z
  .looseObject({
    customerId: z.union([z.string(), finite]),
    kind: z.enum(Object.keys(SIGNALS) as [SignalKind, ...SignalKind[]]),
    value: z.optional(z.nullable(finite)),
    date: z.optional(z.nullable(date)),
  })
  .check(
    z.refine(({ kind, value }) => SIGNALS[kind] !== 'number' || value != null, {
      path: ['value'],
      message: 'missing',
    }),
    z.refine(({ kind, date }) => SIGNALS[kind] !== 'day' || date != null, {
      path: ['date'],
      message: 'missing',
    }),
  );

function isNamed(value: string | number | null | undefined): boolean {
  return value != null && value !== '';
}

/** What is wrong with a row; `message` is one English sentence without its full stop. */
export interface Fault {
  readonly field: string | null;
  /**
   * `missing`, `type` (a number where a text belongs, and the like), `value`, `order` (end before
   * start) or `unreadable` (looking at it failed).
   */
  readonly code: string;
  readonly message: string;
}

const DATE = 'a date such as 2024-01-31 or a timestamp';
const AMOUNT = 'a number, 0 or more';
const TEXT = 'a text or a number';

/** What a field must be, in words, and its JSON type. */
const WANTED: Readonly<Record<string, readonly [words: string, type: 'string' | 'number' | null]>> =
  {
    customerId: [TEXT, null],
    start: [DATE, 'string'],
    date: [DATE, 'string'],
    end: [`${DATE}, or null`, 'string'],
    trialEnd: [`${DATE}, or null`, 'string'],
    cancelledAt: [`${DATE}, or null`, 'string'],
    updatedAt: [`${DATE}, or null`, 'string'],
    mrr: [AMOUNT, 'number'],
    amount: [AMOUNT, 'number'],
    quantity: [AMOUNT, 'number'],
    intervalCount: ['a number above 0', 'number'],
    interval: ['day, week, month or year', 'string'],
    currency: ['a code such as EUR', 'string'],
    id: [TEXT, null],
    plan: [TEXT, null],
    cancelReason: [TEXT, null],
    status: [TEXT, null],
    value: ['a number', 'number'],
    kind: [`one of ${Object.keys(SIGNALS).join(', ')}`, 'string'],
  };

/** The fault of something whose getters throw. */
export const UNREADABLE: Fault = {
  field: null,
  code: 'unreadable',
  message: 'looking at it failed; a getter of the host page threw an error',
};

/** What is wrong with a row that is no valid record: the first field at fault. */
export function faultOf(row: unknown): Fault {
  // A row that is valid in UTC was rejected for the order of its days in another time zone.
  const fallback = (): Fault => orderFault(row as Record<string, unknown>);
  return faultIn(recordSchema, row, fallback, {
    mrr: 'mrr is missing; give mrr, or amount and interval',
    interval: 'interval is missing; an amount needs one: day, week, month or year',
  });
}

/** What is wrong with an entry of `changes` that is no valid change. */
export function changeFaultOf(change: unknown): Fault {
  return faultIn(changeSchema, change, () => UNREADABLE, {
    id: 'id and customerId are missing; a change needs one of them',
  });
}

/** What is wrong with an entry of `signals` that is no valid signal. */
export function signalFaultOf(signal: unknown): Fault {
  return faultIn(signalSchema, signal, () => UNREADABLE, {
    value: 'value is missing; a signal of this kind is a number',
    date: 'date is missing; a signal of this kind is a day',
  });
}

type Schema = typeof recordSchema | typeof changeSchema | typeof signalSchema;

function faultIn(
  schema: Schema,
  row: unknown,
  fallback: () => Fault,
  missing: Record<string, string>,
): Fault {
  try {
    const { error } = schema.safeParse(row, { reportInput: true });
    const fault = error?.issues[0];
    if (!fault || fault.message === 'order') return fallback();
    if (fault.path.length > 0) {
      return fieldFault(String(fault.path[0]), fault.input, fault.message, missing);
    }
    return { field: null, code: 'type', message: `it must be an object, not ${quote(row)}` };
  } catch {
    return UNREADABLE;
  }
}

function orderFault({ start, end }: Record<string, unknown>): Fault {
  const [from, to] = [String(start).slice(0, 10), String(end).slice(0, 10)];
  const message = to < from ? `end ${to} is before start ${from}` : 'end is before start';
  return { field: 'end', code: 'order', message };
}

function fieldFault(
  field: string,
  input: unknown,
  kind: string,
  missing: Record<string, string>,
): Fault {
  if (kind === 'missing') return { field, code: 'missing', message: missing[field]! };
  if (input === undefined || input === null) {
    return { field, code: 'missing', message: `${field} is missing` };
  }
  const [words, type] = WANTED[field]!;
  const isOfType = type === null ? typeof input === 'number' : typeof input === type;
  return {
    field,
    code: isOfType ? 'value' : 'type',
    message: `${field} must be ${words}, not ${quote(input)}`,
  };
}
