export { explainBenchmark } from './benchmark-comparison.explain.js';
export { benchmarkTable } from './benchmark-comparison.table.js';
