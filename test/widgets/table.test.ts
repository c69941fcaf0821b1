import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import { drawn, mounted, part, unmountAll } from '../helpers/element.js';
import { drawnWidget, TAGS, type Widget, type WidgetTag } from '../helpers/widgets.js';

const PICTURES: readonly (readonly [WidgetTag, object])[] = [
  ...TAGS.map((tag) => [tag, {}] as const),
  ['churn-cohort-heatmap', { basis: 'revenue' }],
  ['churn-cohort-heatmap', { values: 'absolute' }],
  ['churn-rate-trend', { by: 'plan' }],
];

/** The cells of the table, row after row, without the row of headings. */
function cellsOf(element: Widget): string[][] {
  const lines = [...part(element, 'table')!.querySelectorAll('tbody tr')];
  return lines.map((line) => [...line.children].map((cell) => cell.textContent!.trim()));
}

function headingsOf(element: Widget): HTMLTableCellElement[] {
  return [...part(element, 'table')!.querySelectorAll<HTMLTableCellElement>('thead th')];
}

/** The numbers beside marks, without what tells a loss or a part apart. */
function drawnNumbers(element: Widget): string[] {
  const chart = part<SVGSVGElement>(element, 'chart')!;
  const texts = [
    ...chart.querySelectorAll(
      '.number, .label, .amount, .end.rate, [part~="row"] .value, [part~="panel"] .value',
    ),
  ];
  return texts.map(({ textContent }) => textContent!.trim());
}

/** Whether a cell says what a chart does, which has room for whole percents only. */
function says(cell: string, drawn: string): boolean {
  if (cell.includes(drawn)) return true;
  const areRates = [cell, drawn].every((text) => /^\d+(\.\d+)?%$/.test(text));
  return areRates && Math.abs(Number.parseFloat(cell) - Number.parseFloat(drawn)) < 0.56;
}

describe('table', () => {
  afterEach(unmountAll);

  for (const [tag, settings] of PICTURES) {
    const name = `<${tag}> ${JSON.stringify(settings)}`;

    it(`A-3 the table of ${name} has a caption, and headings of columns and rows`, async () => {
      const element = await mounted(drawnWidget(tag, { ...settings, view: 'table' }));
      const table = part(element, 'table')!;
      expect(table.localName).to.equal('table');
      expect(table.querySelector('caption')!.textContent).to.equal(
        part(element, 'heading')!.textContent!.trim(),
      );
      const scopes = headingsOf(element).map(({ scope }) => scope);
      expect(scopes.filter((scope) => scope !== 'col')).to.deep.equal([]);
      for (const row of table.querySelectorAll('tbody tr')) {
        const headings = row.querySelectorAll('th');
        expect([headings.length, headings[0]!.scope]).to.deep.equal([1, 'row']);
        expect(row.children.length).to.equal(scopes.length);
      }
      await expect(element).to.be.accessible();
    });

    it(`A-3 every number that ${name} draws stands in its table, as it is drawn or to more decimals`, async () => {
      const element = await mounted(drawnWidget(tag, settings));
      const numbers = drawnNumbers(element);
      expect(numbers.length).to.be.above(0);
      element.view = 'table';
      await drawn(element);
      const cells = cellsOf(element).flat();
      const missing = numbers.filter((number) => !cells.some((cell) => says(cell, number)));
      expect(missing).to.deep.equal([]);
    });

    it(`A-3 each heading of ${name} sorts up, down and as it was, by keyboard`, async () => {
      const element = await mounted(drawnWidget(tag, { ...settings, view: 'table' }));
      const order = cellsOf(element);
      const sorted = (): string[] =>
        cellsOf(element)
          .map((row) => row.join())
          .sort();
      for (const [i, heading] of headingsOf(element).entries()) {
        const button = heading.querySelector('button')!;
        expect(button.getAttribute('aria-description')).to.equal(
          `Sort by ${button.textContent!.trim()}`,
        );
        button.focus();
        const seen: [string | null, string[]][] = [];
        for (let press = 0; press < 3; press++) {
          await sendKeys({ press: 'Enter' });
          await drawn(element);
          seen.push([heading.ariaSort, cellsOf(element).map((row) => row[i]!)]);
          expect(sorted()).to.deep.equal(order.map((row) => row.join()).sort());
        }
        const [[up, rising], [down, falling], [off]] = seen as [
          [string, string[]],
          [string, string[]],
          [string, string[]],
        ];
        expect([up, down, off]).to.deep.equal(['ascending', 'descending', 'none']);
        const isFilled = (text: string): boolean => text !== '' && text !== '–';
        const distinct = new Set(rising.filter(isFilled));
        if (distinct.size > 1) expect(rising).not.to.deep.equal(falling);
        expect(cellsOf(element)).to.deep.equal(order);
        expect(element.shadowRoot!.activeElement!.textContent).to.equal(button.textContent);
      }
    });

    it(`A-3 a value of ${name} is chosen once by Enter and by Space, as by a click`, async () => {
      const element = await mounted(drawnWidget(tag, { ...settings, view: 'table' }));
      const button = part(element, 'table')!.querySelector<HTMLButtonElement>('button[data-mark]');
      if (!button) {
        expect(element.shadowRoot!.querySelectorAll('[data-mark]').length).to.equal(0);
        return;
      }
      const chosen: boolean[] = [];
      element.addEventListener('churn-select', ({ selection }: ChurnSelectEvent) =>
        chosen.push(selection !== null),
      );
      button.focus();
      let handled = 0;
      element.addEventListener('keydown', (event) => (handled += Number(event.defaultPrevented)));
      for (const key of ['Enter', 'Space', 'Enter']) {
        await sendKeys({ press: key });
        await drawn(element);
      }
      expect(chosen).to.deep.equal([true, false, true]);
      expect(handled).to.equal(0);
      await sendKeys({ press: 'Escape' });
      expect(chosen).to.deep.equal([true, false, true, false]);
    });
  }
});
