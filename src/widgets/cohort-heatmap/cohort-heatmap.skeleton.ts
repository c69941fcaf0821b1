import { svg, type SVGTemplateResult } from 'lit';
import { boxPath } from './box-path.scene.js';

const COHORTS = Array.from({ length: 9 }, (_, i) => i);

/** The name of a cohort, and a cell. */
const NAME = boxPath({ width: 72, height: 14, radius: 4 });
const CELL = boxPath({ width: 58, height: 26, radius: 2 });

/** A path, since fifty elements would be half of what it takes to draw the chart itself. */
const path = COHORTS.flatMap((row) => [
  `M0 ${row * 29 + 10}${NAME}`,
  ...COHORTS.slice(row).map((_, column) => `M${column * 60 + 100} ${row * 29 + 2}${CELL}`),
]).join('');

/** The outline of a heatmap that is on its way: a row for each cohort, each a cell shorter. */
export const skeleton: SVGTemplateResult = svg`<svg viewBox="0 0 640 260" height="260" aria-hidden="true"><path d=${path}></path></svg>`;
