import { nothing, type ChildPart } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { between } from '../scene/between.js';
import type { Draw, Tweening } from './tween.js';

class Tween<S> extends AsyncDirective {
  /** What the last scene was drawn of; undefined before the first. */
  #cause: unknown;
  /** What is on screen, and what is to be. */
  #shown: S | undefined;
  #target: S | undefined;
  #draw: Draw<S> = () => nothing;
  #step: ((share: number) => S) | null = null;
  #started: number | null = null;
  #milliseconds = 0;
  #frame = 0;

  render(_cause: unknown, scene: S, draw: Draw<S>): unknown {
    return draw(scene);
  }

  override update({ parentNode }: ChildPart, [cause, scene, draw]: [unknown, S, Draw<S>]): unknown {
    const from = this.#shown;
    const isNew = cause !== this.#cause;
    this.#cause = cause;
    this.#target = scene;
    this.#draw = draw;
    if (isNew && from !== undefined) this.#begin(from, scene, parentNode);
    if (!this.#step) this.#shown = scene;
    return draw(this.#shown!);
  }

  protected override disconnected(): void {
    this.#finish();
  }

  #begin(from: S, to: S, place: Node): void {
    this.#finish();
    this.#milliseconds = document.hidden ? 0 : durationAt(place);
    if (this.#milliseconds === 0) return;
    this.#shown = from;
    this.#step = between(from, to);
    this.#started = null;
    this.#frame = requestAnimationFrame(this.#move);
    addEventListener('beforeprint', this.#land);
  }

  readonly #move = (now: number): void => {
    this.#started ??= now;
    const share = Math.min(1, (now - this.#started) / this.#milliseconds);
    if (share === 1) return this.#land();
    this.#shown = this.#step!(1 - (1 - share) ** 3);
    this.setValue(this.#draw(this.#shown));
    this.#frame = requestAnimationFrame(this.#move);
  };

  /** Paper shows where the marks belong, not where they are on their way. */
  readonly #land = (): void => {
    this.#finish();
    this.setValue(this.#draw(this.#shown!));
  };

  #finish(): void {
    cancelAnimationFrame(this.#frame);
    removeEventListener('beforeprint', this.#land);
    this.#step = null;
    this.#shown = this.#target;
  }
}

/** Draws a scene, and lets its marks move: see `tween`. */
export const moving = directive(Tween) as Tweening;

/** How long marks move at a place in the page, in milliseconds; the style sheet knows when not to. */
function durationAt(place: Node): number {
  const root = place.getRootNode();
  if (!(root instanceof ShadowRoot)) return 0;
  const text = getComputedStyle(root.host).getPropertyValue('--_duration').trim();
  const value = Number.parseFloat(text);
  if (!(value > 0)) return 0;
  return text.endsWith('ms') ? value : value * 1000;
}
