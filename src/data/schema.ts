import { isDate, parseMoment } from './dates.js';
import * as z from './zod.js';

const date = z
  .string()
  .check(z.refine(isDate, 'must be a date such as 2024-01-31, or a timestamp'));
const optionalDate = z.optional(z.nullable(z.union([z.literal(''), date])));
const finite = z.number().check(z.refine((value) => Number.isFinite(value), 'must be finite'));
const amount = finite.check(z.refine((value) => value >= 0, 'must not be negative'));
const positive = finite.check(z.refine((value) => value > 0, 'must be above zero'));
const text = z.optional(z.nullable(z.union([z.string(), finite])));

/** The lengths of a billing interval. */
export const intervalSchema = z.enum(['day', 'week', 'month', 'year']);

/**
 * One native subscription record: what a row must look like to be read.
 *
 * Fields that are not named here may be anything; those that hold a string, a number or a boolean
 * become dimensions.
 */
export const recordSchema = z
  .looseObject({
    id: text,
    customerId: z.union([z.string(), finite]),
    start: date,
    end: optionalDate,
    mrr: z.optional(z.nullable(amount)),
    amount: z.optional(z.nullable(amount)),
    interval: z.optional(z.nullable(intervalSchema)),
    intervalCount: z.optional(z.nullable(positive)),
    quantity: z.optional(z.nullable(amount)),
    currency: z.optional(z.nullable(z.string())),
    plan: text,
    cancelReason: text,
    trialEnd: optionalDate,
    updatedAt: optionalDate,
  })
  .check(
    z.refine(({ mrr, amount, interval }) => isNumber(mrr) || (isNumber(amount) && !!interval), {
      path: ['mrr'],
      message: 'is missing; give mrr, or amount and interval',
    }),
    z.refine(({ start, end }) => !end || isOrdered(start, end), {
      path: ['end'],
      message: 'is before start',
    }),
  );

function isNumber(value: number | null | undefined): boolean {
  return typeof value === 'number';
}

/** Compares bare dates as days; of timestamps the reader alone knows the day, in its time zone. */
function isOrdered(start: string, end: string): boolean {
  if (start.length > 10 || end.length > 10) return true;
  return parseMoment(start)! <= parseMoment(end)!;
}

/** What is wrong with a row: the first field at fault, a code, and one English sentence. */
export function faultOf(row: unknown): { field: string | null; code: string; message: string } {
  const { error } = recordSchema.safeParse(row, { reportInput: true });
  const fault = error?.issues[0];
  if (!fault) return { field: 'end', code: 'order', message: 'end is before start' };
  const field = fault.path.length > 0 ? String(fault.path[0]) : null;
  const { input } = fault;
  if (field === null) {
    return { field, code: 'type', message: `the row must be an object, not ${nameOf(row)}` };
  }
  if (input === undefined && fault.code !== 'custom') {
    return { field, code: 'missing', message: `${field} is missing` };
  }
  if (fault.code === 'custom') {
    const isOrder = fault.message === 'is before start';
    const code = isOrder ? 'order' : fault.message.startsWith('is missing') ? 'missing' : 'value';
    return { field, code, message: `${field} ${fault.message}` };
  }
  return {
    field,
    code: 'type',
    message: `${field} must be ${wanted(field)}, not ${nameOf(input)}`,
  };
}

function wanted(field: string): string {
  const fields: Record<string, string> = {
    customerId: 'a text or a number',
    mrr: 'a number',
    amount: 'a number',
    intervalCount: 'a number',
    quantity: 'a number',
    interval: 'day, week, month or year',
    start: 'a date such as 2024-01-31',
    end: 'a date such as 2024-01-31, or null',
    trialEnd: 'a date such as 2024-01-31, or null',
    updatedAt: 'a date or timestamp, or null',
  };
  return fields[field] ?? 'a text, or null';
}

const SHOWN = 40;

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown;
}
