import { textWidth } from '../../scene/text-width.js';

/** What a legend is made of: a swatch as it is drawn on the page, in px, or words. */
export type LegendPiece =
  | { readonly swatch: SVGSVGElement; readonly width: number; readonly height: number }
  | { readonly words: string };

/** A piece and where it lies: `x` is its first edge in reading direction, from that of the legend. */
export interface PlacedPiece {
  readonly piece: LegendPiece;
  readonly x: number;
  readonly width: number;
  /** The middle of its row, from the top of the legend. */
  readonly y: number;
}

const FONT_SIZE = 12;
const ROW = 20;
const WITHIN_ITEM = 6;
const BETWEEN_ITEMS = 16;

/** The items of a legend on the page, each as its swatches and words in order. */
export function legendItems(legend: Element): LegendPiece[][] {
  return [...legend.children].map((item) => piecesOf(item)).filter(({ length }) => length > 0);
}

/**
 * The items of a legend in rows of so much room, in px; an item is kept in one row.
 *
 * @returns the pieces, and the height of all rows, in px
 */
export function layLegend(
  items: readonly (readonly LegendPiece[])[],
  room: number,
): { readonly placed: readonly PlacedPiece[]; readonly height: number } {
  const placed: PlacedPiece[] = [];
  let x = 0;
  let row = 0;
  for (const pieces of items) {
    const widths = pieces.map(widthOf);
    const width = widths.reduce((sum, one) => sum + one + WITHIN_ITEM, -WITHIN_ITEM);
    if (x > 0 && x + width > room) {
      x = 0;
      row += 1;
    }
    pieces.forEach((piece, i) => {
      placed.push({ piece, x, width: widths[i]!, y: (row + 0.5) * ROW });
      x += widths[i]! + WITHIN_ITEM;
    });
    x += BETWEEN_ITEMS - WITHIN_ITEM;
  }
  return { placed, height: items.length > 0 ? (row + 1) * ROW : 0 };
}

function piecesOf(node: Node): LegendPiece[] {
  if (node instanceof SVGSVGElement) {
    const { width, height } = node.getBoundingClientRect();
    return [{ swatch: node, width, height }];
  }
  if (node.nodeType === Node.TEXT_NODE) {
    const words = node.textContent!.replace(/\s+/gu, ' ').trim();
    return words ? [{ words }] : [];
  }
  return [...node.childNodes].flatMap(piecesOf);
}

function widthOf(piece: LegendPiece): number {
  return 'words' in piece ? textWidth(piece.words, FONT_SIZE) : piece.width;
}
