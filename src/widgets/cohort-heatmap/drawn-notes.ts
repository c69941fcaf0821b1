import type { Drawing } from '../../element/view.js';
import type { HeatmapScene } from './cohort-heatmap.scene.js';
import type { CohortsToDraw } from './cohorts-to-draw.js';
import { SMALL_COHORT } from './finding.scene.js';

/** What to say of a drawing beside its records. */
export function drawnNotes(
  { cohorts, unit, tooMany }: CohortsToDraw,
  { hasSmall, hasCorners, labels, fitted }: HeatmapScene,
  { messages: { heatmap }, formats: { count } }: Pick<Drawing, 'messages' | 'formats'>,
): string[] {
  const isRunning = cohorts.some(({ cells }) => !cells[cells.length - 1]!.complete);
  return [
    ...(tooMany ? [heatmap.coarserNote(unit, tooMany.unit, count(tooMany.periods))] : []),
    heatmap.ageZeroNote[unit],
    ...(fitted ? [heatmap.fittedNote(fitted.from, fitted.to)] : []),
    ...(labels === 'bare' ? [heatmap.bareNote] : []),
    ...(isRunning ? [heatmap.runningNote] : []),
    ...(hasSmall ? [heatmap.smallNote(count(SMALL_COHORT))] : []),
    ...(hasCorners ? [heatmap.cornerNote] : []),
  ];
}
