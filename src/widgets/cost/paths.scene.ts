import type { KeptMonth } from '../../metrics/keep-more.js';
import { linear, px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';

/** What is drawn, and where. */
export interface PathsInput {
  readonly months: readonly KeptMonth[];
  readonly width: number;
  readonly compact: boolean;
  readonly top: number;
  readonly place: (x: number) => number;
  readonly text: PathsText;
}

/** How the paths are written. */
export interface PathsText {
  readonly title: string;
  readonly asIs: string;
  readonly kept: string;
  money(amount: number): string;
  month(month: number): string;
  /** The end of both paths as one sentence. */
  pathWords(last: KeptMonth): string;
}

/** A place on a path; its `key` is the month. */
export interface PathPoint {
  readonly key: number;
  readonly x: number;
  readonly y: number;
}

/** What is left of today's MRR over twelve months. */
export interface PathsScene {
  readonly words: string;
  /** The lines of the title. */
  readonly title: readonly {
    readonly key: number;
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }[];
  readonly asIs: readonly PathPoint[];
  readonly kept: readonly PathPoint[];
  /** The names and amounts at the ends. */
  readonly ends: readonly {
    readonly key: 'asIs' | 'kept';
    readonly x: number;
    readonly y: number;
    readonly name: string;
    readonly amount: string;
  }[];
  readonly ticks: readonly { readonly key: number; readonly x: number; readonly label: string }[];
  readonly tickY: number;
  /** Where the axis begins, in words; empty where that is zero. */
  readonly floor: { readonly x: number; readonly y: number; readonly text: string };
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  };
  readonly bottom: number;
}

const FONT = 12;
const TITLE_LINE = 15;
const TITLE_GAP = 20;
const MOST_TITLE_LINES = 4;
/** Between the names of two months. */
const TICK_ROOM = 46;
const BOLD = 1.1;
const HEIGHT = { compact: 70, usual: 104 } as const;
const NAMES = 22;
const END_GAP = 8;
const END_STEP = 16;
const LINES_APART = 32;
const MONTHS = [0, 3, 6, 9, 12];
const ENDS = [0, 12];

/** Lays out both paths on one axis, which begins below the lowest end and says where. */
export function pathsScene({ months, width, compact, top, place, text }: PathsInput): PathsScene {
  const last = months.at(-1)!;
  const ends = [
    { key: 'kept' as const, name: text.kept, amount: text.money(last.kept), value: last.kept },
    { key: 'asIs' as const, name: text.asIs, amount: text.money(last.asIs), value: last.asIs },
  ];
  const room = Math.max(
    ...ends.flatMap(({ name, amount }) => [name, amount]).map((one) => textWidth(one, FONT) * BOLD),
  );
  const right = Math.max(width * 0.4, width - room - END_GAP);
  const title = wrapText(text.title, width, FONT * BOLD, MOST_TITLE_LINES);
  const plotTop = top + (title.length - 1) * TITLE_LINE + TITLE_GAP + 10;
  const bottom = plotTop + HEIGHT[compact ? 'compact' : 'usual'];
  const most = months[0]!.asIs;
  const lowest = Math.min(last.asIs, last.kept);
  // Changes of some per cent could not be told apart from zero up.
  const floor = lowest > most / 2 ? Math.max(0, most - 1.6 * (most - lowest)) : 0;
  const least = floor === most ? 0 : floor;
  const yOf = linear([least, most], [bottom, plotTop]);
  const xOf = linear([0, 12], [4, right]);
  const path = (value: (month: KeptMonth) => number): PathPoint[] =>
    months.map((month) => ({
      key: month.month,
      x: place(xOf(month.month)),
      y: px(yOf(value(month))),
    }));
  const [upper, lower] = ends.map(({ value }) => yOf(value)) as [number, number];
  const gap = Math.max(0, LINES_APART - (lower - upper)) / 2;
  // They may not stand in the title.
  const first = Math.max(upper - gap, plotTop + END_STEP / 2);
  const places = [first, Math.max(lower + gap, first + LINES_APART)];
  return {
    words: text.pathWords(last),
    title: title.map((line, i) => ({
      key: i,
      x: place(0),
      y: px(top + 10 + i * TITLE_LINE),
      text: line,
    })),
    asIs: path(({ asIs }) => asIs),
    kept: path(({ kept }) => kept),
    ends: ends.map(({ key, name, amount }, i) => ({
      key,
      x: place(right + END_GAP),
      y: px(places[i]! - END_STEP / 2 + 4),
      name,
      amount,
    })),
    ticks: (right / 4 < TICK_ROOM ? ENDS : MONTHS).map((month) => ({
      key: month,
      x: place(xOf(month)),
      label: text.month(month),
    })),
    tickY: px(bottom + 16),
    floor: { x: place(4), y: px(bottom - 4), text: least > 0 ? text.money(least) : '' },
    plot: { left: place(4), right: place(right), top: px(plotTop), bottom: px(bottom) },
    bottom: px(bottom + NAMES + 4),
  };
}

/** A path of points. */
export function pathOf(points: readonly PathPoint[]): string {
  return `M${points.map(({ x, y }) => `${px(x)} ${px(y)}`).join('L')}`;
}
