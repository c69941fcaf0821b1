import { html, type TemplateResult } from 'lit';
import type { Rich } from '../locales/messages.js';

/** A sentence with its emphasised parts. */
export function renderRich(sentence: Rich): TemplateResult {
  return html`${sentence.map((part) =>
    typeof part === 'string' ? part : html`<strong>${part.strong}</strong>`,
  )}`;
}
