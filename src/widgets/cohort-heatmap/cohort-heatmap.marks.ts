import type { Mark, Marks } from '../../element/view.js';
import type { HeatmapScene } from './cohort-heatmap.scene.js';

/**
 * What is said of every cell and average, and the customers behind it, by its mark; and those of each
 * size, which is one of the table only, as the grid has no other cells than observed ones.
 */
export function heatmapMarks({ average, rows }: HeatmapScene): Marks {
  let marks: ReadonlyMap<string, () => Mark> | null = null;
  const all = (): ReadonlyMap<string, () => Mark> =>
    (marks ??= new Map([
      ...[average, ...rows].flatMap((row) =>
        row.cells.map(({ mark, key, selection }): [string, () => Mark] => [
          mark,
          () => ({ words: row.words(key), selection }),
        ]),
      ),
      ...rows.map(({ key, label, size }): [string, () => Mark] => [
        key,
        () => ({ words: `${label}: ${size}`, selection: { cohort: key } }),
      ]),
    ]));
  return {
    get: (mark) => all().get(mark)?.(),
    keys: () => all().keys(),
  };
}
