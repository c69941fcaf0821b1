import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mounted, textOf, unmountAll } from '../helpers/element.js';
import { forceColors } from '../helpers/forced-colors.js';
import { all, boxOf, cellAt, GROWING, heatmap, months, one } from '../helpers/heatmap.js';

/** How colours look to people with each kind of colour blindness (Machado and others, 2009). */
const SIGHTS = {
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The distance of two colours in CIELAB, as seen through a matrix over linear sRGB. */
function difference(a: string, b: string, sight: readonly (readonly number[])[]): number {
  const [x, y] = [lab(a, sight), lab(b, sight)];
  return Math.hypot(...x.map((value, i) => value - y[i]!));
}

function lab(colour: string, sight: readonly (readonly number[])[]): number[] {
  const linear = colour.match(/[\d.]+/g)!.map((text) => {
    const value = Number(text) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const times = (rows: readonly (readonly number[])[], of: readonly number[]): number[] =>
    rows.map((row) => row.reduce((sum, factor, i) => sum + factor * of[i]!, 0));
  const seen = times(sight, linear).map((value) => Math.min(1, Math.max(0, value)));
  const [x, y, z] = times(
    [
      [0.4339, 0.3762, 0.1899],
      [0.2126, 0.7152, 0.0722],
      [0.0177, 0.1095, 0.8729],
    ],
    seen,
  ).map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * y! - 16, 500 * (x! - y!), 200 * (y! - z!)];
}

describe('<churn-cohort-heatmap> in colours', () => {
  afterEach(unmountAll);

  it('has its darkest colour beside 100 % in both directions', async () => {
    for (const direction of ['ltr', 'rtl']) {
      const element = await mounted(Object.assign(heatmap(), { dir: direction }));
      const [, least, most] = all(element, '[part="legend"] span').map(boxOf);
      const first = boxOf(one(element, '[part="legend"] .step-0'));
      const last = boxOf(one(element, '[part="legend"] .step-8'));
      const distance = (a: DOMRect, b: DOMRect): number => Math.abs(a.x - b.x);
      expect(distance(first, least!)).to.be.below(distance(first, most!));
      expect(distance(last, most!)).to.be.below(distance(last, least!));
    }
  });

  it('D-10 colours revenue above 100 % in a second hue, and says where that ends', async () => {
    const settings = { data: GROWING, asOf: '2024-05-01' };
    const element = await mounted(heatmap({ ...settings, basis: 'revenue' }));
    expect(textOf(element, 'legend')).to.equal('MRR retained 0% 100% 150%');
    expect(cellAt(element, '2024-01/0').classList.contains('step-8')).to.equal(true);
    expect(cellAt(element, '2024-01/1').classList.contains('step-above-3')).to.equal(true);
    const customers = await mounted(heatmap(settings));
    expect(textOf(customers, 'legend')).to.equal('Customers retained 0% 100%');
  });

  it('A-10 keeps colours to 100 % and above apart for the colour-blind, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const settings = { data: GROWING, asOf: '2024-05-01', basis: 'revenue', theme } as const;
      const element = await mounted(heatmap(settings));
      const fills = (selector: string): string[] =>
        all(element, `[part="legend"] ${selector}`).map((rect) => getComputedStyle(rect).fill);
      const [below, above] = [fills('svg:not(.above) rect'), fills('.above rect')];
      expect([below.length, above.length]).to.deep.equal([9, 4]);
      for (const sight of Object.values(SIGHTS)) {
        const distances = below.flatMap((a) => above.map((b) => difference(a, b, sight)));
        expect(Math.min(...distances)).to.be.at.least(20);
      }
    }
  });

  it('A-12 keeps the colours of cells where the system forces its own, with labels that can be read', async () => {
    const element = await mounted(heatmap({ data: GROWING, asOf: '2024-04-20' }));
    const colours = (): string[] =>
      all(element, '[part="cell"], .label:not(.average)').map(
        (node) => getComputedStyle(node).fill,
      );
    const before = colours();
    expect(new Set(before).size).to.be.above(2);
    try {
      await forceColors(true);
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      expect(colours()).to.deep.equal(before);
      const cell = cellAt(element, '2024-01/0');
      expect(getComputedStyle(cell).stroke).to.equal('rgb(0, 0, 0)');
      cell.focus();
      await sendKeys({ press: 'ArrowRight' });
      const ring = getComputedStyle(element.shadowRoot!.activeElement!).stroke;
      expect(ring).not.to.equal('rgb(0, 0, 0)');
      const hatch = getComputedStyle(one(element, '.hatch'));
      expect(hatch.stroke).not.to.equal(hatch.fill);
    } finally {
      await forceColors(false);
    }
  });

  it('D-12 marks sizes of small cohorts and says what the mark means', async () => {
    const element = await mounted(
      heatmap({ data: [...months(1, 2023, 30), ...months(1, 2022)], asOf: '2023-03-01' }),
    );
    expect(textOf(element, 'notes')).to.contain('° = fewer than 30 customers');
    const sizes = all(element, '.count[aria-label]').map((size) => size.getAttribute('aria-label'));
    expect(sizes).to.deep.equal(['1, a small cohort']);
    expect(all(element, 'text.small:not(.count)').length).to.equal(1);
    const large = await mounted(heatmap({ data: months(2, 2023, 30), asOf: '2023-03-01' }));
    expect(textOf(large, 'notes')).not.to.contain('°');
  });
});
