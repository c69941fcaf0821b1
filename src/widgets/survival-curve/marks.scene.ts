import { px } from '../../scene/linear.js';
import type { Age } from './ages.scene.js';
import { readingAt, type Curve, type Reading } from './reading.scene.js';

/** What a curve says of an age, as what is pointed at. */
export interface CurveMark {
  readonly key: string;
  readonly curve: string;
  readonly words: string;
  readonly hit: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly dot: { readonly x: number; readonly y: number };
}

/** An age, and what each curve that reaches it says. */
export interface CurveItem {
  readonly key: string;
  /** Null where there is one curve, which says it all. */
  readonly words: string | null;
  readonly marks: readonly CurveMark[];
}

/** Where marks are. */
export interface MarkPlaces {
  readonly placed: (day: number) => number;
  readonly yOf: (share: number) => number;
  readonly top: number;
  readonly bottom: number;
  /** How far from its age a mark can be pointed at. */
  readonly reach: number;
  readonly sides: readonly [number, number];
}

/** What is known of the words of marks. */
interface MarkText {
  words(curve: Curve, age: Age, reading: Reading): string;
  age(age: Age): string;
}

/** The mark of a curve at an age. */
export function markKey({ key }: Pick<Curve, 'key'>, { day }: Age): string {
  return `${key} ${day}`;
}

/** The ages that are read: all but the first day, of which there is nothing to say. */
export function readAges(ages: readonly Age[]): readonly Age[] {
  return ages.length > 1 ? ages.slice(1) : ages;
}

/** The ages at which curves are read; what is pointed at is the curve next to the pointer. */
export function marksOf(
  curves: readonly Curve[],
  ages: readonly Age[],
  text: MarkText,
  { placed, yOf, top, bottom, reach, sides }: MarkPlaces,
): CurveItem[] {
  return readAges(ages).map((age): CurveItem => {
    const read = curves.flatMap((curve) => {
      const reading = readingAt(curve, age.day);
      return reading ? [{ curve, reading, y: px(yOf(reading.survival)) }] : [];
    });
    const order = read.toSorted((a, b) => a.y - b.y);
    const x = placed(age.day);
    const left = Math.max(sides[0], x - reach);
    const width = Math.max(1, Math.min(sides[1], x + reach) - left);
    return {
      key: String(age.day),
      words: read.length > 1 || curves.length > 1 ? text.age(age) : null,
      marks: read.map(({ curve, reading, y }): CurveMark => {
        const at = order.findIndex((one) => one.curve === curve);
        const above = order[at - 1];
        const below = order[at + 1];
        const from = above ? (above.y + y) / 2 : top;
        const to = below ? (below.y + y) / 2 : bottom;
        return {
          key: markKey(curve, age),
          curve: curve.key,
          words: text.words(curve, age, reading),
          hit: { x: px(left), y: px(from), width: px(width), height: px(to - from) },
          dot: { x, y },
        };
      }),
    };
  });
}
