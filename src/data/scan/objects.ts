import { dayInBytes } from './days.js';
import {
  BRANCHES,
  CLOSE,
  CLOSES,
  FIELD_SHIFT,
  KIND_BITS,
  KIND_SHIFT,
  LAST_STATE,
  LENGTH_BITS,
  OPEN,
  ROOT,
  standsAt,
} from './literals.js';
import type { ObjectScanner } from './object-scanner.js';
import {
  BOOLEAN,
  DAYS,
  ESCAPED,
  FIRST_SELDOM,
  NULL,
  NUMBER,
  OTHER,
  SLOT,
  TEXT,
  UNKNOWN,
  VALUES,
} from './slots.js';
import { MORE, readNumber, skipSpace, stop, stringEnd, wordEnd } from './tokens.js';
import { findValue, KIND, LENGTH, tagOf } from './values.js';

const OPEN_BRACE = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE_BRACE = 0x7d;
const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;
/** The bytes of `null`. */
const NULL_WORD = 0x6c6c756e;
/** Of a value of which nothing is known as yet. */
const UNREAD = 0;

/**
 * Reads records, one object after the other, as far as they are complete.
 *
 * Values are noted where they stand in the window; whole rows are then appended to the ledger. Each
 * `| 0` says that a number is a whole one, so that none is converted on its way through this loop.
 *
 * @param start where the first object begins
 * @returns the place after the last object that was complete, or `start` where not even the first is
 * @throws NotJson where an object is not JSON
 */
export function scanObjects(scanner: ObjectScanner, start: number): number {
  const { window, rows, literals } = scanner;
  const { bytes, view } = window;
  const { numbers, longs, after } = literals;
  const { cells } = rows.row;
  const { values } = cells;
  const { entries } = values;
  let { slots, hints, base } = cells;
  scanner.safe = 0;
  scanner.open = start;
  let p = start;
  let state = ROOT;
  for (;;) {
    let field: number;
    // What the value is known to be before it is read: TEXT, NULL or neither.
    let expected: number;
    // Most often it is the first one that was seen there, for which nothing has to be called.
    const likely = after[state * BRANCHES]!;
    const isLikely = likely > 0 && standsAt(numbers, longs, likely, view, p);
    const found = isLikely ? likely : literals.find(view, p, state) | 0;
    if (found !== 0) {
      const leads = numbers[found]!;
      if ((leads & CLOSES) !== 0) {
        const safe = p + numbers[found + CLOSE]! + 1;
        scanner.safe = safe;
        rows.end(scanner.open, safe);
        base = cells.base;
        scanner.open = p + numbers[found + OPEN]!;
      }
      p += leads & LENGTH_BITS;
      field = leads >>> FIELD_SHIFT;
      expected = (leads >> KIND_SHIFT) & KIND_BITS;
    } else {
      p = readName(scanner, p, state) | 0;
      if (p === END) return scanner.safe;
      if (p === MORE) return halt(scanner, start);
      ({ field, kind: expected } = scanner);
      ({ slots, hints, base } = cells);
    }

    const begin = p;
    let from = p;
    let to = p;
    let kind = expected;
    let known = UNKNOWN;
    const hint = hints[field]!;
    const isText = expected === TEXT;
    const tag = tagOf(field, isText);
    if (kind === NULL) {
      // It was part of the literal.
    } else if (hint === VALUES && (known = findValue(entries, view, p, tag) | 0) >= 0) {
      kind = entries[known + KIND]!;
      to = p + entries[known + LENGTH]!;
      p = isText ? to + 1 : to;
      if (kind === NUMBER) cells.numbers[field] = values.numbers[known >> 4]!;
    } else if (
      isText &&
      hint === DAYS &&
      bytes[p + 10] === QUOTE &&
      (known = dayInBytes(view, p) | 0) !== UNKNOWN
    ) {
      to = p + 10;
      p = to + 1;
    } else {
      known = UNKNOWN;
      if (isText) {
        to = stringEnd(window, p) | 0;
        if (to < 0) {
          if (to === MORE) return halt(scanner, start);
          kind = ESCAPED;
          to = -2 - to;
        }
        p = to + 1;
      } else {
        from = skipSpace(bytes, p) | 0;
        p = readValue(scanner, from, field) | 0;
        if (p < 0) return halt(scanner, start);
        kind = scanner.kind;
        to = p;
        if (kind === TEXT || kind === ESCAPED) {
          from++;
          to--;
        }
      }
      if (hint === VALUES && from === begin) known = cells.learn(field, kind, from, to, tag) | 0;
    }
    const slot = field * SLOT;
    if (field >= FIRST_SELDOM && slots[slot]! < base) cells.note(field);
    slots[slot] = base + kind;
    slots[slot + 1] = from;
    slots[slot + 2] = to;
    slots[slot + 3] = known;
    state = field + 1 < LAST_STATE ? field + 1 : LAST_STATE;
  }
}

/** What {@link readName} returns where no further object begins. */
const END = -2;

/**
 * Reads what leads to the next value: the name of its field, and before it the end of the record
 * under way and the beginning of the next one, where they are there. It is remembered as a literal.
 *
 * @returns the place of the value, or after its quote or null; END; or MORE
 */
function readName(scanner: ObjectScanner, from: number, state: number): number {
  const { window, rows, literals } = scanner;
  const { bytes } = window;
  let closedAt = -1;
  let openedAt = -1;
  let q = skipSpace(bytes, from);
  if (state === ROOT) {
    openedAt = scanner.open;
    q = skipSpace(bytes, q + 1);
  } else if (bytes[q] === COMMA) {
    q = skipSpace(bytes, q + 1);
    if (bytes[q] === CLOSE_BRACE) return stop(window, q);
  } else if (bytes[q] !== CLOSE_BRACE) {
    return stop(window, q);
  }
  while (bytes[q] === CLOSE_BRACE) {
    // Objects without a field, more of which may follow, are not remembered.
    if (closedAt >= 0) state = LAST_STATE;
    closedAt = q;
    scanner.safe = q + 1;
    rows.end(scanner.open, q + 1);
    openedAt = nextObject(scanner, q + 1);
    if (openedAt < 0) return END;
    scanner.open = openedAt;
    q = skipSpace(bytes, openedAt + 1);
  }
  if (bytes[q] !== QUOTE) return stop(window, q);
  const nameEnd = stringEnd(window, q + 1);
  if (nameEnd === MORE) return MORE;
  const to = nameEnd < 0 ? -2 - nameEnd : nameEnd;
  scanner.field = rows.row.cells.fieldAt(q + 1, to, nameEnd < 0);
  q = skipSpace(bytes, to + 1);
  if (bytes[q] !== COLON) return stop(window, q);
  q = skipSpace(bytes, q + 1);
  if (q >= window.end) return MORE;
  scanner.kind = UNREAD;
  if (bytes[q] === QUOTE) {
    scanner.kind = TEXT;
    q += 1;
  } else if (window.view.getInt32(q, true) === NULL_WORD) {
    scanner.kind = NULL;
    q += 4;
  }
  literals.learn(window.view, state, from, q, scanner.field, scanner.kind, closedAt, openedAt);
  return q;
}

/**
 * Reads a value of any kind, and notes which.
 *
 * @returns the place after it, or MORE
 */
function readValue(scanner: ObjectScanner, p: number, field: number): number {
  const { window, rows, skipper } = scanner;
  const c = window.bytes[p]!;
  if (c === QUOTE) {
    const end = stringEnd(window, p + 1);
    if (end === MORE) return MORE;
    scanner.kind = end < 0 ? ESCAPED : TEXT;
    return (end < 0 ? -2 - end : end) + 1;
  }
  if ((c >= 0x30 && c <= 0x39) || c === 0x2d) {
    scanner.kind = NUMBER;
    return readNumber(window, p, rows.row.cells.numbers, field);
  }
  if (c === OPEN_BRACE || c === OPEN_LIST) {
    scanner.kind = OTHER;
    return skipper.skip(window, p);
  }
  scanner.kind = c === 0x6e ? NULL : BOOLEAN;
  return wordEnd(window, p);
}

/** Forgets the object under way, where the window ends. */
function halt({ rows, safe }: ObjectScanner, start: number): number {
  rows.row.cells.clear();
  return safe === 0 ? start : safe;
}

/** Where the next object begins, or −1 where something else follows, or nothing as yet. */
function nextObject({ window, isByLine }: ObjectScanner, p: number): number {
  const { bytes } = window;
  let q = skipSpace(bytes, p);
  if (!isByLine) {
    if (bytes[q] !== COMMA) return -1;
    q = skipSpace(bytes, q + 1);
  }
  return bytes[q] === OPEN_BRACE ? q : -1;
}
