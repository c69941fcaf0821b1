import { nothing, type ChildPart } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { between } from '../scene/between.js';
import type { Draw, Tweening } from './tween.js';

/** So long a frame goes on drawing what moves, in milliseconds; what is left moves in the next. */
const BUDGET = 10;

/** What has to be moved, what has waited longest first. */
const waiting = new Set<(now: number) => boolean>();
let frame = 0;

function begin(move: (now: number) => boolean): void {
  waiting.add(move);
  frame ||= requestAnimationFrame(moveAll);
}

function end(move: (now: number) => boolean): void {
  waiting.delete(move);
  if (waiting.size > 0) return;
  cancelAnimationFrame(frame);
  frame = 0;
}

/** Moves as much as there is time for: to draw all charts of a page anew would be one long task. */
function moveAll(now: number): void {
  frame = 0;
  const started = performance.now();
  for (const move of [...waiting]) {
    waiting.delete(move);
    if (move(now)) waiting.add(move);
    if (performance.now() - started > BUDGET) break;
  }
  if (waiting.size > 0) frame ||= requestAnimationFrame(moveAll);
}

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
    begin(this.#move);
    addEventListener('beforeprint', this.#land);
  }

  /** Whether there is more to move. */
  readonly #move = (now: number): boolean => {
    this.#started ??= now;
    const share = Math.min(1, (now - this.#started) / this.#milliseconds);
    if (share === 1) {
      this.#land();
      return false;
    }
    this.#shown = this.#step!(1 - (1 - share) ** 3);
    this.setValue(this.#draw(this.#shown));
    return true;
  };

  /** Paper shows where the marks belong, not where they are on their way. */
  readonly #land = (): void => {
    this.#finish();
    this.setValue(this.#draw(this.#shown!));
  };

  #finish(): void {
    end(this.#move);
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
