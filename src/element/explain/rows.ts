import { html, type TemplateResult } from 'lit';

/** An entry of the panel: what it is about, and what is said of it. */
export function renderRow(label: string, content: TemplateResult): TemplateResult {
  return html`<div class="entry">
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;
}

/** Lines of an entry, one below the other. */
export function renderLines(lines: readonly (string | TemplateResult)[]): TemplateResult {
  return html`${lines.map((line) => html`<p>${line}</p>`)}`;
}
