import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/widgets/dashboard/churn-dashboard.js';
import '../../src/widgets/kpi/churn-kpi.js';
import '../../src/widgets/risk-list/churn-risk-list.js';
import type { ChurnErrorEvent, ChurnSelectEvent } from '../../src/element/events.js';
import { customerKey } from '../../src/metrics/customer-key.js';
import { DEFAULT_RULES, type Signal } from '../../src/metrics/risk-rules.js';
import type { ChurnRiskList } from '../../src/widgets/risk-list/risk-list.js';
import type { RuleSetting } from '../../src/widgets/risk-list/rules.js';
import { parseCsv } from '../helpers/csv.js';
import {
  drawn,
  frames,
  mounted,
  part,
  textOf,
  unmountAll,
  whenSettled,
} from '../helpers/element.js';
import { opened } from '../helpers/explanation.js';
import { svgOf } from '../helpers/svg-of.js';
import { expectSvg } from '../helpers/svg-snapshot.js';
import { PAYLOADS } from '../helpers/xss-payloads.js';
import { expectInert } from '../helpers/trap.js';

/** Four customers, of whom `cedar` leaves in April, and one who has left. */
const RECORDS = [
  { customerId: 'aster', start: '2023-05-10', end: null, mrr: 100, plan: 'Pro' },
  { customerId: 'birch', start: '2023-06-10', end: null, mrr: 40, plan: 'Solo' },
  { customerId: 'cedar', start: '2023-07-10', end: '2024-04-02', mrr: 25, plan: 'Solo' },
  { customerId: 'dogwood', start: '2023-08-10', end: null, mrr: 15.5, plan: 'Solo' },
  { customerId: 'elder', start: '2023-08-10', end: '2023-12-10', mrr: 900, plan: 'Pro' },
].map((record) => ({ ...record, currency: 'USD' }));

const SIGNALS: readonly Signal[] = [
  { customerId: 'aster', kind: 'usage-change', value: -0.6 },
  { customerId: 'birch', kind: 'arrears', value: 20 },
  { customerId: 'birch', kind: 'renewal', date: '2024-03-05' },
];

function list(settings: Partial<ChurnRiskList> = {}): ChurnRiskList {
  const element = document.createElement('churn-risk-list');
  const given = { data: RECORDS, asOf: '2024-03-01', signals: SIGNALS };
  return Object.assign(element, given, settings);
}

/** Many customers who leave in May, the same ones in every run. */
const many = (count: number): object[] =>
  Array.from({ length: count }, (_, i) => ({
    customerId: `c${String(i).padStart(6, '0')}`,
    start: '2023-01-10',
    end: '2024-05-10',
    mrr: 10 + ((i * 7919) % 5000),
    currency: 'USD',
  }));

const said = (node: Element): string => node.textContent!.replace(/\s+/g, ' ').trim();

/** The rows of the list: customer, signs, score and MRR. */
function rows(element: ChurnRiskList): string[][] {
  const all = [...element.shadowRoot!.querySelectorAll('[part="list"] [part="row"]')];
  return all.map((row) => [
    said(row.querySelector('[part="customer"]')!),
    [...row.querySelectorAll('[part="sign"]')].map(said).join('; '),
    said(row.querySelector('.score')!),
    said(row.lastElementChild!.matches('td') ? row.lastElementChild! : row.querySelector('.sum')!),
  ]);
}

const names = (element: ChurnRiskList): string[] => rows(element).map(([name]) => name!);

function button(element: ChurnRiskList, text: string): HTMLButtonElement {
  const buttons = [...element.shadowRoot!.querySelectorAll('button')];
  return buttons.find((one) => said(one) === text)!;
}

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 400 && !holds(); i++) await frames(1);
  expect(holds(), what).to.equal(true);
}

/** The field of a rule, by the place of the rule. */
function field(element: ChurnRiskList, rule: number, name: string): HTMLInputElement {
  const rules = element.shadowRoot!.querySelectorAll('[part="rule"]');
  return rules[rule]!.querySelector<HTMLInputElement>(`[part="rule-${name}"]`)!;
}

async function enter(input: HTMLInputElement, text: string): Promise<void> {
  input.value = text;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const placeOf = (id: string): number => DEFAULT_RULES.findIndex((rule) => rule.id === id);

describe('<churn-risk-list>', () => {
  afterEach(unmountAll);

  it('says how much MRR is at risk, and lists who by what is at stake, each with what adds up to its score', async () => {
    const element = await mounted(list({ showIds: true }));
    expect(textOf(element, 'heading')).to.equal('Customers at risk');
    expect(textOf(element, 'takeaway')).to.equal(
      '$165 of $181 MRR is at risk: 3 customers show a sign of leaving, of whom 1, with $25, leaves on a day that is known.',
    );
    expect(rows(element)).to.deep.equal([
      ['aster', 'Time in product −60% +10 +10', '20', '$100'],
      ['cedar', 'Leaves Apr 2, 2024 +60', '60', '$25'],
      ['birch', '$20 overdue +15; Renewal Mar 5, 2024 +10', '25', '$40'],
    ]);
    await expect(element).to.be.accessible();
    await expectSvg('risk-list', svgOf(part<SVGSVGElement>(element, 'chart')!));
  });

  it('shows points that add up to each score, and the sum where that is more than 100', async () => {
    const alarms: Signal[] = [
      { customerId: 'cedar', kind: 'cancel-page-visits', value: 2 },
      { customerId: 'cedar', kind: 'arrears', value: 9 },
      { customerId: 'cedar', kind: 'downgrades', value: 1 },
    ];
    const element = await mounted(list({ signals: [...SIGNALS, ...alarms] }));
    for (const row of rows(element)) {
      const points = [...row[1]!.matchAll(/\+(\d+)/g)].map(([, number]) => Number(number));
      const sum = points.reduce((total, one) => total + one, 0);
      expect(row[2]).to.equal(sum > 100 ? `100 sum ${sum}` : String(sum));
    }
    expect(rows(element).map((row) => row[2])).to.include('100 sum 115');
  });

  it('counts every customer who pays in one part of the bar', async () => {
    const element = await mounted(list());
    expect(part(element, 'chart')!.getAttribute('aria-label')).to.equal(
      'Leaving on a known day: 1 customer, $25.00; Several signs: 1 customer, $40.00; One sign: 1 customer, $100.00; No sign: 1 customer, $15.50',
    );
  });

  it('lists cancellations that are scheduled without any signal, and says what signals would add', async () => {
    const element = await mounted(list({ signals: null }));
    expect(rows(element)).to.deep.equal([['Customer 1', 'Leaves Apr 2, 2024 +60', '60', '$25']]);
    expect(textOf(element, 'takeaway')).to.equal(
      '$25 of $181 MRR is at risk: 1 customer shows a sign of leaving, on a day that is known.',
    );
    expect(textOf(element, 'advice')).to.contain('Without signals');
    element.signals = SIGNALS;
    await until(() => part(element, 'advice') === null, 'nothing to advise');
  });

  it('says in numbers that nobody is at risk, and keeps the rules', async () => {
    const data = RECORDS.filter(({ customerId }) => customerId === 'dogwood');
    const element = await mounted(list({ data }));
    expect(textOf(element, 'takeaway')).to.equal(
      'Nobody is at risk by these rules: the 1 customer shows no sign of leaving.',
    );
    expect(part(element, 'list') === null).to.equal(true);
    expect(part(element, 'pager') === null).to.equal(true);
    expect(element.shadowRoot!.querySelectorAll('[part="rule"]').length).to.equal(
      DEFAULT_RULES.length,
    );
    expect(element.matches(':state(ready)')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('takes signals beside the records, in the attribute, and by script in this order', async () => {
    const envelope = { subscriptions: RECORDS, signals: [SIGNALS[0]!] };
    const element = await mounted(list({ data: envelope, signals: null, showIds: true }));
    expect(names(element)).to.deep.equal(['aster', 'cedar']);
    element.setAttribute('signals', JSON.stringify([SIGNALS[1]!]));
    await until(() => names(element).join() === 'cedar,birch', 'those of the attribute');
    element.signals = [];
    await until(() => names(element).join() === 'cedar', 'an empty list of the page');
    element.signals = null;
    await until(() => names(element).join() === 'aster,cedar', 'those beside the records');
  });

  it('fetches signals-src once, and again by refresh()', async () => {
    const asked: string[] = [];
    const fetcher = async (url: string): Promise<Response> => {
      asked.push(new URL(url).pathname);
      return new Response(JSON.stringify(url.endsWith('/signals') ? SIGNALS : RECORDS));
    };
    const settings = {
      data: null,
      src: '/records',
      signals: null,
      signalsSrc: '/signals',
      fetcher,
    };
    const element = await mounted(list({ ...settings, showIds: true }));
    expect(names(element)).to.deep.equal(['aster', 'cedar', 'birch']);
    button(element, 'MRR').click();
    await until(() => names(element).join() === 'cedar,birch,aster', 'another order');
    expect(asked).to.deep.equal(['/records', '/signals']);
    const settled = whenSettled(element);
    element.refresh();
    expect((await settled).type).to.equal('churn-ready');
    expect(asked).to.deep.equal(['/records', '/signals', '/records', '/signals']);
  });

  for (const [name, answer, code, why] of [
    ['another list', () => new Response('{"subscriptions": []}'), 'data/schema', /no list of them/],
    ['no JSON', () => new Response('[{"customerId": "a"'), 'data/parse', /no list of them/],
    ['nothing', () => new Response(''), 'data/schema', /no list of them/],
    ['a text', () => new Response('"hello"'), 'data/schema', /no list of them/],
    [
      'nothing that is found',
      () => new Response('', { status: 404 }),
      'network/http',
      /The server answered with an error ?Try again in a moment.*HTTP 404/,
    ],
    [
      'what needs a sign-in',
      () => new Response('', { status: 403 }),
      'auth/denied',
      /Access is not allowed.*HTTP 403/,
    ],
  ] as const) {
    it(`R-4 lists without signals who leaves where signals-src holds ${name}, and says why`, async () => {
      const fetcher = async (): Promise<Response> => answer();
      const element = list({ signals: null, signalsSrc: '/signals', showIds: true, fetcher });
      const events: string[] = [];
      element.addEventListener('churn-ready', ({ type }) => events.push(type));
      element.addEventListener('churn-error', (event) => events.push(event.code));
      await mounted(element);
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['cedar']);
      expect(textOf(element, 'lack')).to.match(
        /^The signals could not be read; the scores are without them\./,
      );
      expect(textOf(element, 'lack')).to.match(why);
      expect(textOf(element, 'error-detail')).to.contain('signals-src');
      expect(part(element, 'lack')!.getAttribute('role')).to.equal('alert');
      expect(events).to.deep.equal([code]);
      expect(element.matches(':state(ready):state(stale):not(:state(error))')).to.equal(true);
      await expect(element).to.be.accessible();
    });
  }

  /** An address of signals that can be taken away and given back. */
  function flaky() {
    const network = { isDown: false, signals: SIGNALS, asked: 0 };
    const fetcher = async (url: string): Promise<Response> => {
      if (!url.endsWith('/signals')) return new Response(JSON.stringify(RECORDS));
      network.asked++;
      return network.isDown
        ? new Response('', { status: 404 })
        : new Response(JSON.stringify(network.signals));
    };
    const given = { data: null, src: '/records', signals: null, signalsSrc: '/signals' };
    return { network, settings: { ...given, fetcher, showIds: true } };
  }

  it('R-4 tries again to read signals when told to, and stays usable until then', async () => {
    const { network, settings } = flaky();
    network.isDown = true;
    const element = await mounted(list(settings));
    expect(names(element)).to.deep.equal(['cedar']);
    const errors: unknown[] = [];
    element.addEventListener('churn-error', (event) => errors.push(event.code));
    field(element, placeOf('cancelled'), 'on').click();
    await until(() => names(element).length === 0, 'a rule that is off');
    button(element, 'Reset the rules').click();
    await until(() => names(element).join() === 'cedar', 'the rules as they were');
    expect([network.asked, errors]).to.deep.equal([1, []]);

    const failed = whenSettled(element);
    part(element, 'retry')!.click();
    expect((await failed).type).to.equal('churn-error');
    await drawn(element);
    expect(names(element)).to.deep.equal(['cedar']);
    expect(part(element, 'lack') === null).to.equal(false);

    network.isDown = false;
    const ready = whenSettled(element);
    part(element, 'retry')!.click();
    expect((await ready).type).to.equal('churn-ready');
    await drawn(element);
    expect(names(element)).to.deep.equal(['aster', 'cedar', 'birch']);
    expect(part(element, 'lack') === null).to.equal(true);
    expect(element.matches(':state(ready):not(:state(stale))')).to.equal(true);
    expect(network.asked).to.equal(3);
  });

  it('R-4 keeps the signals that it had where newer ones cannot be read, and says of when they are', async () => {
    const { network, settings } = flaky();
    const element = await mounted(list(settings));
    const before = rows(element);
    network.isDown = true;
    const failed = whenSettled(element);
    element.refresh();
    expect(await failed).to.include({ type: 'churn-error', code: 'network/http' });
    await drawn(element);
    expect(rows(element)).to.deep.equal(before);
    expect(textOf(element, 'lack')).to.match(
      /^The signals could not be read again; the scores are by those of \d.*\./,
    );
    expect(element.matches(':state(ready):state(stale)')).to.equal(true);
    button(element, 'MRR').click();
    await until(() => names(element).join() === 'cedar,birch,aster', 'another order');
    expect(network.asked).to.equal(2);

    Object.assign(network, { isDown: false, signals: [SIGNALS[1]!] });
    const ready = whenSettled(element);
    element.refresh();
    expect((await ready).type).to.equal('churn-ready');
    await drawn(element);
    expect(names(element)).to.deep.equal(['cedar', 'birch']);
    expect(part(element, 'lack') === null).to.equal(true);
  });

  it('has no signals of another address stand in for those that cannot be read', async () => {
    const { network, settings } = flaky();
    const element = await mounted(list(settings));
    network.isDown = true;
    const failed = whenSettled(element);
    element.signalsSrc = '/other/signals';
    expect((await failed).type).to.equal('churn-error');
    await drawn(element);
    expect(names(element)).to.deep.equal(['cedar']);
    expect(textOf(element, 'lack')).to.contain('the scores are without them');
    element.signalsSrc = null;
    await until(() => part(element, 'lack') === null, 'nothing that is missing');
    expect(textOf(element, 'advice')).to.contain('Without signals');
  });

  it('E-11 says where signals or rules of an attribute are no JSON', async () => {
    for (const name of ['signals', 'rules']) {
      const element = list({ signals: null });
      element.setAttribute(name, "[{'id': 1}]");
      const settled = whenSettled(element);
      document.body.append(element);
      const event = (await settled) as ChurnErrorEvent;
      expect(event.code).to.equal('config/json');
      expect(event.message).to.match(new RegExp(`attribute ${name} .*double quotes`));
    }
  });

  it('R-8 counts signals about unknown customers, and those it cannot read', async () => {
    const odd = [
      ...SIGNALS,
      { customerId: 'nobody', kind: 'arrears', value: 1 },
      { customerId: 'aster', kind: 'mood', value: 1 },
      { customerId: 'aster', kind: 'arrears', value: 'much' },
      { customerId: 'aster', kind: 'renewal', date: 'soon' },
      null,
    ] as unknown as Signal[];
    const element = await mounted(list({ signals: odd }));
    expect(rows(element).length).to.equal(3);
    expect(textOf(element, 'notes'))
      .to.contain('1 signal is about customers who are not in the records')
      .and.to.contain('4 signals left out: of an unknown kind, or without a number or day');
  });

  it('refuses rules that cannot be used, by their name, and keeps what is on screen', async () => {
    const element = await mounted(list({ showIds: true }));
    const before = names(element);
    for (const [rules, says] of [
      [[{ id: 'mine', signal: 'renewal', when: { above: 3 }, points: 1 }], /"mine".*within/],
      [[{ id: 'mine', signal: 'mood', when: { above: 3 }, points: 1 }], /"mine".*signal/],
      [[{ id: 'mine', signal: 'arrears', when: { above: 3 }, points: 101 }], /"mine".*points/],
      [[{ id: 1 }], /rules\[0\]/],
      [{ id: 'mine' }, /write a list of rules/],
      [[DEFAULT_RULES[0]!, DEFAULT_RULES[0]!], /Two rules.*"cancelled"/],
    ] as const) {
      const settled = whenSettled(element);
      element.rules = rules as unknown as ChurnRiskList['rules'];
      const event = (await settled) as ChurnErrorEvent;
      expect(event.code).to.equal('config/attribute');
      expect(event.message).to.match(says);
      expect(names(element)).to.deep.equal(before);
    }
    element.rules = null;
    await until(
      () => element.matches(':state(ready):not(:state(stale))'),
      'rules that can be used',
    );
  });

  it('lets a reader change points and bounds and switch rules off, and reset them', async () => {
    const element = await mounted(list({ showIds: true }));
    await enter(field(element, placeOf('uses-less'), 'points'), '45');
    await until(() => rows(element)[0]![2] === '55', 'a score of other points');
    expect(rows(element)[0]![1]).to.equal('Time in product −60% +45 +10');
    await enter(field(element, placeOf('uses-far-less'), 'bound'), '-70');
    await until(() => rows(element)[0]![2] === '45', 'a rule that applies no more');
    field(element, placeOf('cancelled'), 'on').click();
    await until(() => names(element).join() === 'aster,birch', 'nobody by a rule that is off');
    const changed = element.rules as readonly RuleSetting[];
    expect(changed[placeOf('cancelled')]!.on).to.equal(false);
    button(element, 'Reset the rules').click();
    await until(() => names(element).join() === 'aster,cedar,birch', 'the rules as they were');
    expect(element.rules).to.equal(null);
    expect(field(element, placeOf('uses-less'), 'points').value).to.equal('10');
    expect(part(element, 'reset') === null).to.equal(true);
  });

  it('takes an empty field, or what cannot be, for what was there at first', async () => {
    const element = await mounted(list());
    const points = field(element, placeOf('uses-less'), 'points');
    for (const text of ['', '101', '-1']) {
      await enter(points, '33');
      await until(() => points.value === '33', 'other points');
      await enter(points, text);
      await until(() => points.value === '10', `the points of before, not ${text}`);
    }
    const bound = field(element, placeOf('uses-less'), 'bound');
    expect(bound.value).to.equal('-25');
    await enter(bound, '');
    await until(() => bound.value === '-25', 'the bound of before');
  });

  it('says of each rule to whom it applies', async () => {
    const element = await mounted(list());
    const applies = (id: string): string => {
      const all = element.shadowRoot!.querySelectorAll('[part="rule"]');
      return said(all[placeOf(id)]!.querySelector('.applies')!);
    };
    expect(applies('uses-less')).to.equal('1 customer, $100');
    expect(applies('cancelled')).to.equal('1 customer, $25');
    expect(applies('unhappy')).to.equal('nobody');
  });

  it('A-3 sorts by each heading up, down and as it was, and says which', async () => {
    const element = await mounted(list({ showIds: true }));
    const sorted = (): string[] =>
      [...element.shadowRoot!.querySelectorAll('.list th[aria-sort]')].map((one) =>
        one.getAttribute('aria-sort')!,
      );
    for (const [heading, column, order] of [
      ['Customer', 0, 'aster,birch,cedar'],
      ['Why', 1, 'cedar,aster,birch'],
      ['Score', 2, 'aster,birch,cedar'],
      ['MRR', 3, 'cedar,birch,aster'],
    ] as const) {
      button(element, heading).click();
      await until(() => names(element).join() === order, `${heading} up`);
      expect(sorted()[column]).to.equal('ascending');
      button(element, heading).click();
      const down = order.split(',').reverse().join();
      await until(() => names(element).join() === down, `${heading} down`);
      expect(sorted()[column]).to.equal('descending');
      button(element, heading).click();
      await until(() => names(element).join() === 'aster,cedar,birch', 'what is at stake');
      expect(sorted()).to.deep.equal(['none', 'none', 'none', 'none']);
    }
  });

  it('has no more rows in the page than a page has, and turns pages', async () => {
    const element = await mounted(list({ data: many(64), signals: null, showIds: true }));
    const page = (): string => textOf(element, 'pager').replace(/ ?(Previous|Next) ?/g, '');
    expect([rows(element).length, page()]).to.deep.equal([10, '1–10 of 64']);
    const seen = new Set(names(element));
    for (let i = 1; i < 7; i++) {
      button(element, 'Next').click();
      const wanted = `${i * 10 + 1}–${Math.min(64, i * 10 + 10)} of 64`;
      await until(() => page() === wanted, wanted);
      for (const name of names(element)) seen.add(name);
    }
    expect(seen.size).to.equal(64);
    expect(button(element, 'Next').disabled).to.equal(true);
    element.data = many(12);
    await until(() => page() === '11–12 of 12', 'the last page there is');
  });

  it('S-14 keeps ids off the page and out of files until they are revealed', async () => {
    const element = await mounted(list());
    const ids = RECORDS.map(({ customerId }) => customerId);
    const leaks = (text: string): string[] => ids.filter((id) => text.includes(id));
    const page = (): string => element.shadowRoot!.innerHTML;
    expect(names(element)).to.deep.equal(['Customer 1', 'Customer 2', 'Customer 3']);
    expect(leaks(page() + (await element.toCSV()) + (await element.toSVG()))).to.deep.equal([]);
    button(element, 'Reveal ids').click();
    await drawn(element);
    expect(names(element)).to.deep.equal(['aster', 'cedar', 'birch']);
    expect(leaks((await element.toCSV())!)).to.deep.equal(['aster', 'birch', 'cedar']);
    button(element, 'Reveal ids').click();
    await drawn(element);
    expect(leaks(page())).to.deep.equal([]);
  });

  it('E-4 tells which customer was chosen by a key that is no id, and keeps the choice on other pages', async () => {
    const element = await mounted(list({ data: many(30), signals: null }));
    const events: ChurnSelectEvent[] = [];
    element.addEventListener('churn-select', (event) => events.push(event));
    const first = part<HTMLButtonElement>(element, 'customer')!;
    first.click();
    await drawn(element);
    expect(first.getAttribute('aria-pressed')).to.equal('true');
    const { customerId, mrr } = (await events[0]!.customers())[0]!;
    expect(events[0]!.selection).to.deep.equal({ customer: customerKey(customerId) });
    expect(JSON.stringify(events[0]!.selection)).not.to.contain(customerId);
    await waitUntil(() => textOf(element, 'customers').includes('1 customer'), 'a summary');
    expect(textOf(element, 'customers')).to.contain(
      `The chosen customer: 1 customer, $${mrr.toLocaleString('en')}`,
    );
    button(element, 'Next').click();
    await until(() => textOf(element, 'pager').includes('11–20'), 'another page');
    await drawn(element);
    expect(events.length).to.equal(1);
    expect(textOf(element, 'customers')).to.contain('The chosen customer');
    button(element, 'Clear').click();
    expect(events.map(({ selection }) => selection === null)).to.deep.equal([false, true]);
  });

  it('A-4 is one tab stop for its rows, walked by arrow keys, chosen by Enter, cleared by Escape', async () => {
    const element = await mounted(list({ showIds: true }));
    const focused = (): string => said(element.shadowRoot!.activeElement!);
    const stops = element.shadowRoot!.querySelectorAll('[part="list"] [data-mark][tabindex="0"]');
    expect(stops.length).to.equal(1);
    (stops[0] as HTMLElement).focus();
    const path: string[] = [];
    for (const press of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await sendKeys({ press });
      path.push(focused());
    }
    expect(path).to.deep.equal(['cedar', 'birch', 'birch', 'cedar', 'aster', 'birch']);
    const chosen: boolean[] = [];
    element.addEventListener('churn-select', ({ selection }) => chosen.push(selection !== null));
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(element.shadowRoot!.querySelectorAll('[part="row"][data-chosen]').length).to.equal(1);
    await sendKeys({ press: 'Escape' });
    expect(chosen).to.deep.equal([true, false]);
    expect(focused()).to.equal('birch');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('');
  });

  it('E-9 exports all customers at risk and one row for all others, in the order shown', async () => {
    const data = [...many(2501), { customerId: 'x', start: '2023-01-10', mrr: 7, currency: 'USD' }];
    const element = await mounted(list({ data, signals: null, showIds: true }));
    button(element, 'Customer').click();
    await until(() => names(element)[0] === 'c000000', 'another order');
    const cells = parseCsv((await element.toCSV())!).map((row) => row.map(({ value }) => value));
    expect(cells.length).to.equal(1 + 2501 + 1);
    expect(cells[0]).to.deep.equal(['Customer', 'Why', 'Score', 'MRR']);
    expect(cells[1]).to.deep.equal(['c000000', 'Leaves May 10, 2024 +60', '60', '10']);
    expect(cells.at(-2)![0]).to.equal('c002500');
    expect(cells.at(-1)).to.deep.equal(['No sign: 1 customer', '', '0', '7']);
    expect(element.shadowRoot!.querySelectorAll('[part="row"]').length).to.equal(10);
  });

  it('shows the same as a plain table a page at a time, sorted where the records are', async () => {
    const element = await mounted(
      list({ data: many(25), signals: null, showIds: true, view: 'table' }),
    );
    const table = (): HTMLElement => part(element, 'table')!;
    const firsts = (): string[] =>
      [...table().querySelectorAll('tbody th')].map((one) => one.textContent!.trim());
    expect(firsts().length).to.equal(10);
    const heading = table().querySelectorAll<HTMLButtonElement>('thead button')[0]!;
    heading.click();
    await until(() => firsts()[0] === 'c000000', 'sorted by id');
    expect(firsts()).to.deep.equal(
      Array.from({ length: 10 }, (_, i) => `c${String(i).padStart(6, '0')}`),
    );
    button(element, 'Next').click();
    await until(() => firsts()[0] === 'c000010', 'the next page of this order');
    expect(table().querySelector('[aria-sort="ascending"]')!.textContent!.trim()).to.equal(
      'Customer',
    );
    await expect(element).to.be.accessible();
  });

  it('R-8 writes a signal beyond measure shortly, and stays within its room', async () => {
    const signals: Signal[] = [
      { customerId: 'aster', kind: 'usage-change', value: -1e308 },
      { customerId: 'birch', kind: 'arrears', value: 1e300 },
    ];
    for (const width of [240, 700]) {
      const element = await mounted(list({ signals }), width);
      const signs = [...element.shadowRoot!.querySelectorAll('[part="sign"]')].map(said);
      expect(signs).to.include.members(['Time in product −1E310% +10 +10', '$1E300 overdue +15']);
      const { right } = element.getBoundingClientRect();
      const beyond = [...element.shadowRoot!.querySelectorAll('.body *')].filter(
        (node) => node.getBoundingClientRect().right > right,
      );
      expect(beyond.map((node) => `${node.localName}.${node.className}`)).to.deep.equal([]);
      unmountAll();
    }
  });

  it('A-13 stands as cards on a phone, which can be sorted as well', async () => {
    const element = await mounted(list({ showIds: true }), 240);
    expect(part(element, 'list')!.localName).to.equal('ul');
    expect(rows(element)[0]).to.deep.equal([
      'aster',
      'Time in product −60% +10 +10',
      '20',
      'MRR $100',
    ]);
    const order = part<HTMLSelectElement>(element, 'order')!;
    expect(order.value).to.equal('stake');
    order.value = 'score';
    order.dispatchEvent(new Event('change'));
    await until(() => names(element).join() === 'cedar,birch,aster', 'the highest score first');
    expect(part<HTMLSelectElement>(element, 'order')!.value).to.equal('score');
    const body = part(element, 'body')!.getBoundingClientRect();
    const wide = [...element.shadowRoot!.querySelectorAll('[part="body"] *')].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().right > body.right + 9,
    );
    expect(wide.map((one) => one.className)).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('follows a filter, in rows and in the MRR that they are a part of', async () => {
    const element = await mounted(list({ where: { plan: 'Solo' }, showIds: true }));
    expect(names(element)).to.deep.equal(['cedar', 'birch']);
    expect(textOf(element, 'takeaway')).to.match(/^\$65 of \$80\.50 MRR is at risk: 2 customers/);
  });

  it('S-2 shows markup in ids, plans and rules as text', async () => {
    const data = PAYLOADS.map((payload, i) => ({
      customerId: `${i} ${payload}`,
      start: '2023-01-10',
      end: '2024-05-10',
      mrr: 10,
      currency: 'USD',
      plan: payload.replaceAll('@', ' at '),
    }));
    const element = await mounted(list({ data, signals: null, showIds: true }));
    const ids: string[] = [];
    for (;;) {
      ids.push(
        ...[...element.shadowRoot!.querySelectorAll('[part="customer"]')].map(
          (one) => one.textContent!,
        ),
      );
      expectInert(element);
      const next = button(element, 'Next');
      if (next.disabled) break;
      const before = textOf(element, 'pager');
      next.click();
      await until(() => textOf(element, 'pager') !== before, 'the next page');
    }
    const missing = data.filter(
      ({ customerId }) => customerId.length < 256 && !ids.includes(customerId),
    );
    expect(missing).to.deep.equal([]);
    element.rules = [
      { id: '<img src=x onerror=alarm()>', signal: 'arrears', when: { above: 0 }, points: 1 },
    ];
    await drawn(element);
    expectInert(element);
  });

  it('counts by customers where nobody pays in the currency shown', async () => {
    const data = RECORDS.map((record) => ({ ...record, currency: 'EUR' }));
    const element = await mounted(list({ data, currency: 'USD' }));
    expect(textOf(element, 'takeaway')).to.match(/^\$0 of \$0 MRR is at risk: 3 customers/);
    const bars = [...element.shadowRoot!.querySelectorAll('[part="bar"]')];
    const widths = bars.map((bar) => Math.round(Number(bar.getAttribute('width'))));
    expect(new Set(widths).size).to.equal(1);
  });

  it('explains a score by the points of its rules', async () => {
    const element = await mounted(list());
    const panel = await opened(element);
    expect(panel.textContent).to.contain('10 + 10 added up, 100 at most');
  });

  it('shares nothing with another list on the same records that has other signals', async () => {
    const data = [...RECORDS];
    const one = await mounted(list({ data, showIds: true }));
    const other = await mounted(list({ data, signals: [SIGNALS[0]!], showIds: true }));
    expect(names(one)).to.deep.equal(['aster', 'cedar', 'birch']);
    expect(names(other)).to.deep.equal(['aster', 'cedar']);
    one.remove();
    button(other, 'MRR').click();
    await until(() => names(other).join() === 'cedar,aster', 'its own signals still');
  });

  it('narrows the other elements of a dashboard to the customer that is chosen, and stays whole itself', async () => {
    const dashboard = document.createElement('churn-dashboard');
    const element = list({ data: null, asOf: null, showIds: true });
    const kpi = document.createElement('churn-kpi');
    kpi.measure = 'mrr';
    dashboard.append(element, kpi);
    document.body.append(Object.assign(dashboard, { data: RECORDS, asOf: '2024-03-01' }));
    await until(() => names(element).length === 3, 'the list');
    await until(() => textOf(kpi, 'takeaway').includes('$'), 'a number');
    const before = textOf(kpi, 'takeaway');
    button(element, 'birch').click();
    await until(() => textOf(kpi, 'takeaway') !== before, 'another number');
    await until(() => textOf(kpi, 'takeaway').includes('$40'), 'what birch pays');
    expect(names(element)).to.deep.equal(['aster', 'cedar', 'birch']);
    button(element, 'birch').click();
    await until(() => textOf(kpi, 'takeaway') === before, 'the number of all');
  });

  for (const lang of ['zh-Hans', 'ar'] as const) {
    it(`is in ${lang} what it is in English`, async () => {
      const element = list({ showIds: true });
      element.lang = lang;
      element.dir = lang === 'ar' ? 'rtl' : 'ltr';
      await mounted(element);
      expect(names(element)).to.deep.equal(['aster', 'cedar', 'birch']);
      expect(textOf(element, 'takeaway')).not.to.match(/[a-z]{4}/);
      await expect(element).to.be.accessible();
      if (lang === 'ar')
        await expectSvg('risk-list-ar', svgOf(part<SVGSVGElement>(element, 'chart')!));
    });
  }
});
