import type { ReactiveControllerHost } from 'lit';
import { nextSorting, type Sorting } from '../../element/sorting.js';
import { ORDERS, type Order } from './list.templates.js';

/** What a reader sees of the list: which page, in which order, and whether with ids. */
export class Browsing {
  sorting: Sorting | null = null;
  /** The place of the page, from 0. */
  page = 0;
  /** Whether a reader has revealed the ids. */
  isRevealed = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** A heading was pressed. */
  readonly sort = (column: number): void => this.#sortBy(nextSorting(this.sorting, column));

  /** An order was chosen of those that have a name. */
  readonly choose = (order: Order): void => this.#sortBy(ORDERS[order]);

  /** Shows another page. */
  turnTo(page: number): void {
    this.page = page;
    this.#host.requestUpdate();
  }

  /** Reveals the ids, or hides them again. */
  readonly reveal = (): void => {
    this.isRevealed = !this.isRevealed;
    this.#host.requestUpdate();
  };

  #sortBy(sorting: Sorting | null): void {
    this.sorting = sorting;
    this.turnTo(0);
  }
}
