import { px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import type { CoursePoint, KpiChange } from './reading.scene.js';
import { isCourse, sparkline, type Sparkline, type SparklineBox } from './sparkline.scene.js';

/** What is drawn, and in how much room. */
export interface KpiInput {
  readonly course: readonly CoursePoint[];
  /** Null where there is nothing to compare with. */
  readonly change: KpiChange | null;
  readonly width: number;
  readonly compact: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: KpiText;
}

/** What stands on the face, already written. */
export interface KpiText {
  readonly number: string;
  /** What the number counts, beside it; empty where it says so itself. */
  readonly unit: string;
  /** How much the figure has changed, without a sign; empty where it has not. */
  readonly change: string;
  /** The figure of the period before, or that it was the same; empty where there is none. */
  readonly before: string;
  /** Why there is no figure; empty where there is one. */
  readonly reason: string;
  /** The names of the first and the last period. */
  readonly names: { readonly from: string; readonly to: string };
}

/** A text; `anchor` is the end of it that stands at `x`, in reading direction. */
export interface KpiLabel {
  readonly key: string;
  readonly kind: 'number' | 'change' | 'before' | 'reason' | 'name';
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
  /** What follows it on its line in a quieter hand; empty where nothing does. */
  readonly after: string;
}

/** Everything that is drawn, in px. */
export interface KpiScene {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly KpiLabel[];
  readonly size: NumberSize;
  /** The arrow of the change as a path; null where there is none. */
  readonly arrow: string | null;
  readonly tone: Tone;
  readonly sparkline: Sparkline | null;
}

/** What a change is to a reader. */
export type Tone = 'good' | 'bad' | 'even';

/** How large the number is written. */
export type NumberSize = keyof typeof NUMBER_FONT;

const NUMBER_FONT = { large: 30, medium: 26, small: 20, tiny: 16 } as const;
/** The number is bold, which `textWidth` does not know. */
const BOLDNESS = 1.2;
const FONT = 12;
const LINE = 18;
const MOST_REASON_LINES = 3;
/** The side of the arrow, and the gap after it. */
const ARROW = 8;
const ARROW_GAP = 5;
const GAP = 8;
/** From here on the line stands beside the number. */
const SIDE_BY_SIDE = 400;
const TEXT_SHARE = 0.42;
/** From here on the change and what it is from stand on one line, where they fit. */
const ONE_LINE = 190;
const COURSE_HEIGHT = { compact: 28, usual: 40, beside: 56 } as const;
/** From the bottom of the line to the baseline of the names. */
const NAMES = 18;

/** Lays out a number, how it changed, and its course. */
export function kpiScene(input: KpiInput): KpiScene {
  const { width, compact, direction, text, change, course } = input;
  const place = (x: number): number => px(direction === 'rtl' ? width - x : x);
  const isBeside = width >= SIDE_BY_SIDE;
  const room = isBeside ? width * TEXT_SHARE : width;
  const size = sizeOf(text, room, compact);
  const base = NUMBER_FONT[size];
  const first = base + LINE + 4;
  const below = text.reason
    ? reasonLines(text.reason, room, first)
    : changeLines(text, room, first);
  const textBottom = Math.max(first + (linesOf(width) - 1) * LINE, ...below.map(({ y }) => y));

  const left = isBeside ? room + 2 * GAP : 0;
  const top = isBeside ? 0 : textBottom + 10;
  const height = COURSE_HEIGHT[isBeside ? 'beside' : compact ? 'compact' : 'usual'];
  const box = { left, width: width - left, top, height };
  const hasCourse = isCourse(course);
  const names = hasCourse
    ? courseNames(text, box)
    : [label('name', 0, textBottom + LINE + 4, text.names.to, { key: 'to' })];

  const labels = [label('number', 0, base, text.number, { after: text.unit }), ...below, ...names];
  const shown = labels.filter((one) => one.text !== '');
  return {
    width: px(width),
    height: px(Math.max(...shown.map(({ y }) => y), textBottom) + 5),
    labels: shown.map((one) => ({ ...one, x: place(one.x), y: px(one.y) })),
    size,
    arrow: text.change && change ? arrowOf(change.direction, place, first) : null,
    tone: change?.isGood == null ? 'even' : change.isGood ? 'good' : 'bad',
    sparkline: hasCourse ? sparkline(course, box, place) : null,
  };
}

function label(
  kind: KpiLabel['kind'],
  x: number,
  y: number,
  text: string,
  more: Partial<KpiLabel> = {},
): KpiLabel {
  return { key: kind, kind, x, y, text, anchor: 'start', after: '', ...more };
}

/** Why there is no number. */
function reasonLines(reason: string, room: number, first: number): KpiLabel[] {
  return wrapText(reason, room, FONT, MOST_REASON_LINES).map((line, i) =>
    label('reason', 0, first + i * LINE, line, { key: `reason ${i}` }),
  );
}

/** How the figure changed, and from what; beside each other where they fit. */
function changeLines({ change, before }: KpiText, room: number, first: number): KpiLabel[] {
  if (!change) return [label('before', 0, first, before)];
  const start = ARROW + ARROW_GAP;
  const needed = start + textWidth(change, FONT) * BOLDNESS + GAP + textWidth(before, FONT);
  return room >= ONE_LINE && needed <= room
    ? [label('change', start, first, change, { after: before })]
    : [label('change', start, first, change), label('before', 0, first + LINE, before)];
}

/** The names of the first and the last period under the line; the last alone where both do not fit. */
function courseNames({ names: { from, to } }: KpiText, box: SparklineBox): KpiLabel[] {
  const y = box.top + box.height + NAMES;
  const last = label('name', box.left + box.width, y, to, { key: 'to', anchor: 'end' });
  const fit = textWidth(from, FONT) + textWidth(to, FONT) + GAP <= box.width;
  return fit ? [label('name', box.left, y, from, { key: 'from' }), last] : [last];
}

/** As many lines as are kept for what stands under the number, so that numbers side by side align. */
function linesOf(width: number): 1 | 2 {
  return width >= ONE_LINE ? 1 : 2;
}

function widthOf(text: string, size: NumberSize): number {
  return textWidth(text, NUMBER_FONT[size]) * BOLDNESS;
}

/** As large as there is room for, with its unit. */
function sizeOf({ number, unit }: KpiText, room: number, compact: boolean): NumberSize {
  const sizes = (['large', 'medium', 'small'] as const).slice(compact ? 1 : 0);
  const after = unit ? GAP + textWidth(unit, FONT) : 0;
  return sizes.find((size) => widthOf(number, size) + after <= room) ?? 'tiny';
}

function arrowOf(
  direction: KpiChange['direction'],
  place: (x: number) => number,
  baseline: number,
): string {
  const [base, tip] =
    direction === 'up' ? [baseline, baseline - ARROW] : [baseline - ARROW, baseline];
  return `M${place(0)} ${base}H${place(ARROW)}L${place(ARROW / 2)} ${tip}Z`;
}
