import type { PeriodMovement } from '../../metrics/movements.js';
import type { Where } from '../../metrics/options.js';
import {
  changeBy,
  isLoss,
  isOccasional,
  stepsOf,
  type MovementStep,
} from '../../scene/movement-steps.js';
import type { BridgeBar } from './bridge.scene.js';

/** The size of the texts of a waterfall, in px. */
export const FONT = 12;
/** How much wider than others the bold amounts are. */
export const BOLD = 1.08;
/** What moved nothing is drawn as a line of so many px. */
export const LEAST_BAR = 1.5;
/** Where totals are cut, between the base line and the end of the shorter of the two. */
export const CUT_AT = 0.4;

/** Totals are cut where all that happened spans less than this share of them. */
const SMALL_CHANGE = 0.35;
/** How much of the cut totals stays, as a share of the span of what happened. */
export const STUMP = 0.45;
/** Of parts that stand below each other, which have less room. */
export const PART_STUMP = 0.2;

/** A bar of a bridge: a total or a step between totals. */
export type BridgeKey = 'opening' | 'closing' | MovementStep;

/** What moved within one value of a dimension. */
export interface BridgePart {
  /** Tells it from the other parts. */
  readonly key: string;
  readonly name: string;
  /** What selects it. */
  readonly where: Where;
  readonly movement: PeriodMovement;
}

/** What a bridge is drawn from. */
export interface BridgeInput {
  readonly movement: PeriodMovement;
  /** What it is made of, each drawn as a bridge of its own below it. @default none */
  readonly parts?: readonly BridgePart[];
  /** False where the source does not tell changes of price, so that expansion and contraction are not known. */
  readonly hasHistory: boolean;
  readonly width: number;
  /** Whether to take less height. @default false */
  readonly compact?: boolean;
  readonly direction: 'ltr' | 'rtl';
  /** Whether the axis begins at 0, at the changes, or wherever they can be seen. */
  readonly axis: 'auto' | 'zero' | 'changes';
  readonly text: BridgeText;
}

/** How the scene writes. */
export interface BridgeText {
  name(key: BridgeKey): string;
  total(amount: number): string;
  change(amount: number): string;
  words(key: BridgeKey, amount: number, part: BridgePart | null): string;
}

/** A bar before it has a place. */
export interface Step {
  readonly key: BridgeKey;
  readonly amount: number;
  /** The levels between which the bar stands. */
  readonly from: number;
  readonly to: number;
}

/** A bridge before it has a place. */
export interface Ladder {
  /** Null for the whole. */
  readonly part: BridgePart | null;
  readonly steps: readonly Step[];
  readonly axisStart: number;
  /** The highest level above `axisStart`. */
  readonly extent: number;
}

/** Whether a bar is a total. */
export function isTotal(key: BridgeKey): key is 'opening' | 'closing' {
  return key === 'opening' || key === 'closing';
}

/**
 * The whole and its parts, which all have the same steps and the same scale.
 *
 * @param partStump how much of the cut totals of parts stays, as a share of what happened
 */
export function laddersOf(input: BridgeInput, partStump: number): Ladder[] {
  const { movement, parts = [], hasHistory, axis } = input;
  const keys = stepsOf([movement, ...parts.map((part) => part.movement)], hasHistory);
  const all = [
    { part: null, steps: stepsFrom(movement, keys) },
    ...parts.map((part) => ({ part, steps: stepsFrom(part.movement, keys) })),
  ].map((one) => ({ ...one, levels: one.steps.map(({ to }) => to) }));
  const span = Math.max(...all.map(({ levels }) => Math.max(...levels) - Math.min(...levels)));
  const highest = Math.max(...all[0]!.levels);
  const isCut = axis !== 'zero' && (axis === 'changes' || span <= SMALL_CHANGE * highest);
  return all.map(({ part, steps, levels }) => {
    const top = Math.max(...levels);
    const stump = (part ? partStump : STUMP) * span;
    const axisStart = isCut && span > 0 ? startOfAxis(Math.min(...levels) - stump, span) : 0;
    return { part, steps, axisStart, extent: Math.max(top - axisStart, 0) };
  });
}

function stepsFrom(movement: PeriodMovement, keys: readonly MovementStep[]): Step[] {
  const { openingMrr, closingMrr } = movement;
  const steps: Step[] = [{ key: 'opening', amount: openingMrr, from: 0, to: openingMrr }];
  let level = openingMrr;
  for (const key of keys) {
    const amount = changeBy(key, movement);
    steps.push({ key, amount, from: level, to: level + amount });
    level += amount;
  }
  steps.push({ key: 'closing', amount: closingMrr, from: 0, to: closingMrr });
  return steps;
}

/** A round amount at or below `start`, in steps that suit what happened. */
function startOfAxis(start: number, span: number): number {
  if (start <= 0) return 0;
  const unit = 10 ** Math.floor(Math.log10(span) - 1);
  return Math.floor(start / unit) * unit;
}

/** What of a bar does not depend on its place. */
export function appearance(
  step: Step,
  text: BridgeText,
  part: BridgePart | null,
): Pick<BridgeBar, 'key' | 'part' | 'mark' | 'tone' | 'hatched' | 'quiet' | 'amount' | 'words'> {
  const { key, amount } = step;
  const tone = isTotal(key) ? 'state' : isLoss(key) ? 'loss' : 'gain';
  return {
    key,
    part: part?.key ?? null,
    mark: part ? `${key} ${part.key}` : key,
    tone,
    hatched: key === 'churn',
    quiet: !isTotal(key) && amount === 0,
    ...amountOf(step, text, part),
  };
}

/** The amount of a bar as it is written beside it, and in a sentence. */
export function amountOf(
  { key, amount }: Step,
  text: BridgeText,
  part: BridgePart | null,
): { readonly amount: string; readonly words: string } {
  const words = text.words(key, amount, part);
  if (isTotal(key)) return { amount: text.total(amount), words };
  return { amount: part && amount === 0 ? '' : text.change(amount), words };
}

/**
 * The steps that a ladder has bars for: what its parts have alone, where customers go from one to
 * another, is none of the whole.
 */
export function drawnSteps(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ key, amount }) => isTotal(key) || amount !== 0 || !isOccasional(key));
}

/** Which of the totals of a ladder is the shorter one; where that is cut, both are. */
export function shorterTotal(steps: readonly Step[]): number {
  return Math.min(steps[0]!.amount, steps[steps.length - 1]!.amount);
}
