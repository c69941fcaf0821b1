import { expect } from '@open-wc/testing';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { drawn, frames, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { all, boxOf, cellAt, heatmap, months } from '../helpers/heatmap.js';

describe('<churn-cohort-heatmap> as a grid', () => {
  afterEach(unmountAll);

  it('A-5 tells columns and rows so that headings and cells line up', async () => {
    const element = await mounted(heatmap({ data: months(40), asOf: '2025-05-01' }), 640);
    const index = (node: Element): number => Number(node.getAttribute('aria-colindex'));
    const headings = all(element, '[part="chart"] [role="columnheader"]');
    expect(headings.length).to.be.below(42);
    for (const heading of headings.slice(2)) {
      const age = Number(heading.textContent);
      for (const row of ['average', '2022-01']) {
        const mark = `${row}/${age}`;
        expect(index(cellAt(element, mark))).to.equal(index(heading));
      }
    }
    const rows = all(element, '[role="row"]').map((row) =>
      Number(row.getAttribute('aria-rowindex')),
    );
    expect(rows).to.deep.equal(Array.from({ length: 42 }, (_, i) => i + 1));
    expect(part(element, 'chart')!.getAttribute('aria-rowcount')).to.equal('42');
    expect(part(element, 'chart')!.getAttribute('aria-colcount')).to.equal('42');
    const lead = all(element, '[part="chart"] :is([role="rowheader"], .count)').map(index);
    expect(new Set(lead)).to.deep.equal(new Set([1, 2]));
  });

  it('A-4 leaves to the browser what is pressed with Alt, Meta, or Ctrl', async () => {
    const element = await mounted(heatmap());
    const cell = cellAt(element, '2022-03/2');
    cell.focus();
    const isTaken = (key: string, modifiers: KeyboardEventInit): boolean => {
      const event = new KeyboardEvent('keydown', {
        key,
        bubbles: true,
        composed: true,
        cancelable: true,
        ...modifiers,
      });
      element.shadowRoot!.activeElement!.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(isTaken('ArrowLeft', { altKey: true })).to.equal(false);
    expect(isTaken('ArrowLeft', { metaKey: true })).to.equal(false);
    expect(isTaken('ArrowDown', { ctrlKey: true })).to.equal(false);
    expect(isTaken('PageDown', { ctrlKey: true })).to.equal(false);
    expect(isTaken('Home', { altKey: true, ctrlKey: true })).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(cell);
    expect(isTaken('ArrowLeft', {})).to.equal(true);
    expect(isTaken('End', { ctrlKey: true })).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(cellAt(element, '2023-12/0'));
  });

  it('A-4 keeps one tab stop when rows vanish beneath it', async () => {
    const element = await mounted(heatmap());
    cellAt(element, '2022-01/20').focus();
    element.data = months(3);
    element.asOf = '2022-04-01';
    await drawn(element);
    await drawn(element);
    expect(all(element, '[role="grid"] [tabindex="0"]').length).to.equal(1);
  });

  it('A-6 A-7 shows the words of a cell that has no label where it is focused', async () => {
    const element = await mounted(heatmap({ data: months(60), asOf: '2027-01-01' }));
    const cell = cellAt(element, '2022-02/7');
    expect(cell.nextElementSibling?.classList.contains('label') ?? false).to.equal(false);
    cell.focus();
    expect(textOf(element, 'tooltip')).to.equal('Feb 2022, month 7: 100.0%, 1 of 1 customer');
    expect(cell.getAttribute('aria-label')).to.equal(textOf(element, 'tooltip'));
  });

  it('D-15 outlines the cells of the same calendar month where one is pointed at or focused', async () => {
    const element = await mounted(heatmap({ data: months(6), asOf: '2022-07-01' }));
    const outlined = (): (string | null)[] =>
      all(element, '[data-same-period]').map((cell) => cell.getAttribute('data-mark'));
    const { x, y, width, height } = boxOf(cellAt(element, '2022-02/2'));
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({ type: 'move', position });
    expect(outlined()).to.deep.equal(['2022-01/3', '2022-02/2', '2022-03/1', '2022-04/0']);
    await sendMouse({ type: 'move', position: [0, 0] });
    expect(outlined()).to.deep.equal([]);
    cellAt(element, '2022-02/0').focus();
    expect(outlined()).to.deep.equal(['2022-01/1', '2022-02/0']);
    cellAt(element, 'average/1').focus();
    expect(outlined()).to.deep.equal([]);
  });

  it('draws nothing anew while the focus moves', async () => {
    const element = await mounted(heatmap());
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    cellAt(element, '2022-01/3').focus();
    await frames(1);
    observer.observe(part(element, 'chart')!, { childList: true, subtree: true, attributes: true });
    await sendKeys({ press: 'ArrowRight' });
    await drawn(element);
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(new Set(changes.map(({ attributeName }) => attributeName))).to.deep.equal(
      new Set(['tabindex', 'data-same-period']),
    );
  });

  it('tells the page of a chosen cell and the customers behind it, and marks it', async () => {
    const element = await mounted(heatmap());
    const chosen: ChurnSelectEvent[] = [];
    element.addEventListener('churn-select', (event) => chosen.push(event));
    const cell = cellAt(element, '2022-03/2');
    cell.focus();
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(chosen.map(({ selection }) => selection)).to.deep.equal([{ cohort: '2022-03', age: 2 }]);
    expect((await chosen[0]!.customers()).length).to.equal(1);
    const selected = all(element, '[aria-selected="true"]');
    expect(selected).to.deep.equal([cell]);
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(all(element, '[aria-selected="true"]').length).to.equal(0);
    expect(element.shadowRoot!.activeElement).to.equal(cell);
  });

  it('D-7 A-4 leads from a size in the table to all who signed up then', async () => {
    const element = await mounted(Object.assign(heatmap(), { view: 'table' }));
    const chosen: ChurnSelectEvent[] = [];
    element.addEventListener('churn-select', (event) => chosen.push(event));
    const size = element.shadowRoot!.querySelector<HTMLElement>('button[data-mark="2022-03"]')!;
    size.focus();
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(chosen[0]!.selection).to.deep.equal({ cohort: '2022-03' });
    expect((await chosen[0]!.customers()).length).to.equal(Number(size.textContent));
    expect(size.getAttribute('aria-pressed')).to.equal('true');
  });

  it('D-8 A-4 leads from an average to the customers of all cohorts in it, by Enter and by the table', async () => {
    const element = await mounted(heatmap());
    const chosen: ChurnSelectEvent[] = [];
    element.addEventListener('churn-select', (event) => chosen.push(event));
    const average = cellAt(element, 'average/1');
    average.focus();
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    const { selection } = chosen[0]!;
    expect(selection).to.include({ cohort: '2022-01', age: 1 });
    expect(all(element, '[aria-selected="true"]').map((cell) => cell === average)).to.deep.equal([
      true,
    ]);
    const said = /(\d[\d,]*) customers/.exec(average.getAttribute('aria-label')!);
    const rate = /([\d.]+)%/.exec(average.getAttribute('aria-label')!);
    const listed = (await chosen[0]!.customers()).length;
    expect((100 * listed) / Number(said![1]!.replace(',', ''))).to.be.closeTo(
      Number(rate![1]),
      0.06,
    );
    element.view = 'table';
    await drawn(element);
    const button = element.shadowRoot!.querySelector<HTMLElement>('button[data-mark="average/1"]')!;
    expect(button.getAttribute('aria-pressed')).to.equal('true');
  });
});
