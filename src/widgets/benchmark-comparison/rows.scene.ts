import type { BenchmarkDistribution, Percentile } from '../../metrics/benchmark.js';
import { px, type LinearScale } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import { BOLD, FONT, GAP, LINES, type Columns } from './columns.scene.js';
import type { BenchmarkInput, BenchmarkText, Line, Peer } from './input.scene.js';
import { arrowTo, spanOf, type Arrow, type BenchmarkSpan } from './span.scene.js';

/** From the middle of a line of text to its base line. */
export const BASE = 4;
/** The height of a line of text. */
export const LINE = 15;
/** The height of a tick, and the radius of the dot of a row that stands out. */
export const TICK = 18;
export const LARGE_DOT = 6;

const DOT = 4;
const ROW_HEIGHT = 38;
/** From the top of a row to the middle of its strip: room for the value above the tick. */
const TO_STRIP = 23;
/** The same under a name that has the value beside it, and from there to the words below. */
const NAME_TO_STRIP = 13;
const STRIP_TO_VERDICT = 22;
const NARROW_ROW_GAP = 20;
/** Between what can be pointed at in two rows. */
const ROW_GAP = 1;
/** How far that goes beyond the sides, so that its edge keeps off the texts. */
const OVERHANG = 6;
/** How many lines a name may take beside a value. */
const NAME_LINES = 3;

/** A published percentile that is no end of a band. */
export interface BenchmarkTick {
  readonly key: Percentile;
  readonly x: number;
  readonly median: boolean;
  /** The rate above the tick; empty where it is beside the name, or another label in its place. */
  readonly label: string;
}

/** Your rate within a row. */
export interface BenchmarkDot {
  readonly x: number;
  readonly radius: number;
  /** The interval from side to side, and an arrow head where it goes on beyond the axis. */
  readonly whisker: { readonly from: number; readonly to: number } | null;
  readonly arrow: Arrow | null;
}

/** One group of companies. */
export interface BenchmarkRow {
  readonly key: string;
  readonly emphasised: boolean;
  readonly words: string;
  readonly name: readonly Line[];
  readonly verdict: readonly Line[];
  /** Beside the name, where there is no room for values above their ticks. */
  readonly value: Line | null;
  /** The middle of the strip. */
  readonly y: number;
  readonly labelY: number;
  /** All that belongs to the row, and a little beyond both sides. */
  readonly hit: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** From p10 to p90, and from p25 to p75; null where they are not published. */
  readonly outer: { readonly x: number; readonly width: number } | null;
  readonly inner: { readonly x: number; readonly width: number } | null;
  /** A hairline in the place of a strip, as a path; empty where there is a strip. */
  readonly base: string;
  readonly ticks: readonly BenchmarkTick[];
  /** What is published in place of percentiles; null for them. */
  readonly range: BenchmarkSpan | null;
  /** Null where there is no rate, or the companies are unlike. */
  readonly dot: BenchmarkDot | null;
}

/** Where a row is laid. */
export interface RowPlace {
  /** Its top. */
  readonly y: number;
  readonly columns: Columns;
  readonly xOf: LinearScale;
  mirror(x: number): number;
}

const LABELLED: readonly Percentile[] = ['p50', 'p10', 'p25', 'p75', 'p90'];

/** Lays out the row of a group, and says where the next one begins. */
export function rowOf(
  peer: Peer,
  { emphasised, rate, interval, width, text }: BenchmarkInput,
  { y, columns, xOf, mirror }: RowPlace,
): { readonly row: BenchmarkRow; readonly next: number } {
  const { distribution } = peer;
  const { narrow } = columns;
  const isEmphasised = emphasised.has(peer);
  const size = FONT * (isEmphasised ? BOLD : 1);
  const value = narrow ? valueOf(peer, text) : '';
  const nameRoom = columns.nameRoom - (value ? textWidth(value, size) + GAP / 2 : 0);
  const name = wrapText(text.name(peer), nameRoom, size, narrow ? NAME_LINES : LINES);
  const verdict = wrapText(text.verdict(peer), columns.verdictRoom, size, LINES);
  const firstY = y + LINE - 3;
  const middle = narrow ? y + name.length * LINE + NAME_TO_STRIP : y + TO_STRIP;
  const verdictY = middle + STRIP_TO_VERDICT;
  const verdictAt = narrow ? verdictY : centred(verdict, middle);
  const below = verdictY + (verdict.length - 1) * LINE + NARROW_ROW_GAP - LINE / 2;
  const next = narrow ? below : y + ROW_HEIGHT;
  const row = {
    key: distribution.id,
    emphasised: isEmphasised,
    words: text.words(peer),
    name: linesOf(name, mirror(0), narrow ? firstY : centred(name, middle)),
    verdict: linesOf(verdict, mirror(columns.verdictX), verdictAt),
    value: value ? { x: mirror(width), y: px(firstY), text: value } : null,
    y: px(middle),
    labelY: px(middle - TICK / 2 - BASE),
    hit: {
      ...{ x: -OVERHANG, width: px(width + 2 * OVERHANG) },
      ...{ y: px(y), height: px(next - y - ROW_GAP) },
    },
    ...stripOf(distribution, xOf, middle, narrow ? null : text),
    range: peer.range ? spanOf(peer.range, xOf, narrow ? null : text) : null,
    dot: rate === null || peer.unlike ? null : dotOf(rate, interval, xOf, isEmphasised),
  };
  return { row, next };
}

function linesOf(lines: readonly string[], x: number, firstY: number): Line[] {
  return lines.map((text, i) => ({ x, y: px(firstY + i * LINE), text }));
}

/** The first base line of lines whose block is centred on a height. */
function centred(lines: readonly string[], middle: number): number {
  return middle + BASE - ((lines.length - 1) * LINE) / 2;
}

/** The median, or else the first percentile there is, with what it is; or the range. */
function valueOf({ distribution: { percentiles }, range }: Peer, text: BenchmarkText): string {
  if (range) return text.range(range);
  const key = LABELLED.find((percentile) => percentiles[percentile] !== undefined)!;
  return text.percentile(key, percentiles[key]!);
}

/** Bands and ticks on the axis; without labels where there is no text. */
function stripOf(
  { percentiles }: BenchmarkDistribution,
  xOf: LinearScale,
  middle: number,
  text: BenchmarkText | null,
): Pick<BenchmarkRow, 'outer' | 'inner' | 'base' | 'ticks'> {
  const { p10, p25, p75, p90 } = percentiles;
  const between = (a: number | undefined, b: number | undefined): BenchmarkRow['outer'] => {
    if (a === undefined || b === undefined) return null;
    const ends = [xOf(a), xOf(b)] as const;
    return { x: px(Math.min(...ends)), width: px(Math.abs(ends[1] - ends[0])) };
  };
  const outer = between(p10, p90);
  const inner = between(p25, p75);
  const inBand = new Set<Percentile>([
    ...(outer ? (['p10', 'p90'] as const) : []),
    ...(inner ? (['p25', 'p75'] as const) : []),
  ]);
  const labels: [number, number][] = [];
  const ticks = LABELLED.flatMap((key): BenchmarkTick[] => {
    const value = percentiles[key];
    if (value === undefined || inBand.has(key)) return [];
    const x = xOf(value);
    const label = text?.rate(value) ?? '';
    const half = textWidth(label, FONT) / 2 + 3;
    const isFree = labels.every(([from, to]) => x + half < from || x - half > to);
    if (isFree) labels.push([x - half, x + half]);
    return [{ key, x: px(x), median: key === 'p50', label: isFree ? label : '' }];
  });
  const ends = xOf.domain.map((value) => px(xOf(value)));
  return {
    outer,
    inner,
    base: outer || inner ? '' : `M${ends[0]} ${px(middle)}H${ends[1]}`,
    ticks,
  };
}

function dotOf(
  rate: number,
  interval: readonly [number, number] | null,
  xOf: LinearScale,
  isEmphasised: boolean,
): BenchmarkDot {
  const radius = isEmphasised ? LARGE_DOT : DOT;
  if (!interval) return { x: px(xOf(rate)), radius, whisker: null, arrow: null };
  const most = xOf.domain[1];
  const end = xOf(Math.min(interval[1], most));
  const back = end > xOf(xOf.domain[0]) ? -5 : 5;
  return {
    x: px(xOf(rate)),
    radius,
    whisker: { from: px(xOf(interval[0])), to: px(end) },
    arrow: interval[1] > most ? arrowTo(end, back) : null,
  };
}
