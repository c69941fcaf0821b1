import { html, nothing, type TemplateResult } from 'lit';

/** The parts of a card. */
export interface FrameParts {
  readonly heading: string | typeof nothing;
  readonly body: TemplateResult;
  readonly isBusy: boolean;
  /** How far a load has come that takes long. */
  readonly progress: TemplateResult | typeof nothing;
  /** The language of the texts. */
  readonly language: string;
  readonly takeaway?: TemplateResult;
  readonly notes?: TemplateResult;
  readonly menu?: TemplateResult;
  /** "How is this computed?" */
  readonly explanation?: {
    readonly button: TemplateResult;
    readonly panel: TemplateResult | typeof nothing;
  };
  /** Called when the page has given the card another heading. */
  readonly reheaded: () => void;
  /** What changed, for those who listen to the page. */
  readonly announcement?: string;
}

/**
 * The frame around every chart: heading and takeaway, the body, the menu, the notes.
 *
 * The menu stands beside the heading, but Tab reaches it after the chart.
 */
export function renderFrame(parts: FrameParts): TemplateResult {
  return html`
    <figure
      class="card"
      part="card"
      lang=${parts.language}
      aria-labelledby="heading"
      aria-busy=${String(parts.isBusy)}
    >
      <figcaption class="head" part="head">
        <div class="words">
          <div class="heading" part="heading" id="heading" role="heading" aria-level="3">
            <slot name="heading" @slotchange=${parts.reheaded}>${parts.heading}</slot>
          </div>
          ${
            parts.takeaway
              ? html`<p class="takeaway" part="takeaway" id="takeaway">${parts.takeaway}</p>`
              : nothing
          }
        </div>
      </figcaption>
      ${parts.progress}
      <div class="body" part="body">${parts.body}</div>
      <div class="actions" part="actions"><slot name="actions"></slot>${parts.menu ?? nothing}</div>
      <div class="foot" part="foot">
        ${parts.notes ?? nothing}${parts.explanation?.button ?? nothing}<slot name="note"></slot>
      </div>
      ${parts.explanation?.panel ?? nothing}
      <div class="hidden" role="status">${parts.announcement ?? nothing}</div>
    </figure>
  `;
}
