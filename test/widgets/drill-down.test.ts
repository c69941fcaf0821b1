import { expect } from '@open-wc/testing';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import type { ChurnDashboard } from '../../src/widgets/dashboard/dashboard.js';
import {
  allDrawn,
  answered,
  customersOfHeatmap,
  customersOfWaterfall,
  dashboardOf,
  inside,
  optionsOf,
  shown,
  until,
} from '../helpers/dashboard.js';
import { drawn, part, textOf, unmountAll } from '../helpers/element.js';
import { widget, type Widget, type WidgetTag } from '../helpers/widgets.js';

/** Sixty customers who came in half a year: some leave, some pay more or less, some come back. */
const RECORDS: readonly object[] = Array.from({ length: 60 }, (_, i) => {
  const record = (start: string, end: string | null, mrr: number): object => ({
    ...{ customerId: `secret-${i}`, currency: 'USD', start, end, mrr },
    plan: i % 4 === 0 ? 'Team' : 'Solo',
  });
  const first = `2023-0${1 + (i % 6)}-10`;
  const mrr = 100 + i;
  if (i % 5 === 1) return [record(first, '2024-03-12', mrr)];
  if (i % 5 === 2) return [record(first, '2024-03-15', mrr), record('2024-03-15', null, mrr + 30)];
  if (i % 7 === 3) return [record(first, '2024-03-15', mrr), record('2024-03-15', null, mrr - 20)];
  if (i % 9 === 4) return [record(first, '2023-09-15', mrr), record('2024-03-02', null, mrr)];
  return [record(first, null, mrr)];
}).flat();

/** A mark by its widget, what is chosen by it, and how that is called in three languages. */
interface Drill {
  readonly name: string;
  readonly tag: WidgetTag;
  readonly settings: object;
  readonly mark: string;
  readonly selection: object;
  readonly words: readonly [en: string, zh: string, ar: string];
}

const DRILLS: readonly Drill[] = [
  {
    ...{ name: 'the opening bar', tag: 'churn-mrr-waterfall', settings: {}, mark: 'opening' },
    selection: { period: '2024-03', movement: 'opening' },
    words: ['Opening, Mar 2024', '2024年3月期初', 'الافتتاحي، مارس 2024'],
  },
  {
    ...{ name: 'the closing bar of several months', tag: 'churn-mrr-waterfall', mark: 'closing' },
    settings: { of: '2024-01/2024-03' },
    selection: { period: '2024-03', movement: 'closing' },
    words: ['Closing, Mar 2024', '2024年3月期末', 'الختامي، مارس 2024'],
  },
  {
    ...{ name: 'the opening bar of a part', tag: 'churn-mrr-waterfall' },
    ...{ settings: { by: 'plan' }, mark: 'opening value Team' },
    selection: { period: '2024-03', movement: 'opening', where: { plan: ['Team'] } },
    words: ['Opening, Mar 2024 · Team', '2024年3月期初 · Team', 'الافتتاحي، مارس 2024 · Team'],
  },
  {
    ...{ name: 'net churn', tag: 'churn-gauge', settings: { measure: 'net-churn' } },
    mark: '2024-03',
    selection: { period: '2024-03', movement: 'netChurn' },
    words: [
      'Net churn with gains, Mar 2024',
      '2024年3月净流失（含增加）',
      'صافي الفقدان مع المكاسب، مارس 2024',
    ],
  },
  {
    ...{ name: 'net revenue retention', tag: 'churn-gauge', settings: { measure: 'nrr' } },
    mark: '2024-03',
    selection: { period: '2024-03', movement: 'netRetained' },
    words: [
      'Net retention over twelve months, Mar 2024',
      '2024年3月近十二个月净留存',
      'صافي الاحتفاظ خلال اثني عشر شهرًا، مارس 2024',
    ],
  },
  {
    ...{ name: 'gross revenue retention', tag: 'churn-gauge', settings: { measure: 'grr' } },
    mark: '2024-03',
    selection: { period: '2024-03', movement: 'grossRetained' },
    words: [
      'Gross retention over twelve months, Mar 2024',
      '2024年3月近十二个月总留存',
      'إجمالي الاحتفاظ خلال اثني عشر شهرًا، مارس 2024',
    ],
  },
  {
    ...{ name: 'an average of cohorts', tag: 'churn-cohort-heatmap', settings: {} },
    mark: 'average/9',
    selection: { cohort: '2023-01', to: '2023-06', age: 9 },
    words: [
      'Signed up Jan 2023 – Jun 2023, still here at age 9',
      '2023年1月 – 2023年6月注册，第 9 期仍在',
      'اشتراك يناير 2023 – يونيو 2023، ما زالوا هنا في الفترة 9',
    ],
  },
];

/** What is beside the widget of a mark, and has its customers only once they are chosen. */
const BESIDE = 'churn-reasons';

function dashboardWith({ tag, settings }: Drill, more: object = {}): ChurnDashboard {
  const others = ['churn-cohort-heatmap', 'churn-mrr-waterfall', BESIDE] as const;
  return dashboardOf({ data: RECORDS, asOf: '2024-04-01', ...more }, [
    widget(tag, settings),
    ...others.filter((other) => other !== tag),
  ]);
}

/** Chooses a mark as a click does; what the page is told of it. */
async function chosen(element: Widget, mark: string): Promise<ChurnSelectEvent> {
  const told = new Promise<ChurnSelectEvent>((resolve) =>
    element.addEventListener('churn-select', resolve, { once: true }),
  );
  element
    .shadowRoot!.querySelector(`[data-mark="${mark}"].choosable`)!
    .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  return told;
}

const bare = (text: string): string => text.replace(/\p{Cf}/gu, '');

describe('from a mark of every kind to the customers behind it', () => {
  const before = location.href;

  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', before);
  });

  for (const drill of DRILLS) {
    const { name, tag, mark, selection, words } = drill;

    it(`shows those of ${name} in all of a dashboard, with a chip that clears them`, async () => {
      const dashboard = await shown(dashboardWith(drill));
      const element = inside(dashboard, tag);
      const event = await chosen(element, mark);
      expect(event.selection).to.deep.equal(selection);
      const ids = new Set((await event.customers()).map(({ customerId }) => customerId));
      expect(ids.size).to.be.within(1, 59);
      const other = tag === 'churn-cohort-heatmap' ? 'churn-mrr-waterfall' : 'churn-cohort-heatmap';
      for (const one of [other, BESIDE] as const) {
        await answered(inside(dashboard, one), (options) => options['selection'] !== undefined);
        expect(optionsOf(inside(dashboard, one))['selection']).to.deep.equal(selection);
      }
      const customers =
        other === 'churn-mrr-waterfall'
          ? customersOfWaterfall(dashboard)
          : customersOfHeatmap(dashboard);
      expect(customers).to.equal(ids.size);
      await until(() => part(dashboard, 'matches'), 'how many match');
      expect(textOf(dashboard, 'matches')).to.equal(`${ids.size} of 60 customers match`);
      expect(textOf(dashboard, 'chip')).to.equal(words[0]);
      part(dashboard, 'chip')!.click();
      await answered(inside(dashboard, other), (options) => !options['selection']);
      expect(dashboard.selection).to.equal(null);
      expect(element.shadowRoot!.querySelectorAll('[data-selected]').length).to.equal(0);
    });

    it(`brings ${name} back from the address, marked where it was chosen`, async () => {
      const first = await shown(dashboardWith(drill, { urlState: '' }));
      await chosen(inside(first, tag), mark);
      const said = (): string | null => new URL(location.href).searchParams.get('churn');
      await until(() => said()?.includes('chosenIn'), 'a selection in the address');
      unmountAll();
      const again = await shown(dashboardWith(drill, { urlState: '' }));
      expect(again.selection).to.deep.equal(selection);
      const { shadowRoot } = inside(again, tag);
      await until(() => shadowRoot!.querySelector('[data-selected]'), 'the mark');
      const marks = [...shadowRoot!.querySelectorAll('[data-selected]')];
      expect(new Set(marks.map((one) => one.getAttribute('data-mark')))).to.deep.equal(
        new Set([mark]),
      );
      expect(part(again, 'warning')).to.equal(null);
    });

    it(`A-16 names ${name} in three languages, in the bar below and in the chip`, async () => {
      for (const [i, lang] of ['en', 'zh-CN', 'ar'].entries()) {
        const dashboard = await shown(dashboardWith(drill, { lang, dir: i === 2 ? 'rtl' : 'ltr' }));
        const element = inside(dashboard, tag);
        await chosen(element, mark);
        await until(() => part(dashboard, 'chip'), 'a chip');
        expect(bare(textOf(dashboard, 'chip')), lang).to.equal(words[i]);
        await until(
          () => bare(textOf(element, 'customers')).includes(words[i]!),
          `the bar in ${lang}`,
        );
        await allDrawn(dashboard);
        await drawn(element);
        unmountAll();
      }
    });
  }
});
