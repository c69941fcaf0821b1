import { sideShown, type GaugeFigure } from './figure.scene.js';

/** Where zones of a scale end, rising, and what they are called; null for the default names. */
export interface GaugeThresholds {
  readonly bounds: readonly number[];
  readonly names: readonly string[] | null;
}

/** A part of a scale; null is as far as there are rates. A rate on a bound is in the zone above it. */
export interface GaugeZone {
  readonly from: number | null;
  readonly to: number | null;
  readonly name: string;
  /** From 0 for the best to 4 for the worst. */
  readonly level: number;
}

/** What zones are called that have no name: of two or three. */
type ZoneNames = Readonly<Record<'good' | 'fair' | 'bad', string>>;

const WORST = 4;

/** The zones of a scale from its lower end; none without thresholds. Less of what was lost is better. */
export function zonesOf(
  thresholds: GaugeThresholds | null,
  figure: GaugeFigure,
  { good, fair, bad }: ZoneNames,
): GaugeZone[] {
  if (!thresholds) return [];
  const { bounds, names } = thresholds;
  const isRisingBad = sideShown(figure) === 'lost';
  const usual = bounds.length === 1 ? [good, bad] : [good, fair, bad];
  const ordered = names ?? (isRisingBad ? usual : usual.toReversed());
  return ordered.map((name, i) => ({
    from: bounds[i - 1] ?? null,
    to: bounds[i] ?? null,
    name,
    level: Math.round(((isRisingBad ? i : bounds.length - i) / bounds.length) * WORST),
  }));
}

/** The zone that a rate lies in; null where there are none. */
export function zoneOf(zones: readonly GaugeZone[], value: number): GaugeZone | null {
  return zones.findLast(({ from }) => from === null || value >= from) ?? null;
}
