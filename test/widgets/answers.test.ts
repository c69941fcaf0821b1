import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/all.js';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import {
  drawn,
  frames,
  mounted,
  part,
  textOf,
  unmountAll,
  whenSettled,
} from '../helpers/element.js';
import { drawnWidget, RECORDS, TAGS, widget, type Widget } from '../helpers/widgets.js';

const ROWS = JSON.stringify(RECORDS);

/** Waits, some frames at most, until something holds. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 300 && !holds(); i++) await frames(1);
  expect(holds(), what).to.equal(true);
}

function eventsOf(element: Widget): string[] {
  const types: string[] = [];
  for (const type of ['churn-load-start', 'churn-ready', 'churn-error'] as const) {
    element.addEventListener(type, () => types.push(type));
  }
  return types;
}

describe('questions and their answers', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`E-4 <${tag}> is ready once for a load during which it was asked something else`, async () => {
      let answer = (_response: Response): void => undefined;
      const element = widget(tag, {
        src: `/asked/${tag}`,
        asOf: '2024-05-01',
        fetcher: () => new Promise<Response>((resolve) => (answer = resolve)),
      });
      const types = eventsOf(element);
      document.body.append(element);
      await drawn(element);
      element.period = 'quarter';
      await drawn(element);
      element.from = '2024-01-01';
      await drawn(element);
      const settled = whenSettled(element);
      answer(new Response(ROWS));
      element.period = 'year';
      await settled;
      await drawn(element);
      expect(types).to.deep.equal(['churn-load-start', 'churn-ready']);
      const same = widget(tag, {
        data: RECORDS,
        asOf: '2024-05-01',
        from: '2024-01-01',
        period: 'year',
      });
      await mounted(same);
      await drawn(same);
      expect(textOf(element, 'takeaway') || textOf(element, 'empty')).to.equal(
        textOf(same, 'takeaway') || textOf(same, 'empty'),
      );
    });

    it(`R-1 <${tag}> ends with the last of many sources and questions, each load settled at most once`, async () => {
      const element = widget(tag, { asOf: '2024-05-01' });
      const types = eventsOf(element);
      document.body.append(element);
      for (let i = 0; i < 5; i++) {
        element.data = RECORDS.slice(0, i + 3);
        element.period = i % 2 === 0 ? 'month' : 'quarter';
        await element.updateComplete;
      }
      await whenSettled(element);
      await drawn(element);
      expect(types.filter((type) => type === 'churn-ready').length).to.equal(1);
      const same = await mounted(widget(tag, { asOf: '2024-05-01', data: RECORDS.slice(0, 7) }));
      expect(textOf(element, 'takeaway')).to.equal(textOf(same, 'takeaway'));
    });
  }

  /** Chooses the waterfall's churn, which the records give two customers in April. */
  async function chosen(): Promise<Widget> {
    const element = await mounted(drawnWidget('churn-mrr-waterfall'));
    const bar = element.shadowRoot!.querySelector('[data-mark="churn"]')!;
    bar.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until(() => /\d customer/.test(textOf(element, 'customers')), 'a summary');
    return element;
  }

  it('A-14 counts the customers behind a chosen mark anew when the data are', async () => {
    const element = await chosen();
    part(element, 'customers')!.querySelector('button')!.click();
    await until(() => part(element, 'customers-table') !== null, 'the list');
    const rows = (): number =>
      part(element, 'customers-table')!.querySelectorAll('tbody tr').length;
    const before = rows();
    const settled = whenSettled(element);
    element.data = [
      ...RECORDS,
      { customerId: 'z', start: '2024-01-10', end: '2024-04-11', mrr: 1000, currency: 'USD' },
    ];
    await settled;
    await until(() => rows() === before + 1, 'one customer more in the list');
    expect(textOf(element, 'customers')).to.contain(`${before + 1} customers`);
    const label = element
      .shadowRoot!.querySelector('[data-mark="churn"]')!
      .getAttribute('aria-label')!;
    expect(label).to.contain(`${before + 1} customers`);
  });

  for (const tag of ['churn-mrr-waterfall', 'churn-cohort-heatmap'] as const) {
    it(`<${tag}> lets a finger choose a mark, and shows its words beside it`, async () => {
      const element = await mounted(drawnWidget(tag));
      const mark = element.shadowRoot!.querySelector('[data-mark].choosable')!;
      const { left, top, width, height } = mark.getBoundingClientRect();
      const selected = new Promise<ChurnSelectEvent>((resolve) =>
        element.addEventListener('churn-select', resolve),
      );
      await executeServerCommand('churn-tap', { x: left + width / 2, y: top + height / 2 });
      expect((await selected).selection).not.to.equal(null);
      await drawn(element);
      expect(element.shadowRoot!.querySelectorAll('[data-mark][data-selected]').length).to.equal(1);
      expect(textOf(element, 'tooltip')).to.equal(mark.getAttribute('aria-label'));
    });
  }

  it('clears the choice, and tells the page, when nobody is left to choose', async () => {
    const element = await chosen();
    const told: (object | null)[] = [];
    element.addEventListener('churn-select', ({ selection }) => told.push(selection));
    let settled = whenSettled(element);
    element.data = [];
    await settled;
    await until(() => told.length === 1, 'an event');
    expect(told).to.deep.equal([null]);
    settled = whenSettled(element);
    element.data = [...RECORDS];
    await settled;
    await drawn(element);
    expect(part(element, 'customers')).to.equal(null);
    expect(told.length).to.equal(1);
  });

  it('tells who is behind a mark of a chart that could not be updated', async () => {
    const element = await mounted(drawnWidget('churn-mrr-waterfall'));
    const settled = whenSettled(element);
    element.data = '[{';
    await settled;
    await drawn(element);
    const selected = new Promise<ChurnSelectEvent>((resolve) =>
      element.addEventListener('churn-select', resolve),
    );
    const bar = element.shadowRoot!.querySelector('[data-mark="churn"]')!;
    bar.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect((await (await selected).customers()).length).to.be.above(0);
    await until(() => /\d customer/.test(textOf(element, 'customers')), 'a summary');
  });
});
