export { explainCost } from './cost.explain.js';
export { costTable } from './cost.table.js';
