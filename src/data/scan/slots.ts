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
export const UNKNOWN = -0x4000_0000;

/*
 * What values of a field are likely to be.
 */
/** Different in each row. */
export const NAMES = 0;
/** Days. */
export const DAYS = 1;
/** Some that came before. */
export const VALUES = 2;

/*
 * Where the slots of fields begin, by their places in `FIELDS`: written as numbers, which bundlers
 * put in place of the names, and which need not be looked up then for each row.
 */
export const CUSTOMER = 0;
export const START = 4;
export const END = 8;
export const MRR = 12;
export const PLAN = 16;
export const CURRENCY = 20;
export const REASON = 24;
export const ID = 28;
export const AMOUNT = 32;
export const INTERVAL = 36;
export const INTERVAL_COUNT = 40;
export const QUANTITY = 44;
export const CANCELLED_AT = 52;
export const STATUS = 56;
export const TRIAL_END = 60;
export const UPDATED_AT = 64;
/** The fields from here on are in few payloads, those after them in none or in some only. */
export const FIRST_SELDOM = 8;
/** The fields from here on have unsafe names, and those after them are dimensions. */
export const FIRST_UNSAFE = 17;
export const FIRST_SPLIT = 20;
