import type { Where } from '../../metrics/options.js';
import { linear, px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import { FONT } from './labels.scene.js';
import { lastComplete, type TrendPoint } from './reading.scene.js';
import { runningLine, runsOf, type LinePoint } from './lines.scene.js';
import type { TrendMark } from './rate-trend.scene.js';
import { domainOf, type RateDomain } from './scale.scene.js';

/** The rates of one value of a dimension. */
export interface TrendPart {
  readonly key: string;
  readonly name: string;
  /** What selects its customers or records. */
  readonly where: Where;
  readonly points: readonly TrendPoint[];
}

/** What is drawn, and in how much room. */
export interface MultiplesInput {
  readonly parts: readonly TrendPart[];
  /** The rates of all values together, which every panel shows too. */
  readonly whole: readonly TrendPoint[];
  readonly side: 'lost' | 'kept';
  readonly target: number | null;
  readonly width: number;
  readonly compact: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: MultiplesText;
}

/** How the scene writes. */
export interface MultiplesText {
  rate(fraction: number): string;
  tick(fraction: number): string;
  period(name: string): string;
  /** A period of a part as one sentence. */
  words(part: TrendPart, point: TrendPoint): string;
  /** A part as one sentence. */
  part(part: TrendPart): string;
}

/** The drawing of one value. */
export interface Panel {
  readonly key: string;
  readonly words: string;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly title: { readonly x: number; readonly text: string };
  /** The rate of the last complete period, at the far end of the title; empty where there is none. */
  readonly value: { readonly x: number; readonly text: string };
  readonly base: number;
  readonly ceiling: { readonly y: number; readonly x: number; readonly label: string };
  readonly line: readonly (readonly LinePoint[])[];
  readonly whole: readonly (readonly LinePoint[])[];
  readonly running: readonly LinePoint[];
  readonly target: number | null;
  readonly marks: readonly TrendMark[];
  readonly names: readonly {
    readonly key: string;
    readonly x: number;
    readonly anchor: 'start' | 'end';
    readonly label: string;
  }[];
}

/** Everything that is drawn, in px. */
export interface MultiplesScene {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Panel[];
  readonly domain: RateDomain;
}

/** A panel is at least so wide, where there is room for more than one. */
const LEAST_PANEL = 190;
const MOST_COLUMNS = 4;
const GAP = 28;
const TITLE = 22;
const PLOT = { compact: 52, usual: 72 } as const;
const NAMES = 20;
const ROW_GAP = 16;
const LAST_DOT = 3.5;

/** Lays out a small drawing for each value, all on the same axis. */
export function multiplesScene(input: MultiplesInput): MultiplesScene {
  const { parts, whole, side, target, width, compact, direction } = input;
  const columns = Math.max(
    1,
    Math.min(MOST_COLUMNS, parts.length, Math.floor((width + GAP) / (LEAST_PANEL + GAP))),
  );
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const plot = PLOT[compact ? 'compact' : 'usual'];
  const pitch = TITLE + plot + NAMES + ROW_GAP;
  const domain = domainOf(
    [...parts.map(({ points }) => points), whole].map(withoutBand),
    side,
    target,
  );
  return {
    width: px(width),
    height: Math.ceil(parts.length / columns) * pitch - ROW_GAP,
    domain,
    panels: parts.map((part, i) =>
      panelOf(part, input, domain, {
        left: (i % columns) * (panelWidth + GAP),
        top: Math.floor(i / columns) * pitch,
        width: panelWidth,
        plot,
        place: (x) => px(direction === 'rtl' ? width - x : x),
      }),
    ),
  };
}

/** Only the rates: intervals, averages and other years are not drawn so small. */
function withoutBand(points: readonly TrendPoint[]): TrendPoint[] {
  return points.map((point) => ({ ...point, interval: null, average: null, before: null }));
}

/** Where a panel is, from the edge at which reading begins. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly plot: number;
  readonly place: (x: number) => number;
}

function panelOf(
  part: TrendPart,
  { whole, target, text }: MultiplesInput,
  domain: RateDomain,
  { left, top, width, plot, place }: Place,
): Panel {
  const base = top + TITLE + plot;
  const yOf = linear([domain.from, domain.to], [base, top + TITLE]);
  const count = part.points.length;
  const pitch = (width - 2 * LAST_DOT) / Math.max(1, count - 1);
  const xAt = (i: number): number => left + LAST_DOT + (count === 1 ? width / 2 : i * pitch);
  const at = (rate: number, i: number): LinePoint => ({
    key: part.points[i]!.period,
    x: place(xAt(i)),
    y: px(yOf(rate)),
  });
  const latest = lastComplete(part.points);
  const value = latest?.value == null ? '' : text.rate(latest.value);
  const room = width - textWidth(value, FONT) - 12;
  const names = [part.points[0]!, part.points[count - 1]!].map(({ period }) => text.period(period));
  const fit = count > 1 && textWidth(names.join('  '), FONT) <= width;
  const edges = [place(left), place(left + width)].sort((a, b) => a - b);
  return {
    key: part.key,
    words: text.part(part),
    left: edges[0]!,
    width: px(width),
    top: px(top),
    title: { x: place(left), text: wrapText(part.name, room, FONT, 1)[0] ?? '' },
    value: { x: place(left + width), text: value },
    base: px(base),
    ceiling: { y: px(top + TITLE), x: place(left), label: text.tick(domain.to) },
    line: runsOf(part.points, ({ value: rate, complete }, i) =>
      rate === null || !complete ? null : at(rate, i),
    ),
    whole: runsOf(part.points, (point, i) => {
      const rate = whole[i]?.value ?? null;
      return rate === null || !point.complete ? null : at(rate, i);
    }),
    running: runningLine(part.points, at),
    target: target === null ? null : px(yOf(target)),
    marks: part.points.map((point, i): TrendMark => {
      const start = Math.max(left, xAt(i) - pitch / 2);
      const end = Math.min(left + width, xAt(i) + pitch / 2);
      const isLast = point === latest || !point.complete;
      return {
        key: `${part.key} ${point.period}`,
        words: text.words(part, point),
        hit: { x: Math.min(place(start), place(end)), width: px(end - start) },
        dot: point.value === null ? null : { ...at(point.value, i), r: isLast ? LAST_DOT : 0 },
        complete: point.complete,
      };
    }),
    names: [
      ...(fit ? [{ key: 'from', x: place(left), anchor: 'start' as const, label: names[0]! }] : []),
      { key: 'to', x: place(left + width), anchor: 'end' as const, label: names[1]! },
    ],
  };
}
