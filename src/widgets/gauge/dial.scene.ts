import { arc as arcShape } from 'd3-shape';
import type { LinearScale } from '../../scene/linear.js';
import { pointAt, SWEEP, type Ring } from './ring.scene.js';
import { within, type GaugeScale } from './scale.scene.js';
import type { Point, Stroke } from './sheet.scene.js';
import type { GaugeZone } from './zones.scene.js';

/** A zone of a ring, as a path. */
export interface ArcZone {
  readonly level: number;
  readonly path: string;
}

/** The gap between ring and interval, and the width of the latter. */
export const INTERVAL = { gap: 4, width: 2.5 } as const;

/** The pieces of a ring, turned the other way where reading goes from right to left. */
export class Dial {
  readonly #ring: Ring;
  readonly #angleOf: LinearScale;
  readonly #scale: GaugeScale;
  readonly #turn: 1 | -1;

  constructor(ring: Ring, angleOf: LinearScale, scale: GaugeScale, isMirrored: boolean) {
    this.#ring = ring;
    this.#angleOf = angleOf;
    this.#scale = scale;
    this.#turn = isMirrored ? -1 : 1;
  }

  at(angle: number, distance: number): Point {
    return pointAt(this.#turn * angle, distance);
  }

  across(angle: number, from: number, to: number): Stroke {
    return { from: this.at(angle, from), to: this.at(angle, to) };
  }

  track(): string {
    return this.#band(-SWEEP, SWEEP, this.#ring.inner, this.#ring.radius);
  }

  /** Zones end straight where they meet, and so do those at the feet. */
  zones(zones: readonly GaugeZone[]): {
    readonly zones: readonly ArcZone[];
    readonly bounds: readonly Stroke[];
  } {
    const { inner, radius } = this.#ring;
    const ends = zones.map(({ from, to, level }) => ({
      level,
      from: this.#angleOf(within(from ?? -Infinity, this.#scale)),
      to: this.#angleOf(within(to ?? Infinity, this.#scale)),
    }));
    const drawn = ends.filter(({ from, to }) => from < to);
    return {
      zones: drawn.map(({ level, from, to }) => ({
        level,
        path: this.#band(from, to, inner, radius, 0),
      })),
      bounds: drawn.slice(1).map(({ from }) => this.across(from, inner - 1, radius + 1)),
    };
  }

  /** @param isSlim whether it leaves the ring to be seen on both sides */
  value(fraction: number, isSlim: boolean): string | null {
    const from = this.#angleOf(within(0, this.#scale));
    const to = this.#angleOf(within(fraction, this.#scale));
    if (from === to) return null;
    // What there is can be seen, however little.
    const least = 2 / this.#ring.radius;
    const end = Math.abs(to - from) < least ? from + least * Math.sign(to - from) : to;
    const { inner, radius } = this.#ring;
    const inset = isSlim ? (radius - inner) / 4 : 0;
    return this.#band(from, end, inner + inset, radius - inset);
  }

  interval([lower, upper]: readonly [number, number]): string | null {
    const from = this.#angleOf(within(lower, this.#scale));
    const to = this.#angleOf(within(upper, this.#scale));
    if (from === to) return null;
    const outer = this.#ring.inner - INTERVAL.gap;
    return this.#band(from, to, outer - INTERVAL.width, outer);
  }

  /** Two cuts near the first foot, slanted like those of a broken axis. */
  cuts(): Stroke[] {
    const { inner, radius } = this.#ring;
    return [9, 14].map((distance) => {
      const angle = -SWEEP + distance / radius;
      return { from: this.at(angle, inner - 1), to: this.at(angle + 3 / radius, radius + 1) };
    });
  }

  /** An arrowhead that leads on from a foot. */
  arrow(side: 'above' | 'below'): string {
    const { inner, middle, radius } = this.#ring;
    const ahead = side === 'above' ? 1 : -1;
    const reach = (radius - middle + 8) / middle;
    const corners = [
      this.at(ahead * SWEEP, inner - 5),
      this.at(ahead * SWEEP, radius + 5),
      this.at(ahead * (SWEEP + reach), middle),
    ];
    return `M${corners.map(({ x, y }) => `${x},${y}`).join('L')}Z`;
  }

  /** A piece of a ring, with round ends unless it is told otherwise. */
  #band(
    from: number,
    to: number,
    inner: number,
    outer: number,
    corner = (outer - inner) / 2,
  ): string {
    const draw = arcShape().cornerRadius(corner).digits(2);
    const angles = [this.#turn * from, this.#turn * to] as const;
    return (
      draw({
        startAngle: Math.min(...angles),
        endAngle: Math.max(...angles),
        innerRadius: inner,
        outerRadius: outer,
      }) ?? ''
    );
  }
}
