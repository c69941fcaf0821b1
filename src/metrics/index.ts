export * from './annualised.js';
export * from './benchmark.js';
export * from './benchmark-set.js';
export { breakdown, type Breakdown, type MovementPart } from './breakdown.js';
export { cohortAverages, cohorts } from './cohorts.js';
export type { Cohort, CohortAverage, CohortCell } from './cohorts.js';
export { customerKey } from './customer-key.js';
export { customersIn, type CustomerRow } from './customers-in.js';
export * from './describe.js';
export * from './errors.js';
export { kpis, type Kpis } from './kpis.js';
export { kpiHistory, type KpiHistory, type KpiName, type KpiPoint } from './kpi-history.js';
export type { Dimension, Issue, Ledger, LedgerFacts, Note } from './ledger.js';
export { movements, type PeriodMovement } from './movements.js';
export type { PeriodUnit } from './calendar.js';
export type { MetricOptions, Where, WhereValue, WhereValues } from './options.js';
export * from './presets.js';
export * from './reason-causes.js';
export * from './reason-kinds.js';
export { reasons, type ReasonShare } from './reasons.js';
export { retention, type RetentionPoint } from './retention.js';
export type { SelectedMovement, Selection } from './selection.js';
export type { MetricName, MetricsSource, ResultOf } from './source.js';
export { logRank, type LogRank, type LogRankGroup } from './log-rank.js';
export { survival, type ByDimension, type SurvivalGroup, type SurvivalPoint } from './survival.js';
export {
  survivalComparison,
  type SurvivalComparison,
  type SurvivalPart,
} from './survival-comparison.js';
export * from './churn-cost.js';
export { keepMore, type KeptMonth, type MonthlyLoss } from './keep-more.js';
export {
  DEFAULT_RULES,
  SIGNALS,
  type RiskCondition,
  type RiskRule,
  type Signal,
  type SignalKind,
} from './risk-rules.js';
export type { RiskGroup, RiskPage, RiskQuestion, RiskRow, RiskSort, RiskSum } from './risk-list.js';
export { riskScores, type RiskList, type RiskReason, type RiskScore } from './risk-scores.js';
export { whereNotes } from './where.js';
