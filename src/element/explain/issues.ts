import { html, nothing, type TemplateResult } from 'lit';
import type { ExplainMessages } from '../../locales/explain/messages.js';
import type { Counted } from '../../locales/messages/text.js';
import type { Issue, LedgerFacts } from '../../metrics/ledger.js';
import type { Formats } from '../../scene/formats.js';
import { ChurnExportEvent } from '../events.js';

/** The codes of issues whose sentence says more than the code. */
const WITH_VALUE: ReadonlySet<string> = new Set(['type', 'value', 'order']);

/** How many rows that were left out are listed. */
const MOST_LISTED = 20;

/** A number to be spoken of. */
export function counted(value: number, formats: Formats): Counted {
  return { value, text: formats.count(value) };
}

/** The first of the rows that were left out, in a table that scrolls. */
export function renderIssues(
  facts: LedgerFacts,
  texts: ExplainMessages,
  formats: Formats,
): TemplateResult {
  const { issues, rejected, rowsRead } = facts;
  const listed = issues.slice(0, MOST_LISTED);
  const others = rejected - listed.length;
  const { row, field, reason } = texts.columns;
  const save = ({ currentTarget }: Event): void =>
    void saveReport(currentTarget as HTMLElement, facts, texts, formats);
  return html`
    <p id="left-out">${texts.leftOut(counted(rejected, formats), formats.count(rowsRead))}</p>
    <div class="table-frame issues" tabindex="0" role="region" aria-labelledby="left-out">
      <table aria-labelledby="left-out">
        <thead>
          <tr><th scope="col">${row}</th><th scope="col">${field}</th><th scope="col">${reason}</th></tr>
        </thead>
        <tbody>${listed.map((issue) => renderIssue(issue, texts, formats))}</tbody>
      </table>
    </div>
    ${others > 0 ? html`<p class="fine">${texts.more(counted(others, formats))}</p>` : nothing}
    <button class="save" type="button" @click=${save}>${texts.saveReport}</button>
  `;
}

function renderIssue(issue: Issue, texts: ExplainMessages, formats: Formats): TemplateResult {
  const { row, code, field, message } = issue;
  const isPrivate = mayNameCustomer(issue);
  const number = formats.count(row);
  const said = texts.issue({ code, field: field ?? '', isPrivate });
  // The sentence of the reader has the value at fault, but is English only.
  const isDetailed = !isPrivate && (said === null || WITH_VALUE.has(code));
  return html`<tr>
    <th scope="row">${field?.startsWith('changes') ? texts.change(number) : number}</th>
    <td><bdi>${field ?? '–'}</bdi></td>
    <td>
      ${said ?? nothing}
      ${isDetailed ? html`<span class=${said ? 'fine' : nothing} lang="en" dir="ltr">${message}</span>` : nothing}
    </td>
  </tr>`;
}

/** Whether the sentence of an issue may quote the id of a customer or a subscription. */
export function mayNameCustomer({ field, code }: Issue): boolean {
  return /(^|\.)(customerId|id)$/.test(field ?? '') && code !== 'missing';
}

/** Lets the reader keep the list of all rows that were left out, whose code is loaded for it. */
async function saveReport(
  button: HTMLElement,
  facts: LedgerFacts,
  texts: ExplainMessages,
  formats: Formats,
): Promise<void> {
  // By the time it is there, the panel with the button may be closed.
  const { host } = button.getRootNode() as ShadowRoot;
  let ok = false;
  try {
    const { downloadReport } = await import('./report.js');
    downloadReport(facts, texts, formats);
    ok = true;
  } catch (fault) {
    console.warn(`<${host.localName}>: the list of rows left out could not be made.`, fault);
  }
  host.dispatchEvent(new ChurnExportEvent('csv', ok));
}
