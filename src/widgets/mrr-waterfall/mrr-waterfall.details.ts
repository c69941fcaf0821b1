export { explainWaterfall } from './mrr-waterfall.explain.js';
export { bridgeTable, movementsTable } from './mrr-waterfall.table.js';
