import type { ChurnCost, CostLine } from '../../metrics/churn-cost.js';
import { px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import { pathsScene, type PathsScene, type PathsText, type PathsInput } from './paths.scene.js';

/** What is drawn, and in how much room. */
export interface CostInput {
  readonly cost: ChurnCost;
  /** What is left in a year; null where nothing is known of it. */
  readonly paths: PathsInput['months'] | null;
  readonly width: number;
  readonly compact: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: CostText;
}

/** A line of costs, or all together. */
export type CostRowId = CostLine['id'] | 'total';

/** How the scene writes. */
export interface CostText extends PathsText {
  name(id: CostRowId): string;
  /** An amount from and to, or a single one. */
  range(low: number, high: number): string;
  words(id: CostRowId, low: number, high: number): string;
}

/** A text; it begins or ends at `x`, in reading direction. */
export interface Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

/** A part of the costs. */
export interface CostBar {
  readonly key: CostRowId;
  readonly words: string;
  /** Whether it comes to nothing. */
  readonly quiet: boolean;
  readonly hit: { readonly y: number; readonly height: number };
  readonly y: number;
  readonly height: number;
  /** What is sure, from the beginning of the line. */
  readonly sure: { readonly x: number; readonly width: number };
  /** From there to the most it may be; without width where it is no range. */
  readonly range: { readonly x: number; readonly width: number };
  readonly name: readonly Label[];
  readonly amount: Label;
}

/** Everything that is drawn, in px. */
export interface CostScene {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly CostBar[];
  /** The line between the parts and their sum. */
  readonly rule: number;
  readonly paths: PathsScene | null;
}

export const FONT = 12;
const BOLD = 1.12;
const GAP = 14;
const LINE = 15;
/** From the middle of a line of text to its base line. */
const BASE = 4;
/** In less room, and where less were left for a bar, it stands under the name. */
const LEAST_WIDE = 400;
const LEAST_BAR = 120;
const MOST_NAME = 0.36;
const ROW = { compact: 24, usual: 27 } as const;
const BAR = 14;
const NARROW_BAR = 10;
const NARROW_GAP = 13;
const TOTAL_GAP = 8;
const PATHS_GAP = 26;

/** Where names and bars stand, from the edge at which reading begins. */
interface Columns {
  readonly narrow: boolean;
  readonly nameRoom: number;
  readonly from: number;
  readonly to: number;
}

/** Lays out a bar for each line of costs, their sum, and the paths of a year below. */
export function costScene(input: CostInput): CostScene {
  const { cost, width, direction, text, paths } = input;
  const place = (x: number): number => px(direction === 'rtl' ? width - x : x);
  const rows: readonly { id: CostRowId; low: number; high: number }[] = [
    ...cost.lines,
    { id: 'total', low: cost.low, high: cost.high },
  ];
  const columns = columnsOf(rows, input);
  const most = Math.max(cost.high, Number.MIN_VALUE);
  let y = 0;
  let rule = 0;
  const bars = rows.map((row) => {
    if (row.id === 'total') {
      rule = px(y + TOTAL_GAP / 2);
      y += TOTAL_GAP;
    }
    const { bar, next } = barOf(row, { input, columns, y, most, place });
    y = next;
    return bar;
  });
  const below =
    paths &&
    pathsScene({ months: paths, width, compact: input.compact, top: y + PATHS_GAP, place, text });
  return {
    width: px(width),
    height: px(below ? below.bottom : y),
    bars,
    rule,
    paths: below,
  };
}

function columnsOf(
  rows: readonly { readonly id: CostRowId; readonly low: number; readonly high: number }[],
  { width, text }: CostInput,
): Columns {
  const widest = (texts: readonly string[], size: number): number =>
    Math.max(...texts.map((one) => textWidth(one, FONT) * size));
  const amounts = widest(
    rows.map(({ low, high }) => text.range(low, high)),
    BOLD,
  );
  const names = widest(
    rows.map(({ id }) => text.name(id)),
    BOLD,
  );
  const nameRoom = Math.min(names, width * MOST_NAME);
  const from = nameRoom + GAP;
  const to = width - amounts - GAP;
  const isNarrow = width < LEAST_WIDE || to - from < LEAST_BAR;
  return isNarrow
    ? { narrow: true, nameRoom: width, from: 0, to: width }
    : { narrow: false, nameRoom, from, to };
}

interface RowPlace {
  readonly input: CostInput;
  readonly columns: Columns;
  readonly y: number;
  readonly most: number;
  readonly place: (x: number) => number;
}

function barOf(
  { id, low, high }: { readonly id: CostRowId; readonly low: number; readonly high: number },
  { input, columns, y, most, place }: RowPlace,
): { bar: CostBar; next: number } {
  const { text, width, compact } = input;
  const { narrow, from, to } = columns;
  const value = text.range(low, high);
  const beside = narrow ? textWidth(value, FONT) * BOLD + GAP : 0;
  const lines = wrapText(text.name(id), Math.max(40, columns.nameRoom - beside), FONT * BOLD, 2);
  const textHeight = lines.length * LINE;
  const height = narrow
    ? textHeight + 4 + NARROW_BAR + NARROW_GAP
    : Math.max(ROW[compact ? 'compact' : 'usual'], textHeight + 8);
  const middle = y + height / 2;
  const base = narrow ? y + LINE - 3 : middle + BASE - ((lines.length - 1) * LINE) / 2;
  const xOf = (amount: number): number => from + ((to - from) * amount) / most;
  const bar: CostBar = {
    key: id,
    words: text.words(id, low, high),
    quiet: high === 0,
    hit: { y: px(y), height: px(height) },
    y: px(narrow ? y + textHeight + 4 : middle - BAR / 2),
    height: narrow ? NARROW_BAR : BAR,
    sure: span(from, xOf(low), place),
    range: span(xOf(low), xOf(high), place),
    name: lines.map((line, i) => ({
      key: `name ${i}`,
      x: place(0),
      y: px(base + i * LINE),
      anchor: 'start',
      text: line,
    })),
    amount: {
      key: 'amount',
      x: place(width),
      y: px(narrow ? base : middle + BASE),
      anchor: 'end',
      text: value,
    },
  };
  return { bar, next: y + height };
}

function span(
  from: number,
  to: number,
  place: (x: number) => number,
): { x: number; width: number } {
  const ends = [place(from), place(to)] as const;
  return { x: Math.min(...ends), width: px(Math.abs(ends[1] - ends[0])) };
}
