import type { RiskGroup } from '../../metrics/risk-list.js';
import type { SignalKind } from '../../metrics/risk-rules.js';
import type { Counted, Rich } from './text.js';

/** The texts of `<churn-risk-list>`. */
export interface RiskListMessages {
  readonly heading: string;
  readonly takeaway: (values: RiskSummary) => Rich;
  /** No rule applies to any of so many customers. */
  readonly nobody: (customers: Counted) => Rich;
  /** What is known without signals, and what they would add. */
  readonly withoutSignals: string;
  /** Signals at an address could not be read. */
  readonly lack: {
    readonly none: string;
    /** Those that were read at this time stand in for them. */
    readonly earlier: (time: string) => string;
    /** Why: there is something else. */
    readonly noList: string;
  };
  readonly groups: Readonly<Record<RiskGroup, string>>;
  readonly customers: (customers: Counted) => string;
  /** A group in words: its name, its customers and their MRR. */
  readonly group: (name: string, customers: Counted, mrr: string) => string;
  readonly columns: {
    readonly customer: string;
    readonly why: string;
    readonly score: string;
    readonly mrr: string;
  };
  /** A customer whose id is not shown, by its place in the list. */
  readonly customer: (rank: string) => string;
  readonly since: (day: string) => string;
  /** What a signal says of a customer. */
  readonly signs: Readonly<Record<SignalKind, (value: Counted) => string>>;
  /** Points that a rule has added. */
  readonly points: (points: string) => string;
  /** A sum of points that is more than a score can be. */
  readonly capped: (sum: string) => string;
  /** Signs and their points, one after the other, in a cell of a table. */
  readonly list: (signs: readonly string[]) => string;
  /** The row of all who show no sign. */
  readonly others: (customers: Counted) => string;
  readonly sortBy: (column: string) => string;
  /** The name of a choice among orders, and the orders. */
  readonly order: string;
  readonly orders: {
    readonly stake: string;
    readonly score: string;
    readonly mrr: string;
    readonly customer: string;
    readonly why: string;
  };
  readonly pages: {
    readonly previous: string;
    readonly next: string;
    readonly page: (first: string, last: string, all: string) => string;
  };
  /** A switch that shows the ids of customers. */
  readonly reveal: string;
  readonly rules: {
    readonly heading: string;
    readonly advice: string;
    readonly reset: string;
    readonly names: Readonly<Record<SignalKind, string>>;
    readonly conditions: Readonly<Record<'above' | 'below' | 'within', string>>;
    readonly days: string;
    readonly points: string;
    /** The names of the three fields of a rule. */
    readonly on: (rule: string) => string;
    readonly bound: (rule: string) => string;
    readonly pointsOf: (rule: string) => string;
    /** To whom a rule applies. */
    readonly applies: (customers: Counted, mrr: string) => string;
  };
  readonly notes: {
    /** How rows are sorted, where no heading says so. */
    readonly stake: string;
    readonly score: string;
    readonly unknown: (signals: Counted) => string;
    readonly unreadable: (signals: Counted) => string;
  };
}

/** The numbers of a takeaway, as text. */
export interface RiskSummary {
  /** What those at risk pay, and what all customers do. */
  readonly mrr: string;
  readonly all: string;
  readonly customers: Counted;
  /** Those of them whose cancellation is scheduled; null where there are none. */
  readonly leaving: { readonly customers: Counted; readonly mrr: string } | null;
}
