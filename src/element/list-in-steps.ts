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
  /** An item, with the marks of what stood in its place before, or still without any. */
  template(item: T, marked: T | null): unknown;
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

/**
 * Draws rows at once, and their marks, where these are pictured, in steps after the picture has been
 * painted, so that no task of the page gets long. Rows that stand where they stood keep the marks they
 * had until their step comes, and new ones have none; what stood elsewhere is drawn anew at once.
 */
class ListInSteps extends AsyncDirective {
  #list: List<unknown> | null = null;
  /** What the marks that stand there are of: they stand in the first rows. */
  #marked: unknown[] = [];
  /** How many of the first rows have the marks of what they are now. */
  #drawn = 0;
  #growing: Promise<void> | null = null;

  override render(list: List<unknown>): unknown {
    const { items, isPictured } = list;
    if (items !== this.#list?.items) {
      this.#marked = isPictured ? this.#standing(list) : [...items];
      this.#drawn = isPictured ? 0 : items.length;
    }
    this.#list = list;
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

  /** Draws some more marks. */
  #step(marks: number): void {
    const to = this.#next(this.#drawn, marks);
    const { items } = this.#list!;
    for (let i = this.#drawn; i < to; i++) this.#marked[i] = items[i];
    this.#drawn = to;
    this.setValue(this.#rendered());
  }

  /** What the marks of a list are of before its first step. */
  #standing({ items, key }: List<unknown>): unknown[] {
    const before = this.#marked.map((item) => item && key(item));
    if (this.#list?.isPictured === false) {
      // Marks that were the picture would lie over the new one.
      return items.map((item) => (before.includes(key(item)) ? item : null));
    }
    const other = items.findIndex((item, i) => before[i] !== key(item));
    const same = other < 0 ? items.length : other;
    // What stood elsewhere stays, or the focus in it would be lost.
    const keys = new Set(before);
    const kept = items.findLastIndex((item) => keys.has(key(item)));
    return [...this.#marked.slice(0, same), ...items.slice(same, kept + 1)];
  }

  #rendered(): unknown {
    if (!this.#list) return noChange;
    const { items, key, template } = this.#list;
    return repeat(items, key, (item, i) => template(item, this.#marked[i] ?? null));
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
