export { explainTrend } from './rate-trend.explain.js';
export { partsTable, trendTable } from './rate-trend.table.js';
