import { expect } from '@open-wc/testing';
import '../../src/all.js';
import { drawn, mounted, part, unmountAll, whenSettled } from '../helpers/element.js';
import { longLoad } from '../helpers/long-load.js';
import { SITUATIONS, SITUATION_NAMES } from '../helpers/situations.js';
import {
  drawnWidget,
  RECORDS,
  TAGS,
  widget,
  type Widget,
  type WidgetTag,
} from '../helpers/widgets.js';

interface Documented {
  readonly name: string;
  readonly default?: string;
}

/** What the package says of an element in its manifest. */
interface Declaration {
  readonly tagName?: WidgetTag;
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
  readonly cssStates?: readonly Documented[];
  readonly slots?: readonly Documented[];
  readonly events?: readonly Documented[];
}

const declarations = new Map<WidgetTag, Declaration>();

async function readManifest(): Promise<void> {
  const response = await fetch('/custom-elements.json');
  expect(response.status, 'the manifest, which `npm run analyze` makes').to.equal(200);
  const { modules } = (await response.json()) as {
    modules: { declarations: Declaration[] }[];
  };
  for (const declaration of modules.flatMap((module) => module.declarations)) {
    if (declaration.tagName) declarations.set(declaration.tagName, declaration);
  }
}

const names = (list: readonly Documented[] | undefined): string[] =>
  (list ?? []).map(({ name }) => name).sort();

function partsOf(element: Widget): string[] {
  return [...element.shadowRoot!.querySelectorAll('[part]')].flatMap((node) => [...node.part]);
}

/** A published distribution of rates of any unit. */
const distribution = (id: string, period: string, percentiles: object): object => ({
  id,
  metric: 'customer-churn',
  unit: 'customers',
  period,
  population: { label: 'Everyone' },
  percentiles,
  betterWhen: 'lower',
  source: {
    title: 'A survey',
    publisher: 'Example Research',
    year: 2024,
    url: 'https://example.org',
    sample: 40,
    grade: 'B',
  },
});

/** Records in two currencies, of whose money a reader chooses one. */
const IN_TWO_CURRENCIES = [
  ...RECORDS,
  { customerId: 'g', start: '2024-01-10', mrr: 60, currency: 'EUR' },
];

/** Customers of seven regions in two currencies, of whom some have left. */
const IN_SEVEN_REGIONS = Array.from({ length: 28 }, (_, i) => ({
  customerId: `c${i}`,
  start: '2024-01-10',
  end: i % 3 === 0 ? '2024-03-10' : null,
  mrr: 50,
  currency: i < 7 ? 'EUR' : 'USD',
  region: `region ${i % 7}`,
}));

/** Signs of leaving of two customers. */
const SIGNALS = [
  { customerId: 'a', kind: 'usage-change', value: -0.6 },
  { customerId: 'f', kind: 'arrears', value: 20 },
];

/** Settings under which a widget has marks to choose, where it has none without them. */
const CHOOSABLE: Readonly<Partial<Record<WidgetTag, object>>> = {
  'churn-risk-list': { signals: SIGNALS },
  'churn-survival-curve': { by: 'region', data: IN_SEVEN_REGIONS },
};

/** Settings under which the code that a setting needs cannot be loaded. */
const WITHOUT_EXTRAS = { bringExtras: () => Promise.reject(new Error('gone')) };

/** Settings under which a widget shows what it does not show otherwise. */
const SETTINGS: Readonly<Partial<Record<WidgetTag, readonly object[]>>> = {
  'churn-gauge': [
    { target: 0.02, thresholds: [0.02, 0.05] },
    { target: 0.02, shape: 'bullet' },
    { max: 0.01 },
    { measure: 'retention' },
    { measure: 'net-churn', min: -0.1, max: 0.1 },
    { measure: 'net-churn', min: -0.1, max: 0.1, shape: 'bullet' },
    { basis: 'revenue', data: IN_TWO_CURRENCIES },
    { shape: 'bullet', ...WITHOUT_EXTRAS },
  ],
  'churn-cohort-heatmap': [{ basis: 'revenue', data: IN_TWO_CURRENCIES }],
  'churn-kpi': [{ data: IN_TWO_CURRENCIES, period: 'quarter' }, { measure: 'customers' }],
  'churn-rate-trend': [
    { target: 0.02, measure: 'retention' },
    { basis: 'revenue', data: IN_TWO_CURRENCIES },
    { by: 'plan', compare: 'previous-year' },
    { by: 'plan', ...WITHOUT_EXTRAS },
  ],
  'churn-cost': [{ data: IN_TWO_CURRENCIES, assumptions: { retentionCost: 3 } }],
  'churn-risk-list': [
    { signals: SIGNALS, data: IN_TWO_CURRENCIES },
    { signalsSrc: '/none', fetcher: async () => new Response('', { status: 404 }) },
  ],
  'churn-reasons': [
    { basis: 'revenue', data: IN_TWO_CURRENCIES },
    { causes: { mine: { kind: 'involuntary', reasons: ['price'] } } },
  ],
  'churn-survival-curve': [
    { by: 'region', data: IN_SEVEN_REGIONS },
    { data: IN_SEVEN_REGIONS.filter(({ end }, i) => end || i > 20) },
  ],
  'churn-mrr-waterfall': [
    { mode: 'movements' },
    { mode: 'movements', of: '2024-03' },
    { mode: 'movements', ...WITHOUT_EXTRAS },
    { data: IN_TWO_CURRENCIES },
  ],
  'churn-benchmark-comparison': [
    {
      benchmarks: [
        distribution('a', 'month', { p10: 0.1, p25: 0.2, p50: 0.3, p75: 0.4, p90: 0.5 }),
        distribution('b', 'year', { p50: 0.3 }),
        { id: 'c' },
      ],
    },
    { benchmarks: [] },
    { benchmarks: [], ...WITHOUT_EXTRAS },
    { measure: 'nrr', asOf: '2025-06-01' },
    { measure: 'nrr', asOf: '2025-06-01', data: IN_TWO_CURRENCIES },
  ],
};

/** What a reader does that brings up a part which is not there before. */
const DONE: Readonly<Partial<Record<WidgetTag, (element: Widget) => void>>> = {
  'churn-risk-list': (element) => part(element, 'rule-on')!.click(),
};

async function everyPartOf(tag: WidgetTag): Promise<string[]> {
  const parts = new Set<string>();
  const collect = (element: Widget): void => partsOf(element).forEach((name) => parts.add(name));
  for (const name of SITUATION_NAMES) collect(await SITUATIONS[name](tag));
  for (const settings of SETTINGS[tag] ?? []) {
    const element = await mounted(drawnWidget(tag, settings));
    collect(element);
    collect(await mounted(drawnWidget(tag, settings), 300));
    DONE[tag]?.(element);
    await drawn(element);
    collect(element);
  }
  if (CHOOSABLE[tag]) collect(await SITUATIONS.chosen(tag, CHOOSABLE[tag]));
  const { element, finish } = await longLoad(tag);
  collect(element);
  await finish();
  return [...parts].sort();
}

/** What a reader can see of the style of an element's nodes. */
function lookOf(element: Widget): string {
  const nodes = [element, ...element.shadowRoot!.querySelectorAll('*')];
  const looks = [
    'color',
    'background-color',
    'border-color',
    'border-radius',
    'fill',
    'stroke',
    'font-family',
    'padding',
    'gap',
    'outline-color',
  ];
  return nodes
    .map((node) => {
      const style = getComputedStyle(node);
      return looks.map((name) => style.getPropertyValue(name)).join();
    })
    .join('\n');
}

/** A value of a token that is not its default. */
function otherValueOf(token: string): string {
  if (token.startsWith('--churn-color')) return 'rgb(1, 2, 3)';
  return token === '--churn-font' ? 'monospace' : '17px';
}

describe('what is documented', () => {
  before(readManifest);
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`E-7 names every part of <${tag}>, and none that it does not have`, async () => {
      expect(await everyPartOf(tag)).to.deep.equal(names(declarations.get(tag)!.cssParts));
    });

    it(`E-7 lets every token of <${tag}> change it at run time, without another load`, async () => {
      const element = await mounted(drawnWidget(tag, { target: 0.02, basis: 'revenue' }));
      const others = [await SITUATIONS.waiting(tag)];
      for (const settings of SETTINGS[tag] ?? [])
        others.push(await mounted(drawnWidget(tag, settings)));
      let loads = 0;
      for (const one of [element, ...others])
        one.addEventListener('churn-load-start', () => loads++);
      const isSeen = (token: string): boolean =>
        [element, ...others].some((one) => {
          const before = lookOf(one);
          one.style.setProperty(token, otherValueOf(token));
          const after = lookOf(one);
          one.style.removeProperty(token);
          return before !== after;
        });
      const elsewhere = ['--churn-color-focus', '--churn-duration'];
      const tokens = names(declarations.get(tag)!.cssProperties).filter(
        (name) => !elsewhere.includes(name) && !/-(scale|above)-\d$/.test(name),
      );
      expect(tokens.filter((token) => !isSeen(token))).to.deep.equal([]);
      expect(loads).to.equal(0);
    });

    it(`E-7 gives the defaults that <${tag}> has`, async () => {
      const element = await mounted(drawnWidget(tag));
      const style = getComputedStyle(element);
      // The ring around the focus has the colour of a gain, unless it is given one of its own.
      const inUse = (declarations.get(tag)!.cssProperties ?? [])
        .map(({ name }) => [name, name.replace(/^--churn-(color-)?/, '--_')] as const)
        .map(([name, own]) => [name, style.getPropertyValue(own).trim()] as const)
        .filter(
          ([name, value]) => value.startsWith('light-dark') && name !== '--churn-color-focus',
        );
      const said = (declarations.get(tag)!.cssProperties ?? [])
        .filter((token) => token.default?.startsWith('light-dark'))
        .map((token) => [token.name, token.default]);
      expect(inUse).to.deep.equal(said);
    });

    it(`E-6 shows what a page puts in the slots of <${tag}>`, async () => {
      expect(names(declarations.get(tag)!.slots)).to.deep.equal(
        ['actions', 'empty', 'error', 'heading', 'loading', 'note'].sort(),
      );
      const slotted = (element: Widget): Widget => {
        for (const { name } of declarations.get(tag)!.slots!) {
          const content = Object.assign(document.createElement('span'), { slot: name });
          content.textContent = `our ${name}`;
          element.append(content);
        }
        return element;
      };
      const seen = (element: Widget): string[] =>
        [...element.children]
          .filter((child) => child.checkVisibility())
          .map((child) => child.slot)
          .sort();
      const ready = await mounted(slotted(drawnWidget(tag)));
      expect(seen(ready)).to.deep.equal(['actions', 'heading', 'note']);
      expect(seen(await mounted(slotted(widget(tag, { data: [] }))))).to.include('empty');
      expect(seen(await mounted(slotted(widget(tag, { data: '[{' }))))).to.include('error');
      const waiting = slotted(widget(tag));
      document.body.append(waiting);
      await drawn(waiting);
      expect(seen(waiting)).to.include('loading');
      expect(part(waiting, 'skeleton')!.checkVisibility()).to.equal(false);
    });

    it(`E-9 tells the state of <${tag}> to the page's style sheet`, async () => {
      const states = names(declarations.get(tag)!.cssStates);
      expect(states).to.deep.equal(['empty', 'error', 'loading', 'ready', 'stale']);
      const stateOf = (element: Widget): string[] =>
        states.filter((name) => element.matches(`:state(${name})`));
      expect(stateOf(await SITUATIONS.ready(tag))).to.deep.equal(['ready']);
      expect(stateOf(await SITUATIONS.empty(tag))).to.deep.equal(['empty']);
      expect(stateOf(await SITUATIONS.error(tag))).to.deep.equal(['error']);
      expect(stateOf(await SITUATIONS.stale(tag))).to.deep.equal(['ready', 'stale']);
      const loading = widget(tag, { src: `/faults/held/${tag}-state` });
      document.body.append(loading);
      await drawn(loading);
      expect(stateOf(loading)).to.deep.equal(['loading']);
    });

    it(`E-4 fires the events of <${tag}> that are documented, and no other`, async () => {
      const fired = new Set<string>();
      const listen = (element: Widget): Widget => {
        const dispatch = element.dispatchEvent.bind(element);
        element.dispatchEvent = (event) => {
          if (event.type.startsWith('churn-')) fired.add(event.type);
          return dispatch(event);
        };
        return element;
      };
      const element = await mounted(listen(drawnWidget(tag, CHOOSABLE[tag])));
      const mark = element.shadowRoot!.querySelector('[data-mark].choosable');
      mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      const settled = whenSettled(element);
      element.data = '[{';
      await settled;
      element.data = [...RECORDS];
      await whenSettled(element);
      const saved = new Promise((resolve) => element.addEventListener('churn-export', resolve));
      part(element, 'menu-button')!.click();
      part(element, 'menu')!.querySelectorAll('button')[1]!.click();
      await saved;
      await (await longLoad(tag, listen)).finish();
      expect([...fired].sort()).to.deep.equal(names(declarations.get(tag)!.events));
    });
  }
});
