import { dayOf, digits, parseDay, type EpochDay } from '../metrics/calendar.js';
import { ChurnError } from '../metrics/errors.js';
import { quote, shorten } from './quote.js';

const MILLISECONDS_A_DAY = 86_400_000;
const DATE_LENGTH = 10;
/** A leap second belongs to the day that it ends, so it counts as the last moment before it. */
const LAST_SECOND = 59.999999;

/** Turns moments into the calendar day they fall on in one time zone. */
export class DayReader {
  readonly #format: Intl.DateTimeFormat | null;

  /** @throws ChurnError `config/attribute` where the zone is unknown */
  constructor(timeZone: string) {
    this.#format = timeZone === 'UTC' ? null : formatIn(timeZone);
  }

  /**
   * The day of a bare date (`2024-03-01`), or the day on which a timestamp
   * (`2024-03-01T23:30:00+02:00`) falls in the reader's zone. A timestamp without an offset is
   * meant in that zone.
   *
   * @returns null where the text is neither
   */
  day(text: string): EpochDay | null {
    if (text.length <= DATE_LENGTH) return parseDay(text);
    const stamp = parseTimestamp(text);
    if (stamp === null) return null;
    return stamp.hasOffset ? this.dayAt(stamp.milliseconds) : parseDay(text.slice(0, DATE_LENGTH));
  }

  /** The day of a moment, given in milliseconds since 1970-01-01 UTC. */
  dayAt(milliseconds: number): EpochDay {
    if (!this.#format) return Math.floor(milliseconds / MILLISECONDS_A_DAY);
    const parts: Record<string, string> = {};
    for (const { type, value } of this.#format.formatToParts(milliseconds)) parts[type] = value;
    return dayOf(Number(parts['year']), Number(parts['month']), Number(parts['day']));
  }
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  } catch (cause) {
    throw new ChurnError(
      'config/attribute',
      `time-zone=${quote(timeZone)} is not a time zone; write it like Europe/Berlin or UTC.`,
      { cause, values: { name: 'time-zone', text: shorten(timeZone) } },
    );
  }
}

/**
 * The moment of a bare date (its midnight, UTC) or of a timestamp, in milliseconds since 1970.
 *
 * @returns null where the text is neither
 */
export function parseMoment(text: string): number | null {
  if (text.length > DATE_LENGTH) return parseTimestamp(text)?.milliseconds ?? null;
  const day = parseDay(text);
  return day === null ? null : day * MILLISECONDS_A_DAY;
}

/** Whether a text is a bare date or a timestamp. */
export function isDate(text: string): boolean {
  return parseMoment(text) !== null;
}

/**
 * Reads `YYYY-MM-DDTHH:MM[:SS[.fff]][Z|±HH[[:]MM]]`, the profile of ISO 8601 that JSON uses; a
 * space may stand for the T. There is no hour 24.
 */
function parseTimestamp(text: string): { milliseconds: number; hasOffset: boolean } | null {
  const day = parseDay(text.slice(0, DATE_LENGTH));
  const divider = text[DATE_LENGTH];
  if (day === null || (divider !== 'T' && divider !== ' ' && divider !== 't')) return null;
  const hours = digits(text, 11, 13);
  const minutes = digits(text, 14, 16);
  if (text[13] !== ':' || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null;
  let i = 16;
  let seconds = 0;
  if (text[i] === ':') {
    seconds = digits(text, 17, 19);
    if (seconds < 0 || seconds > 60) return null;
    i = 19;
    if (text[i] === '.') {
      const from = ++i;
      while (digits(text, i, i + 1) >= 0) i++;
      if (i === from) return null;
      seconds += Number(`0.${text.slice(from, i)}`);
    }
    seconds = Math.min(seconds, LAST_SECOND);
  }
  const offset = parseOffset(text.slice(i));
  if (offset === null) return null;
  const time = ((hours * 60 + minutes - offset.minutes) * 60 + seconds) * 1000;
  return { milliseconds: day * MILLISECONDS_A_DAY + time, hasOffset: offset.isGiven };
}

function parseOffset(text: string): { minutes: number; isGiven: boolean } | null {
  if (text === '') return { minutes: 0, isGiven: false };
  if (text === 'Z' || text === 'z') return { minutes: 0, isGiven: true };
  const sign = text[0] === '+' ? 1 : text[0] === '-' ? -1 : 0;
  const rest = text.slice(1);
  const hours = digits(rest, 0, 2);
  const tail = rest[2] === ':' ? rest.slice(3) : rest.slice(2);
  const minutes = rest.length === 2 ? 0 : tail.length === 2 ? digits(tail, 0, 2) : -1;
  if (sign === 0 || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null;
  return { minutes: sign * (hours * 60 + minutes), isGiven: true };
}
