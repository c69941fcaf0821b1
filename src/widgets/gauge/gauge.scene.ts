import type { ArcDial } from './arc.scene.js';
import type { BulletDial } from './bullet.scene.js';
import type { GaugeReading } from './reading.scene.js';
import { sideOf, type GaugeScale } from './scale.scene.js';
import type { GaugeLabel, Point } from './sheet.scene.js';
import type { Sparkline } from './sparkline.scene.js';
import type { GaugeZone } from './zones.scene.js';

/** What a gauge is drawn from. */
export interface GaugeInput {
  /** Null where no period is complete. */
  readonly reading: GaugeReading | null;
  readonly scale: GaugeScale;
  /** Null where there is none. */
  readonly target: number | null;
  /** Where losses and growth are even, if the scale reaches beyond it on both sides; null otherwise. */
  readonly even: number | null;
  /** The parts of the scale; none without thresholds. */
  readonly zones: readonly GaugeZone[];
  readonly width: number;
  /** Whether an arc takes less height. @default false */
  readonly compact?: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: GaugeText;
}

/** What stands on the face of a gauge, and how its scale is written. */
export interface GaugeText {
  /** The period, above the number. */
  readonly period: string;
  readonly number: string;
  /** What the number is made of and how sure it is, a line each. */
  readonly details: readonly string[];
  /** The period before and its rate; null where there is none. */
  readonly previous: string | null;
  /** `Target 2%`, and `2%` where there is little room. */
  readonly target: { readonly long: string; readonly short: string };
  /** The names of the first and the last period of the sparkline. */
  readonly names: { readonly from: string; readonly to: string };
  tick(fraction: number): string;
}

/** What both shapes have; the rest is the dial's own. */
export interface GaugeFrame {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly GaugeLabel[];
  /** The number is written smaller, because it is long or there is little room. */
  readonly isNumberSmall: boolean;
  /** The mark of the period before on the dial; null without one, or where it lies off the scale. */
  readonly previous: Point | null;
  /** The same mark beside the name of that period. */
  readonly previousKey: Point | null;
  readonly sparkline: Sparkline | null;
}

/** Everything a gauge draws, in px. */
export type GaugeScene = GaugeFrame & (ArcDial | BulletDial);

/** What a meter reports, in per cent; null where there is no value within the scale. */
export function meterOf(
  reading: GaugeReading | null,
  scale: GaugeScale,
): { readonly now: number; readonly min: number; readonly max: number } | null {
  const value = reading?.value ?? null;
  if (value === null || sideOf(value, scale) !== null) return null;
  const percent = (fraction: number): number => Math.round(fraction * 1e6) / 1e4;
  return { now: percent(value), min: percent(scale.min), max: percent(scale.max) };
}
