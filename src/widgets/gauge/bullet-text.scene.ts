import { ticks as ticksOf } from 'd3-array';
import type { LinearScale } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import type { GaugeInput, GaugeText } from './gauge.scene.js';
import { within } from './scale.scene.js';
import { FONT, LINE, numberWidth, type GaugeLabel, type Point, type Sheet } from './sheet.scene.js';

const MOST_TICKS = 6;
/** Under the number a detail may take so many lines. */
const MOST_LINES = 3;

/** A zone as far as the scale reaches. */
export interface DrawnZone {
  readonly name: string;
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** The zones that lie on the scale, from its lower end. */
export function zonesWithin({ zones, scale }: GaugeInput, xOf: LinearScale): DrawnZone[] {
  return zones
    .map(({ name, level, from, to }) => ({
      name,
      level,
      from: xOf(within(from ?? -Infinity, scale)),
      to: xOf(within(to ?? Infinity, scale)),
    }))
    .filter(({ from, to }) => from < to);
}

/** Writes the names of zones under them, where all have room. */
export function writeZones(sheet: Sheet, zones: readonly DrawnZone[], y: number): boolean {
  const fit = zones.every(({ name, from, to }) => textWidth(name, FONT) + 8 <= to - from);
  if (zones.length === 0 || !fit) return false;
  for (const [i, { name, from, to }] of zones.entries()) {
    sheet.write(`zone ${i}`, 'tick', { x: (from + to) / 2, y }, name);
  }
  return true;
}

/** Writes the number, and what it is made of beside it where there is room, else under it. */
export function writeHead(
  sheet: Sheet,
  text: GaugeText,
  width: number,
): { readonly right: number; readonly bottom: number; readonly isNumberSmall: boolean } {
  const isNumberSmall = numberWidth(text.number, 'large') > width * 0.6;
  const x = numberWidth(text.number, isNumberSmall ? 'small' : 'large') + 14;
  const lines = [text.period, ...text.details];
  const extent = Math.max(...lines.map((words) => textWidth(words, FONT)));
  const isBeside = lines.length <= 3 && x + extent <= width;
  const write = (line: number, place: Point): void => {
    const [key, kind] =
      line === 0 ? (['period', 'period'] as const) : ([`detail ${line - 1}`, 'detail'] as const);
    sheet.write(key, kind, place, lines[line]!, 'start');
  };

  const number = isBeside ? 42 : 34;
  sheet.write('number', 'number', { x: 0, y: number }, text.number, 'start');
  if (isBeside) {
    // The lines stand around the middle of the number.
    const first = number - 9 - (LINE * (lines.length - 1)) / 2;
    lines.forEach((_, i) => write(i, { x, y: first + LINE * i }));
    return { right: x + extent, bottom: number + 9, isNumberSmall };
  }
  write(0, { x, y: number });
  const details = text.details.flatMap((words) => wrapText(words, width, FONT, MOST_LINES));
  details.forEach((words, i) => {
    sheet.write(`detail ${i}`, 'detail', { x: 0, y: number + 6 + LINE * (i + 1) }, words, 'start');
  });
  return { right: width, bottom: number + 6 + LINE * details.length, isNumberSmall };
}

/** Writes round numbers under the scale, its ends among them. */
export function writeScale(sheet: Sheet, xOf: LinearScale, text: GaugeText, y: number): number[] {
  const [min, max] = xOf.domain;
  const widest = Math.max(textWidth(text.tick(min), FONT), textWidth(text.tick(max), FONT));
  const most = Math.min(MOST_TICKS, Math.floor((xOf(max) - xOf(min)) / (widest + 24)));
  const ticks = roundTicks(xOf, Math.max(2, most));
  for (const tick of ticks) {
    const anchor: GaugeLabel['anchor'] = tick === min ? 'start' : tick === max ? 'end' : 'middle';
    sheet.write(`tick ${tick}`, 'tick', { x: xOf(tick), y }, text.tick(tick), anchor);
  }
  return ticks;
}

/** At most so many steps, all but the last of the same round width. */
function roundTicks({ domain }: LinearScale, most: number): number[] {
  const [min, max] = domain;
  for (let count = most; count > 1; count--) {
    const round = ticksOf(min, max, count);
    const step = round[1]! - round[0]!;
    const inner = round.filter((tick) => tick - min > step / 2 && max - tick > step / 2);
    if (inner.length < most) return [min, ...inner, max];
  }
  return [min, max];
}
