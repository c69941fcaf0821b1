import type { TemplateResult } from 'lit';
import type { Messages, Rich } from '../locales/messages.js';
import type { Formats } from '../scene/formats.js';
import type { Table } from '../scene/table.js';
import type { Explanation } from './explanation.js';

/** What a widget draws with: how wide it is, and how it speaks. */
export interface Drawing {
  /** The inner width in px; above 0. */
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
  readonly formats: Formats;
}

/** What a widget shows of an answer; all of it is computed before the template is rendered. */
export interface View {
  readonly heading: string;
  readonly takeaway: Rich;
  readonly chart: TemplateResult;
  /** What a reader has to know to trust the chart, in a few words each. */
  readonly notes: readonly string[];
  /** Exactly the values that are drawn. */
  readonly table?: Table;
  /** The words of each mark of the chart, by its `data-mark`: shown where it is pointed at or focused. */
  readonly marks?: ReadonlyMap<string, string>;
  /** How the numbers were computed, for those who ask. */
  readonly explanation?: Explanation;
}
