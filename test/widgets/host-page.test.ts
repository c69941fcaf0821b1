import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/all.js';
import {
  drawn,
  frames,
  mounted,
  part,
  textOf,
  unmountAll,
  whenSettled,
} from '../helpers/element.js';
import { jsonScript } from '../helpers/json-script.js';
import { drawnWidget, RECORDS, TAGS, widget, type Widget } from '../helpers/widgets.js';

/** Styles of a page that mean well with its own texts, and would ruin a chart's. */
const HOSTILE: Partial<CSSStyleDeclaration> = {
  textTransform: 'uppercase',
  fontWeight: '900',
  fontStyle: 'italic',
  textIndent: '3em',
  whiteSpace: 'nowrap',
  textAlign: 'right',
  textDecoration: 'line-through',
  textShadow: '2px 2px red',
};

const READ = [
  'textTransform',
  'fontWeight',
  'fontStyle',
  'textIndent',
  'whiteSpace',
  'textAlign',
  'textShadow',
] as const;

function looksOf(element: Widget): string[] {
  return ['heading', 'takeaway', 'notes', 'explain-button', 'chart'].map((name) => {
    const style = getComputedStyle(part(element, name)!);
    return READ.map((property) => style[property]).join(' ');
  });
}

/** A style sheet for the page, which goes again. */
async function withSheet(css: string, run: () => Promise<void>): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  try {
    await run();
  } finally {
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
  }
}

describe('an element and its page', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`E-7 <${tag}> keeps its look where the page's texts have another`, async () => {
      const plain = await mounted(drawnWidget(tag));
      const within = drawnWidget(tag);
      const settled = whenSettled(within);
      const box = document.createElement('div');
      Object.assign(box.style, HOSTILE, { width: '800px' });
      box.append(within);
      document.body.append(box);
      await settled;
      await drawn(within);
      expect(looksOf(within)).to.deep.equal(looksOf(plain));
    });

    it(`E-7 <${tag}> is not reached by the page's style sheets, and does not reach out`, async () => {
      const outside = document.createElement('p');
      outside.className = 'card heading body foot';
      outside.innerText = 'ours';
      document.body.append(outside);
      const before = getComputedStyle(outside).cssText;
      const plain = looksOf(await mounted(drawnWidget(tag)));
      expect(getComputedStyle(outside).cssText).to.equal(before);
      await withSheet(
        'p, svg, text, button, div, .card { text-transform: uppercase !important; font-weight: 900 !important; }',
        async () => {
          expect(looksOf(await mounted(drawnWidget(tag)))).to.deep.equal(plain);
        },
      );
    });

    it(`A-17 <${tag}> writes larger where the reader's font is, and never too small`, async () => {
      const sizes = (element: Widget): number[] =>
        ['heading', 'takeaway', 'notes', 'explain-button'].map((name) =>
          parseFloat(getComputedStyle(part(element, name)!).fontSize),
        );
      // A drawing is laid out for the size of its labels; its table grows.
      const labels = (element: Widget): string[] =>
        [...part(element, 'chart')!.querySelectorAll('text')].map(
          (label) => getComputedStyle(label).fontSize,
        );
      const element = await mounted(drawnWidget(tag), 300);
      expect(sizes(element)).to.deep.equal([15, 13, 12, 12]);
      const drawnLabels = labels(element);
      await withSheet(':root { font-size: 32px; }', async () => {
        expect(sizes(element)).to.deep.equal([30, 26, 24, 24]);
        await frames(2);
        expect(labels(element)).to.deep.equal(drawnLabels);
        const card = part(element, 'card')!.getBoundingClientRect();
        for (const name of ['heading', 'takeaway', 'notes', 'explain-button']) {
          const { right } = part(element, name)!.getBoundingClientRect();
          expect(right, name).to.be.at.most(card.right);
        }
      });
      await withSheet(':root { font-size: 62.5%; }', async () => {
        expect(sizes(element)).to.deep.equal([15, 13, 12, 12]);
      });
    });

    it(`A-11 <${tag}> animates nothing where reduced motion is asked for, also with new data`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const element = await mounted(drawnWidget(tag));
      const settled = whenSettled(element);
      element.data = [
        ...RECORDS,
        { customerId: 'z', start: '2024-02-01', mrr: 900, currency: 'USD' },
      ];
      await settled;
      const animations =
        element.shadowRoot!.getAnimations().length + document.getAnimations().length;
      expect(animations).to.equal(0);
      const chart = part(element, 'chart')!.outerHTML;
      await frames(5);
      expect(part(element, 'chart')!.outerHTML).to.equal(chart);
    });

    it(`A-14 <${tag}> says politely what a refresh has changed, not what is there from the start`, async () => {
      const element = await mounted(drawnWidget(tag));
      const said = (): string => {
        const regions = [...element.shadowRoot!.querySelectorAll('.hidden[role="status"]')];
        return regions.map((region) => region.textContent!.trim()).join('');
      };
      await frames(3);
      expect(said()).to.equal('');
      const settled = whenSettled(element);
      element.data = RECORDS.slice(0, 4);
      await settled;
      for (let i = 0; i < 300 && said() === ''; i++) await frames(1);
      expect(said()).to.equal(textOf(element, 'takeaway'));
    });

    it(`E-1 <${tag}> needs one tag and one address`, async () => {
      const holder = document.createElement('div');
      holder.style.width = '600px';
      document.body.append(holder);
      const element = document.createElement(tag);
      element.setAttribute('src', '/demo/data/subscriptions.json');
      const settled = whenSettled(element);
      holder.append(element);
      expect((await settled).type).to.equal('churn-ready');
      await drawn(element);
      expect(part(element, 'chart')!.localName).to.equal('svg');
      expect(textOf(element, 'takeaway')).to.match(/\d/);
    });

    it(`E-2 <${tag}> takes the property before the script, the attribute and the address`, async () => {
      const one = (customerId: string): string =>
        JSON.stringify([{ customerId, start: '2024-01-10', mrr: 100, currency: 'USD' }]);
      const element = widget(tag, { asOf: '2024-05-01', src: '/never-asked-for' });
      element.setAttribute('data', one('attribute'));
      element.append(jsonScript(one('script')));
      element.data = JSON.parse(one('property')) as object[];
      const warned: string[] = [];
      const { warn } = console;
      console.warn = (...words: unknown[]) => void warned.push(words.join(' '));
      await mounted(element);
      console.warn = warn;
      expect(warned.join()).to.contain(
        'of several inputs the property data is used, not the inline script, the attribute data, src',
      );
    });

    it(`E-11 <${tag}> says where the JSON of an attribute is wrong, and which quotes it needs`, async () => {
      const element = document.createElement(tag);
      element.setAttribute('data', "[{'customerId': 'a'}]");
      const settled = whenSettled(element);
      document.body.append(element);
      const event = (await settled) as Event & { code: string; message: string };
      expect(event.code).to.equal('config/json');
      expect(event.message).to.match(
        /^The attribute data is not valid JSON at line 1, column 3: .*double quotes/,
      );
      await drawn(element);
      expect(textOf(element, 'error-detail')).to.equal(event.message);
    });
  }
});
