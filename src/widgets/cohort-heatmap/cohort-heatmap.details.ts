export { explainHeatmap } from './cohort-heatmap.explain.js';
export { heatmapTable } from './table.scene.js';
export { columnAt, nextSort, onHeadingKey, sortedBy } from './column-sort.js';
