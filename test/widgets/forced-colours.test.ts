import { expect } from '@open-wc/testing';
import '../../src/all.js';
import { contrast, rgbOf } from '../helpers/colour.js';
import { mounted, part, unmountAll } from '../helpers/element.js';
import { forceColors } from '../helpers/forced-colors.js';
import { drawnWidget, TAGS, type Widget } from '../helpers/widgets.js';

const SYSTEM = [
  'Canvas',
  'CanvasText',
  'GrayText',
  'Highlight',
  'HighlightText',
  'LinkText',
  'ButtonText',
  'ButtonFace',
];

const MODES: readonly object[] = [
  {},
  { mode: 'movements', shape: 'bullet', target: 0.02, basis: 'revenue' },
];

function systemColours(): Set<string> {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colours = SYSTEM.map((name) => {
    probe.style.color = name;
    return rgbOf(getComputedStyle(probe).color).join();
  });
  probe.remove();
  return new Set(colours);
}

/** The shapes and texts of a drawing, but for what is data itself: the colours of cells. */
function inked(element: Widget): Element[] {
  const nodes = element.shadowRoot!.querySelectorAll(
    'svg rect, svg path, svg line, svg circle, svg text',
  );
  return [...nodes].filter(
    (node) => getComputedStyle(node).forcedColorAdjust !== 'none' && !node.closest('.dots'),
  );
}

function coloursOf(node: Element): [string, string][] {
  const style = getComputedStyle(node);
  return (['fill', 'stroke'] as const)
    .map((name): [string, string] => [name, style[name]])
    .filter(([, value]) => value.startsWith('rgb') && !/, 0\)$/.test(value));
}

describe('where the system forces its colours', () => {
  before(() => forceColors(true));
  after(() => forceColors(false));
  afterEach(unmountAll);

  for (const tag of TAGS) {
    for (const settings of MODES) {
      it(`A-12 <${tag}> is drawn in them, ${JSON.stringify(settings)}`, async () => {
        const element = await mounted(drawnWidget(tag, settings));
        const known = systemColours();
        const foreign = inked(element).flatMap((node) =>
          coloursOf(node)
            .filter(([, value]) => !known.has(rgbOf(value).join()))
            .map(
              ([name, value]) => `${node.localName}.${node.getAttribute('class')} ${name} ${value}`,
            ),
        );
        expect([...new Set(foreign)]).to.deep.equal([]);
      });
    }

    it(`A-12 <${tag}> keeps its marks and its focus ring visible`, async () => {
      const element = await mounted(drawnWidget(tag));
      const ground = rgbOf(getComputedStyle(part(element, 'card')!).backgroundColor);
      const names = ['bar', 'value', 'you', 'median', 'cell', 'sparkline', 'line'];
      const marks = names.flatMap((name) => [
        ...element.shadowRoot!.querySelectorAll(`[part~="${name}"]:not(.quiet *)`),
      ]);
      expect(marks.length).to.be.above(0);
      for (const mark of marks) {
        const style = getComputedStyle(mark);
        const inks = [style.fill, style.stroke].filter((ink) => ink.startsWith('rgb'));
        const best = Math.max(...inks.map((ink) => contrast(rgbOf(ink), ground)));
        expect(best, mark.outerHTML.slice(0, 120)).to.be.at.least(3);
      }
      const button = part(element, 'explain-button')!;
      button.focus({ focusVisible: true } as FocusOptions);
      const { outlineStyle, outlineColor } = getComputedStyle(button);
      expect(outlineStyle).to.equal('solid');
      expect(contrast(rgbOf(outlineColor), ground)).to.be.at.least(3);
    });
  }

  it('A-12 churn keeps its hatch', async () => {
    const element = await mounted(drawnWidget('churn-mrr-waterfall'));
    const line = element.shadowRoot!.querySelector('.hatch-line')!;
    const ground = rgbOf(getComputedStyle(part(element, 'card')!).backgroundColor);
    expect(contrast(rgbOf(getComputedStyle(line).stroke), ground)).to.be.at.least(3);
    expect(getComputedStyle(element.shadowRoot!.querySelector('.hatched')!).fill).to.contain(
      '#hatch',
    );
  });

  it('A-12 leaving on a known day looks unlike several signs', async () => {
    const data = [
      { customerId: 'a', start: '2024-01-10', end: '2024-06-10', mrr: 100 },
      { customerId: 'b', start: '2024-01-10', end: null, mrr: 100 },
    ];
    const signals = [
      { customerId: 'b', kind: 'usage-change', value: -0.9 },
      { customerId: 'b', kind: 'late-payments', value: 9 },
    ];
    const element = await mounted(drawnWidget('churn-risk-list', { data, signals }));
    const [leaving, several] = ['leaving', 'several'].map((group) =>
      getComputedStyle(element.shadowRoot!.querySelector(`.${group} .fill`)!),
    );
    const ground = rgbOf(getComputedStyle(part(element, 'card')!).backgroundColor);
    expect(rgbOf(leaving!.fill)).to.deep.equal(ground);
    expect(contrast(rgbOf(leaving!.stroke), ground)).to.be.at.least(3);
    expect(contrast(rgbOf(several!.fill), ground)).to.be.at.least(3);
  });
});
