import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ReadProgress } from '../data/read.js';
import type { ChurnError } from '../metrics/errors.js';
import type { SharedMessages } from '../locales/messages/shared.js';
import type { Lack } from './view.js';

/** What an element shows, or why it shows nothing. */
interface Shown {
  readonly answer: unknown;
  readonly error: ChurnError | null;
  readonly drawingError: ChurnError | null;
  readonly loading: boolean;
}

type State = 'loading' | 'ready' | 'empty' | 'error' | 'stale';

/** Which custom states an element has. */
function statesOf(
  { answer, error, drawingError, loading }: Shown,
  isEmpty: boolean,
): Readonly<Record<State, boolean>> {
  const isFailed = drawingError !== null || (error !== null && answer === null);
  return {
    loading,
    ready: answer !== null && !isEmpty && !isFailed,
    empty: isEmpty && !isFailed,
    error: isFailed,
    stale: error !== null && !isFailed,
  };
}

/** Sets an element's custom states to what it shows; `isEmpty` where there is nothing to draw. */
export function setStates(states: CustomStateSet, shown: Shown, isEmpty: boolean): void {
  for (const [state, on] of Object.entries(statesOf(shown, isEmpty))) {
    if (on) states.add(state);
    else states.delete(state);
  }
}

/** Stands in for a chart that is on its way, in its shape; `text` says why. */
export function renderSkeleton(shape: SVGTemplateResult, text: string): TemplateResult {
  return html`<slot name="loading">
    <div class="skeleton" part="skeleton" role="status">${shape}<span>${text || nothing}</span></div>
  </slot>`;
}

/** How far a load has come that takes long: a bar along the top, where it is known how much there is. */
export function renderProgress(
  { bytes, totalBytes }: ReadProgress,
  messages: SharedMessages,
): TemplateResult | typeof nothing {
  if (totalBytes === null) return nothing;
  return html`<progress class="progress" part="progress" aria-label=${messages.loading} max=${totalBytes} .value=${Math.min(bytes, totalBytes)}></progress>`;
}

/** Keeps the place of a chart that does not come, of which something else says why. */
export function renderBlank(shape: SVGTemplateResult): TemplateResult {
  return html`<div class="skeleton blank" aria-hidden="true">${shape}</div>`;
}

/** Says that there is nothing to draw. */
export function renderEmpty({ title, advice }: SharedMessages['empty']): TemplateResult {
  return html`<slot name="empty">
    <div class="message" part="empty">
      <p class="message-title">${title}</p>
      <p>${advice}</p>
    </div>
  </slot>`;
}

/** Says what went wrong, what can be done about it, and offers to try again. */
export function renderError(
  error: ChurnError,
  messages: SharedMessages,
  retry: () => void,
): TemplateResult {
  const { title, advice } = messages.errors[error.code];
  const canRetry = !error.code.startsWith('config/');
  return html`<slot name="error">
    <div class="message" part="error" role="alert">
      <p class="message-title">${title}</p>
      <p>${advice}</p>
      <p class="detail" part="error-detail" lang="en" dir="ltr">${error.message}</p>
      ${
        canRetry
          ? html`<button class="button" part="retry" type="button" @click=${retry}>${messages.retry}</button>`
          : nothing
      }
    </div>
  </slot>`;
}

/** What a chart says that is drawn without code which a setting needs. */
export function lackOfCode(title: string, messages: SharedMessages): Lack {
  return { title, lines: [messages.lackAdvice] };
}

/** Says above a chart what is missing in it and why, and offers to try again. */
export function renderLack(
  { title, lines, detail }: Lack,
  messages: SharedMessages,
  retry: () => void,
): TemplateResult {
  return html`<div class="lack" part="lack" role="alert">
    <p class="lack-title">${title}</p>
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${detail ? html`<p class="detail" part="error-detail" lang="en" dir="ltr">${detail}</p>` : nothing}
    <button class="button" part="retry" type="button" @click=${retry}>${messages.retry}</button>
  </div>`;
}
