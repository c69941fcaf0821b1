import { noChange, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { turn } from '../data/slices.js';
import { frame, painted } from './frames.js';

/** A list of rows with marks in them, from the first to the last. */
interface List<T> {
  readonly items: readonly T[];
  key(item: T): string;
  /** An item; where it is sketched, without its marks. */
  template(item: T, isSketched: boolean): unknown;
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
  readonly isSketched: boolean;
}

/**
 * Draws a list that is long in steps, so that no task of the page gets long. Rows that stand where they
 * stood are as they were until their step comes; what stood elsewhere is drawn anew at once. Where
 * nothing stood, all rows are there at once with a sketch of their marks, which is painted before these
 * take its place.
 */
class ListInSteps extends AsyncDirective {
  #list: List<unknown> | null = null;
  /** The rows that stand there, but for those that are sketched. */
  #shown: Shown[] = [];
  /** How many of the first items stand there as they are now. */
  #drawn = 0;
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
    this.#draw(this.#shown.length, kept + 1);
    this.#isSketched = isLong && (this.#isSketched || before.length === 0);
    this.#drawn = this.#isSketched ? 0 : next;
    this.#draw(0, this.#drawn);
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
    // Paper waits for nothing.
    const finish = (): void => void (this.#isUnfinished && this.#step(Infinity));
    addEventListener('beforeprint', finish);
    try {
      await turn();
      if (this.#isSketched) await painted();
      for (let marks = MARKS_A_STEP; this.#isUnfinished; marks += MARKS_A_STEP) {
        if (marks >= MARKS_A_FRAME) {
          await frame();
          marks = 0;
        }
        if (this.#isUnfinished) this.#step(MARKS_A_STEP);
        await turn();
      }
    } finally {
      removeEventListener('beforeprint', finish);
      this.#growing = null;
    }
  }

  get #isUnfinished(): boolean {
    return this.isConnected && this.#drawn < this.#list!.items.length;
  }

  /** Draws rows with some more marks. */
  #step(marks: number): void {
    const to = this.#next(this.#drawn, marks);
    this.#draw(this.#drawn, to);
    this.#drawn = to;
    this.#isSketched &&= to < this.#list!.items.length;
    this.setValue(this.#rendered());
  }

  /** Has items stand there as they are now. */
  #draw(from: number, to: number): void {
    const list = this.#list!;
    for (let i = from; i < to; i++) {
      const item = list.items[i];
      this.#shown[i] = { key: list.key(item), item, list, isSketched: false };
    }
  }

  #rendered(): unknown {
    const list = this.#list;
    if (!list) return noChange;
    const { items, key } = list;
    const sketched = this.#isSketched
      ? items.slice(this.#shown.length).map((item): Shown => {
          return { key: key(item), item, list, isSketched: true };
        })
      : [];
    return [
      this.#isSketched ? list.sketch() : nothing,
      repeat(
        [...this.#shown, ...sketched],
        (row) => row.key,
        (row) => row.list.template(row.item, row.isSketched),
      ),
    ];
  }

  /** How many items stand there after a step. */
  #next(from: number, most = MARKS_A_STEP): number {
    const { items, marks } = this.#list!;
    let to = from;
    for (let sum = 0; to < items.length && sum < most; to++) sum += marks(items[to]);
    return to;
  }
}

const listInSteps = directive(ListInSteps);

/** The one long list of a chart, and when it is drawn. */
export class LongList {
  /** Resolves when all of it stands there, or its element was taken away. */
  drawn: Promise<void> = Promise.resolve();
  readonly #onDrawn: () => void;

  /** @param onDrawn is called when all of a list stands there that was drawn in steps */
  constructor(onDrawn: () => void) {
    this.#onDrawn = onDrawn;
  }

  /** The list, for a template. */
  render<T>(list: Omit<List<T>, 'drawing'>): DirectiveResult {
    const drawing = (end: Promise<void>): void => void (this.drawn = end.then(this.#onDrawn));
    return listInSteps({ ...list, drawing } as List<unknown>);
  }
}
