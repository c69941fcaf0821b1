import { textWidth } from '../../scene/text-width.js';

/** The size of every text. */
export const FONT = 12;
/** From one label beside the plot to the next. */
const STEP = 15;

/**
 * Moves labels apart that would overlap, each as little as need be, within a height.
 *
 * @returns the places in the order of the wishes
 */
export function apart(wishes: readonly number[], top: number, bottom: number): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]! - wishes[b]!);
  const places = order.map((i) => wishes[i]!);
  for (let k = 0; k < places.length; k++) {
    const least = k === 0 ? top : places[k - 1]! + STEP;
    places[k] = Math.max(places[k]!, least);
  }
  for (let k = places.length - 1; k >= 0; k--) {
    const most = k === places.length - 1 ? bottom : places[k + 1]! - STEP;
    places[k] = Math.min(places[k]!, most);
  }
  const result: number[] = [];
  order.forEach((i, k) => (result[i] = places[k]!));
  return result;
}

/** The indexes of the periods whose names have room, the last one always. */
export function named(names: readonly string[], pitch: number): number[] {
  const widest = Math.max(0, ...names.map((name) => textWidth(name, FONT)));
  // The last name ends with the plot, and so stands a little nearer to the one before it.
  const shift = Math.max(0, (widest - pitch) / 2);
  const every = Math.max(1, Math.ceil((widest + 12 + shift) / Math.max(pitch, 1)));
  return names.map((_, i) => i).filter((i) => (names.length - 1 - i) % every === 0);
}
