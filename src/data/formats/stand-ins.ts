import { FIELDS } from '../field-names.js';
import { guess, meaningOf, type GivenField } from './naming.js';

/** What a row holds, by the numbers of its fields; see `Row`. */
export interface Cells {
  kindOf(field: number): number;
  /** Says that a field holds what another one does. */
  copy(source: number, target: number): void;
  /** Says that a field holds null. */
  blank(field: number): void;
}

/* See `Row`. */
const ABSENT = 0;
const OTHER = 7;

const CUSTOMER = FIELDS.indexOf('customerId');
const START = FIELDS.indexOf('start');
const MRR = FIELDS.indexOf('mrr');
const AMOUNT = FIELDS.indexOf('amount');

/** A field of the payload that may stand in for another one. */
interface Source {
  readonly field: number;
  readonly name: string;
  readonly rank: number;
  /** For how many rows it did. */
  rows: number;
}

/** A field that is missing, and what may stand in for it, the most likely first. */
interface Gap {
  readonly target: number;
  readonly sources: Source[];
}

/**
 * Puts fields that go by other names in the place of those that are missing.
 *
 * Names are looked at once, when they are first met. Where several stand for one field, the most
 * likely one that the row has is taken, so that neither the order of fields nor that of rows counts.
 */
export class StandIns {
  /** Whether rows need to be looked at. */
  isNeeded: boolean;
  readonly #given: readonly GivenField[];
  /** By number of a given field: the number of its source, or −1 while it was not met. */
  readonly #sources: number[];
  readonly #gaps: Gap[] = [];

  constructor(given: readonly GivenField[]) {
    this.#given = given;
    this.#sources = given.map(() => -1);
    this.isNeeded = given.length > 0;
  }

  /** Takes note of a field that the payload has, by its number and name. */
  meet(field: number, name: string): void {
    this.#given.forEach(({ source }, i) => {
      if (source === name) this.#sources[i] = field;
    });
    const meaning = meaningOf(name);
    if (!meaning || field < FIELDS.length || this.#sources.includes(field)) return;
    let gap = this.#gaps.find(({ target }) => target === meaning.field);
    if (!gap) this.#gaps.push((gap = { target: meaning.field, sources: [] }));
    gap.sources.push({ field, name, rank: meaning.rank, rows: 0 });
    gap.sources.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
    this.isNeeded = true;
  }

  /** How many rows were read by each guess. */
  get guesses(): ReadonlyMap<string, number> {
    return new Map(
      this.#gaps.flatMap(({ target, sources }) =>
        sources
          .filter(({ rows }) => rows > 0)
          .map(({ name, rows }) => [guess(FIELDS[target]!, name), rows] as const),
      ),
    );
  }

  /** Moves what a row has by other names to where it belongs. */
  apply(row: Cells): void {
    if (this.#given.length > 0) this.#applyGiven(row);
    if (isNative(row)) return;
    for (const { target, sources } of this.#gaps) {
      if (row.kindOf(target) !== ABSENT) continue;
      for (const source of sources) {
        const kind = row.kindOf(source.field);
        if (kind === ABSENT || kind === OTHER) continue;
        row.copy(source.field, target);
        row.blank(source.field);
        source.rows++;
        break;
      }
    }
  }

  /** A field whose place is given comes from there and from nowhere else. */
  #applyGiven(row: Cells): void {
    const sources = this.#sources;
    this.#given.forEach(({ field }, i) => {
      const source = sources[i]!;
      const target = FIELDS.indexOf(field);
      if (source < 0 || row.kindOf(source) === ABSENT) row.blank(target);
      else if (source !== target) row.copy(source, target);
    });
    for (const source of sources) {
      const isField = this.#given.some(({ field }) => FIELDS.indexOf(field) === source);
      if (source >= 0 && !isField && row.kindOf(source) !== ABSENT) row.blank(source);
    }
  }
}

/** What `isNative` says, of cells. */
function isNative(row: Cells): boolean {
  if (row.kindOf(CUSTOMER) === ABSENT || row.kindOf(START) === ABSENT) return false;
  return row.kindOf(MRR) !== ABSENT || row.kindOf(AMOUNT) !== ABSENT;
}
