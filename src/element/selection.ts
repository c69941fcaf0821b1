import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Selection } from '../metrics/selection.js';
import type { Finder } from './data.js';
import { ChurnSelectEvent } from './events.js';
import type { Dashboard } from './dashboard-link.js';
import { markOf, type Marks } from './view.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly dashboard: Dashboard | null };

/** A mark that was chosen. */
export interface Chosen {
  readonly mark: string;
  readonly selection: Selection;
}

/**
 * Lets a reader choose a mark of the chart by click, tap, Enter or Space, and tells the page.
 *
 * Choosing it again, or Escape, clears the choice; the focus stays where it is. After new data the
 * choice stays with the customers it was of: it is cleared where no mark stands for them any more.
 * Inside a dashboard it is the dashboard's, which alone clears it.
 */
export class SelectionController implements ReactiveController {
  readonly #host: Host;
  readonly #find: Finder;
  #marks: Marks = new Map();
  #chosen: Chosen | null = null;
  #isLost = false;

  constructor(host: Host, find: Finder) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostUpdate(): void {
    const { dashboard } = this.#host;
    if (!dashboard) return;
    const selection = dashboard.chosenIn(this.#host);
    if (JSON.stringify(selection) === JSON.stringify(this.#chosen?.selection ?? null)) return;
    // Which mark it is will be seen when the marks are drawn.
    this.#chosen = selection && { mark: '', selection };
  }

  hostUpdated(): void {
    if (!this.#isLost) return;
    this.#isLost = false;
    void this.#host.updateComplete.then(() => this.clear());
  }

  get chosen(): Chosen | null {
    return this.#chosen;
  }

  /** The marks of the chart that is being drawn. */
  set marks(marks: Marks) {
    this.#marks = marks;
    if (!this.#chosen) return;
    const { mark, selection } = this.#chosen;
    const same = JSON.stringify(selection);
    const isSame = (key: string): boolean =>
      JSON.stringify(markOf(marks, key)?.selection ?? null) === same;
    if (isSame(mark)) return;
    const moved = [...marks.keys()].find(isSame);
    if (moved === undefined) {
      if (this.#host.dashboard) this.#chosen = { mark: '', selection };
      else this.#isLost = true;
      return;
    }
    this.#chosen = { mark: moved, selection };
    // The drawing under way has the choice where it was.
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }

  /** For `keydown` on what holds the marks; `target` is where. */
  onKeyDown(event: KeyboardEvent, target: Element): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    if (event.key === 'Escape') {
      if (this.#chosen) event.preventDefault();
      this.clear();
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (this.toggle(target)) event.preventDefault();
    }
  }

  /** Chooses nothing. */
  readonly clear = (): void => {
    if (this.#chosen) this.#choose(null);
  };

  /** Chooses the mark at a place of the chart, or clears that choice; false where there is none. */
  toggle(target: Element): boolean {
    const mark = target.closest('[data-mark]')?.getAttribute('data-mark');
    const selection = mark == null ? null : markOf(this.#marks, mark)?.selection;
    if (mark == null || !selection) return false;
    this.#choose(mark === this.#chosen?.mark ? null : { mark, selection });
    return true;
  }

  #choose(chosen: Chosen | null): void {
    this.#chosen = chosen;
    this.#host.requestUpdate();
    const selection = chosen?.selection ?? null;
    this.#host.dispatchEvent(
      new ChurnSelectEvent(selection, async () =>
        selection ? this.#find.customers(selection) : [],
      ),
    );
  }
}
