import {
  BRANCHES,
  CLOSE,
  FIELD,
  HAS_QUOTE,
  LAST_STATE,
  LENGTH,
  Literals,
  MASK,
  NOWHERE,
  OPEN,
  WORDS,
} from './literals.js';
import { BOOLEAN, ESCAPED, FIRST_UNSAFE, NULL, NUMBER, OTHER, SLOT, TEXT } from './row.js';
import type { Rows } from './rows.js';
import { Skipper } from './skip.js';
import { MORE, readNumber, skipSpace, stop, stringEnd, wordEnd } from './tokens.js';
import type { Window } from './window.js';

const OPEN_BRACE = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE_BRACE = 0x7d;
const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;
const SPACE = 0x20;
/** The bytes of `null`. */
const NULL_WORD = 0x6c6c756e;
const ROOT = 0;

/** What {@link scanObjects} needs to know and remembers from one call to the next. */
export class ObjectScanner {
  readonly window: Window;
  readonly rows: Rows;
  readonly literals = new Literals();
  readonly skipper = new Skipper();
  /** Whether objects follow each other with no comma between them. */
  readonly isByLine: boolean;
  /** Where the last object ends that was complete; 0 where none was. */
  safe = 0;

  constructor(window: Window, rows: Rows, isByLine: boolean) {
    this.window = window;
    this.rows = rows;
    this.isByLine = isByLine;
  }
}

/**
 * Reads records, one object after the other, as far as they are complete.
 *
 * Values are noted where they stand in the window; whole rows are then appended to the ledger.
 *
 * @param start where the first object begins
 * @returns the place after the last object that was complete, or `start` where not even the first is
 * @throws NotJson where an object is not JSON
 */
export function scanObjects(scanner: ObjectScanner, start: number): number {
  const { window, rows, skipper } = scanner;
  const { bytes, view } = window;
  const { after, numbers } = scanner.literals;
  const row = rows.row;
  let { slots, base } = row;
  // Where the last complete object ends, where the one under way begins, and where we are.
  let safe = start;
  scanner.safe = 0;
  let open = start;
  let p = start;
  let state = ROOT;
  for (;;) {
    let found = 0;
    for (let branch = state * BRANCHES, last = branch + BRANCHES; branch < last; branch++) {
      const candidate = after[branch]!;
      if (candidate === 0) break;
      let word = candidate + WORDS;
      if (view.getInt32(p, true) !== numbers[word]) continue;
      const end = candidate + WORDS + (numbers[candidate + LENGTH]! >> 2);
      let q = p + 4;
      word++;
      while (word < end && view.getInt32(q, true) === numbers[word]) {
        word++;
        q += 4;
      }
      if (word < end) continue;
      if ((view.getInt32(q, true) & numbers[candidate + MASK]!) !== numbers[word]) continue;
      found = candidate;
      break;
    }

    let field: number;
    let isText: boolean;
    if (found !== 0) {
      const close = numbers[found + CLOSE]!;
      if (close !== NOWHERE) {
        safe = scanner.safe = p + close + 1;
        rows.end(open, safe);
        base = row.base;
        open = p + numbers[found + OPEN]!;
      }
      p += numbers[found + LENGTH]!;
      field = numbers[found + FIELD]!;
      isText = numbers[found + HAS_QUOTE] === 1;
    } else {
      const from = p;
      let q = skipSpace(bytes, p);
      let closedAt = -1;
      let openedAt = -1;
      if (state === ROOT) {
        q = skipSpace(bytes, q + 1);
        openedAt = open;
      } else if (bytes[q] === COMMA) {
        q = skipSpace(bytes, q + 1);
        if (bytes[q] === CLOSE_BRACE) return halt(scanner, q, safe);
      } else if (bytes[q] !== CLOSE_BRACE) {
        return halt(scanner, q, safe);
      }
      if (bytes[q] === CLOSE_BRACE) {
        closedAt = q;
        safe = scanner.safe = q + 1;
        rows.end(open, safe);
        base = row.base;
        open = nextObject(scanner, safe);
        if (open < 0) return safe;
        openedAt = open;
        q = skipSpace(bytes, open + 1);
        if (bytes[q] === CLOSE_BRACE) {
          p = open;
          state = ROOT;
          continue;
        }
      }
      if (bytes[q] !== QUOTE) return halt(scanner, q, safe);
      const nameEnd = stringEnd(window, q + 1);
      if (nameEnd === MORE) return halt(scanner, window.end, safe);
      const to = nameEnd < 0 ? -2 - nameEnd : nameEnd;
      field = row.fieldAt(q + 1, to, nameEnd < 0);
      slots = row.slots;
      q = skipSpace(bytes, to + 1);
      if (bytes[q] !== COLON) return halt(scanner, q, safe);
      q = skipSpace(bytes, q + 1);
      if (q >= window.end) return halt(scanner, q, safe);
      isText = bytes[q] === QUOTE;
      p = isText ? q + 1 : q;
      scanner.literals.learn(window, state, from, p, field, isText, closedAt, openedAt);
    }

    if (!isText && bytes[p]! <= SPACE) p = skipSpace(bytes, p);
    let kind: number;
    let from = p;
    let to: number;
    if (isText || bytes[p] === QUOTE) {
      if (!isText) from = ++p;
      // The same loop as in stringEnd, for the ends of texts without escapes.
      let odd: number;
      for (;;) {
        const word = view.getInt32(p, true);
        odd =
          (((word ^ 0x22222222) - 0x01010101) |
            ((word ^ 0x5c5c5c5c) - 0x01010101) |
            (word - 0x20202020) |
            word) &
          0x80808080;
        if (odd !== 0) break;
        p += 4;
      }
      to = p + ((31 - Math.clz32(odd & -odd)) >> 3);
      kind = TEXT;
      if (bytes[to] !== QUOTE) to = stringEnd(window, to);
      if (to < 0) {
        if (to === MORE) return halt(scanner, window.end, safe);
        kind = ESCAPED;
        to = -2 - to;
      }
      p = to + 1;
    } else {
      const c = bytes[p]!;
      if ((c >= 0x30 && c <= 0x39) || c === 0x2d) {
        kind = NUMBER;
        to = readNumber(window, p, row.numbers, field);
      } else if (c === OPEN_BRACE || c === OPEN_LIST) {
        kind = OTHER;
        to = skipper.skip(window, p);
      } else if (view.getInt32(p, true) === NULL_WORD) {
        kind = NULL;
        to = p + 4;
      } else {
        kind = c === 0x6e ? NULL : BOOLEAN;
        to = wordEnd(window, p);
      }
      if (to === MORE) return halt(scanner, window.end, safe);
      p = to;
    }
    const slot = field * SLOT;
    if (field >= FIRST_UNSAFE && slots[slot]! < base) row.further[row.count++] = field;
    slots[slot] = base + kind;
    slots[slot + 1] = from;
    slots[slot + 2] = to;
    state = field + 1 < LAST_STATE ? field + 1 : LAST_STATE;
  }
}

/** Forgets the object under way, where the window ends; anywhere else it is not JSON. */
function halt(scanner: ObjectScanner, p: number, safe: number): number {
  if (p < scanner.window.end) stop(scanner.window, p);
  scanner.rows.row.clear();
  return safe;
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
