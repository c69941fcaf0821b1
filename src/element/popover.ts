const GAP = 6;
const EDGE = 8;

/**
 * Puts an open popover beside a box of the page: below it where there is room, else above, and never
 * out of the window.
 *
 * Popovers are in the top layer, so the place is one in the window; it is set through the CSSOM,
 * which a strict style policy allows.
 */
export function placeBeside(
  popover: HTMLElement,
  box: DOMRect,
  align: 'start' | 'centre' | 'end',
): void {
  const { width, height } = popover.getBoundingClientRect();
  const isMirrored = getComputedStyle(popover).direction === 'rtl';
  const atLeft = align === 'centre' ? null : (align === 'start') !== isMirrored;
  const x =
    atLeft === null ? box.left + (box.width - width) / 2 : atLeft ? box.left : box.right - width;
  const below = box.bottom + GAP;
  const hasRoomBelow = below + height <= window.innerHeight - EDGE;
  const y = hasRoomBelow ? below : box.top - GAP - height;
  popover.style.left = `${within(x, window.innerWidth - width)}px`;
  popover.style.top = `${within(y, window.innerHeight - height)}px`;
}

function within(value: number, most: number): number {
  return Math.round(Math.max(EDGE, Math.min(most - EDGE, value)));
}
