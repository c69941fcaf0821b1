import type { ErrorCode } from '../../metrics/errors.js';
import type { Counted } from './text.js';
import type { ToolsMessages } from './tools.js';

/** What went wrong, and what a reader can do about it. */
export interface ErrorText {
  readonly title: string;
  readonly advice: string;
}

/** What every element may have to say before its tools are there. Values arrive already formatted. */
export interface SharedMessages {
  /** The language tag. */
  readonly language: string;
  readonly loading: string;
  /** A load that takes long has read so many rows. */
  readonly loadingRows: (rows: Counted) => string;
  readonly waiting: string;
  readonly empty: { readonly title: string; readonly advice: string };
  /** There are customers, but none in the periods asked for. */
  readonly emptyRange: { readonly title: string; readonly advice: string };
  readonly errors: Readonly<Record<ErrorCode, ErrorText>>;
  readonly retry: string;
  /** Menu, table, lists or explanation could not be loaded. */
  readonly toolsMissing: string;
  /** What to do where a part of a chart could not be loaded. */
  readonly lackAdvice: string;
  /** An update failed; what is shown was loaded at this time. */
  readonly stale: (time: string) => string;
  /** Notes of the reader that belong under every chart, by their code. */
  readonly notes: Readonly<Record<string, (count: Counted, subject: string) => string>>;
  /** A quarter by its number from 1 and its year as text: `Q1 2024`. */
  readonly quarter: (quarter: number, year: string) => string;
  /** The notes under a chart, one after the other. */
  readonly noteLine: (notes: readonly string[]) => string;
  readonly dataThrough: (day: string) => string;
  readonly rowsLeftOut: (rejected: Counted, rows: string) => string;
  /** What money is in where the records name several currencies. */
  readonly onlyCurrency: (currency: string, others: string) => string;
  /** What money was converted to, at rates such as `1 EUR = 1.08`. */
  readonly converted: (currency: string, rates: readonly string[]) => string;
  /** Money that was not converted, by its currencies. */
  readonly withoutRate: (currencies: readonly string[]) => string;
  /** Money that was not converted, because nothing says what it is in. */
  readonly withoutUnnamed: string;
  /** The name of a choice among currencies. */
  readonly currency: string;
  readonly tools: Pick<ToolsMessages, 'more' | 'explain'>;
}
