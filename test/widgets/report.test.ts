import { expect } from '@open-wc/testing';
import '../../src/all.js';
import type { ChurnExportEvent } from '../../src/element/events.js';
import { mounted, unmountAll } from '../helpers/element.js';
import { opened } from '../helpers/explanation.js';
import { parseCsv } from '../helpers/csv.js';
import { RECORDS, widget, type Widget } from '../helpers/widgets.js';

const BAD = [
  { customerId: 'x', start: '31/01/2024', mrr: 5 },
  { customerId: { name: 'Jane Doe' }, start: '2024-02-01', mrr: 5 },
  { customerId: 'x', start: '2024-02-01' },
];

interface Download {
  readonly name: string;
  readonly rows: string[][];
  readonly event: ChurnExportEvent;
}

function gauge(settings: object): Widget {
  return widget('churn-gauge', { asOf: '2024-05-01', maxBad: 1, ...settings });
}

/** Presses the button under the rows left out, and catches what is downloaded. */
async function report(element: Widget): Promise<Download> {
  const panel = await opened(await mounted(element));
  const contents: Blob[] = [];
  const names: string[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (content: Blob) => {
    contents.push(content);
    return createObjectURL.call(URL, content);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    names.push(this.download);
  };
  try {
    const told = new Promise<ChurnExportEvent>((resolve) =>
      element.addEventListener('churn-export', resolve, { once: true }),
    );
    panel.querySelector<HTMLButtonElement>('.save')!.click();
    const event = await told;
    expect([contents.length, names.length]).to.deep.equal([1, 1]);
    const csv = await contents[0]!.text();
    const rows = parseCsv(csv.replace('\uFEFF', '')).map((row) => row.map(({ value }) => value));
    return { name: names[0]!, rows, event };
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

describe('the report of rows left out', () => {
  afterEach(unmountAll);

  it('R-8 is downloaded as a table of row, field, code and reason, and told of', async () => {
    const { name, rows, event } = await report(gauge({ data: [...RECORDS, ...BAD] }));
    expect(name).to.equal('Rows-left-out.csv');
    expect(event).to.include({ kind: 'csv', ok: true });
    const first = RECORDS.length + 1;
    expect(rows).to.deep.equal([
      ['Row', 'Field', 'Code', 'Reason'],
      [
        String(first),
        'start',
        'value',
        'start must be a date such as 2024-01-31 or a timestamp, not "31/01/2024"',
      ],
      [String(first + 1), 'customerId', 'type', 'customerId cannot be read'],
      [String(first + 2), 'mrr', 'missing', 'mrr is missing; give mrr, or amount and interval'],
    ]);
  });

  it('S-14 names no customer, nor among changes', async () => {
    const data = {
      subscriptions: RECORDS,
      changes: [{ customerId: 'Jane Doe', date: '2024-03-01', mrr: 1 }],
    };
    const { rows } = await report(gauge({ data }));
    expect(rows[1]).to.deep.equal([
      'change 1',
      'changes.customerId',
      'no-record',
      'no record covers the date of the change',
    ]);
  });

  it('lists all that is known, and says how many more there are', async () => {
    const bad = Array.from({ length: 1203 }, () => ({ customerId: 'x', start: 'soon', mrr: 1 }));
    const { rows } = await report(gauge({ data: [...RECORDS, ...bad] }));
    expect(rows.length).to.equal(1 + 1000 + 1);
    expect(rows.at(-1)).to.deep.equal(['', '', '', 'and 203 more']);
  });

  it('S-13 has no cell that a spreadsheet would run', async () => {
    const fields = '{"start": "=begin", "customerId": "id", "mrr": "fee"}';
    const { rows } = await report(
      gauge({
        data: [
          { id: 'a', '=begin': '2024-01-10', fee: 1 },
          { id: 'b', '=begin': '=1', fee: 1 },
        ],
        fields,
      }),
    );
    expect(rows[1]![1]).to.equal("'=begin");
  });

  it('is made in the language of the reader, which names the file too', async () => {
    const element = gauge({ data: [...RECORDS, ...BAD] });
    element.lang = 'zh';
    const { name, rows } = await report(element);
    expect(name).to.equal('未计入的行.csv');
    expect(rows[0]).to.deep.equal(['行', '字段', '代码', '原因']);
  });

  it('stands among what is told of the data: customers, the first day, the currencies', async () => {
    const euros = { customerId: 'z', start: '2023-12-05', mrr: 7, currency: 'EUR' };
    const panel = await opened(await mounted(gauge({ data: [...RECORDS, euros] })));
    const text = panel.textContent.replace(/\s+/g, ' ');
    expect(text).to.contain('7 customers in the records; first paying day Dec 5, 2023');
    expect(text).to.contain('Currencies: EUR, USD');
    expect(panel.querySelector('.save') === null).to.equal(true);
  });
});
