import type { SharedCohort } from '../../metrics/cohort-shares.js';
import { px } from '../../scene/linear.js';
import { boxPath } from './box-path.scene.js';
import type { CellBox } from './layout.scene.js';
import type { Places } from './places.scene.js';
import type { RateScale } from './steps.scene.js';

/** All cells of one colour; `step` is its name, see `RateScale`. */
export interface ColourPath {
  readonly step: string;
  readonly path: string;
}

/**
 * The colours of the cells of rows, as a path each: where there are thousands of cells, a few elements
 * are drawn and changed at once.
 */
export function coloursOf(
  cohorts: readonly SharedCohort[],
  rows: readonly { readonly y: number }[],
  scale: Pick<RateScale, 'stepOf'>,
  places: Places,
  box: CellBox,
): ColourPath[] {
  const outline = boxPath(box);
  const paths = new Map<string, string>();
  cohorts.forEach(({ shares }, i) => {
    const y = px(rows[i]!.y + box.radius);
    for (const share of shares) {
      if (share === null) continue;
      const { age, rate } = share;
      const step = scale.stepOf(rate);
      paths.set(step, `${paths.get(step) ?? ''}M${places.at(age).x} ${y}${outline}`);
    }
  });
  return [...paths].map(([step, path]) => ({ step, path }));
}
