import type { Table } from '../../scene/table.js';
import { tableToCsv } from './csv.js';
import { svgToPng } from './png.js';
import { pictureToSvg, type Picture } from './svg.js';

/** A table as a file that spreadsheets open; the byte order mark tells them that it is UTF-8. */
export function tableFile(table: Table): Blob {
  return new Blob(['\uFEFF', tableToCsv(table)], { type: 'text/csv' });
}

/**
 * A drawing and its words as a file.
 *
 * @throws where the browser cannot draw a PNG, for instance because it is too large for a canvas
 */
export async function pictureFile(kind: 'svg' | 'png', picture: Picture): Promise<Blob> {
  const svg = pictureToSvg(picture);
  return kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : svgToPng(svg);
}
