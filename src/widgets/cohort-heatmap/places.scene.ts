import { px } from '../../scene/linear.js';
import { GAP, type Layout } from './layout.scene.js';

/** The columns of names and of sizes come before those of ages. */
export const LEADING_COLUMNS = 2;
/** The mark in a cell's corner: its sides, and how far inside it lies. */
const CORNER = 4;
const CORNER_INSET = 2;

/** Where the cells of one age stand, the same in all rows. */
export interface Place {
  /** Counts all columns from 1. */
  readonly column: number;
  /** The left edge of a cell, and its middle. */
  readonly x: number;
  readonly middle: number;
  /** The mark in the corner where reading ends, as a path. */
  readonly corner: string;
}

/** Where cells stand, and how large they are. */
export interface Places {
  at(age: number): Place;
  readonly box: { readonly width: number; readonly height: number };
}

/** The places of ages that stand side by side within a width. */
export function placesOf(
  ages: readonly number[],
  { namesWidth, pitch }: Layout,
  width: number,
  direction: 'ltr' | 'rtl',
  box: Places['box'],
): Places {
  const isMirrored = direction === 'rtl';
  const left = (x: number, extent: number): number => px(isMirrored ? width - x - extent : x);
  const inwards = isMirrored ? 1 : -1;
  const places = new Map(
    ages.map((age): [number, Place] => {
      const from = namesWidth + pitch * (age - ages[0]!);
      const x = px(left(from, pitch) + GAP / 2);
      const cornerX = (isMirrored ? x : px(x + box.width)) + inwards * CORNER_INSET;
      return [
        age,
        {
          column: age - ages[0]! + LEADING_COLUMNS + 1,
          x,
          middle: px(left(from + pitch / 2, 0)),
          corner: `M${px(cornerX)} ${CORNER_INSET}v${CORNER}l${inwards * CORNER} ${-CORNER}z`,
        },
      ];
    }),
  );
  return { at: (age) => places.get(age)!, box };
}
