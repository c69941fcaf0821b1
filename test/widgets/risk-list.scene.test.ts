import { expect } from '@open-wc/testing';
import type { RiskGroup, RiskSum } from '../../src/metrics/risk-list.js';
import {
  riskListScene,
  type RiskListInput,
  type RiskListScene,
} from '../../src/widgets/risk-list/risk-list.scene.js';

type Groups = Readonly<Record<RiskGroup, RiskSum>>;

const NOBODY: RiskSum = { customers: 0, mrr: 0 };
const GROUPS: Groups = {
  leaving: { customers: 2, mrr: 100 },
  several: { customers: 1, mrr: 300 },
  one: { customers: 4, mrr: 200 },
  none: { customers: 9, mrr: 400 },
};

function scene(settings: Partial<RiskListInput> = {}): RiskListScene {
  const groups = settings.groups ?? GROUPS;
  return riskListScene({
    groups,
    width: 1000,
    compact: false,
    direction: 'ltr',
    text: {
      words: (shown) => shown.join(),
      name: (group) => `the group of ${group}`,
      customers: (group) => `${groups[group].customers} customers`,
      mrr: (group) => `$${groups[group].mrr}`,
    },
    ...settings,
  });
}

const widthsOf = ({ parts }: RiskListScene): number[] => parts.map(({ width }) => width);

describe('the bar of MRR at risk', () => {
  it('has a part for each group with customers, as long as its MRR, from those who leave to those without a sign', () => {
    const { parts } = scene();
    expect(parts.map(({ key }) => key)).to.deep.equal(['leaving', 'several', 'one', 'none']);
    // What is left of 1,000 after three gaps of 2 and four least parts of 3 is 982.
    expect(widthsOf(scene())).to.deep.equal([101.2, 297.6, 199.4, 395.8]);
    const ends = parts.map(({ x, width }) => x + width);
    parts.slice(1).forEach(({ x }, i) => expect(x - ends[i]!).to.be.closeTo(2, 0.02));
    expect(ends.at(-1)).to.be.closeTo(1000, 0.02);
  });

  it('leaves out a group without customers, and shows one that pays next to nothing', () => {
    const groups = {
      ...GROUPS,
      several: NOBODY,
      leaving: { customers: 1, mrr: 0.01 },
      none: { customers: 9, mrr: 1e9 },
    };
    const drawn = scene({ groups });
    expect(drawn.parts.map(({ key }) => key)).to.deep.equal(['leaving', 'one', 'none']);
    expect(Math.min(...widthsOf(drawn))).to.be.at.least(3);
  });

  it('goes by customers where nobody pays anything', () => {
    const free = (customers: number): RiskSum => ({ customers, mrr: 0 });
    const groups = { leaving: free(1), several: free(1), one: NOBODY, none: free(2) };
    const [leaving, several, none] = widthsOf(scene({ groups })) as [number, number, number];
    expect(several).to.equal(leaving);
    expect(none - 3).to.be.closeTo(2 * (leaving - 3), 0.05);
  });

  it('is the mirror image where the page is read from the right', () => {
    const left = scene();
    const right = scene({ direction: 'rtl' });
    left.parts.forEach((part, i) => {
      const mirrored = right.parts[i]!;
      expect(mirrored.x + mirrored.width).to.be.closeTo(1000 - part.x, 0.02);
      expect(mirrored.name.x).to.be.closeTo(1000 - part.name.x, 0.02);
      expect(mirrored.amount.x).to.be.closeTo(1000 - part.amount.x, 0.02);
    });
  });

  it('has its names beside each other where there is room, else in pairs, else below each other', () => {
    const linesAt = (width: number): number =>
      new Set(scene({ width }).parts.map(({ name }) => name.y)).size;
    expect([1000, 500, 300].map(linesAt)).to.deep.equal([1, 2, 4]);
  });

  it('never has a name and an amount on one line that do not both fit', () => {
    for (let width = 180; width < 320; width += 10) {
      for (const { name, amount } of scene({ width }).parts) {
        const isBelow = amount.y > name.y;
        expect(isBelow || amount.anchor === 'end').to.equal(true);
        if (!isBelow) expect(width).to.be.above(name.text.length * 6 + amount.text.length * 6);
      }
    }
  });

  it('is lower where it is to take less room', () => {
    expect(scene({ compact: true }).height).to.be.below(scene().height);
  });

  it('says all its parts in words', () => {
    expect(scene().words).to.equal('leaving,several,one,none');
  });
});
