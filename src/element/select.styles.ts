import { css } from 'lit';

/** What a choice among a few things looks like in an element. */
export const select = css`
  select {
    min-block-size: 26px;
    max-inline-size: 100%;
    padding-block: 0;
    padding-inline: calc(1.5 * var(--_space)) var(--_space);
    border: 1px solid var(--_state);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }

  select:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  /* Paper has the choice that was made in its texts, and nothing to choose. */
  @media print {
    :host label:has(> select) {
      display: none;
    }
  }
`;
