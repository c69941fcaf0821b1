import { ChurnError } from '../../metrics/errors.js';
import type { Table } from '../../scene/table.js';
import { tableToCsv } from './csv.js';
import { svgToPng } from './png.js';
import { pictureToSvg, type Picture } from './svg.js';

/** What an element has to give away; a table-only widget has no picture. */
export interface Exportable {
  readonly table: Table;
  readonly picture: Picture | null;
}

/** A chart's values as a spreadsheet reads them, or its picture. */
export async function exported(
  kind: 'csv' | 'svg' | 'png',
  { table, picture }: Exportable,
): Promise<Blob> {
  if (kind === 'csv') {
    // The byte order mark tells spreadsheets that this is UTF-8.
    return new Blob(['\uFEFF', tableToCsv(table)], { type: 'text/csv' });
  }
  if (!picture) throw new ChurnError('render/failed', 'There is no chart to make a picture of.');
  const svg = pictureToSvg(picture);
  return kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : svgToPng(svg);
}
