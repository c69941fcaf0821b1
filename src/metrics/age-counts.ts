import { uint32 } from './growing.js';

/**
 * How many first stays begin to be observed, end, and were last seen at each age in days.
 *
 * At risk at an age are those who entered at a lower one and have neither left nor been censored at
 * a lower one.
 */
export interface StayLengths {
  /** The ages at which there is anything to count, ascending; the counts of each have its place. */
  readonly ages: Uint32Array;
  /** At age 0, or later for those who came before the data begin. */
  readonly entries: Uint32Array;
  readonly events: Uint32Array;
  readonly censored: Uint32Array;
}

/** Counts the stays of one group of customers after the other, in memory that all of them share. */
export class AgeCounts {
  readonly #entries: Uint32Array;
  readonly #events: Uint32Array;
  readonly #censored: Uint32Array;
  /** 1 for an age at which there is anything to count, and these ages. */
  readonly #isTouched: Uint8Array;
  readonly #touched: Uint32Array;
  #count = 0;

  /** @param longest an age in days that no stay exceeds */
  constructor(longest: number) {
    const ages = longest + 1;
    this.#entries = uint32(ages);
    this.#events = uint32(ages);
    this.#censored = uint32(ages);
    this.#isTouched = new Uint8Array(ages);
    this.#touched = uint32(ages);
  }

  /** Adds a stay that is observed from one age to another, at which it ends or is censored. */
  add(entry: number, last: number, isEvent: boolean): void {
    this.#touch(entry);
    this.#touch(last);
    this.#entries[entry]!++;
    if (isEvent) this.#events[last]!++;
    else this.#censored[last]!++;
  }

  /** What was added since it was last taken. */
  take(): StayLengths {
    const ages = this.#touched.slice(0, this.#count).sort();
    const lengths = {
      ages,
      entries: ages.map((age) => this.#entries[age]!),
      events: ages.map((age) => this.#events[age]!),
      censored: ages.map((age) => this.#censored[age]!),
    };
    for (const counts of [this.#entries, this.#events, this.#censored, this.#isTouched]) {
      for (const age of ages) counts[age] = 0;
    }
    this.#count = 0;
    return lengths;
  }

  #touch(age: number): void {
    if (this.#isTouched[age] === 1) return;
    this.#isTouched[age] = 1;
    this.#touched[this.#count++] = age;
  }
}
