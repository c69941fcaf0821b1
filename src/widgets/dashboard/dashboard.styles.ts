import { css } from 'lit';

/** The frame of a dashboard, and where its elements stand. */
export const styles = css`
  :host {
    display: block;
    min-inline-size: 0;
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.45;
  }

  :host([hidden]) {
    display: none;
  }

  .dashboard {
    --_gap: calc(4 * var(--_space));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
  }

  .heading {
    font-size: max(20px, 1.25rem);
    font-weight: 600;
    unicode-bidi: plaintext;
  }

  :is(.head, .heading)[hidden] {
    display: none;
  }

  p {
    margin: 0;
  }

  .matches {
    color: var(--_text-2);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  .warning {
    color: var(--_text);
  }

  .printed {
    display: none;
  }

  .failure {
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--churn-radius, 12px);
    background: var(--_surface);
    text-align: center;
  }

  .message-title {
    font-weight: 600;
  }

  .detail,
  .foot {
    color: var(--_text-3);
    font-size: var(--_small);
  }

  .detail {
    overflow-wrap: anywhere;
  }

  .foot p {
    unicode-bidi: plaintext;
  }

  .progress {
    inline-size: 100%;
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

  .button {
    min-block-size: 32px;
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_state);
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .failure .button {
    margin-block-start: calc(3 * var(--_space));
  }

  /*
   * Columns on which elements stand one after the other, as many as have room; what is left of a row
   * goes to those that are in it, so that there are no holes.
   */
  .grid {
    --_columns: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    gap: var(--_gap);
  }

  /* What is no element of ours, such as a layout of the page's own, has the whole width. */
  .grid ::slotted(*) {
    --_span: var(--_columns);
    box-sizing: border-box;
    min-inline-size: 0;
    flex: var(--_span) 1
      calc((100% + var(--_gap)) * var(--_span) / var(--_columns) - var(--_gap) - 0.1px);
  }

  /* A script or a style takes no room, and is no flex item. */
  .grid ::slotted(:is(script, style, template, [hidden])) {
    display: none;
  }

  @container (inline-size >= 340px) {
    .grid {
      --_columns: 2;
    }

    .grid ::slotted(churn-kpi) {
      --_span: 1;
    }
  }

  @container (inline-size >= 640px) {
    .grid {
      --_columns: 4;
    }

    .grid ::slotted(:is(churn-gauge, churn-rate-trend)) {
      --_span: 2;
    }
  }

  @container (inline-size >= 880px) {
    .grid {
      --_columns: 12;
    }

    .grid ::slotted(churn-kpi) {
      --_span: 3;
    }

    .grid ::slotted(churn-gauge) {
      --_span: 4;
    }

    .grid ::slotted(churn-mrr-waterfall) {
      --_span: 8;
    }

    .grid
      ::slotted(
        :is(churn-rate-trend, churn-reasons, churn-survival-curve, churn-cost, churn-benchmark-comparison)
      ) {
      --_span: 6;
    }
  }

  @container (inline-size >= 1700px) {
    .grid {
      --_columns: 24;
    }

    .grid ::slotted(churn-kpi) {
      --_span: 4;
    }

    .grid ::slotted(churn-gauge) {
      --_span: 5;
    }

    .grid ::slotted(:is(churn-mrr-waterfall, churn-rate-trend)) {
      --_span: 9;
    }

    .grid ::slotted(:is(churn-cohort-heatmap, churn-risk-list)) {
      --_span: 14;
    }

    .grid
      ::slotted(:is(churn-reasons, churn-survival-curve, churn-cost, churn-benchmark-comparison)) {
      --_span: 10;
    }
  }

  @media print {
    .printed {
      display: block;
    }

    .button {
      display: none;
    }

    .grid ::slotted(*) {
      break-inside: avoid;
    }
  }
`;
