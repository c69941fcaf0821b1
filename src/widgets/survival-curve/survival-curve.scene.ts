import { linear, px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { agesUpTo, type Age } from './ages.scene.js';
import {
  dotLabel,
  endLabels,
  fit,
  FONT,
  medianLabel,
  widest,
  type DotLabel,
  type Label,
  type MedianLabel,
  type Plot,
} from './labels.scene.js';
import { marksOf, type CurveItem } from './marks.scene.js';
import { lastDayOf, readingAt, type Curve, type Reading } from './reading.scene.js';
import { bandOf, runsOf, ticksOf, type BandStep, type Run, type Step } from './steps.scene.js';

/** What is drawn, and in how much room. */
export interface SurvivalInput {
  /** One of all customers, or one for each value of a dimension. */
  readonly curves: readonly Curve[];
  /** The age that the sentence above speaks of; null where it speaks of none. */
  readonly spoken: Age | null;
  readonly width: number;
  readonly compact: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: SurvivalText;
}

/** How the scene writes. */
export interface SurvivalText {
  count(value: number): string;
  rate(fraction: number): string;
  tick(fraction: number): string;
  /** What a curve says of an age, as one sentence. */
  words(curve: Curve, age: Age, reading: Reading): string;
  /** An age as one sentence, of which the curves say each their own. */
  age(age: Age): string;
  /** A day at which half have left, beside the line that leads there. */
  median(day: number): string;
  /** Over the numbers under the axis. */
  readonly atRisk: string;
  /** What the numbers on the axis are, in full and in a word. */
  readonly units: Readonly<Record<Age['unit'], readonly [string, string]>>;
}

/** How one curve is drawn. */
export interface CurveLine {
  readonly key: string;
  readonly runs: readonly Run[];
  /** Empty where curves are too many for their intervals. */
  readonly band: readonly BandStep[];
  readonly ticks: readonly Step[];
}

/** The customers of a curve who are at risk at the ages on the axis. */
export interface RiskRow {
  readonly key: string;
  /** Where the counts stand, and the name: before them, or above where it needs the room. */
  readonly y: number;
  readonly nameY: number;
  readonly name: string;
  readonly counts: readonly Label[];
}

/** Everything that is drawn, in px. */
export interface SurvivalScene {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly scale: readonly { readonly key: number; readonly y: number; readonly label: string }[];
  /** Where reading begins. */
  readonly edge: number;
  readonly lines: readonly CurveLine[];
  readonly items: readonly CurveItem[];
  /** The names of curves, at their ends; none where there is no room for them, or one curve only. */
  readonly ends: readonly Label[];
  readonly axis: readonly Label[];
  readonly unit: Label;
  readonly riskTitle: Label | null;
  readonly rows: readonly RiskRow[];
  /** Where half of the customers of the only curve have left; null where that is not seen. */
  readonly median: MedianLabel | null;
  /** What the sentence above speaks of; null where there are several curves. */
  readonly spoken: DotLabel | null;
}

const PLOT = { compact: 120, narrow: 160, usual: 216 } as const;
const TOP = 10;
const LINE = 18;
const GAP = 8;
/** From a name to the first of its counts. */
const NAME_GAP = 12;
/** From here on curves are named beside their ends. */
const NAMED_FROM = 480;
/** The share of the width that names may take at either side. */
const NAMES = 0.26;
/** Intervals of more curves than this would hide each other. */
const MOST_BANDS = 3;
/** From one tick to the next. */
const TICK_GAP = { single: 8, several: 20 } as const;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** Lays out survival curves from the first day on, mirrored where the page is read from the right. */
export function survivalScene(input: SurvivalInput): SurvivalScene {
  const { curves, spoken, width, compact, direction, text } = input;
  const isSingle = curves.length === 1 && curves[0]!.name === '';
  const isNarrow = width < NAMED_FROM;
  const base = TOP + PLOT[compact ? 'compact' : isNarrow ? 'narrow' : 'usual'];
  const lastDay = Math.max(1, ...curves.map(lastDayOf));
  const ages = agesUpTo(lastDay);
  const place = (x: number): number => px(direction === 'rtl' ? width - x : x);

  const wished = isSingle ? [text.atRisk] : curves.map(({ name }) => name);
  const names = wished.map((name) => fit(name, width * NAMES));
  const isStacked = names.some((name, i) => name !== wished[i]);
  const counts = curves.map((curve) => ages.map((age) => countAt(curve, age, text)));
  const widestCount = widest([...counts.flat(), ...ages.map(({ value }) => text.count(value))]);
  const swatch = isSingle ? 0 : SWATCH;
  const nameRoom = isStacked ? 0 : widest(names) + swatch;
  const margin = Math.max(widest(SHARES.map(text.tick)), nameRoom) + NAME_GAP + widestCount / 2;
  const isNamed = !isSingle && !isNarrow;
  const endRoom = isNamed ? widest(names) + GAP : Math.max(GAP, widestCount / 2);
  const plotWidth = Math.max(1, width - margin - endRoom);
  const xOf = (day: number): number => margin + (day / lastDay) * plotWidth;
  const yOf = linear([0, 1], [base, TOP]);
  const placed = (day: number): number => place(xOf(day));
  const plot: Plot = {
    xOf,
    yOf,
    place,
    width,
    top: TOP,
    base,
    from: margin,
    to: margin + plotWidth,
  };

  const pitch = (ages.length > 1 ? ages[1]!.day / lastDay : 1) * plotWidth;
  const every = Math.max(1, Math.ceil((widestCount + GAP) / Math.max(pitch, 1)));
  const written = ages.map((_, i) => i).filter((i) => i % every === 0);
  const unitY = base + 2 * LINE;
  const lines = isStacked ? 2 : 1;
  const rowY = (i: number): number => unitY + LINE * lines * (i + 1) + (isSingle ? 0 : 2);
  const sides = [place(plot.from), place(plot.to)].sort((a, b) => a - b) as [number, number];
  return {
    width: px(width),
    height: rowY(curves.length - 1) + 6,
    plot: { left: sides[0], right: sides[1], top: TOP, bottom: base },
    scale: SHARES.map((share) => ({ key: share, y: px(yOf(share)), label: text.tick(share) })),
    edge: place(0),
    lines: curves.map((curve) => ({
      key: curve.key,
      runs: runsOf(curve, placed, yOf),
      band: curves.length > MOST_BANDS ? [] : bandOf(curve, placed, yOf),
      ticks: ticksOf(curve, placed, yOf, TICK_GAP[isSingle ? 'single' : 'several']),
    })),
    items: marksOf(curves, ages, text, {
      placed,
      yOf,
      top: TOP,
      bottom: base,
      reach: pitch / 2,
      sides,
    }),
    ends: isNamed ? endLabels(curves, names, plot) : [],
    axis: written.map((i) => ({
      key: String(ages[i]!.day),
      x: placed(ages[i]!.day),
      y: base + LINE,
      text: text.count(ages[i]!.value),
    })),
    unit: {
      key: 'unit',
      x: place(margin + plotWidth / 2),
      y: unitY,
      text: text.units[ages[0]!.unit].find((one) => textWidth(one, FONT) <= plotWidth) ?? '',
    },
    riskTitle: isSingle
      ? null
      : { key: 'title', x: place(0), y: unitY, text: fit(text.atRisk, width * NAMES) },
    rows: curves.map((curve, i) => ({
      key: curve.key,
      y: rowY(i),
      nameY: rowY(i) - LINE * (lines - 1),
      name: isStacked ? fit(wished[i]!, width - swatch) : names[i]!,
      counts: written
        .filter((k) => counts[i]![k] !== '')
        .map((k) => ({
          key: String(ages[k]!.day),
          x: placed(ages[k]!.day),
          y: rowY(i),
          text: counts[i]![k]!,
        })),
    })),
    median: isSingle ? medianLabel(curves[0]!, text.median, plot) : null,
    spoken: isSingle ? dotLabel(curves[0]!, spoken, text.rate, plot) : null,
  };
}

/** What stands before the name of a curve, with the gap after it. */
const SWATCH = 16;

function countAt(curve: Curve, { day }: Age, text: SurvivalText): string {
  const reading = readingAt(curve, day);
  return reading ? text.count(reading.atRisk) : '';
}
