import { expect } from '@open-wc/testing';
import '../../src/all.js';
import { contrast, difference, rgbOf, VISIONS, type Rgb } from '../helpers/colour.js';
import { mounted, part, unmountAll } from '../helpers/element.js';
import { drawnWidget, TAGS, type Widget } from '../helpers/widgets.js';

const THEMES = ['light', 'dark'] as const;

/** The colour that a token stands for within an element. */
function token(element: Widget, name: string): Rgb {
  const probe = document.createElement('span');
  probe.style.color = `var(--_${name})`;
  element.shadowRoot!.append(probe);
  const colour = rgbOf(getComputedStyle(probe).color);
  probe.remove();
  return colour;
}

/** Pairs of colours that mean opposite things. */
const MEANINGS = [
  ['gain', 'loss'],
  ['scale-0', 'scale-8'],
  ['scale-8', 'above-3'],
] as const;

/** What is drawn in a token's colour, and what it lies on. */
const EDGES = [
  ['gain', 'surface'],
  ['gain', 'track'],
  ['loss', 'surface'],
  ['loss', 'track'],
  ['state', 'surface'],
  ['state', 'track'],
  ['text', 'band-2'],
  ['focus', 'surface'],
] as const;

const TEXTS = [
  ['text', 'surface'],
  ['text-2', 'surface'],
  ['text-3', 'surface'],
  ['text', 'track'],
] as const;

/** Colours that a brand may have, the same ones in every run. */
function* brandColours(count: number): Generator<string> {
  let seed = 1;
  for (let i = 0; i < count; i++) {
    const channels = [0, 1, 2].map(() => (seed = (seed * 48271) % 2147483647) % 256);
    yield `rgb(${channels.join(', ')})`;
  }
}

describe('colours', () => {
  afterEach(unmountAll);

  for (const theme of THEMES) {
    it(`A-8 of texts in the ${theme} theme have a contrast of 4.5 to what they stand on`, async () => {
      const element = await mounted(drawnWidget('churn-gauge', { theme }));
      for (const [text, ground] of TEXTS) {
        const ratio = contrast(token(element, text), token(element, ground));
        expect(ratio, `${text} on ${ground}`).to.be.at.least(4.5);
      }
    });

    it(`A-8 of marks in the ${theme} theme have a contrast of 3 to what they lie on`, async () => {
      const element = await mounted(drawnWidget('churn-gauge', { theme }));
      for (const [mark, ground] of EDGES) {
        const ratio = contrast(token(element, mark), token(element, ground));
        expect(ratio, `${mark} on ${ground}`).to.be.at.least(3);
      }
    });

    it(`A-8 of parts of a stack in the ${theme} theme have edges with a contrast of 3`, async () => {
      const element = await mounted(
        drawnWidget('churn-mrr-waterfall', { theme, mode: 'movements' }),
      );
      const surface = token(element, 'surface');
      for (const bar of element.shadowRoot!.querySelectorAll('.part.choosable')) {
        const { fill, stroke } = getComputedStyle(bar);
        const best = Math.max(contrast(rgbOf(fill), surface), contrast(rgbOf(stroke), surface));
        expect(best, bar.getAttribute('class')!).to.be.at.least(3);
      }
    });

    it(`A-10 that mean opposite things stay apart in grey and for the colour-blind, ${theme}`, async () => {
      const element = await mounted(drawnWidget('churn-cohort-heatmap', { theme }));
      for (const [one, other] of MEANINGS) {
        for (const [name, seen] of Object.entries(VISIONS)) {
          const apart = difference(seen(token(element, one)), seen(token(element, other)));
          expect(apart, `${one} and ${other}, ${name}`).to.be.at.least(20);
        }
      }
    });

    it(`A-10 of a heatmap get steadily lighter or darker in the ${theme} theme`, async () => {
      const element = await mounted(drawnWidget('churn-cohort-heatmap', { theme }));
      const black = [0, 0, 0] as const;
      const steps = Array.from({ length: 9 }, (_, i) =>
        contrast(token(element, `scale-${i}`), black),
      );
      const sorted = [...steps].sort((a, b) => (theme === 'light' ? b - a : a - b));
      expect(steps).to.deep.equal(sorted);
    });
  }

  it('A-8 of labels on cells have a contrast of 4.5, whatever colours a brand has', async () => {
    const element = await mounted(drawnWidget('churn-cohort-heatmap'), 900);
    const row = [...element.shadowRoot!.querySelectorAll('.label')].find(
      (label) => !label.matches('.average, .step-none'),
    )!;
    const step = [...row.classList].find((name) => name.startsWith('step-'))!;
    for (const colour of brandColours(200)) {
      element.style.setProperty(`--churn-color-scale-${step.slice(5)}`, colour);
      const ratio = contrast(rgbOf(getComputedStyle(row).fill), rgbOf(colour));
      expect(ratio, colour).to.be.at.least(4.5);
    }
  });

  for (const tag of TAGS) {
    it(`A-8 no text of <${tag}> is smaller than 12 px`, async () => {
      for (const settings of [{}, { compact: true }, { view: 'table' }]) {
        const element = await mounted(drawnWidget(tag, settings));
        const texts = [...element.shadowRoot!.querySelectorAll('*')].filter(
          (node) => node.checkVisibility() && [...node.childNodes].some(isWords),
        );
        const sizes = texts.map((node) => parseFloat(getComputedStyle(node).fontSize));
        expect(Math.min(...sizes), JSON.stringify(settings)).to.be.at.least(12);
      }
    });
  }

  it('A-10 are never the only sign: losses are hatched, named and have their own direction', async () => {
    const element = await mounted(drawnWidget('churn-mrr-waterfall'));
    const churn = element.shadowRoot!.querySelector('[data-mark="churn"]')!;
    expect(churn.querySelectorAll('.hatched').length).to.equal(1);
    expect(churn.querySelector('.name')!.textContent).to.equal('Churn');
    expect(churn.querySelector('.amount')!.textContent).to.match(/^−/);
    expect(part(element, 'chart')!.querySelectorAll('[data-mark="new"] .hatched').length).to.equal(
      0,
    );
  });
});

function isWords(node: Node): boolean {
  return node instanceof Text && node.data.trim() !== '';
}
