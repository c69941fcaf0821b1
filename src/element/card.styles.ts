import { css } from 'lit';

/** The frame around every chart: heading, takeaway, body, foot, and the states of the body. */
export const card = css`
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
    /* Where the page lets its content decide, as in a row of flex items, this is the width. */
    contain: inline-size;
    contain-intrinsic-inline-size: 480px;
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size);
    font-style: normal;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    line-height: 1.45;
    text-align: start;
    text-decoration: none;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    cursor: auto;
  }

  :host([hidden]) {
    display: none;
  }

  .card {
    position: relative;
    box-sizing: border-box;
    block-size: 100%;
    margin: 0;
    padding: calc(4 * var(--_space)) calc(5 * var(--_space));
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto;
    gap: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--churn-radius, 12px);
    background: var(--_surface);
  }

  :host([compact]) .card {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    gap: calc(2 * var(--_space));
  }

  :host([compact]) .heading {
    font-size: var(--_size);
  }

  :host([bare]) .card {
    padding: 0;
    border: none;
    border-radius: 0;
    background: none;
  }

  .card > * {
    grid-column: 1 / -1;
  }

  .card > .head {
    grid-area: 1 / 1;
  }

  .card > .actions {
    grid-area: 1 / 2;
  }

  .words {
    overflow-wrap: break-word;
    max-inline-size: 62ch;
  }

  .actions {
    display: flex;
    gap: var(--_space);
    align-items: flex-start;
  }

  .heading {
    margin: 0;
    font-size: var(--_large);
    font-weight: 600;
  }

  .takeaway {
    margin: var(--_space) 0 0;
    color: var(--_text-2);
    text-wrap: pretty;
  }

  .takeaway strong {
    color: var(--_text);
    font-weight: 600;
  }

  .body {
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space) calc(4 * var(--_space));
    color: var(--_text-3);
    font-size: var(--_small);
  }

  .foot p,
  .foot ::slotted(*) {
    margin: 0;
  }

  .notes {
    flex: 1 1 0;
    min-inline-size: min(100%, 26ch);
  }

  ::slotted([slot='note']) {
    flex-basis: 100%;
    color: var(--_text-3);
    font-size: var(--_small);
  }

  .stale {
    color: var(--_text-2);
  }

  .message {
    align-self: center;
    justify-self: center;
    max-inline-size: 46ch;
    padding-block: calc(8 * var(--_space));
    text-align: center;
    color: var(--_text-2);
  }

  .message-title {
    margin: 0 0 var(--_space);
    color: var(--_text);
    font-weight: 600;
  }

  .message p {
    margin: 0;
  }

  .message .detail {
    margin-block-start: calc(2 * var(--_space));
  }

  p.detail {
    color: var(--_text-3);
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }

  /* Along the top of the card, over its hairline. */
  .progress {
    position: absolute;
    inset: -1px var(--churn-radius, 12px) auto;
    inline-size: calc(100% - 2 * var(--churn-radius, 12px));
    block-size: 3px;
    appearance: none;
    border: none;
    background: var(--_track);
  }

  .progress::-webkit-progress-bar {
    background: var(--_track);
  }

  .progress::-webkit-progress-value {
    background: var(--_state);
  }

  .progress::-moz-progress-bar {
    background: var(--_state);
  }

  .skeleton {
    display: grid;
    justify-items: center;
    gap: calc(2 * var(--_space));
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .skeleton svg {
    max-inline-size: 100%;
    fill: var(--_track);
  }

  .skeleton svg:dir(rtl) {
    transform: scaleX(-1);
  }

  .skeleton-stroke {
    fill: none;
    stroke: var(--_track);
  }

  svg {
    display: block;
    overflow: visible;
  }

  svg text {
    font-size: 12px;
    fill: var(--_text-2);
  }

  /* Words in a language of the other direction, and amounts with a sign, keep their own. */
  svg text,
  .heading,
  .takeaway,
  .foot p,
  .message p {
    unicode-bidi: plaintext;
  }

  /* They begin where the card does, whatever their own direction. */
  .words,
  .lack,
  .foot {
    text-align: left;
  }

  :host(:dir(rtl)) :is(.words, .lack, .foot) {
    text-align: right;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .blank svg {
    visibility: hidden;
  }

  .lack {
    margin-block-end: calc(4 * var(--_space));
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_state);
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .lack p {
    margin: 0;
    unicode-bidi: plaintext;
  }

  .lack .lack-title {
    color: var(--_text);
    font-size: var(--_size);
  }

  .lack .button {
    margin-block-start: calc(2 * var(--_space));
  }

  .missing {
    margin-block: calc(2 * var(--_space)) 0;
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .button {
    min-block-size: 32px;
    margin-block-start: calc(4 * var(--_space));
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_state);
    border-radius: 6px;
    background: none;
  }

  .explain {
    align-self: flex-start;
    margin-block: -3px;
    margin-inline-start: auto;
    min-block-size: 24px;
    padding: 0;
    border: none;
    background: none;
    color: var(--_text-2);
    text-decoration: underline 1px var(--_line);
    text-underline-offset: 4px;
    unicode-bidi: plaintext;
    text-align: end;
    /* One line, unless that is wider than the card. */
    flex: none;
    max-inline-size: 100%;
  }

  .explain:hover,
  .explain[aria-expanded='true'] {
    color: var(--_text);
    text-decoration-color: currentColor;
  }

  .menu-button {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin-block-start: calc(-1 * var(--_space));
    margin-inline-end: calc(-1.5 * var(--_space));
    padding: 0;
    border: none;
    border-radius: 6px;
    background: none;
    color: var(--_text-3);
  }

  .menu-button:hover {
    background: var(--_track);
    color: var(--_text);
  }

  .dots {
    fill: currentColor;
  }

  /* Only there for its listeners. */
  .marks {
    display: contents;
  }

  @media print {
    .menu-button,
    .explain {
      display: none;
    }

    /* Nothing is measured for paper: a drawing for a wider screen becomes smaller as a whole. */
    svg[part='chart'] {
      max-inline-size: 100%;
      block-size: auto;
    }
  }

  @media (forced-colors: active) {
    svg text {
      fill: CanvasText;
    }
  }
`;
