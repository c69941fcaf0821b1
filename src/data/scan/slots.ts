import { FIELDS, UNSAFE_FIELDS } from '../field-names.js';
import { NO_DATE } from './days.js';

/*
 * What a field holds. The order matters: up to NUMBER it is what a text may be given as.
 */
/** Or less, which is what an earlier row held. */
export const ABSENT = 0;
export const NULL = 1;
/** Bytes that are the text. */
export const TEXT = 2;
/** The inside of a JSON string with escapes. */
export const ESCAPED = 3;
/** The inside of a CSV cell with quotes in it, each of which is written twice. */
export const QUOTED = 4;
export const NUMBER = 5;
export const BOOLEAN = 6;
/** A list or object. */
export const OTHER = 7;
/** By how much all of these grow with each row, so that what an earlier row held counts as absent. */
export const NEXT_ROW = 8;

/**
 * How many numbers a slot has: what the field holds, from which byte and to which, and what is known
 * of it: the day of a date, or the place of a value among those that came before.
 */
export const SLOT = 4;
/** Stands for what is known where nothing is. */
export const UNKNOWN = NO_DATE;

/*
 * What values of a field are likely to be.
 */
/** Different in each row. */
export const NAMES = 0;
/** Days. */
export const DAYS = 1;
/** Some that came before. */
export const VALUES = 2;

/** Where the slot of a field begins. */
const slotOf = (name: (typeof FIELDS)[number]): number => FIELDS.indexOf(name) * SLOT;
export const CUSTOMER = slotOf('customerId');
export const START = slotOf('start');
export const END = slotOf('end');
export const MRR = slotOf('mrr');
export const PLAN = slotOf('plan');
export const CURRENCY = slotOf('currency');
export const REASON = slotOf('cancelReason');
export const ID = slotOf('id');
export const AMOUNT = slotOf('amount');
export const INTERVAL = slotOf('interval');
export const INTERVAL_COUNT = slotOf('intervalCount');
export const QUANTITY = slotOf('quantity');
export const CANCELLED_AT = slotOf('cancelledAt');
export const STATUS = slotOf('status');
export const TRIAL_END = slotOf('trialEnd');
export const UPDATED_AT = slotOf('updatedAt');
/** The fields from here on are in few payloads, those after them in none or in some only. */
export const FIRST_SELDOM = AMOUNT / SLOT;
/** The fields from here on have unsafe names, and those after them are dimensions. */
export const FIRST_UNSAFE = FIELDS.length;
export const FIRST_SPLIT = FIELDS.length + UNSAFE_FIELDS.length;
