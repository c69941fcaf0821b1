export { explainHeatmap } from './cohort-heatmap.explain.js';
export { heatmapTable } from './table.scene.js';
