import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/all.js';
import { mounted, unmountAll } from '../helpers/element.js';
import { drawnWidget, TAGS, type Widget } from '../helpers/widgets.js';

const SETTINGS: readonly object[] = [{}, { mode: 'movements', shape: 'bullet', basis: 'revenue' }];

/** More columns than fit, so that the heatmap scrolls on a screen. */
const LONG = Array.from({ length: 40 }, (_, i) => ({
  customerId: `c${i}`,
  start: `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`,
  end: null,
  mrr: 100,
}));

/** How far each drawing reaches beyond its card at a width, in px, before anything is drawn anew. */
function beyondAt(element: Widget, width: number): number[] {
  element.parentElement!.style.width = `${width}px`;
  const body = element.shadowRoot!.querySelector('.body')!.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll('.body svg')]
    .filter((drawing) => drawing.checkVisibility())
    .map((drawing) => drawing.getBoundingClientRect())
    .map(({ left, right }) => Math.max(0, body.left - left, right - body.right));
}

describe('on paper that is narrower than the screen', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    unmountAll();
  });

  for (const tag of TAGS) {
    for (const direction of ['ltr', 'rtl']) {
      it(`all of <${tag}> is there, ${direction}`, async () => {
        await emulateMedia({ media: 'print' });
        for (const settings of SETTINGS) {
          const element = await mounted(drawnWidget(tag, { ...settings, dir: direction }), 1000);
          const beyond = beyondAt(element, 420);
          expect(beyond.length).to.be.above(0);
          expect(Math.max(...beyond), JSON.stringify(settings)).to.be.below(1);
        }
      });
    }
  }

  it('a drawing keeps its proportions', async () => {
    await emulateMedia({ media: 'print' });
    const element = await mounted(drawnWidget('churn-rate-trend'), 1000);
    const drawing = element.shadowRoot!.querySelector('svg[part="chart"]')!;
    const before = drawing.getBoundingClientRect();
    element.parentElement!.style.width = '420px';
    const after = drawing.getBoundingClientRect();
    expect(after.width).to.be.below(before.width / 2);
    expect(after.height / after.width).to.be.closeTo(before.height / before.width, 0.01);
  });

  it('all columns of a heatmap that scrolls are there, with its names once', async () => {
    const element = await mounted(
      drawnWidget('churn-cohort-heatmap', { data: LONG, asOf: '2023-05-01' }),
      500,
    );
    const names = element.shadowRoot!.querySelector('.names')!;
    expect(names.checkVisibility()).to.equal(true);
    await emulateMedia({ media: 'print' });
    expect(Math.max(...beyondAt(element, 480))).to.be.below(1);
    expect(names.checkVisibility()).to.equal(false);
  });
});
