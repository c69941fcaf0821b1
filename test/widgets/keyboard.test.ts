import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/all.js';
import { drawn, mounted, unmountAll } from '../helpers/element.js';
import { drawnWidget, TAGS, type Widget } from '../helpers/widgets.js';

/** Where the focus is: on a mark, on a part by its name, or outside. */
function place(element: Widget): string {
  const inside = element.shadowRoot!.activeElement;
  if (document.activeElement !== element || !inside) return document.activeElement?.id ?? '';
  if (inside.hasAttribute('data-mark')) return 'mark';
  return inside.getAttribute('part') ?? inside.className;
}

/** A widget between two buttons, the first of which has the focus. */
async function betweenButtons(element: Widget): Promise<void> {
  const [before, after] = ['before', 'after'].map((id) =>
    Object.assign(document.createElement('button'), { id, textContent: id }),
  );
  document.body.append(before!);
  await mounted(element);
  document.body.append(after!);
  before!.focus();
}

async function pathOf(element: Widget, key: string, steps: number): Promise<string[]> {
  const path: string[] = [];
  for (let i = 0; i < steps; i++) {
    if (key === 'Shift+Tab') {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
    } else await sendKeys({ press: key });
    path.push(place(element));
  }
  return path;
}

describe('the keyboard in every widget', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`A-4 <${tag}> is one stop for its marks, then its menu and its explanation, and Tab leaves it`, async () => {
      const element = drawnWidget(tag);
      await betweenButtons(element);
      const marks = element.shadowRoot!.querySelectorAll('[data-mark][tabindex]');
      const stops = element.shadowRoot!.querySelectorAll('[data-mark][tabindex="0"]');
      expect(stops.length).to.equal(Math.min(1, marks.length));
      const order = [
        ...(marks.length > 0 ? ['mark'] : []),
        // What belongs to the chart and can be changed stands under it.
        ...[...element.shadowRoot!.querySelectorAll('[part="body"] :is(select, input)')].map(
          (control) => control.getAttribute('part'),
        ),
        'menu-button',
        'explain-button',
        'after',
      ];
      expect(await pathOf(element, 'Tab', order.length)).to.deep.equal(order);
      const back = [...order.slice(0, -1).reverse(), 'before'];
      expect(await pathOf(element, 'Shift+Tab', back.length)).to.deep.equal(back);
    });

    it(`A-4 <${tag}> keeps the focus where it is on Escape, and heeds no key from outside`, async () => {
      const element = drawnWidget(tag);
      await betweenButtons(element);
      let events = 0;
      element.addEventListener('churn-select', () => events++);
      const picture = element.shadowRoot!.querySelector('[part~="chart"]')!.outerHTML;
      for (const press of ['Escape', 'Enter', 'Home', 'ArrowRight']) await sendKeys({ press });
      await drawn(element);
      expect(place(element)).to.equal('before');
      expect(events).to.equal(0);
      expect(element.shadowRoot!.querySelector('[part~="chart"]')!.outerHTML).to.equal(picture);
      const [first] = await pathOf(element, 'Tab', 1);
      await sendKeys({ press: 'Escape' });
      expect(place(element)).to.equal(first);
    });
  }
});
