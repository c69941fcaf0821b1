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
    margin-block: -4px;
  }
`;
