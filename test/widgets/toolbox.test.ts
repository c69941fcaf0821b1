import { expect } from '@open-wc/testing';
import '../../src/all.js';
import { drawn, part, textOf, unmountAll, whenSettled } from '../helpers/element.js';
import { drawnWidget, TAGS, type Widget, type WidgetTag } from '../helpers/widgets.js';

/** Mounts an element and does something at the moment when its chart is there, and nothing else yet. */
async function atFirstSight(tag: WidgetTag, act: (element: Widget) => void): Promise<Widget> {
  const element = drawnWidget(tag);
  let hadTools = true;
  const settled = whenSettled(element).then(() => undefined);
  element.addEventListener('churn-ready', () => {
    hadTools = part(element, 'menu') !== null;
    act(element);
  });
  document.body.append(element);
  await settled;
  await drawn(element);
  expect(hadTools).to.equal(false);
  return element;
}

const mark = (element: Widget): Element =>
  element.shadowRoot!.querySelector('[data-mark][tabindex]')!;

describe('the tools of a chart', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`of <${tag}> open the menu for who pressed its button before there was one`, async () => {
      const element = await atFirstSight(tag, (it) => part(it, 'menu-button')!.click());
      expect(part(element, 'menu')!.matches(':popover-open')).to.equal(true);
    });

    it(`of <${tag}> open the explanation for who asked before it was there`, async () => {
      const element = await atFirstSight(tag, (it) => part(it, 'explain-button')!.click());
      expect(part(element, 'explain-button')!.getAttribute('aria-expanded')).to.equal('true');
      expect(part(element, 'explanation')!.hidden).to.equal(false);
    });

    it(`of <${tag}> move nothing when they come`, async () => {
      let before = '';
      const places = (it: Widget): string =>
        ['card', 'body', 'chart', 'menu-button', 'foot', 'notes', 'explain-button']
          .map((name) => JSON.stringify(part(it, name)!.getBoundingClientRect()))
          .join('\n');
      const element = await atFirstSight(tag, (it) => (before = places(it)));
      expect(part(element, 'menu') !== null).to.equal(true);
      expect(places(element)).to.equal(before);
    });

    it(`of <${tag}> come for its values, asked for while nothing else is there`, async () => {
      let csv: Promise<string | null> = Promise.resolve(null);
      await atFirstSight(tag, (it) => (csv = it.toCSV()));
      expect(((await csv) ?? '').split('\n').length).to.be.greaterThan(1);
    });
  }

  it('show the words of the mark that had the focus before they came', async () => {
    const element = await atFirstSight('churn-mrr-waterfall', (it) =>
      mark(it).dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true })),
    );
    expect(textOf(element, 'tooltip')).to.equal(mark(element).getAttribute('aria-label'));
    expect(part(element, 'tooltip')!.matches(':popover-open')).to.equal(true);
  });

  it('show no words of a mark that the pointer has left again before they came', async () => {
    const element = await atFirstSight('churn-mrr-waterfall', (it) => {
      for (const type of ['pointerover', 'pointerout']) {
        mark(it).dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
      }
    });
    expect(part(element, 'tooltip')!.matches(':popover-open')).to.equal(false);
  });

  it('choose the mark that was clicked before they came', async () => {
    const choosable = (it: Widget): HTMLElement => it.shadowRoot!.querySelector('.choosable')!;
    const element = await atFirstSight('churn-mrr-waterfall', (it) =>
      choosable(it).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })),
    );
    expect(choosable(element).getAttribute('aria-current')).to.equal('true');
  });
});
