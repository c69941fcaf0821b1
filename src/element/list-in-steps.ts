import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { turn } from '../data/slices.js';
import { frame, painted } from './frames.js';

/** A list of rows with marks in them, from the first to the last. */
interface List<T> {
  readonly items: readonly T[];
  key(item: T): string;
  /** An item, with its marks or still without. */
  template(item: T, hasMarks: boolean): unknown;
  /** How many marks an item draws. */
  marks(item: T): number;
  /** Whether a picture of all marks is drawn beside the list, so that they may come after it. */
  readonly isPictured: boolean;
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
  readonly hasMarks: boolean;
}

/**
 * Draws a list whose marks are pictured in steps after the picture has been painted, so that no task of
 * the page gets long. Rows that stand where they stood are as they were until their step comes, and new
 * ones are there at once without their marks; what stood elsewhere is drawn anew at once.
 */
class ListInSteps extends AsyncDirective {
  #list: List<unknown> | null = null;
  /** The rows that stand there with their marks: the first ones. */
  #shown: Shown[] = [];
  /** How many of the first items stand there as they are now. */
  #drawn = 0;
  #growing: Promise<void> | null = null;

  override render(list: List<unknown>): unknown {
    const { items, key, isPictured } = list;
    const isOther = items !== this.#list?.items;
    this.#list = list;
    if (isOther) {
      const before = this.#shown;
      const keys = new Set(before.map((row) => row.key));
      // What stood there stays, or the focus in it would be lost.
      const kept = items.findLastIndex((item) => keys.has(key(item)));
      const other = items.findIndex((item, i) => before[i]?.key !== key(item));
      this.#shown = before.slice(0, other < 0 ? items.length : other);
      this.#draw(this.#shown.length, kept + 1);
      this.#drawn = isPictured ? 0 : items.length;
    }
    this.#draw(0, this.#drawn);
    if (this.#isUnfinished) this.#continue();
    return this.#rendered();
  }

  protected override reconnected(): void {
    this.setValue(this.#rendered());
    if (this.#isUnfinished) this.#continue();
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
      await painted();
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
    this.setValue(this.#rendered());
  }

  /** Has items stand there as they are now. */
  #draw(from: number, to: number): void {
    const list = this.#list!;
    for (let i = from; i < to; i++) {
      const item = list.items[i];
      this.#shown[i] = { key: list.key(item), item, list, hasMarks: true };
    }
  }

  #rendered(): unknown {
    const list = this.#list;
    if (!list) return noChange;
    const { items, key } = list;
    const others = items.slice(this.#shown.length).map((item): Shown => {
      return { key: key(item), item, list, hasMarks: false };
    });
    return repeat(
      [...this.#shown, ...others],
      (row) => row.key,
      (row) => row.list.template(row.item, row.hasMarks),
    );
  }

  /** How many items stand there after a step. */
  #next(from: number, most: number): number {
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
