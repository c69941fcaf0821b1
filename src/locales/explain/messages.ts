import type {
  FigureId,
  KeyId,
  ReadingId,
  RemarkValues,
  TermId,
} from '../../element/explanation.js';
import type { InputName } from '../../element/inputs.js';
import type { DescribedOption, FormulaId, QuantityId } from '../../metrics/describe.js';
import type { Counted } from '../messages/text.js';

/** The rows of an explanation. */
export type ExplanationRow =
  | 'reading'
  | 'period'
  | 'terms'
  | 'settings'
  | 'data'
  | 'leftOut'
  | 'notes'
  | 'inputs'
  | 'keyboard';

/** Why a row was left out; see the codes of `Issue`. */
export type IssueCode =
  'missing' | 'type' | 'value' | 'order' | 'unreadable' | 'no-record' | 'ambiguous';

/** What there is to note of the records; see the codes of `Note`. */
export type NoteCode =
  | 'unnamed-customers'
  | 'unsafe-fields'
  | 'changes-merged'
  | 'signals-unknown'
  | 'signals-unreadable'
  | 'currency-absent'
  | 'trials-only'
  | 'free'
  | 'zero-length'
  | 'duplicates-merged'
  | 'twins'
  | 'dimension-left-out'
  | 'scheduled-starts'
  | 'scheduled-cancellations'
  | 'several-currencies'
  | 'converted'
  | 'no-rate'
  | 'guessed-field'
  | 'more-pages'
  | 'nothing-ended'
  | 'no-plan-history'
  | 'history-begins-late'
  | 'interval-from-period'
  | 'deleted-left-out'
  | 'never-started'
  | 'events-ignored'
  | 'test-mode'
  | 'tiered-prices'
  | 'metered-left-out'
  | 'components-left-out'
  | 'discounts-not-applied'
  | 'tax-included'
  | 'past-due-counted'
  | 'pause-not-dated'
  | 'ends-on-request'
  | 'filtered'
  | 'selected'
  | 'where-unknown-name'
  | 'where-unknown-value'
  | 'preset';

/** The values of a note. */
export interface NoteText {
  readonly count: Counted;
  /**
   * The fields or values it concerns; empty where it names none. Of `converted` they are rates such
   * as `1 EUR = 1.08`.
   */
  readonly subjects: readonly string[];
  /** The currency that money is shown in. */
  readonly currency: string;
}

/** What the panel itself says. */
export interface PanelMessages {
  /** In which direction it is written, formulas of numbers too. */
  readonly direction: 'ltr' | 'rtl';
  readonly rows: Readonly<Record<ExplanationRow, string>>;
  /** Sentences one after the other. */
  readonly sentences: (parts: readonly string[]) => string;
  /** A period is left out. */
  readonly running: (period: string) => string;
  /** After the value of an option that nobody has changed. */
  readonly byDefault: string;
  /** After the value of an option that a preset chose; the name of its product. */
  readonly byPreset: (product: string) => string;
  /** Up to when there are data, and how many rows were read. */
  readonly data: (through: string, rows: Counted) => string;
  /** Customers in the records, and the first day on which any of them paid. */
  readonly customers: (customers: Counted, since: string) => string;
  /** The currencies that the records name. */
  readonly currencies: (names: readonly string[]) => string;
  readonly timeZone: (zone: string) => string;
  readonly leftOut: (rejected: Counted, rows: string) => string;
  readonly columns: Readonly<Record<'row' | 'field' | 'code' | 'reason', string>>;
  /** The command that downloads all that is known of the rows left out. */
  readonly saveReport: string;
  /** The number of an entry of `changes`, which are counted apart from the rows. */
  readonly change: (number: string) => string;
  /** Rows that are left out and not listed. */
  readonly more: (count: Counted) => string;
  /** Of several inputs that are given, which is shown. */
  readonly inputs: (used: string, ignored: readonly string[]) => string;
  readonly inputNames: Readonly<Record<InputName, string>>;
}

/** The names of figures, their formulas and why there is none. */
export interface FigureMessages {
  /** The names of figures. */
  readonly figures: Readonly<Record<FigureId, string>>;
  /** A formula of two quantities, which are words or numbers. */
  readonly formulas: Readonly<
    Record<
      FormulaId | 'growth' | 'compound' | 'power',
      (numerator: string, denominator: string) => string
    >
  >;
  readonly interval: (lower: string, upper: string) => string;
  /** Why there is no figure, by the codes of `nullReasons`, and `too-young`; `months` is of `too-short`. */
  readonly nullReasons: Readonly<Record<string, (months: Counted) => string>>;
}

/** The texts of "How is this computed?" in one language. Values arrive already formatted. */
export interface ExplainMessages extends PanelMessages, FigureMessages {
  /** The language tag. */
  readonly language: string;
  readonly readings: Readonly<Record<ReadingId, string>>;
  readonly quantities: Readonly<Record<QuantityId, string>>;
  readonly terms: Readonly<Record<TermId, { readonly name: string; readonly means: string }>>;
  readonly remarks: { readonly [K in keyof RemarkValues]: (values: RemarkValues[K]) => string };
  /** An option and its value; amounts and shares come as text. */
  readonly options: Readonly<
    Record<DescribedOption, (value: string | number | null, text: string) => string>
  >;
  /**
   * Why a row was left out, for readers; null where the reader's own English sentence says it
   * best. That is never shown for `private` ones, which may quote a customer.
   */
  readonly issue: (values: {
    readonly code: string;
    readonly field: string;
    readonly isPrivate: boolean;
  }) => string | null;
  readonly notes: Readonly<Record<NoteCode, (values: NoteText) => string>>;
  /** Keys by their names, and what they do. */
  readonly keys: Readonly<Record<KeyId, { readonly name: string; readonly does: string }>>;
}

/** What one kind of element adds: how its drawings are read, and what is remarked of its figures. */
export interface ElementExplanation {
  readonly readings: Partial<ExplainMessages['readings']>;
  readonly remarks?: Partial<ExplainMessages['remarks']>;
}
