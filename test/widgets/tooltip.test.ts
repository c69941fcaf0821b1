import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  drawn,
  frames,
  mounted,
  part,
  textOf,
  unmountAll,
  whenSettled,
} from '../helpers/element.js';
import { ResidueCount } from '../helpers/residue.js';
import { drawnWidget, RECORDS, TAGS, type Widget, type WidgetTag } from '../helpers/widgets.js';

/** Every way of drawing that may have marks. */
const PICTURES: readonly (readonly [WidgetTag, object])[] = [
  ...TAGS.map((tag) => [tag, {}] as const),
  ['churn-mrr-waterfall', { mode: 'movements' }],
  ['churn-cohort-heatmap', { basis: 'revenue', values: 'absolute' }],
  ['churn-cohort-heatmap', { view: 'table' }],
];

/** A drawing that takes no focus says in its table what it shows on hover, see CONTRACT.md §10. */
const UNFOCUSED = new Set<WidgetTag>(['churn-gauge']);

async function expectInTable(element: Widget): Promise<void> {
  const shown = marksOf(element).map((mark) => hoveredWords(element, mark)!);
  expect(shown.length).to.be.at.least(3);
  element.view = 'table';
  await drawn(element);
  const table = textOf(element, 'table');
  for (const number of shown.flatMap((words) => words.match(/\d[\d.,]*%?/g) ?? [])) {
    expect(table, shown.join(' | ')).to.contain(number.replace(/[.,]$/, ''));
  }
}

function marksOf(element: Widget): SVGElement[] {
  return [...element.shadowRoot!.querySelectorAll<SVGElement>('[data-mark]')];
}

function isShown(element: Widget): boolean {
  return part(element, 'tooltip')!.matches(':popover-open');
}

function shownWords(element: Widget): string | null {
  return isShown(element) ? part(element, 'tooltip')!.textContent : null;
}

/** Points at something, and says what is shown then. */
function hoveredWords(element: Widget, mark: Element): string | null {
  mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  return shownWords(element);
}

function middleOf(target: Element): [number, number] {
  const { left, top, width, height } = target.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

async function pointAt(target: Element): Promise<void> {
  await sendMouse({ type: 'move', position: middleOf(target) });
  await frames(2);
}

async function pointAway(): Promise<void> {
  await sendMouse({ type: 'move', position: [799, 1] });
}

/** A mark that the mouse reaches in its middle. */
function plainMark(element: Widget): Element | null {
  const shapes = marksOf(element).map((mark) => mark.querySelector('[part~="bar"]') ?? mark);
  return (
    shapes.find((shape) => {
      const { width, height } = shape.getBoundingClientRect();
      const hit = element.shadowRoot!.elementFromPoint(...middleOf(shape));
      return width > 8 && height > 8 && hit !== null && shape.contains(hit);
    }) ?? null
  );
}

describe('tooltip', () => {
  afterEach(async () => {
    unmountAll();
    await pointAway();
  });

  for (const [tag, settings] of PICTURES) {
    const name = `<${tag}> ${JSON.stringify(settings)}`;

    it(`A-7 everything that ${name} shows on hover it shows on focus, and Escape hides either`, async () => {
      const element = await mounted(drawnWidget(tag, settings));
      if (UNFOCUSED.has(tag)) return expectInTable(element);
      for (const mark of marksOf(element)) {
        const hovered = hoveredWords(element, mark);
        expect(hovered).to.be.a('string').and.not.equal('');
        await sendKeys({ press: 'Escape' });
        expect(isShown(element)).to.equal(false);
        mark.focus();
        expect(element.shadowRoot!.activeElement!.getAttribute('data-mark')).to.equal(
          mark.getAttribute('data-mark'),
        );
        expect(shownWords(element)).to.equal(hovered);
        await sendKeys({ press: 'Escape' });
        expect(isShown(element)).to.equal(false);
        mark.blur();
      }
    });

    it(`A-7 nothing of ${name} is a title, which is shown on hover alone`, async () => {
      const element = await mounted(drawnWidget(tag, settings));
      expect(element.shadowRoot!.querySelectorAll('[title], svg title').length).to.equal(0);
    });

    it(`A-7 the pointer may move onto what ${name} shows, and Escape hides it with the focus elsewhere`, async () => {
      const elsewhere = document.createElement('button');
      document.body.append(elsewhere);
      const element = await mounted(drawnWidget(tag, settings));
      elsewhere.focus();
      const mark = plainMark(element);
      if (!mark) {
        expect(marksOf(element).length).to.equal(0);
        return;
      }
      await pointAt(mark);
      expect(isShown(element)).to.equal(true);
      await pointAt(part(element, 'tooltip')!);
      await frames(15);
      expect(isShown(element)).to.equal(true);
      await sendKeys({ press: 'Escape' });
      // What was under it is now under the pointer, which has not moved.
      await frames(5);
      expect(isShown(element)).to.equal(false);
      expect(document.activeElement!.localName).to.equal('button');
    });

    it(`A-7 what ${name} shows follows new data, and goes with its mark`, async () => {
      const element = await mounted(drawnWidget(tag, settings));
      const update = async (data: readonly object[]): Promise<void> => {
        const settled = whenSettled(element);
        element.data = data;
        await settled;
        await drawn(element);
      };
      const [mark] = marksOf(element);
      if (!mark) return;
      const before = hoveredWords(element, mark);
      await update(RECORDS.map((record) => ({ ...record, mrr: 1234 })).slice(1));
      const after = shownWords(element);
      expect(after).not.to.equal(null);
      const key = CSS.escape(mark.getAttribute('data-mark')!);
      const same = element.shadowRoot!.querySelector(`[data-mark="${key}"]`)!;
      expect(hoveredWords(element, same)).to.equal(after);
      expect(after).not.to.equal(before);
      await update([]);
      await waitUntil(() => marksOf(element).length === 0, 'no marks');
      expect(element.shadowRoot!.querySelector('.tooltip:popover-open')).to.equal(null);
    });
  }

  it('R-12 leaves no listener behind when it is hidden, nor when its element goes', async () => {
    const count = new ResidueCount();
    try {
      const element = await mounted(drawnWidget('churn-mrr-waterfall'));
      const before = count.now.listeners;
      const [mark, other] = marksOf(element);
      hoveredWords(element, mark!);
      expect(count.now.listeners).to.equal(before + 1);
      hoveredWords(element, other!);
      expect(count.now.listeners).to.equal(before + 1);
      await sendKeys({ press: 'Escape' });
      expect(count.now.listeners).to.equal(before);
      hoveredWords(element, mark!);
      element.remove();
      expect(count.now.listeners).to.be.at.most(before);
    } finally {
      count.stop();
    }
  });
});
