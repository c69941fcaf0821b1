import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { frames, mounted, part, unmountAll } from '../helpers/element.js';
import { all, boxOf, cellAt, GROWING, heatmap, months, one } from '../helpers/heatmap.js';
import { expectSvg } from '../helpers/svg-snapshot.js';
import { svgOf } from '../helpers/svg-of.js';

describe('<churn-cohort-heatmap> where it is narrow', () => {
  afterEach(unmountAll);

  for (const direction of ['ltr', 'rtl'] as const) {
    it(`shows names and sizes beside the cells that scroll, reading ${direction}`, async () => {
      const element = await mounted(Object.assign(heatmap(), { dir: direction }), 420);
      const names = one(element, '.names');
      const texts = all(element, '.names text');
      expect(texts.map(({ textContent }) => textContent)).to.include.members(['Jan 2022', '1']);
      for (const text of texts) {
        expect(boxOf(text).left).to.be.at.least(boxOf(names).left - 1);
        expect(boxOf(text).right).to.be.at.most(boxOf(names).right + 1);
      }
      const scroller = boxOf(one(element, '.scroll'));
      const meets = direction === 'ltr' ? scroller.left : scroller.right;
      const end = direction === 'ltr' ? boxOf(names).right : boxOf(names).left;
      expect(meets).to.be.closeTo(end, 1);
      const first = boxOf(cellAt(element, '2022-01/0'));
      expect(direction === 'ltr' ? first.left : first.right).to.be.closeTo(end, 2);
    });
  }

  it('draws the same picture as before: mirrored and narrow, with its names', async () => {
    const element = heatmap({ data: months(12), asOf: '2022-12-20', theme: 'light' });
    element.dir = 'rtl';
    await mounted(element, 320);
    const chart = part<Element>(element, 'chart') as SVGSVGElement;
    await expectSvg('cohort-heatmap-narrow-mirrored', svgOf(chart));
    const names = one<Element>(element, '.names') as SVGSVGElement;
    await expectSvg('cohort-heatmap-narrow-mirrored-names', svgOf(names));
  });

  it('A-4 keeps the focused cell in view, whichever way the arrow keys go', async () => {
    const element = await mounted(heatmap(), 320);
    const scroller = one(element, '.scroll');
    cellAt(element, '2022-01/0').focus();
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
      await sendKeys({ press: key });
      const focused = boxOf(element.shadowRoot!.activeElement!);
      expect(focused.left).to.be.at.least(boxOf(scroller).left);
      expect(focused.right).to.be.at.most(boxOf(scroller).right);
    }
    expect(element.shadowRoot!.activeElement!.getAttribute('data-mark')).to.equal('2022-01/18');
  });

  it('fades where there is more to scroll to, and only there', async () => {
    for (const direction of ['ltr', 'rtl']) {
      const element = await mounted(Object.assign(heatmap(), { dir: direction }), 320);
      const scroller = one(element, '.scroll');
      const mask = (): string => getComputedStyle(scroller).maskImage;
      expect(mask()).to.match(/^linear-gradient/);
      scroller.scrollLeft = direction === 'rtl' ? -10_000 : 10_000;
      await frames(4);
      expect(mask()).to.equal('none');
      scroller.scrollLeft = 0;
      await frames(4);
      expect(mask()).to.match(/^linear-gradient/);
    }
  });

  it('paints nothing behind names and averages, so that a page shows through where it is bare', async () => {
    const element = await mounted(heatmap({ bare: true }), 420);
    expect(all(element, '.names rect').length).to.equal(all(element, '.names .size-bar').length);
    const average = getComputedStyle(one(element, 'rect.average'));
    expect(average.fill).to.equal('rgba(0, 0, 0, 0)');
  });

  it('keeps its legend inside the card, however narrow that is', async () => {
    const settings = { data: GROWING, asOf: '2024-05-01' };
    for (const width of [240, 200]) {
      for (const basis of ['customers', 'revenue'] as const) {
        const element = await mounted(heatmap({ ...settings, basis }), width);
        const { right } = boxOf(part(element, 'body')!);
        for (const text of all(element, '[part="legend"] span, [part="legend"] svg')) {
          expect(boxOf(text).right).to.be.at.most(right);
        }
      }
    }
  });
});
