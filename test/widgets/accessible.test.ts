import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../../src/all.js';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { SITUATIONS } from '../helpers/situations.js';
import { drawnWidget, TAGS, widget, type Widget } from '../helpers/widgets.js';

/** The nodes of an element that are cut off or reach out of its card. */
function overflowing(element: Widget): string[] {
  const card = part(element, 'card')!.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll('*')]
    .filter(
      (node) =>
        node.checkVisibility() && !node.closest('.scrolls, .table-frame, .hidden, [popover], defs'),
    )
    .filter((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      return width > 0 && (left < card.left - 1 || right > card.right + 1);
    })
    .map(
      (node) =>
        `${node.localName}.${node.getAttribute('class') ?? ''} ${node.textContent!.slice(0, 30)}`,
    );
}

describe('accessibility of every widget', () => {
  afterEach(async () => {
    await emulateMedia({ colorScheme: 'light', media: 'screen' });
    await setViewport({ width: 1280, height: 800 });
    unmountAll();
  });

  for (const tag of TAGS) {
    it(`A-2 <${tag}> has a name, a takeaway that describes its chart, and words on how to read it`, async () => {
      const element = await SITUATIONS.explained(tag);
      const chart = part(element, 'chart')!;
      const named =
        chart.getAttribute('aria-labelledby') === 'heading' || chart.getAttribute('aria-label');
      expect(Boolean(named)).to.equal(true);
      expect(textOf(element, 'heading').length).to.be.above(tag === 'churn-kpi' ? 2 : 5);
      expect(textOf(element, 'takeaway')).to.match(/\d.*\.$/);
      expect(part(element, 'card')!.getAttribute('aria-labelledby')).to.equal('heading');
      const first = part(element, 'explanation')!.querySelector('dt')!;
      expect(first.textContent!.trim()).to.equal('How to read this');
      expect(first.nextElementSibling!.textContent!.trim().length).to.be.above(40);
      expect(part(element, 'explain-button')!.checkVisibility()).to.equal(true);
    });

    it(`A-9 <${tag}> has buttons of 24 by 24 px`, async () => {
      for (const name of ['ready', 'table', 'explained', 'chosen', 'error'] as const) {
        const element = await SITUATIONS[name](tag);
        for (const button of element.shadowRoot!.querySelectorAll('button')) {
          const { width, height } = button.getBoundingClientRect();
          const says = `${name}: ${button.textContent!.trim()} ${width} × ${height}`;
          if (width > 0) expect(Math.min(width, height), says).to.be.at.least(23.5);
        }
        unmountAll();
      }
    });

    it(`A-9 <${tag}> lets every mark that can be chosen be chosen in its table as well`, async () => {
      const element = await mounted(drawnWidget(tag));
      const drawnMarks = [...element.shadowRoot!.querySelectorAll('[data-mark].choosable')];
      // What stands for the same customers may be drawn in several places.
      const marks = [...new Set(drawnMarks.map((mark) => mark.getAttribute('data-mark')))];
      element.view = 'table';
      await drawn(element);
      const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button[data-mark]')];
      // The sizes of cohorts, which have no age, can be chosen in the table only.
      const isDrawn = (mark: string): boolean =>
        tag !== 'churn-cohort-heatmap' || mark.includes('/');
      const offered = buttons.map((button) => button.dataset['mark']!).filter(isDrawn);
      expect(offered.sort()).to.deep.equal(marks.sort());
      for (const button of buttons.slice(0, 1)) {
        const chosen = new Promise((resolve) => element.addEventListener('churn-select', resolve));
        button.click();
        await chosen;
        await drawn(element);
        expect(button.getAttribute('aria-pressed')).to.equal('true');
        expect(part(element, 'customers')!.checkVisibility()).to.equal(true);
      }
    });

    it(`A-13 <${tag}> scrolls in two directions nowhere at 320 px, and stays in its card down to 240`, async () => {
      await setViewport({ width: 320, height: 700 });
      for (const width of [320, 240]) {
        for (const name of ['ready', 'table', 'explained', 'chosen', 'error', 'empty'] as const) {
          const element = await SITUATIONS[name](tag);
          element.parentElement!.style.width = `${width}px`;
          await drawn(element);
          expect(document.documentElement.scrollWidth, `${name} ${width}`).to.be.at.most(336);
          expect(overflowing(element), `${name} ${width}`).to.deep.equal([]);
          unmountAll();
        }
      }
    });

    it(`A-13 <${tag}> shows its table where there is no room for a chart`, async () => {
      // A single number has room where nothing else has.
      const element = await mounted(drawnWidget(tag), tag === 'churn-kpi' ? 120 : 200);
      expect(part(element, 'chart') === null).to.equal(true);
      expect(part(element, 'table')!.querySelectorAll('tbody tr').length).to.be.above(0);
      await expect(element).to.be.accessible();
      element.parentElement!.style.width = '600px';
      await drawn(element);
      expect(part(element, 'chart')!.localName).to.equal('svg');
    });

    it(`A-15 <${tag}> says that it is busy, that it has failed, once, and that it is empty`, async () => {
      const loading = widget(tag, { src: `/faults/held/${tag}-busy` });
      document.body.append(loading);
      await drawn(loading);
      expect(part(loading, 'card')!.getAttribute('aria-busy')).to.equal('true');
      expect(part(loading, 'skeleton')!.getAttribute('role')).to.equal('status');
      const failed = await SITUATIONS.error(tag);
      expect(part(failed, 'card')!.getAttribute('aria-busy')).to.equal('false');
      expect(failed.shadowRoot!.querySelectorAll('[role="alert"]').length).to.equal(1);
      const empty = await SITUATIONS.empty(tag);
      expect(textOf(empty, 'empty')).to.equal(
        'No customers yet There is no paying subscription before the as-of date.',
      );
      expect(part(empty, 'chart')).to.equal(null);
    });

    it(`<${tag}> prints in full: on white, without controls, with everything that scrolls`, async () => {
      await emulateMedia({ colorScheme: 'dark', media: 'print' });
      const element = await mounted(drawnWidget(tag, { theme: 'dark' }));
      expect(getComputedStyle(part(element, 'card')!).backgroundColor).to.equal(
        'rgb(255, 255, 255)',
      );
      for (const name of ['menu-button', 'explain-button']) {
        expect(part(element, name)!.checkVisibility(), name).to.equal(false);
      }
      const scrolling = [...element.shadowRoot!.querySelectorAll('*:not([popover])')].filter(
        (node) => ['auto', 'scroll'].includes(getComputedStyle(node).overflowX),
      );
      expect(scrolling.length).to.equal(0);
    });
  }
});
