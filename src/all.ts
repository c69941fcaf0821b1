import './widgets/dashboard/churn-dashboard.js';
import './widgets/risk-list/churn-risk-list.js';
import './widgets/cost/churn-cost.js';
import './widgets/survival-curve/churn-survival-curve.js';
import './widgets/reasons/churn-reasons.js';
import './widgets/benchmark-comparison/churn-benchmark-comparison.js';
import './widgets/cohort-heatmap/churn-cohort-heatmap.js';
import './widgets/gauge/churn-gauge.js';
import './widgets/kpi/churn-kpi.js';
import './widgets/mrr-waterfall/churn-mrr-waterfall.js';
import './widgets/rate-trend/churn-rate-trend.js';

export * from './index.js';
