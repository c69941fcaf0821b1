import type { EpochDay } from '../../metrics/calendar.js';
import type { Conventions } from '../conventions.js';
import { parseMoment } from '../dates.js';
import { monthlyPrice } from '../fields.js';
import type { Cells } from './cells.js';
import { dayInBytes, NO_DATE } from './days.js';
import {
  AMOUNT,
  INTERVAL,
  INTERVAL_COUNT,
  NULL,
  NUMBER,
  QUANTITY,
  SLOT,
  TEXT,
  UNKNOWN,
} from './slots.js';

/*
 * What slots hold, as days and amounts; the same that `fields.ts` finds in objects.
 */

const DATE_LENGTH = 10;
/** A date that is null, which is not a bad one. */
export const NO_DAY: EpochDay = NO_DATE + 1;
/** An amount that is null, which is not a bad one. */
const NOTHING = -1;

/** The day of a date, NO_DAY for none, or NO_DATE for what is none. */
export function dayAt(cells: Cells, slot: number, conventions: Conventions): EpochDay {
  const kind = cells.slots[slot]! - cells.base;
  if (kind <= NULL) return NO_DAY;
  const known = cells.slots[slot + 3]!;
  return known === UNKNOWN ? newDay(cells, slot, kind, conventions) : known;
}

function newDay(cells: Cells, slot: number, kind: number, conventions: Conventions): EpochDay {
  if (kind >= NUMBER) return NO_DATE;
  const from = cells.slots[slot + 1]!;
  const length = cells.slots[slot + 2]! - from;
  if (kind === TEXT && length === DATE_LENGTH) return dayInBytes(cells.window.view, from);
  return length === 0 ? NO_DAY : (conventions.day(cells.textOf(slot)) ?? NO_DATE);
}

/** The moment of a date in milliseconds, 0 for none, or NaN for what is none. */
export function momentAt(cells: Cells, slot: number): number {
  const kind = cells.slots[slot]! - cells.base;
  if (kind <= NULL) return 0;
  if (kind >= NUMBER) return NaN;
  const text = cells.textOf(slot);
  return text === '' ? 0 : (parseMoment(text) ?? NaN);
}

/** MRR in major units, given or from the price; NaN where the row does not say. */
export function monthlyOf(cells: Cells, mrr: number, conventions: Conventions): number {
  const amount = amountAt(cells, AMOUNT);
  const quantity = amountAt(cells, QUANTITY);
  const count = amountAt(cells, INTERVAL_COUNT);
  const months = monthsOf(cells, conventions);
  if (mrr < NOTHING || amount < NOTHING || quantity < NOTHING || count < NOTHING) return NaN;
  if (count === 0 || Number.isNaN(months)) return NaN;
  if (mrr !== NOTHING) return mrr;
  if (amount === NOTHING || months === 0) return NaN;
  return monthlyPrice(amount, months, orOne(count), orOne(quantity));
}

/** An amount, NOTHING for null, or less for what is none. */
export function amountAt(cells: Cells, slot: number): number {
  const kind = cells.slots[slot]! - cells.base;
  if (kind <= NULL) return NOTHING;
  const number = cells.numbers[slot / SLOT]!;
  return kind === NUMBER && number >= 0 && number < Infinity ? number : NOTHING - 1;
}

/** Months in an interval, 0 for none, or NaN for what is none. */
function monthsOf(cells: Cells, conventions: Conventions): number {
  const kind = cells.slots[INTERVAL]! - cells.base;
  if (kind <= NULL) return 0;
  if (kind >= NUMBER) return NaN;
  const text = cells.textOf(INTERVAL);
  return text === '' ? 0 : (conventions.monthsIn(text) ?? NaN);
}

function orOne(amount: number): number {
  return amount === NOTHING ? 1 : amount;
}
