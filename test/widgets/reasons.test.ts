import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/widgets/reasons/churn-reasons.js';
import type { ChurnErrorEvent, ChurnSelectEvent } from '../../src/element/events.js';
import type { Selection } from '../../src/metrics/selection.js';
import type { ChurnReasons } from '../../src/widgets/reasons/reasons.js';
import { drawn, mounted, part, textOf, unmountAll, whenSettled } from '../helpers/element.js';
import { opened } from '../helpers/explanation.js';
import { svgOf } from '../helpers/svg-of.js';
import { expectSvg } from '../helpers/svg-snapshot.js';

/** Customers of January 2024 who leave in February for a reason, and what each of them pays. */
function leaving(...lost: (readonly [string | null, number, number?])[]): object[] {
  return lost.flatMap(([cancelReason, count, mrr = 50]) =>
    Array.from({ length: count }, (_, i) => ({
      customerId: `${cancelReason} ${i}`,
      start: '2024-01-10',
      end: '2024-02-15',
      mrr,
      currency: 'USD',
      cancelReason,
    })),
  );
}

/** 40 customers lost: 16 for the price, 10 for bugs, 8 to cards, 6 without a reason; 5 are here. */
const RECORDS = [
  ...leaving(['too expensive', 16], ['bugs', 10, 90], ['card expired', 8], [null, 6]),
  ...Array.from({ length: 5 }, (_, i) => ({
    customerId: `here ${i}`,
    start: '2024-01-10',
    mrr: 50,
    currency: 'USD',
  })),
];

function reasons(settings: Partial<ChurnReasons> = {}): ChurnReasons {
  const element = document.createElement('churn-reasons');
  return Object.assign(element, { data: RECORDS, asOf: '2024-03-01' }, settings);
}

const chart = (element: ChurnReasons): SVGSVGElement => part<SVGSVGElement>(element, 'chart')!;

function texts(element: ChurnReasons, name: string): string[] {
  return [...element.shadowRoot!.querySelectorAll(name)].map((node) =>
    node.textContent!.replace(/\s+/g, ' ').trim(),
  );
}

function markNamed(element: ChurnReasons, words: string): SVGElement {
  return [...chart(element).querySelectorAll<SVGElement>('[data-mark]')].find((mark) =>
    mark.getAttribute('aria-label')!.startsWith(words),
  )!;
}

describe('<churn-reasons>', () => {
  afterEach(unmountAll);

  it('D-34 D-35 D-37 draws reasons by the customers lost, what each adds up to, and no reason last', async () => {
    const element = await mounted(reasons());
    expect(textOf(element, 'heading')).to.equal('Why customers leave');
    expect(textOf(element, 'takeaway')).to.equal(
      '“too expensive” is the reason given most often: for 40.0% of 40 customers lost; 20.0% went without deciding to; for 15.0% no reason is known.',
    );
    expect(texts(element, '[data-mark^="reason"] text, [data-mark="none"] text')).to.deep.equal([
      ...['too expensive', '16', '40.0%', '40.0%'],
      ...['bugs', '10', '25.0%', '65.0%'],
      ...['card expired', '8', '20.0%', '85.0%'],
      ...['No reason given', '6', '15.0%', '100%'],
    ]);
    expect(textOf(element, 'notes')).to.contain('without a reason: 15.0%');
    await expect(element).to.be.accessible();
  });

  it('draws them by MRR where that is asked for', async () => {
    const element = await mounted(reasons({ basis: 'revenue' }));
    expect(textOf(element, 'takeaway')).to.equal(
      '“bugs” cost most: 37.5% of the $2,400 MRR that was lost; 16.7% went without deciding to; for 12.5% no reason is known.',
    );
    expect(texts(element, '[data-mark^="reason"] .lost')).to.deep.equal(['$900', '$800', '$400']);
  });

  it('tells voluntary, involuntary and unknown losses apart, by hatch as well as by colour', async () => {
    const element = await mounted(reasons());
    expect(texts(element, '[part~="kind"] text')).to.deep.equal([
      ...['Voluntary', '65.0%', 'Involuntary', '20.0%', 'Unknown', '15.0%'],
    ]);
    const hatched = [...chart(element).querySelectorAll('.hatched')].map(
      (node) => node.closest('[data-mark]')!.getAttribute('aria-label')!.split(':')[0],
    );
    expect(new Set(hatched)).to.deep.equal(new Set(['Involuntary', 'card expired']));
  });

  it('names what can be won back of the involuntary part', async () => {
    const element = await mounted(reasons());
    expect(textOf(element, 'recoverable')).to.equal(
      'Can be won back: 8 customers who paid $400 a month did not decide to leave (card expired).',
    );
    const without = await mounted(reasons({ data: leaving(['price', 3]) }));
    expect(part(without, 'recoverable') === null).to.equal(true);
  });

  it('has a remedy beside each group of reasons, the largest first', async () => {
    const element = await mounted(reasons());
    expect(texts(element, '.cause')).to.deep.equal([
      'Price against value 40.0%',
      'Product quality 25.0%',
      'Card expired 20.0%',
      'No reason given 15.0%',
    ]);
    for (const remedy of element.shadowRoot!.querySelectorAll('[part="remedy"]')) {
      expect(remedy.querySelector('p:last-child')!.textContent).to.match(/^[A-Z].{20,}\.$/);
    }
  });

  it('takes the groups of a page, as JSON in the attribute and as a property', async () => {
    const causes = {
      price: { remedy: 'Offer the small plan.' },
      mine: { name: 'Our own doing', kind: 'involuntary', reasons: ['Bugs'] },
    } as const;
    const element = reasons();
    element.setAttribute('causes', JSON.stringify(causes));
    await mounted(element);
    expect(texts(element, '[part="remedy"]').slice(0, 2)).to.deep.equal([
      'Price against value 40.0% too expensive Offer the small plan.',
      'Our own doing 25.0% bugs',
    ]);
    expect(texts(element, '[part~="kind"] .amount')).to.deep.equal(['40.0%', '45.0%', '15.0%']);
    element.removeAttribute('causes');
    element.causes = causes;
    await drawn(element);
    await drawn(element);
    expect(texts(element, '.cause')[1]).to.equal('Our own doing 25.0%');
  });

  it('E-11 refuses groups that are no JSON, or no groups', async () => {
    for (const [causes, code] of [
      ["{'price': {}}", 'config/json'],
      ['{"price": {"kind": "perhaps"}}', 'config/attribute'],
    ] as const) {
      const element = reasons();
      element.setAttribute('causes', causes);
      const settled = whenSettled(element);
      document.body.append(element);
      expect(((await settled) as ChurnErrorEvent).code, causes).to.equal(code);
    }
  });

  it('has the customers behind a reason, as many as it counts, and behind no reason', async () => {
    const element = await mounted(reasons());
    const chosen: [Selection | null, number][] = [];
    element.addEventListener('churn-select', (event: ChurnSelectEvent) => {
      void event.customers().then((rows) => chosen.push([event.selection, rows.length]));
    });
    for (const words of ['card expired', 'No reason given', 'too expensive']) {
      markNamed(element, words).dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true }),
      );
      await drawn(element);
    }
    await waitUntil(() => chosen.length === 3, 'three answers');
    expect(chosen).to.deep.equal([
      [{ reason: 'card expired' }, 8],
      [{ reason: null }, 6],
      [{ reason: 'too expensive' }, 16],
    ]);
    await waitUntil(() => textOf(element, 'customers').includes('16'), 'the bar of customers');
    expect(textOf(element, 'customers')).to.contain('16 customers');
  });

  it('leaves a kind without customers to choose: a selection is of one reason', async () => {
    const element = await mounted(reasons());
    const events: Event[] = [];
    element.addEventListener('churn-select', (event) => events.push(event));
    markNamed(element, 'Involuntary').dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true }),
    );
    await drawn(element);
    expect(events.length).to.equal(0);
  });

  it('D-36 lets each wording of a reason be reached by keys and chosen', async () => {
    const element = await mounted(
      reasons({ data: leaving(['Payment failed', 3], ['payment_failed', 2], ['bugs', 1]) }),
    );
    const selections: (Selection | null)[] = [];
    element.addEventListener('churn-select', ({ selection }: ChurnSelectEvent) =>
      selections.push(selection),
    );
    const focused = (): string =>
      element.shadowRoot!.activeElement?.getAttribute('aria-label')?.split(':')[0] ?? '';
    chart(element).querySelector<SVGElement>('[tabindex="0"]')!.focus();
    const path = [focused()];
    for (const press of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) {
      await sendKeys({ press });
      await drawn(element);
      path.push(focused());
    }
    expect(path).to.deep.equal([
      ...['Voluntary', 'Involuntary', 'Unknown', 'Payment failed', 'payment_failed'],
      'payment_failed',
    ]);
    expect(selections).to.deep.equal([{ reason: 'payment_failed' }]);
  });

  for (const [name, settings, takeaway] of [
    [
      'nobody gave a reason',
      { data: leaving([null, 7]) },
      'Nobody knows why: no reason was recorded for any of the 7 customers lost.',
    ],
    [
      'nobody left',
      { data: [{ customerId: 'a', start: '2024-01-10', mrr: 50 }] },
      'No customer has left in the periods that are shown.',
    ],
    [
      'no period is complete',
      { asOf: '2024-01-20' },
      'Reasons are counted once a period is complete; none is yet.',
    ],
    [
      'one customer left',
      { data: leaving(['bugs', 1]) },
      '“bugs” is the reason given most often: for 100% of 1 customer lost.',
    ],
    [
      'nobody of the currency left',
      {
        basis: 'revenue',
        data: [
          { customerId: 'a', start: '2024-01-10', end: '2024-02-10', mrr: 5, currency: 'EUR' },
          { customerId: 'b', start: '2024-01-10', mrr: 5, currency: 'USD' },
        ],
        currency: 'USD',
      },
      '1 customer left, none of whom paid in the currency that is shown.',
    ],
  ] as const) {
    it(`says so where ${name}`, async () => {
      const element = await mounted(reasons(settings));
      expect(textOf(element, 'takeaway')).to.equal(takeaway);
      await opened(element);
    });
  }

  it('S-10 draws ten of 5,000 reasons and says how many more there are', async () => {
    const free = Array.from({ length: 5000 }, (_, i) => [`matter no. ${i}`, 1] as const);
    const element = await mounted(reasons({ data: leaving(['price', 9], ...free) }));
    expect(chart(element).querySelectorAll('[role="listitem"]').length).to.equal(3 + 10 + 2);
    expect(texts(element, '[data-mark="rest"] .name')).to.deep.equal(['4,991 more reasons']);
    expect(element.shadowRoot!.querySelectorAll('[part="remedy"]').length).to.equal(2);
  });

  it('S-2 shows markup in a reason as text', async () => {
    const evil = '<img src=x onerror="window.hit = 1">';
    const element = await mounted(reasons({ data: leaving([evil, 3], ['bugs', 1]) }), 900);
    expect(element.shadowRoot!.querySelectorAll('img').length).to.equal(0);
    expect(textOf(element, 'takeaway')).to.contain(evil);
    expect(textOf(element, 'remedies')).to.contain(evil);
    expect((globalThis as { hit?: number }).hit).to.equal(undefined);
  });

  it('A-3 lists in its table what it draws, with groups and kinds', async () => {
    const element = await mounted(reasons({ view: 'table' }));
    const rows = [...part(element, 'table')!.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent!.trim()),
    );
    expect(rows).to.deep.equal([
      ['Reason', 'Group', 'Kind', 'Customers lost', 'MRR lost', 'Share', 'Added up'],
      ['too expensive', 'Price against value', 'Voluntary', '16', '$800.00', '40.0%', '40.0%'],
      ['bugs', 'Product quality', 'Voluntary', '10', '$900.00', '25.0%', '65.0%'],
      ['card expired', 'Card expired', 'Involuntary', '8', '$400.00', '20.0%', '85.0%'],
      ['No reason given', '', 'Unknown', '6', '$300.00', '15.0%', '100%'],
      ['All: voluntary', '', 'Voluntary', '26', '$1,700.00', '65.0%', '–'],
      ['All: involuntary', '', 'Involuntary', '8', '$400.00', '20.0%', '–'],
      ['All: unknown', '', 'Unknown', '6', '$300.00', '15.0%', '–'],
    ]);
  });

  it('explains the largest share with the numbers it was computed from', async () => {
    const text = (panel: HTMLElement): string => panel.textContent!.replace(/[\s\u00a0]+/g, ' ');
    const byCustomers = text(await opened(await mounted(reasons())));
    expect(byCustomers).to.contain(
      'customers lost for this reason ÷ customers lost 16 ÷ 40 = 40.0%',
    );
    const byMrr = text(await opened(await mounted(reasons({ basis: 'revenue' }))));
    expect(byMrr).to.contain('MRR lost for this reason ÷ MRR lost to churn $900.00 ÷ $2,400.00');
  });

  it('leaves the running period out, and says so', async () => {
    const element = await mounted(reasons({ asOf: '2024-03-20' }));
    expect(textOf(element, 'notes')).to.contain('Mar 2024 is still running and left out');
    expect(textOf(element, 'notes')).to.contain('Jan 2024 – Feb 2024');
  });

  it('speaks Chinese and Arabic, and keeps reasons as they are', async () => {
    const zh = await mounted(reasons({ lang: 'zh' }));
    expect(textOf(zh, 'takeaway')).to.equal(
      '“too expensive”是最常见的原因：占 40 位流失客户的 40.0%；20.0% 并非主动离开；15.0% 没有注明原因。',
    );
    expect(texts(zh, '.cause')[0]).to.equal('价格与价值不符 40.0%');
    const ar = await mounted(reasons({ lang: 'ar', dir: 'rtl' }));
    expect(textOf(ar, 'takeaway').replace(/\p{Cf}/gu, '')).to.match(
      /^«too expensive» هو السبب الأكثر ذكرًا: 40\.0% من 40 عميلًا غادروا/,
    );
  });

  for (const [name, settings, width] of [
    ['reasons', {}, 640],
    ['reasons-narrow', {}, 240],
    ['reasons-mirrored', { dir: 'rtl' }, 640],
    ['reasons-revenue', { basis: 'revenue' }, 480],
    [
      'reasons-wordings',
      { data: leaving(['Payment failed', 3], ['payment_failed', 2], ['bugs', 4], ['other', 6]) },
      640,
    ],
    ['reasons-none', { data: leaving([null, 4]) }, 480],
    [
      'reasons-rest',
      {
        compact: true,
        data: leaving(...Array.from({ length: 20 }, (_, i) => [`matter ${i}`, 1] as const)),
      },
      480,
    ],
  ] as const) {
    it(`is drawn as accepted: ${name}`, async () => {
      const element = await mounted(reasons({ ...settings, theme: 'light' }), width);
      await expectSvg(name, svgOf(chart(element)));
    });
  }
});
