import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import { INTERVAL } from './dial.scene.js';
import type { GaugeText } from './gauge.scene.js';
import { SWEEP, type Ring } from './ring.scene.js';
import type { GaugeScale } from './scale.scene.js';
import { FONT, LINE, numberWidth, type Point, type Sheet } from './sheet.scene.js';

/** More lines of text than this would crowd the ring. */
const MOST_INSIDE = 2;
/** Under the ring a detail may take so many lines. */
const MOST_LINES = 3;

/** Writes period, number and as many details as fit into the ring. */
export function writeFace(
  sheet: Sheet,
  { centre, inner }: Ring,
  text: GaugeText,
  isIntervalLow: boolean,
): { readonly inside: number; readonly isNumberSmall: boolean } {
  const { x, y } = centre;
  // Where the interval reaches into the lower half, it takes room from the lines there.
  const clear = inner - (isIntervalLow ? INTERVAL.gap + INTERVAL.width + 3 : 3);
  const lines = text.details.slice(0, MOST_INSIDE);
  const tooWide = lines.findIndex((words, i) => {
    const depth = detailY(i) + 3;
    const chord = 2 * Math.sqrt(Math.max(0, clear * clear - depth * depth));
    return textWidth(words, FONT) > chord - 8;
  });
  const inside = tooWide < 0 ? lines.length : tooWide;
  const isNumberSmall = numberWidth(text.number, 'large') > 2 * clear - 8;
  const down = (inside > 0 ? 0 : 8) - (isNumberSmall ? 3 : 0);
  sheet.write('period', 'period', { x, y: y - 36 + (inside > 0 ? 0 : 8) }, text.period);
  sheet.write('number', 'number', { x, y: y + 4 + down }, text.number);
  lines.slice(0, inside).forEach((words, i) => {
    sheet.write(`detail ${i}`, 'detail', { x, y: y + detailY(i) }, words);
  });
  return { inside, isNumberSmall };
}

function detailY(line: number): number {
  return 26 + LINE * line;
}

/** Writes the ends of the scale, the details that did not fit into the ring, and the period before. */
export function writeFoot(
  sheet: Sheet,
  { centre: { x }, middle }: Ring,
  text: GaugeText,
  at: { readonly y: number; readonly scale: GaugeScale; readonly inside: number },
): { readonly y: number; readonly key: Point | null } {
  const ends = [text.tick(at.scale.min), text.tick(at.scale.max)] as const;
  const half = middle * Math.sin(SWEEP);
  let { y } = at;
  sheet.write('min', 'tick', { x: x - half, y }, ends[0]);
  sheet.write('max', 'tick', { x: x + half, y }, ends[1]);

  const outside = text.details.slice(at.inside);
  if (outside.length > 0) y += 4;
  const room = 2 * Math.min(x, sheet.width - x);
  const lines = outside.flatMap((words) => wrapText(words, room, FONT, MOST_LINES));
  lines.forEach((words, i) => {
    sheet.write(`detail ${at.inside + i}`, 'detail', { x, y: (y += LINE) }, words);
  });
  if (text.previous === null) return { y, key: null };

  const mark = 12;
  const extent = mark + textWidth(text.previous, FONT);
  const between = 2 * half - (textWidth(ends[0], FONT) + textWidth(ends[1], FONT)) / 2;
  if (outside.length > 0) y += LINE;
  else if (extent > between - 28) y += LINE + 4;
  const left = x - extent / 2;
  sheet.write('previous', 'previous', { x: left + mark, y }, text.previous, 'start');
  return { y, key: sheet.point(left + 4, y - 4) };
}
