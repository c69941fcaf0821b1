import './widgets/cohort-heatmap/churn-cohort-heatmap.js';

export * from './index.js';
