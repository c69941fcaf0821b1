import { css } from 'lit';

/** "How is this computed?", as a list of names and what they stand for. */
export const panel = css`
  .explanation {
    container-type: inline-size;
  }

  .explained {
    margin: 0;
    display: grid;
    gap: calc(2.5 * var(--_space));
    color: var(--_text-2);
  }

  .explained .entry {
    display: grid;
    grid-template-columns: minmax(0, 10.5rem) minmax(0, 1fr);
    column-gap: calc(4 * var(--_space));
  }

  .explained dt {
    color: var(--_text);
    font-weight: 600;
  }

  .explained dd {
    margin: 0;
    max-inline-size: 76ch;
    overflow-wrap: anywhere;
  }

  .explained p {
    margin: 0;
    text-wrap: pretty;
  }

  /* Words in a language of the other direction keep their own. */
  .explained :is(dt, dd, p, span) {
    unicode-bidi: plaintext;
  }

  /* Numbers and keys have no direction, and follow the words around them. */
  .explained :is(.numbers, .keys dt) {
    unicode-bidi: isolate;
  }

  .explained strong {
    color: var(--_text);
    font-weight: 600;
  }

  .explained .fine {
    color: var(--_text-3);
  }

  .rules {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr) max-content;
    gap: 0 calc(3 * var(--_space));
  }

  .rules li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }

  .rules .rule-name,
  .rules .rule-amount {
    color: var(--_text);
  }

  .rules .rule-amount {
    text-align: end;
  }

  .keys {
    margin: 0;
    display: grid;
    grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
    gap: 0 calc(3 * var(--_space));
  }

  .keys div {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }

  .keys dt {
    font-weight: 400;
  }

  .keys kbd {
    font: inherit;
  }

  #keyboard {
    place-self: start;
  }

  #keyboard:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  .issues {
    margin-block-start: var(--_space);
    max-block-size: 240px;
  }

  .issues th,
  .issues td {
    padding: var(--_space) 0;
    padding-inline-end: calc(4 * var(--_space));
    vertical-align: baseline;
    font-weight: 400;
  }

  /* The name of a vendor's field may be a long path. */
  .issues td:nth-child(2) {
    min-inline-size: 12ch;
    white-space: normal;
  }

  .issues td:last-child {
    inline-size: 100%;
    padding-inline-end: 0;
    white-space: normal;
  }

  .issues tbody th {
    color: var(--_text);
  }

  .issues .fine {
    display: block;
  }

  .explained .save {
    min-block-size: 28px;
    margin-block-start: calc(2 * var(--_space));
    padding: 0 calc(2.5 * var(--_space));
    border: 1px solid var(--_state);
    border-radius: 6px;
    background: none;
    color: var(--_text-2);
  }

  .explained .save:hover {
    color: var(--_text);
  }

  @media print {
    .issues {
      max-block-size: none;
    }

    .explained .save {
      display: none;
    }
  }

  @container (max-width: 460px) {
    .explained .entry {
      grid-template-columns: minmax(0, 1fr);
    }

    .rules {
      grid-template-columns: minmax(0, 1fr) max-content;
      row-gap: var(--_space);
    }

    .keys {
      grid-template-columns: minmax(0, 1fr);
      row-gap: var(--_space);
    }

    .rules .rule {
      grid-row: 2;
      grid-column: 1 / -1;
    }

    .issues th,
    .issues td {
      padding-inline-end: calc(2 * var(--_space));
    }
  }
`;
