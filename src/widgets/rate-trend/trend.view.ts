import { html, type TemplateResult } from 'lit';
import { tween } from '../../element/tween.js';
import type { Drawing } from '../../element/view.js';
import { trendScene } from './rate-trend.scene.js';
import { renderTrend, type Look } from './rate-trend.templates.js';
import { trendText, type TrendSubject } from './rate-trend.text.js';
import type { RateDomain } from './scale.scene.js';

/**
 * The rates of all together, and what their axis spans.
 *
 * @param cause what they are drawn of: where it is another one, marks move
 */
export function trendView(
  cause: object,
  subject: TrendSubject,
  look: Look,
  drawing: Drawing,
): { readonly domain: RateDomain; readonly chart: TemplateResult } {
  const { points, compares, target } = subject;
  const text = trendText(subject, drawing);
  const scene = trendScene({ ...drawing, side: look.tone, target, points, compares, text });
  const chart = html`${tween(cause, scene, (moving) => renderTrend(moving, look))}`;
  return { domain: scene.domain, chart };
}
