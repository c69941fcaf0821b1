import { expect } from '@open-wc/testing';
import { drawn, mounted, unmountAll } from '../helpers/element.js';
import { all, cellAt, heatmap, months } from '../helpers/heatmap.js';

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

  it('shows all rows and the colours of all cells at once, and the cells soon after', async () => {
    const element = heatmap({ data: leaving(60), asOf: '2027-01-01' });
    const isDrawn = mounted(element, 900);
    const sketch = await new Promise<Element>((resolve) => {
      const observer = new MutationObserver(() => {
        const [found] = all(element, '.sketch');
        if (!found) return;
        observer.disconnect();
        resolve(found);
      });
      observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    });
    expect(all(element, '[part="cell"]').length).to.equal(0);
    expect(all(element, '[part="chart"] [role="rowheader"]').length).to.equal(61);
    expect(sketch.getAttribute('aria-hidden')).to.equal('true');
    const sketched = [...sketch.children].map((path): [string, number] => [
      getComputedStyle(path).fill,
      path.getAttribute('d')!.split('M').length - 1,
    ]);
    await isDrawn;
    const colours = new Map<string, number>();
    for (const cell of all(element, '[part="cell"]')) {
      const { fill } = getComputedStyle(cell);
      colours.set(fill, (colours.get(fill) ?? 0) + 1);
    }
    expect(colours.size).to.be.above(3);
    expect(new Map(sketched)).to.deep.equal(colours);
    expect(all(element, '.sketch').length).to.equal(0);
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
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (rowsOf(element) === 0) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    });
    expect(rowsOf(element)).to.be.below(60);
    element.data = months(50);
    element.basis = 'revenue';
    await isDrawn;
    await drawn(element);
    expect(rowsOf(element)).to.equal(50);
    expect(all(element, '.sketch').length).to.equal(0);
    const words = all(element, '[part="cell"]').map((cell) => cell.getAttribute('aria-label'));
    expect(words.filter((text) => !text?.includes('$'))).to.deep.equal([]);
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
    const words = all(element, '[part="cell"]').map((cell) => cell.getAttribute('aria-label')!);
    expect(words.filter((text) => !text.includes('$'))).to.deep.equal([]);
  });

  it('A-14 says of no cell what it was before once it looks like what it is', async () => {
    const element = await mounted(heatmap(MANY), 900);
    const late: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const { ariaLabel, dataset } = target as SVGElement;
        if (!ariaLabel!.includes('$')) late.push(dataset['mark']!);
      }
    });
    observer.observe(element.shadowRoot!, { attributeFilter: ['class'], subtree: true });
    element.data = leaving(60);
    element.basis = 'revenue';
    await drawn(element);
    observer.disconnect();
    expect(late).to.deep.equal([]);
  });

  it('is whole on paper also where it was still being drawn', async () => {
    const element = heatmap(MANY);
    const isDrawn = mounted(element, 900);
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (all(element, '.sketch').length === 0) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    });
    dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(element)).to.equal(60);
    expect(all(element, '.sketch').length).to.equal(0);
    dispatchEvent(new Event('afterprint'));
    await isDrawn;
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
