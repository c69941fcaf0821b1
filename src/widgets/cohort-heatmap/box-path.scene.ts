import { px } from '../../scene/linear.js';

/** A box with round corners, as what follows in a path that has moved to the upper end of its left side. */
export function boxPath({
  width,
  height,
  radius,
}: {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}): string {
  const [h, v] = [px(width - 2 * radius), px(height - 2 * radius)];
  const corner = (x: 1 | -1, y: 1 | -1): string =>
    radius === 0 ? '' : `a${radius} ${radius} 0 0 0 ${x * radius} ${y * radius}`;
  return `v${v}${corner(1, 1)}h${h}${corner(1, -1)}v${-v}${corner(-1, -1)}h${-h}${corner(-1, 1)}z`;
}
