/** Draws a scene: what a template makes of it. */
export type Draw<S> = (scene: S) => unknown;

/** Draws a scene of a cause. */
export type Tweening = <S>(cause: unknown, scene: S, draw: Draw<S>) => unknown;

/** What lets marks move; null before it was brought, when nothing has been drawn to move from. */
let moving: Tweening | null = null;

/** Brings what lets marks move, for what is drawn from then on. */
export async function bringTween(): Promise<void> {
  moving = (await import('./moving.js')).moving;
}

/**
 * Draws a scene, and lets its marks move to their new places when it is drawn of something else.
 *
 * Numbers of the same mark move (out-cubic, for as long as `--churn-duration` says); texts change at
 * once, new marks are where they belong. Nothing moves on the first paint, while the page is hidden,
 * on paper, and where the reader asks for reduced motion. A scene of the same cause, for instance at
 * another width, is drawn at once.
 *
 * @example tween(answer.result, scene, (scene) => svg`<rect x=${scene.x}></rect>`)
 */
export const tween: Tweening = (cause, scene, draw) =>
  moving ? moving(cause, scene, draw) : draw(scene);
