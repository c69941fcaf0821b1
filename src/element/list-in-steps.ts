import { noChange, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { turn } from '../data/slices.js';
import { frame, painted } from './frames.js';

/**
 * How much of a row is drawn: without its marks, which the sketch shows; with their looks, but not what
 * nobody sees, such as their words; or all of it.
 */
export type Grade = 'sketched' | 'looks' | 'whole';

/** A list of rows with marks in them, from the first to the last. */
interface List<T> {
  readonly items: readonly T[];
  key(item: T): string;
  template(item: T, grade: Grade): unknown;
  /** How many marks an item draws. */
  marks(item: T): number;
  /** All marks as a picture, which is drawn sooner than they are. */
  sketch(): unknown;
  /** Hears of the end of what is drawn later. */
  drawing(end: Promise<void>): void;
}

/** So many marks are drawn in some milliseconds also by code that runs for the first time. */
const MARKS_A_STEP = 500;
/** A browser takes as long to lay out and paint so many. */
const MARKS_A_FRAME = 2000;

/** An item that stands there, as it was drawn. */
interface Shown {
  readonly key: string;
  readonly item: unknown;
  readonly list: List<unknown>;
  readonly grade: Grade;
}

/**
 * Draws a list that is long in steps, so that no task of the page gets long. Rows that stand where they
 * stood are as they were until their step comes; what stood elsewhere is drawn anew at once. Where
 * nothing stood, all rows are there at once with a sketch of their marks, which takes their place.
 * What nobody sees comes last, when the rest has been painted.
 */
class ListInSteps extends AsyncDirective {
  #list: List<unknown> | null = null;
  /** The rows that stand there, but for those that are sketched. */
  #shown: Shown[] = [];
  /** How many of the first items look as they do now, and how many are whole. */
  #drawn = 0;
  #whole = 0;
  #isSketched = false;
  #growing: Promise<void> | null = null;

  override render(list: List<unknown>): unknown {
    const { items, key } = list;
    this.#list = list;
    const before = this.#shown;
    const keys = new Set(before.map((row) => row.key));
    // What stood there stays, or the focus in it would be lost.
    const kept = items.findLastIndex((item) => keys.has(key(item)));
    const other = items.findIndex((item, i) => before[i]?.key !== key(item));
    this.#shown = before.slice(0, other < 0 ? items.length : other);
    const next = this.#next(0);
    const isLong = next < items.length;
    const grade = isLong ? 'looks' : 'whole';
    this.#draw(this.#shown.length, kept + 1, grade);
    this.#isSketched = isLong && (this.#isSketched || before.length === 0);
    this.#drawn = this.#isSketched ? 0 : next;
    this.#whole = isLong ? 0 : next;
    this.#draw(0, this.#drawn, grade);
    if (isLong) this.#continue();
    return this.#rendered();
  }

  protected override reconnected(): void {
    this.setValue(this.#rendered());
    this.#continue();
  }

  #continue(): void {
    this.#growing ??= this.#grow();
    this.#list?.drawing(this.#growing);
  }

  async #grow(): Promise<void> {
    await turn();
    if (this.#isSketched) await painted();
    let marks = MARKS_A_STEP;
    while (this.isConnected && this.#whole < this.#list!.items.length) {
      if (this.#drawn < this.#list!.items.length) {
        if (marks >= MARKS_A_FRAME) {
          await frame();
          marks = 0;
        }
        this.#step('looks');
        marks += MARKS_A_STEP;
        if (this.#drawn === this.#list!.items.length) await painted();
      } else this.#step('whole');
      await turn();
    }
    this.#growing = null;
  }

  /** Draws some more rows, or finishes them. */
  #step(grade: 'looks' | 'whole'): void {
    const from = grade === 'looks' ? this.#drawn : this.#whole;
    const to = this.#next(from);
    this.#draw(from, to, grade);
    if (grade === 'looks') this.#drawn = to;
    else this.#whole = to;
    this.#isSketched &&= this.#drawn < this.#list!.items.length;
    this.setValue(this.#rendered());
  }

  /** Has items stand there as they are now. */
  #draw(from: number, to: number, grade: Grade): void {
    const list = this.#list!;
    for (let i = from; i < to; i++) {
      const item = list.items[i];
      this.#shown[i] = { key: list.key(item), item, list, grade };
    }
  }

  #rendered(): unknown {
    const list = this.#list;
    if (!list) return noChange;
    const { items, key } = list;
    const sketched = this.#isSketched
      ? items.slice(this.#shown.length).map((item): Shown => {
          return { key: key(item), item, list, grade: 'sketched' };
        })
      : [];
    return [
      this.#isSketched ? list.sketch() : nothing,
      repeat(
        [...this.#shown, ...sketched],
        (row) => row.key,
        (row) => row.list.template(row.item, row.grade),
      ),
    ];
  }

  /** How many items stand there after a step. */
  #next(from: number): number {
    const { items, marks } = this.#list!;
    let to = from;
    for (let sum = 0; to < items.length && sum < MARKS_A_STEP; to++) sum += marks(items[to]);
    return to;
  }
}

const listInSteps = directive(ListInSteps);

/** The one long list of a chart, and when it is drawn. */
export class LongList {
  /** Resolves when all of it stands there, or its element was taken away. */
  drawn: Promise<void> = Promise.resolve();

  /** The list, for a template. */
  render<T>(list: Omit<List<T>, 'drawing'>): DirectiveResult {
    const drawing = (end: Promise<void>): void => void (this.drawn = end);
    return listInSteps({ ...list, drawing } as List<unknown>);
  }
}
