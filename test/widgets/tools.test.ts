import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';
import { tableToCsv } from '../../src/element/export/csv.js';
import { fileName } from '../../src/element/export/download.js';
import type { ChurnExportEvent } from '../../src/element/events.js';
import type { ChurnMrrWaterfall } from '../../src/widgets/mrr-waterfall/mrr-waterfall.js';
import { drawn, frames, mounted, part, unmountAll } from '../helpers/element.js';

const RECORDS = [
  { customerId: 'a', start: '2024-01-10', end: null, mrr: 1000, currency: 'USD' },
  { customerId: 'b', start: '2024-02-10', end: '2024-03-20', mrr: 50.5, currency: 'USD' },
  { customerId: 'c', start: '2024-03-10', end: null, mrr: 75, currency: 'USD' },
];

function waterfall(settings: Partial<ChurnMrrWaterfall> = {}): ChurnMrrWaterfall {
  const element = document.createElement('churn-mrr-waterfall');
  return Object.assign(element, { data: RECORDS, asOf: '2024-04-01', heading: 'March' }, settings);
}

function rows(element: HTMLElement): string[][] {
  const lines = [...part(element, 'table')!.querySelectorAll('tr')];
  return lines.map((line) => [...line.children].map((cell) => cell.textContent!.trim()));
}

function button(element: HTMLElement, name: string): HTMLButtonElement {
  const buttons = [...element.shadowRoot!.querySelectorAll('button')];
  return buttons.find(({ textContent }) => textContent?.trim() === name)!;
}

describe('table and downloads', () => {
  afterEach(unmountAll);

  it('A-3 shows the drawn values as a table with headings, by the menu and by the attribute', async () => {
    const element = await mounted(waterfall());
    part(element, 'menu-button')!.click();
    button(element, 'Show as table').click();
    await drawn(element);
    expect(element.view).to.equal('table');
    expect(rows(element)).to.deep.equal([
      ['Movement', 'MRR', 'Customers'],
      ['Opening', '$1,050.50', '2'],
      ['New', '+$75.00', '1'],
      ['Reactivation', '$0.00', '0'],
      ['Expansion', '$0.00', '–'],
      ['Contraction', '$0.00', '–'],
      ['Churn', '−$50.50', '1'],
      ['Closing', '$1,075.00', '2'],
    ]);
    const table = part(element, 'table')!;
    expect(table.querySelector('caption')!.textContent).to.equal('March');
    expect(table.querySelectorAll('tbody th[scope="row"]').length).to.equal(7);
    await expect(element).to.be.accessible();
    part(element, 'menu-button')!.click();
    button(element, 'Show as chart').click();
    await drawn(element);
    expect(part(element, 'chart')!.localName).to.equal('svg');
  });

  it('A-3 sorts the table by the heading that is pressed: up, down, as it was', async () => {
    const element = await mounted(waterfall({ view: 'table' }));
    const firstColumn = (): string[] => rows(element).map(([name]) => name!);
    const order = firstColumn();
    const press = async (): Promise<string | null> => {
      button(element, 'MRR').click();
      await drawn(element);
      return button(element, 'MRR').closest('th')!.getAttribute('aria-sort');
    };
    expect(await press()).to.equal('ascending');
    expect(firstColumn().slice(1, 3)).to.deep.equal(['Churn', 'Reactivation']);
    expect(await press()).to.equal('descending');
    expect(firstColumn()[1]).to.equal('Closing');
    expect(await press()).to.equal('none');
    expect(firstColumn()).to.deep.equal(order);
  });

  it('opens the menu by keyboard, closes it by Escape and gives the focus back', async () => {
    const element = await mounted(waterfall());
    part(element, 'menu-button')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(part(element, 'menu')!.matches(':popover-open')).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement!.textContent!.trim()).to.equal('Show as table');
    await sendKeys({ press: 'Escape' });
    expect(part(element, 'menu')!.matches(':popover-open')).to.equal(false);
    expect(element.shadowRoot!.activeElement!.getAttribute('part')).to.equal('menu-button');
  });

  it('leads Tab from the chart to the menu, and from there to the explanation', async () => {
    const element = await mounted(waterfall());
    const focused = (): string | null =>
      element.shadowRoot!.activeElement?.getAttribute('part') ??
      element.shadowRoot!.activeElement?.getAttribute('role') ??
      null;
    const stops: (string | null)[] = [];
    for (let i = 0; i < 3; i++) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused());
    }
    expect(stops).to.deep.equal(['listitem', 'menu-button', 'explain-button']);
  });

  it('hides the menu with without-menu', async () => {
    const element = await mounted(waterfall({ withoutMenu: true }));
    expect(part(element, 'menu-button')).to.equal(null);
  });

  it('E-9 gives the drawn values as CSV with full precision', async () => {
    const element = await mounted(waterfall());
    expect(await element.toCSV()).to.equal(
      [
        '"Movement","MRR","Customers"',
        '"Opening",1050.5,2',
        '"New",75,1',
        '"Reactivation",0,0',
        '"Expansion",0,',
        '"Contraction",0,',
        '"Churn",-50.5,1',
        '"Closing",1075,2',
        '',
      ].join('\r\n'),
    );
  });

  it('S-12 defuses texts that a spreadsheet would run, and leaves numbers alone', () => {
    const texts = [
      '=1+1',
      '+A1',
      '-2',
      '@SUM(A1)',
      '\t=1',
      ' =1',
      '＝1',
      '－1',
      'a "quoted", text',
    ];
    const csv = tableToCsv({
      columns: [
        { key: 'a', label: '=label', numeric: false },
        { key: 'b', label: 'b', numeric: true },
      ],
      rows: texts.map((text) => [
        { text, value: text },
        { text: '-5', value: -5 },
      ]),
    });
    const cells = csv.split('\r\n').map((line) => line.slice(0, line.lastIndexOf(',')));
    expect(cells.slice(0, -1)).to.deep.equal([
      `"'=label"`,
      `"'=1+1"`,
      `"'+A1"`,
      `"'-2"`,
      `"'@SUM(A1)"`,
      `"'\t=1"`,
      `"' =1"`,
      `"'＝1"`,
      `"'－1"`,
      '"a ""quoted"", text"',
    ]);
    expect(csv.match(/,-5\r\n/g)!.length).to.equal(texts.length);
  });

  it('E-9 gives the drawing as an SVG file that needs nothing else', async () => {
    const element = await mounted(waterfall({ theme: 'light' }));
    const svg = (await element.toSVG())!;
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    await image.decode();
    expect(image.width).to.be.above(600);
    expect(svg).to.contain('<title>March</title>');
    expect(svg).not.to.match(/var\(|class=|style=|<script|<!--|aria-|customerId/);
    expect(svg).to.contain('fill="rgb(0, 87, 147)"');
    expect(svg).to.contain('fill="rgb(219, 102, 12)"');
  });

  it('E-9 gives the drawing as a PNG of twice its size', async () => {
    const element = await mounted(waterfall());
    const blob = (await element.toPNG())!;
    const bitmap = await createImageBitmap(blob);
    const { width } = part(element, 'chart')!.getBoundingClientRect();
    expect(blob.type).to.equal('image/png');
    expect(bitmap.width).to.equal(2 * (Math.round(width) + 40));
  });

  it('S-13 tells of a download, names the file safely and lets go of it', async () => {
    const urls = new Set<string>();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL.call(URL, blob);
      urls.add(url);
      return url;
    };
    URL.revokeObjectURL = (url: string) => {
      urls.delete(url);
      revokeObjectURL.call(URL, url);
    };
    const names: string[] = [];
    const keep = (event: Event): void => {
      event.preventDefault();
      names.push((event.target as HTMLAnchorElement).download);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      keep({ preventDefault() {}, target: this } as unknown as Event);
    };
    const element = await mounted(waterfall({ heading: '../../etc/<b>MRR</b> 变动?' }));
    const event = new Promise<ChurnExportEvent>((resolve) => {
      element.addEventListener('churn-export', resolve, { once: true });
    });
    button(element, 'Download data (CSV)').click();
    expect(await event).to.include({ kind: 'csv', ok: true });
    await frames(3);
    HTMLAnchorElement.prototype.click = click;
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    expect(names).to.deep.equal(['etc-b-MRR-b-变动-2024-03.csv']);
    expect(urls.size).to.equal(0);
  });

  it('names a file even where the heading has no letters', () => {
    expect(fileName('…/..', 'svg')).to.equal('churn.svg');
    expect(fileName('x'.repeat(300), 'png').length).to.equal(84);
    expect(fileName('x'.repeat(300), 'png', '2024-03')).to.match(/x-2024-03\.png$/);
  });

  it('has nothing to give away while nothing is drawn', async () => {
    const element = document.createElement('churn-mrr-waterfall');
    document.body.append(element);
    await drawn(element);
    expect(await element.toCSV()).to.equal(null);
    expect(await element.toSVG()).to.equal(null);
  });

  it('A-7 shows the words of a mark where it is pointed at, lets the pointer onto them, and hides them by Escape', async () => {
    const element = await mounted(waterfall());
    const bar = element.shadowRoot!.querySelector('[data-mark="churn"] [part="bar"]')!;
    const centre = (target: Element): [number, number] => {
      const { left, top, width, height } = target.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    await sendMouse({ type: 'move', position: centre(bar) });
    await frames(2);
    const tooltip = part(element, 'tooltip')!;
    expect(tooltip.matches(':popover-open')).to.equal(true);
    expect(tooltip.textContent).to.equal('Churn: −$50.50, 1 customer');
    await sendMouse({ type: 'move', position: centre(tooltip) });
    await frames(15);
    expect(tooltip.matches(':popover-open')).to.equal(true);
    await sendMouse({ type: 'move', position: [1, 1] });
    await frames(30);
    expect(tooltip.matches(':popover-open')).to.equal(false);
  });
});
