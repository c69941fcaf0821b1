import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { turn } from '../data/slices.js';

/** A list of rows with marks in them, from the first to the last. */
interface List<T> {
  readonly items: readonly T[];
  key(item: T): string;
  template(item: T): unknown;
  /** How many marks an item draws. */
  marks(item: T): number;
  /** Hears of the end of what is drawn later. */
  drawing(end: Promise<void>): void;
}

/** So many marks are drawn in some milliseconds also by code that runs for the first time. */
const MARKS_A_STEP = 500;
/** A browser takes as long to lay out and paint so many. */
const MARKS_A_FRAME = 2000;

/** Pages in the background have no frames; as many milliseconds are as good as one. */
const LONGEST_FRAME = 100;

/** An item that stands there, as it was drawn. */
interface Shown {
  readonly key: string;
  readonly item: unknown;
  readonly list: List<unknown>;
}

/**
 * Draws a list that is long in steps, so that no task of the page gets long. Rows that stand where they
 * stood are as they were until their step comes; what stood elsewhere is drawn anew at once.
 */
class ListInSteps extends AsyncDirective {
  #list: List<unknown> | null = null;
  #shown: Shown[] = [];
  /** How many of the first items stand there as they are now. */
  #drawn = 0;
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
    this.#draw(this.#shown.length, kept + 1);
    this.#draw(0, this.#next(0));
    if (this.#drawn < items.length) this.#continue();
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
    let marks = MARKS_A_STEP;
    while (this.isConnected && this.#drawn < this.#list!.items.length) {
      if (marks >= MARKS_A_FRAME) {
        await frame();
        marks = 0;
      }
      this.#draw(this.#drawn, this.#next(this.#drawn));
      this.setValue(this.#rendered());
      marks += MARKS_A_STEP;
      await turn();
    }
    this.#growing = null;
  }

  /** Has items stand there as they are now. */
  #draw(from: number, to: number): void {
    const list = this.#list!;
    for (let i = from; i < to; i++) {
      const item = list.items[i];
      this.#shown[i] = { key: list.key(item), item, list };
    }
    this.#drawn = to;
  }

  #rendered(): unknown {
    if (!this.#list) return noChange;
    return repeat(
      this.#shown,
      ({ key }) => key,
      ({ item, list }) => list.template(item),
    );
  }

  /** How many items stand there after a step. */
  #next(from: number): number {
    const { items, marks } = this.#list!;
    let to = from;
    for (let sum = 0; to < items.length && sum < MARKS_A_STEP; to++) sum += marks(items[to]);
    return to;
  }
}

/** Resolves when a page that is seen has been painted, and soon on one that is not. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const soon = setTimeout(resolve, LONGEST_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(soon);
      resolve(turn());
    });
  });
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
