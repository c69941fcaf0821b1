import type { PeriodUnit } from '../../metrics/calendar.js';
import type { ShareOf } from '../../metrics/cohort-shares.js';
import type { Counted, Rich } from './text.js';

/** The texts of `<churn-cohort-heatmap>`. */
export interface HeatmapMessages {
  readonly heading: Readonly<Record<PeriodUnit, string>>;
  readonly signedUp: string;
  readonly size: string;
  readonly average: string;
  /** The same where there is little room. */
  readonly averageShort: string;
  /** The column of an age: `Month 3`. */
  readonly age: (unit: PeriodUnit, age: string) => string;
  /** The column of the table that is 100 % of revenue. */
  readonly firstMrr: string;
  /** A size that is marked as small, in words. */
  readonly smallSize: (size: string) => string;
  /** What age 0 means. */
  readonly ageZeroNote: Readonly<Record<PeriodUnit, string>>;
  readonly runningNote: string;
  /** What the mark beside a size means. */
  readonly smallNote: (customers: string) => string;
  /** What the corner of a cell means. */
  readonly cornerNote: string;
  /** The percent sign is left out of the cells. */
  readonly bareNote: string;
  /** The colours reach from the lowest to the highest rate only. */
  readonly fittedNote: (from: string, to: string) => string;
  /** In which order the cohorts stand; by retention, at which age. */
  readonly orderNote: Readonly<
    Record<'oldest' | 'newest' | 'largest' | 'best', (unit: PeriodUnit, age: string) => string>
  >;
  /** By which column a reader has sorted the cohorts. */
  readonly sortNote: (column: string, descending: boolean) => string;
  /** The period asked for has given too many cohorts, and another is drawn. */
  readonly coarserNote: (drawn: PeriodUnit, asked: PeriodUnit, periods: string) => string;
  readonly retained: (values: HeatmapSummary) => Rich;
  /** The same where shares are of the period before. */
  readonly stayed: (values: HeatmapSummary & HeatmapStep) => Rich;
  readonly tooYoung: string;
  /** On revenue, where all cohorts paid in another currency. */
  readonly noFirstMrr: string;
  /** A cell in words, for a screen reader and a tooltip. */
  readonly cell: (values: HeatmapCellText) => string;
  readonly averageCell: (values: HeatmapAverageText) => string;
  /** A value of the running period in the table. */
  readonly running: (value: string) => string;
  readonly legend: Readonly<Record<'customers' | 'revenue', string>>;
  /** The same where shares are of the period before. */
  readonly stepLegend: Readonly<Record<'customers' | 'revenue', (unit: PeriodUnit) => string>>;
  /** The end of a scale that some rates lie beyond. */
  readonly andMore: (rate: string) => string;
}

/** The numbers of a heatmap's takeaway, as text. */
export interface HeatmapSummary {
  readonly basis: 'customers' | 'revenue';
  readonly unit: PeriodUnit;
  readonly age: Counted;
  readonly retention: string;
  /** Absent where there are too few cohorts to compare. */
  readonly best: { readonly cohort: string; readonly retention: string } | undefined;
  readonly worst: { readonly cohort: string; readonly retention: string } | undefined;
}

/** What a takeaway on shares of the period before has besides. */
export interface HeatmapStep {
  /** The age before. */
  readonly before: string;
  /** Whether no other age keeps less, or none of those that enough cohorts have completed. */
  readonly leastOf: 'all' | 'enough' | null;
}

/** The numbers behind one cell of a heatmap, as text. */
export interface HeatmapCellText {
  readonly basis: 'customers' | 'revenue';
  readonly unit: PeriodUnit;
  readonly cohort: string;
  readonly age: string;
  readonly of: ShareOf;
  /** Null where there was nothing that a share of it could be left. */
  readonly retention: string | null;
  /** Customers or MRR left, and at first or a period before. */
  readonly left: string;
  readonly from: Counted;
  readonly complete: boolean;
}

/** The numbers behind one cell of the weighted average, as text. */
export interface HeatmapAverageText {
  readonly basis: 'customers' | 'revenue';
  readonly unit: PeriodUnit;
  readonly age: string;
  readonly of: ShareOf;
  readonly retention: string;
  /** Those who are old enough to be in it: cohorts, and the customers or MRR that it is a share of. */
  readonly cohorts: Counted;
  readonly from: Counted;
}
