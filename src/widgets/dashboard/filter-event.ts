import type { Where } from '../../metrics/options.js';
import type { Selection } from '../../metrics/selection.js';

/** The filter of a dashboard has changed: who counts in everything inside it. */
export class ChurnFilterEvent extends Event {
  /** Which customers or records count, by dimension; null for all. */
  readonly where: Where | null;
  /** The customers behind a chosen mark, as a question; null for all. */
  readonly selection: Selection | null;

  constructor(where: Where | null, selection: Selection | null) {
    super('churn-filter', { bubbles: true, composed: true });
    this.where = where;
    this.selection = selection;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'churn-filter': ChurnFilterEvent;
  }
}
