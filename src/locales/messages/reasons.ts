import type { CauseId, ReasonKind } from '../../metrics/reason-causes.js';
import type { Counted, Rich } from './text.js';

/** A group of reasons that the package knows; reasons of no group, and no reason at all. */
export type CauseName = CauseId | 'unmapped' | 'none';

/** The texts of `<churn-reasons>`. */
export interface ReasonsMessages {
  readonly heading: string;
  readonly takeaway: (values: ReasonsSummary) => Rich;
  /** Nobody who left has given a reason. */
  readonly unexplained: (customers: Counted) => Rich;
  readonly nobody: Rich;
  /** Customers were lost, but none who paid in the currency that is shown. */
  readonly noMoney: (customers: Counted) => Rich;
  /** No period is complete yet. */
  readonly noPeriod: Rich;
  readonly kinds: Readonly<Record<ReasonKind, string>>;
  readonly lost: Readonly<Record<'customers' | 'revenue', string>>;
  readonly share: string;
  /** The share of a reason and all above it. */
  readonly sum: string;
  readonly none: string;
  /** `12 more reasons` */
  readonly rest: (reasons: Counted) => string;
  readonly bar: (values: ReasonText) => string;
  readonly kindBar: (values: Omit<ReasonText, 'kind' | 'sum'>) => string;
  readonly recoverable: (values: {
    readonly customers: Counted;
    readonly mrr: string;
    readonly reasons: readonly string[];
  }) => Rich;
  /** The heading of what helps. */
  readonly remedies: string;
  readonly list: (reasons: readonly string[]) => string;
  readonly causes: Readonly<Record<CauseName, { readonly name: string; readonly remedy: string }>>;
  readonly notes: {
    readonly periods: (first: string, last: string) => string;
    readonly none: (share: string) => string;
    readonly small: (customers: Counted) => string;
    readonly running: (period: string) => string;
  };
  readonly table: {
    readonly reason: string;
    readonly cause: string;
    readonly kind: string;
    readonly all: (kind: string) => string;
  };
}

/** The numbers of a takeaway, as text. */
export interface ReasonsSummary {
  readonly basis: 'customers' | 'revenue';
  /** The largest reason. */
  readonly name: string;
  readonly share: string;
  /** All that was lost. */
  readonly customers: Counted;
  readonly mrr: string;
  /** Null where nobody was lost in that way. */
  readonly involuntary: string | null;
  readonly none: string | null;
}

/** A reason, as text. */
export interface ReasonText {
  readonly name: string;
  readonly customers: Counted;
  readonly mrr: string;
  readonly share: string;
  /** Null where it says nothing more. */
  readonly kind: string | null;
  /** Null for one wording of several. */
  readonly sum: string | null;
}
