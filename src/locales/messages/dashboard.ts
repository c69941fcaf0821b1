import type { PeriodUnit } from '../../metrics/calendar.js';
import type { Counted } from './text.js';

/** What a dashboard says. Values arrive already formatted. */
export interface DashboardMessages {
  /** Its name where the page gives it no heading. */
  readonly name: string;
  readonly filters: string;
  readonly customers: (count: Counted) => string;
  /** So many of all customers meet the filters. */
  readonly matching: (count: Counted, all: string) => string;
  readonly period: string;
  readonly periods: Readonly<Record<PeriodUnit, string>>;
  readonly range: string;
  readonly allTime: string;
  readonly lastMonths: (months: number) => string;
  readonly thisYear: string;
  readonly ownRange: string;
  readonly from: string;
  readonly until: string;
  readonly since: (day: string) => string;
  readonly upTo: (day: string) => string;
  readonly basis: string;
  /** Each chart counts as it is set up itself. */
  readonly eachBasis: string;
  readonly bases: Readonly<Record<'customers' | 'revenue', string>>;
  /** The dimensions that have no button of their own. */
  readonly moreDimensions: string;
  readonly search: (dimension: string) => string;
  readonly valuesOf: (dimension: string) => string;
  /** Only the first values are listed. */
  readonly listed: (shown: string, all: Counted) => string;
  readonly noValues: string;
  readonly anyValue: string;
  /** A filter by some values of a dimension, or by all but some. */
  readonly condition: (dimension: string, values: readonly string[], isNot: boolean) => string;
  /** The values that a filter has beside those that are named. */
  readonly moreValues: (count: string) => string;
  readonly active: string;
  readonly remove: (filter: string) => string;
  readonly clearAll: string;
  readonly nobody: string;
  /** No customer of the selection is left under the other filters. */
  readonly vanished: (selection: string) => string;
  readonly clearSelection: string;
  /** No whole period lies between the first and the last day that were chosen. */
  readonly noPeriod: string;
  readonly clearRange: string;
  readonly badAddress: string;
  /** What the page shows, for paper. */
  readonly printed: (filters: readonly string[]) => string;
}
