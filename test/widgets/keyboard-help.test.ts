import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Fetcher } from '../../src/data/fetch.js';
import { drawn, mounted, part, unmountAll } from '../helpers/element.js';
import { until } from '../helpers/explanation.js';
import { drawnWidget, TAGS, widget, type Widget, type WidgetTag } from '../helpers/widgets.js';

function command(element: HTMLElement, name: string): HTMLButtonElement {
  const buttons = [...part(element, 'menu')!.querySelectorAll('button')];
  return buttons.find(({ textContent }) => textContent?.trim() === name)!;
}

function focused(element: HTMLElement): Element | null {
  return element.shadowRoot!.activeElement;
}

/** Chooses the command of the menu, and waits until the panel has the focus. */
async function asked(element: HTMLElement): Promise<void> {
  part(element, 'menu-button')!.click();
  command(element, 'Keyboard help').click();
  await until(() => focused(element)?.id === 'keyboard');
}

/** The keys that are listed. */
function keysOf(element: HTMLElement): string[] {
  const names = part(element, 'explanation')!.querySelectorAll('.keys kbd');
  return [...names].map(({ textContent }) => textContent!);
}

const CLEAR = ['Enter, Space', 'Esc'];

const PICTURES: readonly (readonly [WidgetTag, object, number, readonly string[]])[] = [
  ['churn-gauge', {}, 800, ['Tab']],
  ['churn-benchmark-comparison', {}, 800, ['Tab', '↑ ↓', 'Home, End', ...CLEAR]],
  ['churn-benchmark-comparison', { measure: 'grr' }, 800, ['Tab', '↑ ↓', 'Home, End', 'Esc']],
  ['churn-mrr-waterfall', {}, 800, ['Tab', '← →', 'Home, End', ...CLEAR]],
  ['churn-mrr-waterfall', {}, 300, ['Tab', '↑ ↓', 'Home, End', ...CLEAR]],
  [
    'churn-mrr-waterfall',
    { mode: 'movements' },
    800,
    ['Tab', '← →', '↑ ↓', 'Home, End', 'Enter, Space', 'Shift + ← →', ...CLEAR],
  ],
  [
    'churn-cohort-heatmap',
    {},
    800,
    [
      ...['Tab', '← → ↑ ↓', 'Home, End', 'Ctrl + Home, Ctrl + End', 'Page Up, Page Down'],
      ...['Enter, Space', '↑, Enter', 'Esc'],
    ],
  ],
];

describe('keyboard help', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`A-18 <${tag}> has a command that opens the panel and leads to the keys`, async () => {
      const element = await mounted(drawnWidget(tag));
      await asked(element);
      expect(focused(element)!.textContent).to.equal('Keyboard');
      expect(part(element, 'explain-button')!.getAttribute('aria-expanded')).to.equal('true');
      expect(part(element, 'menu')!.matches(':popover-open')).to.equal(false);
      const last = part(element, 'explanation')!.querySelector('.entry:last-child > dt')!;
      expect(last.id).to.equal('keyboard');
      await expect(element).to.be.accessible();
    });

    it(`A-18 <${tag}> has a heading in every state, also where it is given a blank one`, async () => {
      const never: Fetcher = () => new Promise(() => undefined);
      const heading = '  ';
      const shown = async (element: Widget): Promise<Widget> => {
        document.body.append(element);
        await drawn(element);
        return element;
      };
      const elements = [
        await mounted(drawnWidget(tag, { heading })),
        await mounted(drawnWidget(tag, { heading: '' })),
        await mounted(widget(tag, { data: [], heading })),
        await mounted(widget(tag, { data: '{', heading })),
        await shown(widget(tag, { heading })),
        await shown(widget(tag, { src: '/x.json', fetcher: never, heading })),
      ];
      const named = await mounted(drawnWidget(tag));
      const byDefault = part(named, 'heading')!.textContent!.trim();
      expect(byDefault).to.match(/^\p{L}/u);
      for (const element of elements) {
        expect(part(element, 'heading')!.textContent!.trim()).to.equal(byDefault);
      }
    });
  }

  for (const [tag, settings, width, keys] of PICTURES) {
    it(`A-18 <${tag}> lists its keys, with ${JSON.stringify(settings)} at ${width} px`, async () => {
      const element = await mounted(drawnWidget(tag, settings), width);
      await asked(element);
      expect(keysOf(element)).to.deep.equal(keys);
    });
  }

  it('A-18 leads to the keys also while the panel is open', async () => {
    const element = await mounted(drawnWidget('churn-gauge'));
    await asked(element);
    part(element, 'menu-button')!.focus();
    await asked(element);
    expect(part(element, 'explanation')!.hidden).to.equal(false);
  });

  it('A-18 works without a pointer, and Escape leads back to the button of the panel', async () => {
    const element = await mounted(drawnWidget('churn-mrr-waterfall'));
    part(element, 'menu-button')!.focus();
    await sendKeys({ press: 'Enter' });
    command(element, 'Keyboard help').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element)?.id === 'keyboard');
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(focused(element)!.getAttribute('part')).to.equal('explain-button');
  });

  it('A-18 lists the keys of the table while that is shown', async () => {
    const element = await mounted(drawnWidget('churn-cohort-heatmap', { view: 'table' }));
    await asked(element);
    expect(keysOf(element)).to.deep.equal(['Tab', 'Enter, Space', '← → ↑ ↓']);
  });
});
