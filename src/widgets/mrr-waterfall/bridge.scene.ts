import { textWidth } from '../../scene/text-width.js';
import {
  amountOf,
  BOLD,
  FONT,
  laddersOf,
  PART_STUMP,
  STUMP,
  type BridgeInput,
  type BridgeKey,
  type Ladder,
} from './ladder.scene.js';
import { lyingBridge } from './lying-bridge.scene.js';
import { standingBridge } from './standing-bridge.scene.js';

/** Under this width the bars lie, with names before and amounts after them. */
const LYING_BELOW = 480;
const LEAST_GAP = 4;

/** A line from the level a bar leads to, to the next bar. */
export interface Connector {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** One bar with its name and amount; every coordinate in px. */
export interface BridgeBar {
  readonly key: BridgeKey;
  /** The key of the part it is of; null for the whole. */
  readonly part: string | null;
  /** The name of the mark: the key, and of which part it is. */
  readonly mark: string;
  readonly tone: 'state' | 'gain' | 'loss';
  readonly hatched: boolean;
  /** True for a step in which nothing moved. */
  readonly quiet: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Empty in parts that stand below the bars of the whole, which have their names. */
  readonly name: string;
  readonly nameX: number;
  readonly nameY: number;
  /** Empty in parts in which nothing moved. */
  readonly amount: string;
  readonly amountX: number;
  readonly amountY: number;
  readonly words: string;
  /** Where the bar can be pointed at: its whole column, or row. */
  readonly hit: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** A zigzag across the bar that shows where it is cut: its path, and where that begins. */
  readonly cut: { readonly x: number; readonly y: number; readonly path: string } | null;
  /** From this bar's level to the next bar, as a path; empty after the last. */
  readonly connector: Connector | null;
}

/** The name of a part where its bridge begins, or of a column. */
export interface PartHeading {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A bridge from opening to closing MRR, and below it those of its parts, at the same scale. */
export interface BridgeScene {
  readonly width: number;
  readonly height: number;
  readonly lying: boolean;
  /** Those of the whole, then those of each part. */
  readonly bars: readonly BridgeBar[];
  readonly headings: readonly PartHeading[];
  /** Every step that the whole or a part has, in order. */
  readonly keys: readonly BridgeKey[];
  /** The names of columns in which parts have bars, and the whole has none. */
  readonly names: readonly PartHeading[];
  /** The base lines as a path; empty where bars lie. */
  readonly base: string;
  /** The amount at which the axis of the whole begins; 0 where totals are whole. */
  readonly axisStart: number;
}

/** Lays out the bridge of one period: totals from the base line, steps from level to level. */
export function bridgeScene(input: BridgeInput): BridgeScene {
  const ladders = laddersOf(input, PART_STUMP);
  return isLying(input, ladders)
    ? lyingBridge(input, laddersOf(input, STUMP))
    : standingBridge(input, ladders);
}

/** Whether bars lie: where it is narrow, or their texts would touch if they stood side by side. */
function isLying({ width, text }: BridgeInput, ladders: readonly Ladder[]): boolean {
  if (width < LYING_BELOW) return true;
  const { length } = ladders[0]!.steps;
  const widest = Math.max(
    ...ladders.flatMap(({ steps, part }) =>
      steps.map((step) =>
        Math.max(
          textWidth(text.name(step.key), FONT),
          textWidth(amountOf(step, text, part).amount, FONT) * BOLD,
        ),
      ),
    ),
  );
  return widest + LEAST_GAP > width / length;
}
