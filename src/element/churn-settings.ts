import { property } from './property.js';
import { oneOf } from './one-of.js';
import { RecordSettings } from './record-settings.js';

/**
 * What a page can set on every element that shows a chart.
 *
 * @slot loading - Shown while the first load is under way.
 * @slot empty - Shown where there are no customers.
 *
 * @fires churn-export - A file was made for the reader to keep, or could not be.
 *
 * @csspart card - The frame around everything.
 * @csspart takeaway - The sentence that says what the chart shows.
 * @csspart body - Holds the chart, or the message in its place.
 * @csspart chart - The drawing.
 * @csspart menu-button - Opens the menu.
 * @csspart menu - Leads to the table and the downloads; while it is open, in the top layer.
 * @csspart tooltip - The words of the mark that is pointed at or has the focus; in the top layer.
 * @csspart table - The drawn values in rows and columns, in the chart's place.
 * @csspart currency - Chooses the currency of money; where the records have several and the page fixes none.
 * @csspart explain-button - Opens and closes the explanation.
 * @csspart explanation - How the numbers were computed; under the foot, while it is open.
 * @csspart skeleton - Stands in for the chart while it loads.
 * @csspart empty - The message where there are no customers.
 */
export abstract class ChurnSettings extends RecordSettings {
  /** `chart`, or `table` for the same values in rows and columns. */
  @property({ converter: oneOf(['chart', 'table']) }) view: 'chart' | 'table' = 'chart';

  /** Hides the menu with the table and the downloads. */
  @property({ type: Boolean, attribute: 'without-menu' }) withoutMenu = false;

  /** Shows the ids of customers in lists, which are hidden until a reader reveals them. */
  @property({ type: Boolean, attribute: 'show-ids' }) showIds = false;

  /** Draws no card around the chart. */
  @property({ type: Boolean, reflect: true }) bare = false;

  /** Takes less room: for a page that shows many elements at a glance. */
  @property({ type: Boolean, reflect: true }) compact = false;
}
