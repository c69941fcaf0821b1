export { explainSurvivalCurve } from './survival-curve.explain.js';
export { survivalTable } from './survival-curve.table.js';
