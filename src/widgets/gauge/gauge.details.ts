export { explainGauge } from './gauge.explain.js';
export { gaugeTable } from './gauge.table.js';
