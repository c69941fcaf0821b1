import { px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';

/** A place in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight line. */
export interface Stroke {
  readonly from: Point;
  readonly to: Point;
}

/** A text of a gauge; `anchor` is the end of the text that stands at `x`, in reading direction. */
export interface GaugeLabel extends Point {
  readonly key: string;
  readonly kind: 'period' | 'number' | 'detail' | 'target' | 'tick' | 'previous';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** The size of every text but the number. */
export const FONT = 12;
/** From one line of text to the next. */
export const LINE = 18;
/** The size of the number, and the one for little room. */
export const NUMBER_FONT = { large: 38, small: 30 } as const;
/** The number is bold, which `textWidth` does not know. */
const BOLDNESS = 1.2;

/** How wide the number is. */
export function numberWidth(text: string, size: keyof typeof NUMBER_FONT): number {
  return textWidth(text, NUMBER_FONT[size]) * BOLDNESS;
}

/** What a scene is laid out on, from left to right; it mirrors what it is given where needed. */
export class Sheet {
  readonly labels: GaugeLabel[] = [];
  readonly width: number;
  readonly isMirrored: boolean;

  constructor(width: number, direction: 'ltr' | 'rtl') {
    this.width = width;
    this.isMirrored = direction === 'rtl';
  }

  /** Where a distance from the leading edge is. */
  x(distance: number): number {
    return px(this.isMirrored ? this.width - distance : distance);
  }

  point(x: number, y: number): Point {
    return { x: this.x(x), y: px(y) };
  }

  /** Writes a text; an empty one is none. */
  write(
    key: string,
    kind: GaugeLabel['kind'],
    place: Point,
    text: string,
    anchor: GaugeLabel['anchor'] = 'middle',
  ): void {
    if (text === '') return;
    this.labels.push({ key, kind, anchor, text, ...this.point(place.x, place.y) });
  }
}
