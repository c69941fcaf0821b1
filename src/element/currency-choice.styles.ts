import { css } from 'lit';

/** The choice among currencies, in the foot of a card. */
export const choice = css`
  /* Where the notes would become a narrow column, the choice goes below them. */
  .notes:has(+ .currency) {
    min-inline-size: min(100%, 44ch);
  }

  .currency {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    align-self: flex-start;
    flex: none;
    max-inline-size: 100%;
    margin-block: -3px;
  }

  .currency select {
    min-block-size: 24px;
    padding-block: 0;
    padding-inline: calc(1.5 * var(--_space)) var(--_space);
    border: 1px solid var(--_state);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }

  .currency select:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  /* Paper has the note of the currency, and nothing to choose. */
  @media print {
    .currency {
      display: none;
    }
  }
`;
