import { expect } from '@open-wc/testing';
import { drawn, frames, mounted, part, unmountAll, whenSettled } from '../helpers/element.js';
import { collectedHeap, ResidueCount, settled } from '../helpers/residue.js';
import {
  RECORDS,
  TAGS,
  drawnWidget,
  widget,
  type Widget,
  type WidgetTag,
} from '../helpers/widgets.js';

const CYCLES = 200;
const MEGABYTE = 1024 * 1024;

const NOTHING = { timers: 0, frames: 0, listeners: 0, observed: 0, requests: 0 };

const EVENTS = ['churn-load-start', 'churn-ready', 'churn-error'] as const;

function heard(element: Widget): string[] {
  const types: string[] = [];
  for (const type of EVENTS) element.addEventListener(type, () => types.push(type));
  return types;
}

/** Puts an element on the page and takes it away again, now and then only when it has been drawn. */
async function comeAndGo(element: Widget, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    document.body.append(element);
    if (i % 20 === 0) await drawn(element);
    else await element.updateComplete;
    element.remove();
  }
}

/** Shows a widget for a moment; what it consisted of, without keeping it. */
async function shown(tag: WidgetTag, isDrawn: boolean): Promise<WeakRef<Node>[]> {
  const element = drawnWidget(tag, { data: [...RECORDS] });
  document.body.append(element);
  if (isDrawn) await drawn(element);
  else await element.updateComplete;
  const nodes = [element, part(element, 'card')!].map((node) => new WeakRef(node));
  element.remove();
  return nodes;
}

describe('coming and going', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    for (const [input, settings] of [
      ['data', { data: RECORDS }],
      ['src', { src: '/test/helpers/three-customers.json' }],
    ] as const) {
      it(`R-12 leaves nothing behind when ${tag} with ${input} comes and goes ${CYCLES} times`, async () => {
        const element = widget(tag, { asOf: '2024-05-01', ...settings });
        // The first rounds load modules and fill caches, which the page keeps.
        await comeAndGo(element, 120);
        const before = await collectedHeap();
        const count = new ResidueCount();
        try {
          await comeAndGo(element, CYCLES);
          await settled(count);
          expect(count.now).to.deep.equal(NOTHING);
        } finally {
          count.stop();
        }
        expect((await collectedHeap()) - before).to.be.below(MEGABYTE);
      });
    }

    it(`R-12 leaves no detached node of ${tag}`, async () => {
      const count = new ResidueCount();
      try {
        const gone: WeakRef<Node>[] = [];
        for (let i = 0; i < 20; i++) gone.push(...(await shown(tag, i % 5 === 0)));
        await settled(count);
        await collectedHeap();
        expect(gone.filter((node) => node.deref()).length).to.equal(0);
      } finally {
        count.stop();
      }
    });

    it(`R-12 ${tag} is not loaded anew when it is removed and put back in one frame`, async () => {
      let requests = 0;
      const fetcher = async (): Promise<Response> => {
        requests++;
        return new Response(JSON.stringify(RECORDS));
      };
      const element = widget(tag, { fetcher, src: '/records.json', asOf: '2024-05-01' });
      document.body.append(element);
      element.remove();
      document.body.append(element);
      await whenSettled(element);
      await drawn(element);
      const parent = document.createElement('div');
      document.body.append(parent);
      parent.append(element);
      await whenSettled(element);
      await drawn(element);
      expect(requests).to.equal(1);
      expect(part(element, 'chart')!.localName).to.equal('svg');
    });

    it(`R-12 ${tag} is silent and stops its request when it is removed while it loads`, async () => {
      let signal: AbortSignal | null | undefined;
      let answer: ((response: Response) => void) | undefined;
      const element = widget(tag, { src: '/never.json' });
      element.fetcher = (_url, init) => {
        ({ signal } = init);
        return new Promise((resolve) => (answer = resolve));
      };
      const types = heard(element);
      document.body.append(element);
      await drawn(element);
      expect(types).to.deep.equal(['churn-load-start']);
      element.remove();
      await frames(3);
      expect(signal!.aborted).to.equal(true);
      answer!(new Response('[]'));
      await frames(3);
      expect(types).to.deep.equal(['churn-load-start']);
    });

    it(`R-12 ${tag} is silent when it is removed at any moment of a load that fails or succeeds`, async () => {
      for (const data of ['[{', RECORDS]) {
        for (let moment = 0; moment < 12; moment++) {
          const element = widget(tag, { data, asOf: '2024-05-01' });
          const types = heard(element);
          document.body.append(element);
          for (let i = 0; i < moment; i++) await Promise.resolve();
          element.remove();
          const before = [...types];
          await frames(1);
          expect(types, `after ${moment} steps`).to.deep.equal(before);
        }
      }
    });

    it(`R-12 ${tag} draws in another document, styled, and back in its own`, async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const other = frame.contentDocument!;
      const element = drawnWidget(tag);
      await mounted(element);
      const looks = (): string[] => {
        const { display, borderTopWidth } = getComputedStyle(part(element, 'card')!);
        return [display, borderTopWidth, part(element, 'chart')!.localName];
      };
      const styled = looks();
      expect(styled).to.deep.equal(['grid', '1px', 'svg']);
      for (const place of [other.body, document.body]) {
        const ready = whenSettled(element);
        place.append(element);
        expect((await ready).type).to.equal('churn-ready');
        await drawn(element);
        expect(element.ownerDocument === place.ownerDocument).to.equal(true);
        expect(looks()).to.deep.equal(styled);
        part(element, 'explain-button')!.click();
        for (let i = 0; i < 100 && !part(element, 'explanation')!.querySelector('dl'); i++) {
          await frames(1);
        }
        expect(part(element, 'explanation')!.querySelector('dl') !== null).to.equal(true);
        part(element, 'explain-button')!.click();
      }
    });
  }
});
