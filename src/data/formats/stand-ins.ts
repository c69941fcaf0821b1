import { FIELDS } from '../field-names.js';
import { guess, isNative, meaningOf, type GivenField } from './naming.js';

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

interface Source {
  readonly field: number;
  readonly name: string;
  readonly rank: number;
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
  /** How many rows were read by each guess. */
  readonly guesses = new Map<string, number>();
  readonly #given: readonly GivenField[];
  /** By number of a given field: the number of its source, or −1 while it was not met. */
  readonly #sources: number[];
  /** By field: what may stand in for it, of what was met. */
  readonly #guessed = new Map<number, Source[]>();

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
    const sources = this.#guessed.get(meaning.field) ?? [];
    sources.push({ field, name, rank: meaning.rank });
    sources.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
    this.#guessed.set(meaning.field, sources);
    this.isNeeded = true;
  }

  /** Moves what a row has by other names to where it belongs. */
  apply(row: Cells): void {
    if (this.#given.length > 0) this.#applyGiven(row);
    if (isNative((name) => row.kindOf(FIELDS.indexOf(name)) !== ABSENT)) return;
    for (const [target, sources] of this.#guessed) {
      if (row.kindOf(target) !== ABSENT) continue;
      const source = sources.find(({ field }) => isPlain(row.kindOf(field)));
      if (!source) continue;
      row.copy(source.field, target);
      row.blank(source.field);
      const subject = guess(FIELDS[target]!, source.name);
      this.guesses.set(subject, (this.guesses.get(subject) ?? 0) + 1);
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

function isPlain(kind: number): boolean {
  return kind !== ABSENT && kind !== OTHER;
}
