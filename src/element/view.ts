import type { TemplateResult } from 'lit';
import type { ChartMessages } from '../locales/messages.js';
import type { Rich } from '../locales/messages/text.js';
import type { Formats } from '../scene/formats.js';
import type { Table } from '../scene/table.js';
import type { Selection } from '../metrics/selection.js';
import type { Explanation } from './explanation.js';
import type { TableOrder } from './sorting.js';

/** What a widget draws with: how wide it is, and how it speaks. */
export interface Drawing {
  /** The inner width in px; above 0. */
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: ChartMessages;
  readonly formats: Formats;
  /** Whether to take less height. */
  readonly compact: boolean;
  /** The `data-mark` of the mark that is chosen. */
  readonly selected: string | null;
}

/** A mark of a chart. */
export interface Mark {
  /** Shown where it is pointed at or focused. */
  readonly words: string;
  /** The customers behind it; null where it stands for none that could be listed. */
  readonly selection: Selection | null;
}

/** The marks of a chart by their `data-mark`; one that cannot be chosen may be its words alone. */
export type Marks = Pick<ReadonlyMap<string, Mark | string>, 'get' | 'keys'>;

/** The mark of a `data-mark`. */
export function markOf(marks: Marks, key: string): Mark | undefined {
  const mark = marks.get(key);
  return typeof mark === 'string' ? { words: mark, selection: null } : mark;
}

/** What to say where something that was asked for could not be had, and the rest is drawn. */
export interface Lack {
  /** What is missing, and what is shown without it. */
  readonly title: string;
  /** Why, where that is known, and what can be done; sentences. */
  readonly lines: readonly string[];
  /** What exactly went wrong, in English. */
  readonly detail?: string;
}

/** What a widget shows of an answer; all of it is computed before the template is rendered. */
export interface View {
  readonly heading: string;
  readonly takeaway: Rich;
  readonly chart: TemplateResult;
  /** What it says of what is missing, where that could not be had; see `lackIn`. */
  readonly lack?: Lack;
  /** What stands above the chart, and above the table in its place. */
  readonly above?: TemplateResult;
  /** What stands below the chart or its table, and below the customers behind what was chosen. */
  readonly below?: TemplateResult;
  /** What tells files of this view from those of others under the same heading; in their names. */
  readonly covers?: string;
  /** What a reader has to know to trust the chart, in a few words each. */
  readonly notes: readonly string[];
  /** In less room than this, in px, its table is shown. @default 180 */
  readonly leastWidth?: number;
  /** Whether it shows money, whose currency a reader may choose. @default false */
  readonly showsMoney?: boolean;
  /** Exactly the values that are drawn; to be called when the details have been brought. */
  readonly table?: () => Table;
  /** The order of such a table that is sorted where its rows come from, of which it has a page. */
  readonly order?: TableOrder;
  /** All rows of such a table, for a file. @default those of `table` */
  readonly file?: () => Promise<Table>;
  /** What can be pointed at, focused and chosen. */
  readonly marks?: Marks;
  /** How the numbers were computed, for those who ask; likewise. */
  readonly explanation?: () => Explanation;
}
