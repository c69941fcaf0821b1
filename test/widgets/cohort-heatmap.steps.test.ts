import { expect } from '@open-wc/testing';
import { drawn, mounted, unmountAll } from '../helpers/element.js';
import { forceColors } from '../helpers/forced-colors.js';
import { all, cellAt, heatmap, months } from '../helpers/heatmap.js';
import { pictureOf } from '../helpers/picture.js';

/** So many cohorts that they are drawn in several steps: 60 have 1,830 cells. */
const MANY = { data: months(60), asOf: '2027-01-01' };

/** Five customers in each of so many months, of whom one leaves every eleven months. */
function leaving(count: number): object[] {
  return months(count, 2022, 5).map((record, i) => {
    const gone = 11 * (1 + (i % 5)) + Math.floor(i / 5);
    const end = `${2022 + Math.floor(gone / 12)}-${String((gone % 12) + 1).padStart(2, '0')}-05`;
    return { ...record, end: end < '2027-01-01' ? end : null };
  });
}

/** Resolves as soon as something in an element has changed that one was waiting for. */
function until(element: HTMLElement, isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element.shadowRoot!, { attributes: true, childList: true, subtree: true });
  });
}

/** What the paths of the colours of cells look like. */
const coloursOf = (element: HTMLElement): string =>
  all(element, '.colours path')
    .map((path) => path.getAttribute('d'))
    .join(' ');

const wordsOf = (element: HTMLElement): string[] =>
  all(element, '[part="cell"]').map((cell) => cell.getAttribute('aria-label')!);

const rowsOf = (element: HTMLElement): number =>
  all(element, '[part="chart"] [part="cell"][data-mark$="/0"]').length;

describe('<churn-cohort-heatmap> of many cohorts', () => {
  afterEach(unmountAll);

  it('R-11 adds to no task more than some hundreds of cells when it is first drawn', async () => {
    const added: number[] = [];
    const observer = new MutationObserver((records) => {
      const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]);
      const cells = nodes.flatMap((node) =>
        node instanceof Element
          ? [...(node.matches('[part="cell"]') ? [node] : node.querySelectorAll('[part="cell"]'))]
          : [],
      );
      if (cells.length > 0) added.push(new Set(cells).size);
    });
    const element = heatmap(MANY);
    const isDrawn = mounted(element, 900);
    observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    await isDrawn;
    observer.disconnect();
    expect(added.reduce((sum, cells) => sum + cells, 0)).to.equal(1830);
    expect(Math.max(...added)).to.be.below(700);
    expect(added.length).to.be.above(2);
  });

  it('shows all rows, the colours of all cells and their hatching at once, and the cells soon after', async () => {
    const element = heatmap({ data: leaving(60), asOf: '2026-12-20' });
    const isDrawn = mounted(element, 900);
    await until(element, () => coloursOf(element) !== '');
    const colours = coloursOf(element);
    expect(colours.split('M').length - 1).to.equal(1830);
    expect(all(element, '[part="cell"]').length).to.equal(0);
    expect(all(element, '[part="chart"] [role="rowheader"]').length).to.equal(61);
    expect(all(element, '.colours[aria-hidden="true"]').length).to.equal(1);
    expect(all(element, '.hatch').length).to.equal(60);
    await isDrawn;
    expect(coloursOf(element)).to.equal(colours);
    const paths = all<SVGPathElement>(element, '.colours path');
    const fills = paths.map((path) => getComputedStyle(path).fill);
    expect(new Set(fills).size).to.be.above(3);
    expect(new Set(fills).size).to.equal(paths.length);
    for (const cell of all<SVGRectElement>(element, '[part="cell"]')) {
      const row = (cell.parentElement as Element as SVGGElement).transform.baseVal[0]!.matrix;
      const { x, y, width, height } = cell.getBBox();
      const middle = new DOMPoint(x + width / 2, row.f + y + height / 2);
      const under = paths.filter((path) => path.isPointInFill(middle));
      expect(under.length, cell.dataset['mark']!).to.equal(1);
      expect(getComputedStyle(cell).fill).to.equal('none');
    }
  });

  it('A-12 tells cells apart where the system forces its colours, in colours of their own', async () => {
    const element = await mounted(heatmap({ data: leaving(60), asOf: '2027-01-01' }), 900);
    const fills = (): string[] =>
      all(element, '.colours path').map((path) => getComputedStyle(path).fill);
    const before = fills();
    try {
      await forceColors(true);
      expect(fills()).to.deep.equal(before);
      const cells = all(element, '[part="cell"]').map((cell) => getComputedStyle(cell).stroke);
      expect([...new Set(cells)]).to.deep.equal(['rgb(0, 0, 0)']);
    } finally {
      await forceColors(false);
    }
  });

  it('A-1 is accessible', async () => {
    const element = await mounted(heatmap({ data: leaving(60), asOf: '2027-01-01' }), 900);
    await expect(element).to.be.accessible();
  });

  it('has every cell in its colour in its file', async () => {
    const element = await mounted(heatmap({ data: leaving(60), asOf: '2027-01-01' }), 900);
    const file = pictureOf((await element.toSVG())!);
    const filled = all<SVGPathElement>(element, '.colours path').map((path) => {
      return [getComputedStyle(path).fill, path.getAttribute('d')];
    });
    const inFile = [...file.querySelectorAll('path')].map((path) => [
      path.getAttribute('fill'),
      path.getAttribute('d'),
    ]);
    expect(inFile.slice(0, filled.length)).to.deep.equal(filled);
  });

  it('A-4 is one tab stop also while the cell that had the focus is still to be drawn', async () => {
    const element = await mounted(heatmap(MANY), 900);
    cellAt(element, '2025-01/3').focus();
    element.view = 'table';
    await drawn(element);
    element.view = 'chart';
    await element.updateComplete;
    const stops = all(element, '[part="chart"] [tabindex="0"]');
    expect(stops.map((stop) => stop.getAttribute('role'))).to.deep.equal(['gridcell']);
    await drawn(element);
    const whole = all(element, '[part="chart"] [tabindex="0"]');
    expect(whole.map((stop) => stop.getAttribute('data-mark'))).to.deep.equal(['2025-01/3']);
  });

  it('shows the newest answer where it comes while an earlier one is being drawn', async () => {
    const element = heatmap(MANY);
    const isDrawn = mounted(element, 900);
    await until(element, () => rowsOf(element) > 0);
    expect(rowsOf(element)).to.be.below(60);
    element.data = months(50);
    element.basis = 'revenue';
    await isDrawn;
    await drawn(element);
    expect(rowsOf(element)).to.equal(50);
    expect(wordsOf(element).filter((text) => !text.includes('$'))).to.deep.equal([]);
  });

  it('is whole when it says that it is ready, and stays so when it is chosen from', async () => {
    const element = heatmap(MANY);
    const ready = new Promise<number>((resolve) =>
      element.addEventListener('churn-ready', () => resolve(rowsOf(element)), { once: true }),
    );
    await mounted(element, 900);
    expect(await ready).to.equal(60);
    cellAt(element, '2022-01/3').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await drawn(element);
    expect(rowsOf(element)).to.equal(60);
  });

  it('R-11 changes in no task more than some hundreds of cells when its data change', async () => {
    const element = await mounted(heatmap(MANY), 900);
    const changed: number[] = [];
    const observer = new MutationObserver((records) => {
      changed.push(new Set(records.map(({ target }) => target)).size);
    });
    observer.observe(element.shadowRoot!, { attributeFilter: ['aria-label'], subtree: true });
    element.basis = 'revenue';
    await drawn(element);
    observer.disconnect();
    expect(changed.reduce((sum, cells) => sum + cells, 0)).to.be.at.least(1830);
    expect(Math.max(...changed)).to.be.below(700);
    const words = wordsOf(element);
    expect(words.filter((text) => !text.includes('$'))).to.deep.equal([]);
  });

  it('shows what changed at once, and has every cell say it soon after', async () => {
    const element = await mounted(heatmap(MANY), 900);
    const [colours, words] = [coloursOf(element), wordsOf(element)];
    element.data = leaving(60);
    element.basis = 'revenue';
    await until(element, () => coloursOf(element) !== colours);
    expect(coloursOf(element).split('M').length - 1).to.equal(1830);
    const sizes = all(element, '[part="chart"] .count:not(.heading-of-sizes)');
    expect([...new Set(sizes.map(({ textContent }) => textContent))]).to.deep.equal(['5']);
    expect(wordsOf(element)).to.deep.equal(words);
    await drawn(element);
    expect(wordsOf(element).filter((text) => !text.includes('$'))).to.deep.equal([]);
  });

  it('marks a cell that was chosen in the same frame, however late its step was', async () => {
    const element = await mounted(heatmap(MANY), 900);
    let hasPainted = false;
    const isMarked = until(element, () => all(element, '[data-selected]').length > 0);
    cellAt(element, '2026-10/2').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => (hasPainted = true)));
    await isMarked;
    expect(hasPainted).to.equal(false);
    const marks = all(element, '[data-selected]').map((cell) => cell.getAttribute('data-mark'));
    expect(marks).to.deep.equal(['2026-10/2']);
  });

  it('A-14 keeps the focus in its cell, which says what is new, when its data change', async () => {
    const element = await mounted(heatmap(MANY), 900);
    const cell = cellAt(element, '2026-10/2');
    cell.focus();
    const colours = coloursOf(element);
    element.data = leaving(60);
    element.basis = 'revenue';
    await until(element, () => coloursOf(element) !== colours);
    expect(element.shadowRoot!.activeElement === cell).to.equal(true);
    await drawn(element);
    expect(element.shadowRoot!.activeElement === cell).to.equal(true);
    expect(cell.getAttribute('aria-label')).to.contain('$');
  });

  it('fills its cells where there are few, and paints their colours beneath where many more come', async () => {
    const element = await mounted(heatmap(), 900);
    const cell = cellAt(element, '2023-01/0');
    expect(getComputedStyle(cell).fill).not.to.equal('none');
    expect(coloursOf(element)).to.equal('');
    const data = [...months(24), ...months(36, 2024)];
    // When the colours come: whether any cell is filled still, or any number stands in one.
    const over: boolean[] = [];
    const observer = new MutationObserver(() => {
      if (coloursOf(element) === '') return;
      const root = element.shadowRoot!;
      const isFilled = [...root.querySelectorAll('.cell')].some(
        (one) => getComputedStyle(one).fill !== 'none',
      );
      over.push(isFilled || root.querySelector('.label:not(.average)') !== null);
    });
    observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    Object.assign(element, { data, asOf: '2027-01-01' });
    await drawn(element);
    observer.disconnect();
    expect(over.length).to.be.above(0);
    expect(over).to.not.include(true);
    expect(coloursOf(element).split('M').length - 1).to.equal(1830);
    expect(cellAt(element, '2023-01/0') === cell).to.equal(true);
    expect(getComputedStyle(cell).fill).to.equal('none');
    Object.assign(element, { data: months(24), asOf: '2024-01-01' });
    await drawn(element);
    expect(coloursOf(element)).to.equal('');
    expect(getComputedStyle(cell).fill).not.to.equal('none');
  });

  it('A-14 says of no cell what it was before once it looks like what it is', async () => {
    const element = await mounted(heatmap(), 900);
    const late: string[] = [];
    let changed = 0;
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const { ariaLabel, dataset } = target as SVGElement;
        if (dataset['period'] === undefined) continue;
        changed++;
        if (!ariaLabel!.includes('$')) late.push(dataset['mark']!);
      }
    });
    observer.observe(element.shadowRoot!, { attributeFilter: ['class'], subtree: true });
    element.data = leaving(24);
    element.basis = 'revenue';
    await drawn(element);
    observer.disconnect();
    expect(changed).to.be.above(0);
    expect(late).to.deep.equal([]);
  });

  it('is whole on paper also where it was still being drawn', async () => {
    const element = heatmap(MANY);
    const isDrawn = mounted(element, 900);
    await until(element, () => coloursOf(element) !== '');
    expect(rowsOf(element)).to.equal(0);
    dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(element)).to.equal(60);
    dispatchEvent(new Event('afterprint'));
    await isDrawn;
    const colours = coloursOf(element);
    element.data = leaving(60);
    element.basis = 'revenue';
    await until(element, () => coloursOf(element) !== colours);
    dispatchEvent(new Event('beforeprint'));
    expect(wordsOf(element).filter((text) => !text.includes('$'))).to.deep.equal([]);
    await drawn(element);
  });

  it('is drawn to its end after it was moved while it was being drawn', async () => {
    const element = heatmap(MANY);
    const isDrawn = mounted(element, 900);
    const rows = await new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (rowsOf(element) === 0) return;
        observer.disconnect();
        resolve(rowsOf(element));
        element.parentElement!.append(element);
      });
      observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    });
    expect(rows).to.be.below(60);
    await isDrawn;
    await drawn(element);
    expect(rowsOf(element)).to.equal(60);
  });

  it('A-14 keeps the focus in its cell when rows come before it', async () => {
    const data = months(45);
    const element = await mounted(heatmap({ data, asOf: '2025-10-01', order: 'newest' }), 900);
    cellAt(element, '2022-01/0').focus();
    element.data = [...data, { customerId: 'new', start: '2025-10-10', end: null, mrr: 10 }];
    element.asOf = '2025-11-01';
    await drawn(element);
    expect(rowsOf(element)).to.equal(46);
    expect(element.shadowRoot!.activeElement?.getAttribute('data-mark')).to.equal('2022-01/0');
  });
});
