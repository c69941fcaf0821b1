import { html, type TemplateResult } from 'lit';
import { tween } from '../../element/tween.js';
import type { Drawing } from '../../element/view.js';
import { multiplesScene, type TrendPart } from './multiples.scene.js';
import { renderMultiples } from './multiples.templates.js';
import type { Look } from './rate-trend.templates.js';
import { multiplesText, type TrendSubject } from './rate-trend.text.js';
import type { RateDomain } from './scale.scene.js';

/**
 * A small drawing for each value of a dimension, and what their axis spans.
 *
 * @param cause what they are drawn of: where it is another one, marks move
 */
export function multiplesView(
  cause: object,
  parts: readonly TrendPart[],
  subject: TrendSubject,
  look: Look,
  drawing: Drawing,
): { readonly domain: RateDomain; readonly chart: TemplateResult } {
  const { points: whole, target } = subject;
  const text = multiplesText(subject, drawing);
  const scene = multiplesScene({ ...drawing, side: look.tone, target, parts, whole, text });
  const chart = html`${tween(cause, scene, (moving) => renderMultiples(moving, look))}`;
  return { domain: scene.domain, chart };
}
