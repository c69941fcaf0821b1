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
    max-inline-size: 68ch;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  .explained p {
    margin: 0;
    text-wrap: pretty;
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

  .issues {
    margin-block-start: var(--_space);
    inline-size: auto;
  }

  .issues th,
  .issues td {
    padding: var(--_space) calc(4 * var(--_space)) var(--_space) 0;
    vertical-align: baseline;
    white-space: normal;
    font-size: inherit;
  }

  .issues thead th {
    position: static;
  }

  .issues tbody th {
    color: var(--_text);
    font-weight: 400;
  }

  .issues .fine {
    display: block;
  }

  @container (max-width: 460px) {
    .explained .entry {
      grid-template-columns: minmax(0, 1fr);
    }

    .rules {
      grid-template-columns: minmax(0, 1fr) max-content;
      row-gap: var(--_space);
    }

    .rules .rule {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
`;
