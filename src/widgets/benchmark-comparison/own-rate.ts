import type { BenchmarkSubject } from '../../metrics/benchmark.js';
import type { Kpis } from '../../metrics/kpis.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { RetentionPoint } from '../../metrics/retention.js';
import type { FigureSet } from './figure-set.js';

/** The rates that can be compared, by their words in the attribute `measure`. */
export const MEASURES = ['customer-churn', 'gross-mrr-churn', 'nrr', 'grr'] as const;

/** A rate that can be compared. */
export type BenchmarkMeasure = (typeof MEASURES)[number];

/** What a comparison asks its source for. */
export interface BenchmarkFigures {
  readonly movements: readonly PeriodMovement[];
  readonly kpis: Kpis;
  readonly retention: readonly RetentionPoint[];
  /** The published figures at the address of the element; null where it has none. */
  readonly published: FigureSet | null;
}

/** The company's own rate, and what there is to know about it. */
export interface OwnRate {
  /** How it was measured, and the amounts by which groups are chosen, as far as they are known. */
  readonly subject: BenchmarkSubject & { readonly metric: BenchmarkMeasure };
  /** A fraction of the last complete period; null where it has none. */
  readonly rate: number | null;
  /** Its 95 % interval; null for a rate of MRR. */
  readonly interval: readonly [number, number] | null;
  /** A code of `nullReasons`; empty where there is a rate. */
  readonly nullReason: string;
  /** The last complete period, and the one that is still running. */
  readonly period: PeriodMovement | null;
  readonly running: PeriodMovement | null;
}

/** The currency that published amounts are in. */
const AMOUNTS_IN = 'USD';

/** The period to ask the source for: churn of a month, or of a year; retention over twelve months. */
export function periodOf(measure: BenchmarkMeasure, period: string): 'month' | 'year' {
  return isTrailing(measure) || period !== 'year' ? 'month' : 'year';
}

/** Whether a rate is of the last twelve months, whatever the period. */
export function isTrailing(measure: BenchmarkMeasure): boolean {
  return measure === 'nrr' || measure === 'grr';
}

/** Picks the rate to compare from the figures of the source. */
export function ownRate(
  { movements, kpis }: BenchmarkFigures,
  measure: BenchmarkMeasure,
  unit: 'month' | 'year',
  facts: LedgerFacts,
): OwnRate {
  const name = KPI_OF[measure];
  const isKnown = facts.currency === AMOUNTS_IN;
  const period = movements.findLast(({ complete }) => complete) ?? null;
  const rate = kpis[name];
  return {
    subject: {
      metric: measure,
      unit: measure === 'customer-churn' ? 'customers' : 'revenue',
      period: isTrailing(measure) ? 'year' : unit,
      arpa: isKnown ? kpis.arpa : null,
      mrr: isKnown ? kpis.mrr : null,
    },
    rate,
    interval:
      rate !== null && measure === 'customer-churn'
        ? (period?.customerChurnInterval ?? null)
        : null,
    nullReason: rate === null ? (kpis.nullReasons[name] ?? '') : '',
    period,
    running: movements.findLast(({ complete }) => !complete) ?? null,
  };
}

const KPI_OF = {
  'customer-churn': 'customerChurnRate',
  'gross-mrr-churn': 'grossMrrChurnRate',
  nrr: 'nrr',
  grr: 'grr',
} as const;
