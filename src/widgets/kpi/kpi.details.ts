export { explainKpi } from './kpi.explain.js';
export { kpiTable } from './kpi.table.js';
