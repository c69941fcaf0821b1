export { ChurnElement } from './element/churn-element.js';
export {
  ChurnErrorEvent,
  ChurnExportEvent,
  ChurnLoadStartEvent,
  ChurnProgressEvent,
  ChurnReadyEvent,
  ChurnSelectEvent,
} from './element/events.js';
export type { Language } from './element/languages.js';
export { addLanguage } from './element/locale.js';
export type { ExplainMessages } from './locales/explain/messages.js';
export type { Messages } from './locales/messages.js';
export type { CustomerRow } from './metrics/customers-in.js';
export { ChurnError, type ErrorCode } from './metrics/errors.js';
export type { SelectedMovement, Selection } from './metrics/selection.js';
export { ChurnBenchmarkComparison } from './widgets/benchmark-comparison/benchmark-comparison.js';
export { ChurnCohortHeatmap } from './widgets/cohort-heatmap/cohort-heatmap.js';
export { ChurnGauge } from './widgets/gauge/gauge.js';
export { ChurnKpi } from './widgets/kpi/kpi.js';
export { ChurnMrrWaterfall } from './widgets/mrr-waterfall/mrr-waterfall.js';
export { ChurnRateTrend } from './widgets/rate-trend/rate-trend.js';
export { ChurnReasons } from './widgets/reasons/reasons.js';
export { ChurnSurvivalCurve } from './widgets/survival-curve/survival-curve.js';
export { ChurnCost } from './widgets/cost/cost.js';
export { ChurnRiskList } from './widgets/risk-list/risk-list.js';
export { ChurnDashboard } from './widgets/dashboard/dashboard.js';
export { ChurnFilterEvent } from './widgets/dashboard/filter-event.js';
