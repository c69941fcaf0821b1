import { turn } from '../data/slices.js';

/** A page that is hidden meanwhile has no frames; as many milliseconds are as good as one. */
const LONGEST_FRAME = 100;

/** Resolves when a page that is seen has begun a frame, and soon on one that is not. */
export function frame(): Promise<void> {
  if (document.hidden) return turn();
  return new Promise((resolve) => {
    const soon = setTimeout(resolve, LONGEST_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(soon);
      resolve(turn());
    });
  });
}

/** Resolves when what is drawn by now has been painted: one frame paints it, the next is begun after. */
export async function painted(): Promise<void> {
  await frame();
  await frame();
}
