import { html, type TemplateResult } from 'lit';
import type { Rich } from '../locales/messages/text.js';

/** A sentence with its emphasised parts. */
export function renderRich(sentence: Rich): TemplateResult {
  return html`${sentence.map((part) =>
    typeof part === 'string' ? part : html`<strong>${part.strong}</strong>`,
  )}`;
}

/** A sentence without its emphasis. */
export function plainText(sentence: Rich): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}
