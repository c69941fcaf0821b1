import { ticks as ticksOf } from 'd3-array';
import { linear, px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { apart, FONT, named } from './labels.scene.js';
import { lastComplete, type TrendPoint } from './reading.scene.js';
import { runningLine, runsOf, type BandPoint, type LinePoint } from './lines.scene.js';
import { domainOf, TICKS, type RateDomain } from './scale.scene.js';

/** What is drawn, and in how much room. */
export interface TrendInput {
  readonly points: readonly TrendPoint[];
  readonly side: 'lost' | 'kept';
  /** Null where there is none. */
  readonly target: number | null;
  /** Whether the same periods of a year before are drawn. */
  readonly compares: boolean;
  readonly width: number;
  readonly compact: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: TrendText;
}

/** How the scene writes. */
export interface TrendText {
  rate(fraction: number): string;
  tick(fraction: number): string;
  period(name: string): string;
  /** Everything that a point shows, as one sentence. */
  words(point: TrendPoint): string;
  /** What a line is, beside its end. */
  readonly names: Readonly<Record<'average' | 'before' | 'target', string>>;
}

/** A period, as what is pointed at. */
export interface TrendMark {
  readonly key: string;
  readonly words: string;
  readonly hit: { readonly x: number; readonly width: number };
  /** Null where the period has no rate. */
  readonly dot: { readonly x: number; readonly y: number; readonly r: number } | null;
  readonly complete: boolean;
}

/** What stands at the end of a line. */
export interface EndLabel {
  readonly key: 'rate' | 'average' | 'before' | 'target';
  readonly y: number;
  readonly text: string;
}

/** Everything that is drawn, in px. Lines are broken where a period has no rate. */
export interface TrendScene {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly bottom: number };
  readonly ticks: readonly { readonly key: number; readonly y: number; readonly label: string }[];
  readonly axisX: number;
  readonly names: readonly { readonly key: string; readonly x: number; readonly label: string }[];
  readonly marks: readonly TrendMark[];
  readonly line: readonly (readonly LinePoint[])[];
  readonly band: readonly (readonly BandPoint[])[];
  readonly average: readonly (readonly LinePoint[])[];
  readonly before: readonly (readonly LinePoint[])[];
  /** From the last complete period to the running one; empty where there is none. */
  readonly running: readonly LinePoint[];
  readonly target: number | null;
  readonly ends: readonly EndLabel[];
  readonly endX: number;
  readonly domain: RateDomain;
}

const HEIGHT = { compact: 168, narrow: 200, usual: 240 } as const;
/** From here on lines are named beside their ends. */
export const NAMED_FROM = 480;
const NAME_ROOM = 24;
const TOP = 8;
const GAP = 8;
/** Dots are left out where they would touch. */
const LEAST_PITCH = 9;
const DOT = 2.5;
const LAST_DOT = 4;
const EDGE = 10;

/** Lays out the rates of some periods from left to right, mirrored where the page is. */
export function trendScene(input: TrendInput): TrendScene {
  const { points, side, target, compares, width, compact, direction, text } = input;
  const isNarrow = width < NAMED_FROM;
  const height = HEIGHT[compact ? 'compact' : isNarrow ? 'narrow' : 'usual'];
  const shown = compares ? points : points.map((point) => ({ ...point, before: null }));
  const domain = domainOf([shown], side, target);
  const yOf = linear([domain.from, domain.to], [height - NAME_ROOM, TOP]);
  const within = (y: number): number => px(Math.max(TOP, Math.min(height - NAME_ROOM, y)));
  const ticks = ticksOf(...yOf.domain, TICKS).map((value) => ({
    key: value,
    y: px(yOf(value)),
    label: text.tick(value),
  }));
  const axisRoom = Math.max(...ticks.map(({ label }) => textWidth(label, FONT))) + GAP;

  const wishes = endsOf(shown, target, isNarrow, text);
  const endRoom = Math.max(0, ...wishes.map((one) => textWidth(one.text, FONT))) + GAP;
  const plot = { from: axisRoom, to: Math.max(axisRoom + 1, width - endRoom) };
  const isMirrored = direction === 'rtl';
  const place = (x: number): number => px(isMirrored ? width - x : x);
  const pitch = (plot.to - plot.from - 2 * EDGE) / Math.max(1, points.length - 1);
  const xAt = (i: number): number =>
    points.length === 1 ? (plot.from + plot.to) / 2 : plot.from + EDGE + i * pitch;
  const lineOf = (of: (point: TrendPoint) => number | null): LinePoint[][] =>
    runsOf(shown, (point, i) => {
      const rate = of(point);
      return rate === null ? null : { key: point.period, x: place(xAt(i)), y: px(yOf(rate)) };
    });

  const latest = lastComplete(shown);
  const names = shown.map(({ period }) => text.period(period));
  const columns = shown.length === 1 ? plot.to - plot.from : pitch;
  const tops = apart(
    wishes.map(({ rate }) => yOf(rate)),
    TOP + 4,
    height - NAME_ROOM - 4,
  );
  const from = place(plot.from);
  const to = place(plot.to);
  return {
    width: px(width),
    height,
    plot: { left: Math.min(from, to), right: Math.max(from, to), bottom: height - NAME_ROOM },
    ticks,
    axisX: place(0),
    names: named(names, columns).map((i) => {
      const half = textWidth(names[i]!, FONT) / 2;
      const x = Math.max(half, Math.min(width - half, xAt(i)));
      return { key: shown[i]!.period, x: place(x), label: names[i]! };
    }),
    marks: shown.map((point, i): TrendMark => {
      const start = Math.max(plot.from, xAt(i) - columns / 2);
      const end = Math.min(plot.to, xAt(i) + columns / 2);
      const r = point === latest ? LAST_DOT : pitch >= LEAST_PITCH || !point.complete ? DOT : 0;
      return {
        key: point.period,
        words: text.words(point),
        hit: { x: Math.min(place(start), place(end)), width: px(end - start) },
        dot: point.value === null ? null : { x: place(xAt(i)), y: px(yOf(point.value)), r },
        complete: point.complete,
      };
    }),
    line: lineOf(({ value, complete }) => (complete ? value : null)),
    band: runsOf(shown, ({ period, interval, complete }, i) =>
      interval && complete
        ? {
            key: period,
            x: place(xAt(i)),
            y: within(yOf(interval[0])),
            top: within(yOf(interval[1])),
          }
        : null,
    ),
    average: lineOf(({ average }) => average),
    before: compares ? lineOf(({ before }) => before) : [],
    running: runningLine(shown, (rate, i) => ({
      key: shown[i]!.period,
      x: place(xAt(i)),
      y: px(yOf(rate)),
    })),
    target: target === null ? null : px(yOf(target)),
    ends: wishes.map(({ key, text: label }, i) => ({ key, text: label, y: px(tops[i]!) })),
    endX: place(plot.to + GAP),
    domain,
  };
}

/** What stands beside the ends of lines: numbers, and where there is room what they are. */
function endsOf(
  points: readonly TrendPoint[],
  target: number | null,
  isNarrow: boolean,
  { rate, tick, names }: TrendText,
): (Omit<EndLabel, 'y'> & { readonly rate: number })[] {
  const latest = lastComplete(points);
  const named = (key: 'average' | 'before', value: number | null | undefined) =>
    value == null || isNarrow
      ? []
      : [{ key, rate: value, text: `${names[key]} ${rate(value)}` } as const];
  return [
    ...(latest?.value == null
      ? []
      : [{ key: 'rate' as const, rate: latest.value, text: rate(latest.value) }]),
    ...named('average', latest?.average),
    ...named('before', latest?.before),
    ...(target === null || isNarrow
      ? []
      : [{ key: 'target' as const, rate: target, text: `${names.target} ${tick(target)}` }]),
  ];
}
