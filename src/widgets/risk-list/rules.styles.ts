import { css } from 'lit';

/** The form of the rules. */
export const styles = css`
  .rule-form {
    min-inline-size: 0;
    margin: calc(4 * var(--_space)) 0 0;
    padding: calc(3 * var(--_space)) 0 0;
    border: none;
    border-block-start: 1px solid var(--_line);
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .rule-form legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    color: var(--_text);
    font-size: var(--_size);
    font-weight: 600;
  }

  .rule-form p {
    clear: both;
    max-inline-size: 72ch;
    margin: 0 0 calc(2 * var(--_space));
    text-wrap: pretty;
  }

  .rule-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
    padding-block: calc(0.5 * var(--_space));
  }

  .on {
    display: flex;
    flex: 1 1 160px;
    gap: calc(2 * var(--_space));
    align-items: center;
    color: var(--_text);
  }

  /* Below its name, where there is no room beside it. */
  .narrow .rule-row {
    padding-block: var(--_space) calc(2 * var(--_space));
  }

  .narrow .on {
    flex-basis: 100%;
  }

  .narrow .value input {
    inline-size: 56px;
  }

  .narrow .unit {
    min-inline-size: 4ch;
  }

  .narrow .applies {
    flex: 1 0 auto;
  }

  .on input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_gain);
  }

  .value {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }

  .unit {
    min-inline-size: 5ch;
  }

  .value input {
    box-sizing: border-box;
    inline-size: 68px;
    min-block-size: 26px;
    padding-block: 0;
    padding-inline: calc(1.5 * var(--_space));
    border: 1px solid var(--_state);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    text-align: end;
  }

  .rule-form input:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .applies {
    flex: 0 0 150px;
    text-align: end;
  }

  .rule-row[data-off] :is(.on, .value input) {
    color: var(--_text-3);
  }

  .rule-row[data-off] .on span {
    text-decoration: line-through;
  }
`;
