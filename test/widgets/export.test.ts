import { expect } from '@open-wc/testing';
import { parseCsv } from '../helpers/csv.js';
import { drawn, mounted, part, textOf, unmountAll, whenSettled } from '../helpers/element.js';
import { openFile } from '../helpers/open-file.js';
import { pictureOf, wordsOf } from '../helpers/picture.js';
import { SITUATIONS, SITUATION_NAMES, type SituationName } from '../helpers/situations.js';
import { drawnWidget, RECORDS, TAGS, type Widget, type WidgetTag } from '../helpers/widgets.js';

/** The ways a widget draws that differ in what they need beside the drawing. */
const PICTURES: readonly (readonly [WidgetTag, object])[] = [
  ...TAGS.map((tag) => [tag, {}] as const),
  ['churn-gauge', { shape: 'bullet', target: 0.02 }],
  ['churn-mrr-waterfall', { mode: 'movements' }],
  ['churn-cohort-heatmap', { basis: 'revenue' }],
];

/** Where neither a chart nor its table is drawn. */
const BLANK: readonly SituationName[] = ['empty', 'error', 'waiting'];

/** Without white space: a picture breaks lines elsewhere. */
function packed(text: string): string {
  return text.replace(/[\s\u200e]+/gu, '');
}

/** A picture on the page, where its texts get their boxes. */
function laidOut(svg: string): Element {
  const root = document.importNode(pictureOf(svg), true);
  document.body.append(root);
  return root;
}

async function sizeOf(blob: Blob): Promise<{ width: number; height: number }> {
  const { width, height } = await createImageBitmap(blob);
  return { width, height };
}

async function allOf(element: Widget): Promise<readonly (string | Blob | null)[]> {
  return Promise.all([element.toCSV(), element.toSVG(), element.toPNG()]);
}

describe('exports', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    for (const name of BLANK) {
      it(`E-9 <${tag}> gives nothing away in the situation "${name}"`, async () => {
        const element = await SITUATIONS[name](tag);
        expect(await allOf(element)).to.deep.equal([null, null, null]);
      });
    }

    for (const name of SITUATION_NAMES.filter((one) => !BLANK.includes(one))) {
      it(`E-9 <${tag}> gives its values in the situation "${name}", and a picture of a chart`, async () => {
        const element = await SITUATIONS[name](tag);
        const [csv, svg, png] = await allOf(element);
        expect(parseCsv(csv as string).length).to.be.above(1);
        const hasChart = part(element, 'chart') !== null;
        expect(hasChart).to.equal(name !== 'table');
        expect([svg !== null, png !== null]).to.deep.equal([hasChart, hasChart]);
      });
    }

    it(`E-9 <${tag}> gives nothing of what it drew before there was nothing left to draw`, async () => {
      const element = await mounted(drawnWidget(tag));
      expect((await allOf(element)).map((file) => file !== null)).to.deep.equal([true, true, true]);
      const settled = whenSettled(element);
      element.data = [];
      await settled;
      await drawn(element);
      expect(await allOf(element)).to.deep.equal([null, null, null]);
    });

    it(`E-9 <${tag}> loads its records again by refresh()`, async () => {
      const fetcher = async (): Promise<Response> => {
        requests += 1;
        return new Response(JSON.stringify(RECORDS));
      };
      let requests = 0;
      const element = await mounted(drawnWidget(tag, { data: null, src: `/${tag}`, fetcher }));
      const settled = whenSettled(element);
      element.refresh();
      expect((await settled).type).to.equal('churn-ready');
      expect(requests).to.equal(2);
    });

    it(`E-9 <${tag}> gives as CSV the values of its table, in its order and in full precision`, async () => {
      const element = await mounted(drawnWidget(tag, { view: 'table' }));
      const [header, ...rows] = parseCsv((await element.toCSV())!);
      const table = part(element, 'table')!;
      const headings = [...table.querySelectorAll('thead th')].map((one) =>
        one.textContent!.trim(),
      );
      expect(header!.map(({ value }) => value)).to.deep.equal(headings);
      const names = [...table.querySelectorAll('tbody th')].map((one) => one.textContent!.trim());
      expect(rows.map(([name]) => name!.value)).to.deep.equal(names);
      for (const { value, quoted } of rows.flat()) {
        if (!quoted) expect(value, value).to.match(/^(-?\d+(\.\d+)?(e-\d+)?)?$/);
      }
    });

    it(`E-9 the heading that a page puts into the slot of <${tag}> is that of its table and files`, async () => {
      const names: string[] = [];
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        names.push(this.download);
      };
      try {
        const element = drawnWidget(tag, { heading: 'By attribute' });
        const heading = document.createElement('b');
        heading.slot = 'heading';
        heading.textContent = ' Who  stays? ';
        element.append(heading);
        await mounted(element);
        const svg = (await element.toSVG())!;
        expect(pictureOf(svg).querySelector('title')!.textContent).to.equal('Who stays?');
        expect(wordsOf(pictureOf(svg))).to.match(/^Who stays\? /);
        expect(svg).not.to.contain('By attribute');
        const exported = new Promise((done) => element.addEventListener('churn-export', done));
        const buttons = [...part(element, 'menu')!.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent!.includes('CSV'))!.click();
        expect(await exported).to.include({ kind: 'csv', ok: true });
        const ofPeriod = tag === 'churn-mrr-waterfall' ? '-2024-04' : '';
        expect(names).to.deep.equal([`Who-stays${ofPeriod}.csv`]);
        element.view = 'table';
        await drawn(element);
        const caption = part(element, 'table')!.querySelector('caption')!;
        expect(caption.textContent).to.equal('Who stays?');
        heading.remove();
        await drawn(element);
        expect(caption.textContent).to.equal('By attribute');
      } finally {
        HTMLAnchorElement.prototype.click = click;
      }
    });
  }

  for (const [tag, settings] of PICTURES) {
    const name = `<${tag}> ${JSON.stringify(settings)}`;

    it(`E-9 the picture of ${name} holds heading, takeaway, legend and notes in full`, async () => {
      const note = document.createElement('p');
      note.slot = 'note';
      note.textContent = 'Pilot customers are left out.';
      for (const width of [300, 800]) {
        const element = drawnWidget(tag, settings);
        element.append(note);
        await mounted(element, width);
        const words = packed(wordsOf(pictureOf((await element.toSVG())!)));
        for (const one of ['heading', 'takeaway', 'legend', 'notes']) {
          expect(words).to.contain(packed(textOf(element, one)));
        }
        expect(words).to.contain('Datathrough').and.to.contain('Pilotcustomersareleftout.');
        unmountAll();
      }
    });

    for (const direction of ['ltr', 'rtl'] as const) {
      it(`E-9 nothing of the picture of ${name} lies outside it, from ${direction}`, async () => {
        const language = direction === 'rtl' ? 'ar' : 'zh';
        for (const width of [260, 320, 500, 900]) {
          const element = drawnWidget(tag, settings);
          element.lang = language;
          element.dir = direction;
          await mounted(element, width);
          const root = laidOut((await element.toSVG())!);
          const picture = root.getBoundingClientRect();
          for (const text of root.querySelectorAll('text')) {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            const said = `${width}: ${text.textContent}`;
            expect(left, said).to.be.at.least(picture.left - 0.5);
            expect(right, said).to.be.at.most(picture.right + 0.5);
            expect(top, said).to.be.at.least(picture.top - 0.5);
            expect(bottom, said).to.be.at.most(picture.bottom + 0.5);
          }
          unmountAll();
        }
      });
    }

    it(`E-9 the picture of ${name} needs nothing but itself, and other programs read its colours`, async () => {
      for (const theme of ['light', 'dark'] as const) {
        const element = await mounted(drawnWidget(tag, { ...settings, theme }));
        const svg = (await element.toSVG())!;
        expect(await openFile(svg, 'image/svg+xml')).to.include({ root: 'svg', alarms: 0 });
        const root = pictureOf(svg);
        const ids = [...root.querySelectorAll('[id]')].map((one) => `${one.localName} ${one.id}`);
        expect(ids.filter((id) => id !== 'pattern hatch')).to.deep.equal([]);
        expect(svg).not.to.match(
          /var\(|class=|part=|style=|<script|<!--|<a |href|aria-|data-|tabindex/,
        );
        expect(svg).not.to.match(/="(rgba|color|oklab|oklch|lab|lch|light-dark)\(/);
        const page = getComputedStyle(part(element, 'card')!).backgroundColor;
        expect(root.querySelector(':scope > rect')!.getAttribute('fill')).to.equal(page);
        unmountAll();
      }
    });

    it(`E-9 the PNG of ${name} is twice the size of its SVG`, async () => {
      const element = await mounted(drawnWidget(tag, settings), 500);
      const root = pictureOf((await element.toSVG())!);
      const png = (await element.toPNG())!;
      expect(png.type).to.equal('image/png');
      expect(await sizeOf(png)).to.deep.equal({
        width: 2 * Number(root.getAttribute('width')),
        height: 2 * Number(root.getAttribute('height')),
      });
    });
  }

  for (const [tag, settings] of PICTURES) {
    it(`E-9 the legend of <${tag}> ${JSON.stringify(settings)} has each swatch beside its words, as on the page`, async () => {
      const element = await mounted(drawnWidget(tag, settings));
      const swatches = part(element, 'legend')?.querySelectorAll('svg').length ?? 0;
      const root = pictureOf((await element.toSVG())!);
      expect(root.querySelectorAll(':scope > svg').length).to.equal(swatches);
      const painted = [...root.querySelectorAll(':scope > svg > :first-child')];
      for (const shape of painted) {
        const paint = `${shape.getAttribute('fill')} ${shape.getAttribute('stroke')}`;
        expect(paint).to.contain('rgb(');
      }
    });
  }
});
