import { css } from 'lit';

/** The filter bar, the values of a dimension, and the filters that are in force. */
export const styles = css`
  .filters,
  .active {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  .control,
  .search {
    box-sizing: border-box;
    min-block-size: 32px;
    max-inline-size: 100%;
    padding-block: 0;
    padding-inline: calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }

  button.control,
  select.control {
    cursor: pointer;
  }

  .control:hover {
    border-color: var(--_state);
  }

  :is(button, select, input):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .values-button {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
  }

  .values-button bdi {
    overflow: hidden;
    max-inline-size: 20ch;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .values-button::after {
    content: '';
    inline-size: 5px;
    block-size: 5px;
    margin-block-start: -3px;
    border: solid var(--_text-2);
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }

  .count {
    padding-inline: calc(1.5 * var(--_space));
    border-radius: 9px;
    background: var(--_track);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  .day {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    color: var(--_text-2);
  }

  .values {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    inline-size: min(280px, 100vw - 16px);
    margin: 0;
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: var(--_size) / 1.45 var(--_font);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.14);
  }

  .search {
    inline-size: 100%;
    margin-block-end: calc(2 * var(--_space));
  }

  .options {
    overflow: auto;
    max-block-size: min(320px, 50vh);
  }

  .options label {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 28px;
    padding-inline: calc(1.5 * var(--_space));
    border-radius: 5px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .options label:hover {
    background: var(--_track);
  }

  .options input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_gain);
  }

  .found {
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .chip,
  .clear {
    min-block-size: 28px;
    border: 1px solid transparent;
    border-radius: 14px;
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }

  .chip {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    max-inline-size: 100%;
    padding-inline: calc(3 * var(--_space));
    background: var(--_track);
    text-align: start;
    overflow-wrap: anywhere;
  }

  .chip:hover {
    border-color: var(--_state);
  }

  .cross {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  .clear {
    padding-inline: calc(2 * var(--_space));
    background: none;
    color: var(--_text-2);
    text-decoration: underline 1px var(--_line);
    text-underline-offset: 4px;
  }

  .clear:hover {
    color: var(--_text);
    text-decoration-color: currentColor;
  }

  /* A phone has two controls in a row. */
  @container (inline-size < 480px) {
    .filters {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .values-button {
      justify-content: space-between;
    }

    .day {
      flex-direction: column;
      align-items: stretch;
      gap: 0;
    }
  }

  @media (forced-colors: active) {
    .chip {
      border-color: ButtonBorder;
    }
  }

  @media print {
    .filters,
    .active,
    .values {
      display: none;
    }
  }
`;
