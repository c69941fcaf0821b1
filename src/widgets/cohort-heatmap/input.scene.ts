import type { CohortShare, ShareAverage, SharedCohort } from '../../metrics/cohort-shares.js';
import type { Values } from './finding.scene.js';
import type { ColumnSort } from './order.scene.js';

/** What a heatmap is drawn from. */
export interface HeatmapInput {
  readonly cohorts: readonly SharedCohort[];
  /** By age, as the shares are. */
  readonly averages: readonly (ShareAverage | null)[];
  /** By which column a reader has sorted the cohorts. @default null */
  readonly sort?: ColumnSort | null;
  readonly values: Values;
  /** Whether the colours reach from the lowest to the highest rate alone. @default false */
  readonly isFitted?: boolean;
  readonly width: number;
  /** Whether rows take less height. @default false */
  readonly compact?: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: HeatmapText;
}

/** How a heatmap writes; numbers come in as they are. */
export interface HeatmapText {
  readonly signedUp: string;
  readonly size: string;
  readonly average: string;
  /** The same where there is little room. */
  readonly averageShort: string;
  /** An age in words: `Month 3`. */
  age(age: number): string;
  cohort(name: string): string;
  count(value: number): string;
  /** A size of a small cohort, in words. */
  smallSize(value: number): string;
  rate(fraction: number): string;
  /** The same without its sign, and the end of a scale that some rates lie beyond. */
  bareRate(fraction: number): string;
  andMore(rate: string): string;
  /** The customers or the MRR of a cell. */
  amount(share: CohortShare): string;
  /** The words for a cell, for those who cannot see its place. */
  cell(cohort: string, share: CohortShare): string;
  averageCell(average: ShareAverage): string;
}
