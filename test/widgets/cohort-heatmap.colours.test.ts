import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mounted, textOf, unmountAll } from '../helpers/element.js';
import { forceColors } from '../helpers/forced-colors.js';
import { all, boxOf, cellAt, GROWING, heatmap, months, one } from '../helpers/heatmap.js';

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

  it('A-12 keeps the colours of cells where the system forces its own, with labels that can be read', async () => {
    const element = await mounted(heatmap({ data: GROWING, asOf: '2024-04-20' }));
    const colours = (): string[] =>
      all(element, '[part="cell"], .cell ~ .label').map((node) => getComputedStyle(node).fill);
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
