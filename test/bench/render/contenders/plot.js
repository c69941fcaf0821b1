import * as Plot from '@observablehq/plot';
import {
  BLUES,
  cellsOf,
  HEIGHT,
  labelColor,
  netOf,
  PARTS,
  partsOf,
  percent,
  redrawn,
  WIDTH,
} from '../shapes.js';

/* Observable Plot, which draws anew for new data. */

/** Names that have room beside each other. */
const thinned = (names) => (names.length > 24 ? names.filter((_, i) => i % 2 === 0) : names);

export const heatmap = redrawn((cohorts, { hasLabels }) => {
  const cells = cellsOf(cohorts);
  const text = (row) => percent(row.share);
  return Plot.plot({
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 60,
    padding: 0.05,
    x: { label: 'Months', axis: 'top', ticks: thinned(cohorts.map((_, age) => age)) },
    y: { label: null, ticks: thinned(cohorts.map(({ cohort }) => cohort)) },
    color: { type: 'linear', range: BLUES, domain: [0, 0.25, 0.5, 0.75, 1], legend: false },
    marks: [
      Plot.cell(cells, { x: 'age', y: 'cohort', fill: 'share' }),
      hasLabels
        ? Plot.text(cells, { x: 'age', y: 'cohort', text, fill: (row) => labelColor(row.share) })
        : null,
    ],
  });
});

export const stacks = redrawn((movements) =>
  Plot.plot({
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 60,
    x: { label: null, tickRotate: -45 },
    y: { label: 'MRR', grid: true },
    color: { domain: PARTS.map(({ name }) => name), range: PARTS.map(({ color }) => color) },
    marks: [
      Plot.barY(partsOf(movements), { x: 'period', y: 'mrr', fill: 'part' }),
      Plot.line(movements, { x: 'period', y: netOf, marker: 'circle' }),
      Plot.ruleY([0]),
    ],
  }),
);
