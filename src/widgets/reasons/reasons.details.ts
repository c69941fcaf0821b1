export { explainReasons } from './reasons.explain.js';
export { reasonsTable } from './reasons.table.js';
