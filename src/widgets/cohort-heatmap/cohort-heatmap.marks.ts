import type { Marks } from '../../element/view.js';
import type { HeatmapCell } from './cells.scene.js';
import type { HeatmapRow, HeatmapScene } from './cohort-heatmap.scene.js';

/** What is said of every cell and average, and the customers behind it, by its mark. */
export function heatmapMarks({ average, rows }: HeatmapScene): Marks {
  let marks: ReadonlyMap<string, readonly [HeatmapRow, HeatmapCell]> | null = null;
  const all = (): ReadonlyMap<string, readonly [HeatmapRow, HeatmapCell]> =>
    (marks ??= new Map(
      [average, ...rows].flatMap((row) => row.cells.map((cell) => [cell.mark, [row, cell]])),
    ));
  return {
    get(mark) {
      const [row, cell] = all().get(mark) ?? [];
      return row && cell && { words: row.words(cell.key), selection: cell.selection };
    },
    keys: () => all().keys(),
  };
}
