export { explainRiskList } from './risk-list.explain.js';
export { riskListTable } from './risk-list.table.js';
