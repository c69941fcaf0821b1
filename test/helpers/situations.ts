import { waitUntil } from '@open-wc/testing';
import { drawn, mounted, part, whenSettled } from './element.js';
import { drawnWidget, widget, type Widget, type WidgetTag } from './widgets.js';

/** Everything a reader may find a widget in, each by how a widget gets there. */
export const SITUATIONS = {
  ready: (tag) => mounted(drawnWidget(tag)),
  'ready, narrow': (tag) => mounted(drawnWidget(tag), 300),
  table: (tag) => mounted(drawnWidget(tag, { view: 'table' })),
  menu: async (tag) => {
    const element = await mounted(drawnWidget(tag));
    part(element, 'menu-button')!.click();
    await drawn(element);
    return element;
  },
  explained: async (tag) => {
    const element = await mounted(drawnWidget(tag));
    part(element, 'explain-button')!.click();
    await waitUntil(() => part(element, 'explanation')!.querySelector('dl'), 'an explanation');
    return element;
  },
  chosen: async (tag, settings = {}) => {
    const element = await mounted(drawnWidget(tag, settings));
    const mark = element.shadowRoot!.querySelector<SVGElement>('[data-mark].choosable');
    if (!mark) return element;
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    const show = (): HTMLButtonElement | null =>
      part(element, 'customers')?.querySelector<HTMLButtonElement>('[aria-expanded]:enabled') ??
      null;
    await waitUntil(show, 'a button that shows the customers');
    show()!.click();
    await waitUntil(() => part(element, 'customers-table'), 'the list of customers');
    return element;
  },
  empty: (tag) => mounted(widget(tag, { data: [] })),
  error: (tag) => mounted(widget(tag, { data: '[{' })),
  stale: async (tag) => {
    const element = await mounted(drawnWidget(tag));
    const settled = whenSettled(element);
    element.data = '[{';
    await settled;
    await drawn(element);
    return element;
  },
  waiting: async (tag) => {
    const element = widget(tag);
    document.body.append(element);
    await drawn(element);
    return element;
  },
} satisfies Record<string, (tag: WidgetTag, settings?: object) => Promise<Widget>>;

export type SituationName = keyof typeof SITUATIONS;

/** The name of every situation. */
export const SITUATION_NAMES = Object.keys(SITUATIONS) as SituationName[];
