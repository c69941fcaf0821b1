import './widgets/cohort-heatmap/churn-cohort-heatmap.js';
import './widgets/mrr-waterfall/churn-mrr-waterfall.js';

export * from './index.js';
