import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ChurnCohortHeatmap } from '../../src/widgets/cohort-heatmap/cohort-heatmap.js';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { until } from '../helpers/explanation.js';
import { all, boxOf, cellAt, heatmap, months, one } from '../helpers/heatmap.js';

/** Cohorts of four months, of whom so many leave in the second month of their life. */
const KEPT = (
  [
    ['2024-01', 10, 4, '2024-02-20'],
    ['2024-02', 40, 30, '2024-03-20'],
    ['2024-03', 20, 0, ''],
    ['2024-04', 30, 15, '2024-05-20'],
  ] as const
).flatMap(([month, size, leaving, end]) =>
  Array.from({ length: size }, (_, i) => ({
    customerId: `${month} ${i}`,
    start: `${month}-10`,
    end: i < leaving ? end : null,
    mrr: 10,
  })),
);

const SETTINGS = { data: KEPT, asOf: '2024-06-01' };

/** The cohorts from the first row to the last. */
function cohorts(element: ChurnCohortHeatmap): string[] {
  return all(element, '[part="chart"] [part="cell"][data-mark$="/0"]').map((cell) =>
    cell.getAttribute('data-mark')!.slice(0, 7),
  );
}

/** The heading of a column, which counts from 1. */
function heading(element: ChurnCohortHeatmap, column: number): SVGElement {
  return one(element, `[part="chart"] [role="columnheader"][aria-colindex="${column}"]`);
}

/** Chooses a heading, and waits until the rows have the order. */
async function sortedBy(element: ChurnCohortHeatmap, column: number): Promise<string[]> {
  heading(element, column).dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await drawn(element);
  return cohorts(element);
}

const AS_IT_WAS = ['2024-01', '2024-02', '2024-03', '2024-04'];

describe('<churn-cohort-heatmap> sorted by a column', () => {
  afterEach(unmountAll);

  it('sorts its rows by an age, turns the order round, and goes back to that of the cohorts', async () => {
    const element = await mounted(heatmap(SETTINGS));
    const takeaway = textOf(element, 'takeaway');
    expect(heading(element, 4).textContent).to.equal('1');
    // Kept in month 1: 60 %, 25 %, 100 % and 50 %.
    expect(await sortedBy(element, 4)).to.deep.equal(['2024-03', '2024-01', '2024-04', '2024-02']);
    expect(heading(element, 4).getAttribute('aria-sort')).to.equal('descending');
    expect(heading(element, 4).textContent).to.equal('1 ↓');
    expect(textOf(element, 'notes')).to.contain('sorted by Month 1, highest first');
    expect(await sortedBy(element, 4)).to.deep.equal(['2024-02', '2024-04', '2024-01', '2024-03']);
    expect(heading(element, 4).getAttribute('aria-sort')).to.equal('ascending');
    expect(await sortedBy(element, 4)).to.deep.equal(AS_IT_WAS);
    expect(heading(element, 4).hasAttribute('aria-sort')).to.equal(false);
    expect(textOf(element, 'notes')).not.to.contain('first');
    expect(textOf(element, 'takeaway')).to.equal(takeaway);
  });

  it('leaves cohorts that have not come to an age at the end, whichever way it sorts', async () => {
    const element = await mounted(heatmap(SETTINGS));
    // January kept 60 % to month 3, February 25 %; the others are too young.
    expect(await sortedBy(element, 6)).to.deep.equal(['2024-01', '2024-02', '2024-03', '2024-04']);
    expect(await sortedBy(element, 6)).to.deep.equal(['2024-02', '2024-01', '2024-03', '2024-04']);
  });

  it('sorts by size and by signup as well, and begins anew with another column', async () => {
    const element = await mounted(heatmap(SETTINGS));
    expect(await sortedBy(element, 4)).not.to.deep.equal(AS_IT_WAS);
    expect(await sortedBy(element, 2)).to.deep.equal(['2024-02', '2024-04', '2024-03', '2024-01']);
    expect(heading(element, 2).textContent).to.equal('Size ↓');
    expect(heading(element, 4).hasAttribute('aria-sort')).to.equal(false);
    expect(await sortedBy(element, 1)).to.deep.equal([...AS_IT_WAS].reverse());
    expect(textOf(element, 'notes')).to.contain('newest first');
    expect(await sortedBy(element, 1)).to.deep.equal(AS_IT_WAS);
  });

  it('sorts by what the cells say: by amounts where they are amounts', async () => {
    const element = await mounted(heatmap({ ...SETTINGS, values: 'absolute' }));
    // Left in month 1: 6, 10, 20 and 15.
    expect(await sortedBy(element, 4)).to.deep.equal(['2024-03', '2024-04', '2024-02', '2024-01']);
  });

  it('goes back to the order that the page asks for, and has the same one in table and file', async () => {
    const element = await mounted(heatmap({ ...SETTINGS, order: 'largest' }));
    const largest = ['2024-02', '2024-04', '2024-03', '2024-01'];
    expect(cohorts(element)).to.deep.equal(largest);
    await sortedBy(element, 4);
    const csv = (await element.toCSV())!.trim().split(/\r?\n/);
    expect(csv.slice(2).map((line) => line.slice(1, 4))).to.deep.equal([
      'Mar',
      'Jan',
      'Apr',
      'Feb',
    ]);
    await sortedBy(element, 4);
    expect(await sortedBy(element, 4)).to.deep.equal(largest);
    expect(one(element, '[role="status"]').textContent).to.equal('largest first');
  });

  it('A-14 announces the new order, and nothing before there is one', async () => {
    const element = await mounted(heatmap(SETTINGS));
    const status = (): string => one(element, '.hidden[role="status"]').textContent;
    expect(status()).to.equal('');
    await sortedBy(element, 4);
    expect(status()).to.equal('sorted by Month 1, highest first');
    await sortedBy(element, 4);
    expect(status()).to.equal('sorted by Month 1, lowest first');
    await sortedBy(element, 4);
    expect(status()).to.equal('oldest first');
  });

  it('keeps every cell the same element, and the focus in it, when the rows are sorted', async () => {
    const element = await mounted(heatmap(SETTINGS));
    const cell = cellAt(element, '2024-01/1');
    cell.focus();
    await sortedBy(element, 4);
    expect(cellAt(element, '2024-01/1') === cell).to.equal(true);
    expect(element.shadowRoot!.activeElement!.getAttribute('data-mark')).to.equal('2024-01/1');
    await sendKeys({ press: 'ArrowUp' });
    expect(element.shadowRoot!.activeElement!.getAttribute('data-mark')).to.equal('2024-03/1');
  });

  it('A-5 leads the keys from the first row to the headings, where Enter sorts, and back', async () => {
    const element = await mounted(heatmap({ ...SETTINGS, withoutMenu: true }));
    const focused = (): string => element.shadowRoot!.activeElement!.textContent!.trim();
    const stops = (): number => all(element, '[role="grid"] [tabindex="0"]').length;
    cellAt(element, 'average/1').focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(focused()).to.equal('1');
    expect(stops()).to.equal(1);
    for (const [press, text] of [
      ['ArrowUp', '1'],
      ['ArrowRight', '2'],
      ['ArrowLeft', '1'],
      ['Home', 'Signed up'],
      ['ArrowLeft', 'Signed up'],
      ['End', '4'],
      ['ArrowRight', '4'],
      ['ArrowLeft', '3'],
      ['Enter', '3 ↓'],
      [' ', '3 ↑'],
    ] as const) {
      await sendKeys({ press });
      await drawn(element);
      expect(focused(), press).to.equal(text);
    }
    expect(cohorts(element)).to.deep.equal(['2024-02', '2024-01', '2024-03', '2024-04']);
    await sendKeys({ press: 'Tab' });
    expect(part(element, 'explain-button') === element.shadowRoot!.activeElement).to.equal(true);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused()).to.equal('3 ↑');
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot!.activeElement!.getAttribute('data-mark')).to.equal('average/3');
    expect(stops()).to.equal(1);
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot!.activeElement!.getAttribute('data-mark')).to.equal('2024-02/3');
  });

  it('A-5 keeps all other keys within the cells', async () => {
    const element = await mounted(heatmap(SETTINGS));
    cellAt(element, '2024-01/1').focus();
    for (const press of ['PageUp', 'Home']) await sendKeys({ press });
    expect(element.shadowRoot!.activeElement!.getAttribute('data-mark')).to.equal('average/0');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ up: 'Control' });
    expect(element.shadowRoot!.activeElement!.getAttribute('data-mark')).to.equal('average/0');
  });

  it('A-5 finds the nearest heading where there is room for some only, also from right to left', async () => {
    const element = heatmap({ data: months(40), asOf: '2025-05-01' });
    element.dir = 'rtl';
    await mounted(element, 640);
    const ages = all(element, '[part="chart"] .column').map((text) => Number(text.textContent));
    const [first, second, third] = ages.filter((age) => age > 0);
    cellAt(element, `average/${second! + 1}`).focus();
    await sendKeys({ press: 'ArrowUp' });
    const focused = (): string => element.shadowRoot!.activeElement!.textContent!;
    expect(focused()).to.equal(String(second));
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused()).to.equal(String(third));
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()).to.equal(String(first));
  });

  it('A-9 is hit beside the digits of a heading too, and by the names beside cells that scroll', async () => {
    const element = await mounted(heatmap(SETTINGS));
    const { left, top, height } = boxOf(heading(element, 5));
    const position: [number, number] = [Math.round(left - 8), Math.round(top + height / 2)];
    await sendMouse({ type: 'click', position });
    await until(() => heading(element, 5).hasAttribute('aria-sort'));
    await sendMouse({ type: 'move', position: [0, 0] });
    const narrow = await mounted(heatmap(), 300);
    const aside = one(narrow, '.names .heading-of-sizes');
    aside.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => heading(narrow, 2).getAttribute('aria-sort') === 'descending');
  });

  it('A-1 is accessible while it is sorted', async () => {
    const element = await mounted(heatmap(SETTINGS));
    await sortedBy(element, 4);
    await expect(element).to.be.accessible();
  });
});
