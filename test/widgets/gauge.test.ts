import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/widgets/gauge/churn-gauge.js';
import type { ChurnGauge } from '../../src/widgets/gauge/gauge.js';
import { until } from '../helpers/explanation.js';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { referenceFile } from '../helpers/reference-data.js';
import { expectSvg } from '../helpers/svg-snapshot.js';
import { svgOf } from '../helpers/svg-of.js';

/** Customers of January 2024, of whom so many leave in February, March, April and so on. */
function leaving(customers: number, ...byMonth: number[]): object[] {
  const ends = byMonth.flatMap((count, month) =>
    Array.from({ length: count }, () => `2024-${String(month + 2).padStart(2, '0')}-15`),
  );
  return Array.from({ length: customers }, (_, i) => ({
    customerId: `c${i}`,
    start: '2024-01-10',
    end: ends[i] ?? null,
    mrr: 50,
    currency: 'USD',
  }));
}

/** 2.5 % left in February, 4.1 % in March, 3.2 % in April. */
const RECORDS = leaving(200, 5, 8, 6);

/**
 * Forty customers of January 2023 at $30: four leave in July; twelve pay $50 from September on, ten
 * $36 from March 2024 on, when one leaves, and one $60 from May 2024 on. $1,380 of $1,200 after all.
 */
function growing(): object[] {
  const stay = (i: number, start: string, end: string | null, mrr: number): object => {
    return { customerId: `g${i}`, start, end, mrr, currency: 'USD' };
  };
  const changes = [
    [4, '2023-07-15', null],
    [12, '2023-09-10', 50],
    [10, '2024-03-12', 36],
    [1, '2024-03-20', null],
    [1, '2024-05-05', 60],
    [12, null, null],
  ] as const;
  let first = 0;
  return changes.flatMap(([count, day, mrr]) => {
    const customers = Array.from({ length: count }, (_, i) => first + i);
    first += count;
    return customers.flatMap((i) => [
      stay(i, '2023-01-10', day, 30),
      ...(day !== null && mrr !== null ? [stay(i, day, null, mrr)] : []),
    ]);
  });
}

function gauge(settings: Partial<ChurnGauge> = {}): ChurnGauge {
  const element = document.createElement('churn-gauge');
  return Object.assign(element, { data: RECORDS, asOf: '2024-05-01' }, settings);
}

function labels(element: ChurnGauge): string[] {
  return [...part(element, 'chart')!.querySelectorAll('text')].map((label) =>
    label.textContent!.trim(),
  );
}

const chart = (element: ChurnGauge): SVGSVGElement => part<SVGSVGElement>(element, 'chart')!;

describe('<churn-gauge>', () => {
  afterEach(unmountAll);

  it('D-3 D-6 shows number, unit, period, n, interval, previous period and target on its face', async () => {
    const element = await mounted(gauge({ target: 0.02 }), 320);
    expect(labels(element)).to.have.members([
      'Apr 2024',
      '3.2%',
      '6 of 187 customers',
      '95% interval 1.5% – 6.8%',
      'Mar 2024: 4.1%',
      '2%',
      '0%',
      '8%',
      'Feb 2024',
      'Apr 2024',
    ]);
    expect(textOf(element, 'heading')).to.equal('Customer churn');
    expect(textOf(element, 'number')).to.equal('3.2%');
  });

  it('D-1 is an arc, which is what people expect of a gauge, or a bullet graph where that is asked for', async () => {
    const element = await mounted(gauge());
    expect(element.shape).to.equal('arc');
    expect(element.shadowRoot!.querySelector('[part="value"]')!.localName).to.equal('path');
    expect(element.shadowRoot!.querySelector('[part="track"]')!.localName).to.equal('path');
    const height = (): number => part(element, 'chart')!.getBoundingClientRect().height;
    const before = height();
    element.setAttribute('shape', 'bullet');
    await drawn(element);
    expect(element.shadowRoot!.querySelector('[part="value"]')!.localName).to.equal('rect');
    expect(element.shadowRoot!.querySelector('[part="track"]')!.localName).to.equal('rect');
    expect(height()).to.be.below(before);
  });

  it('D-1 has changed to a bullet graph when its update is complete, and to its arc again', async () => {
    const element = await mounted(gauge());
    const valueOf = () => part(element, 'value')!.localName;
    const shapes = [valueOf()];
    for (const shape of ['bullet', 'arc'] as const) {
      element.shape = shape;
      await element.updateComplete;
      shapes.push(valueOf());
    }
    expect(shapes).to.deep.equal(['path', 'rect', 'path']);
  });

  it('D-4 has zones only where the page gives thresholds, and says in words in which the rate lies', async () => {
    const element = gauge();
    element.setAttribute('thresholds', '[0.01, 0.05]');
    await mounted(element, 320);
    const zones = (): string[] =>
      [...chart(element).querySelectorAll('[part~="zone"]')].map(
        (zone) => /zone-\d/.exec(zone.getAttribute('class')!)![0],
      );
    expect(zones()).to.deep.equal(['zone-0', 'zone-2', 'zone-4']);
    expect(labels(element)).to.include('fair: 1% – 5%');
    expect(chart(element).getAttribute('aria-valuetext')).to.contain('fair: 1% – 5%');
    expect(textOf(element, 'takeaway')).to.match(
      /It lies in the zone “fair”, but its interval reaches beyond\.$/,
    );
    expect(textOf(element, 'notes')).to.contain(
      'zones: good: below 1%, fair: 1% – 5%, bad: from 5%',
    );
    element.measure = 'retention';
    element.thresholds = ['act', 0.9, 'fine'];
    element.shape = 'bullet';
    await drawn(element);
    expect(zones()).to.deep.equal(['zone-4', 'zone-0']);
    expect(labels(element)).to.include.members(['act', 'fine', 'fine: from 90%']);
    expect(textOf(element, 'takeaway')).to.match(/It lies in the zone “fine”\.$/);
    element.thresholds = null;
    await drawn(element);
    expect(zones()).to.deep.equal([]);
    expect(textOf(element, 'notes')).not.to.contain('zones');
  });

  for (const measure of ['nrr', 'grr', 'net-churn'] as const) {
    it(`keeps the amounts of ${measure} inside a card of 240 px in Arabic`, async () => {
      const data = growing().map((record) => ({ ...record, mrr: 4_123_456 }));
      for (const shape of ['arc', 'bullet'] as const) {
        const element = gauge({ data, asOf: '2024-05-01', measure, shape });
        Object.assign(element, { lang: 'ar', dir: 'rtl' });
        await mounted(element, 240);
        const card = element.getBoundingClientRect();
        for (const text of chart(element).querySelectorAll('text')) {
          const { left, right } = text.getBoundingClientRect();
          expect(left, text.textContent).to.be.at.least(card.left);
          expect(right, text.textContent).to.be.at.most(card.right);
        }
      }
    });
  }

  it('D-4 tells zones apart without colours, by lightness in one order and by a gap', async () => {
    const element = await mounted(gauge({ thresholds: [0.01, 0.05] }), 320);
    const fills = [...chart(element).querySelectorAll('[part~="zone"]')].map((zone) =>
      getComputedStyle(zone)
        .fill.match(/[\d.]+/g)!
        .slice(0, 3)
        .map(Number),
    );
    const lightness = fills.map(([r, g, b]) => 0.2126 * r! + 0.7152 * g! + 0.0722 * b!);
    expect(lightness).to.deep.equal(lightness.toSorted((a, b) => b - a));
    expect(new Set(lightness).size).to.equal(3);
    expect(chart(element).querySelectorAll('.bound')).to.have.length(2);
  });

  for (const [given, code, message] of [
    ['[0.02, 0.05', 'config/json', /thresholds is not valid JSON/],
    ['{"good": 0.02}', 'config/attribute', /must be a list of one or two rising fractions/],
    ['[0.05, 0.02]', 'config/attribute', /thresholds is/],
    ['[2, 5]', 'config/attribute', /thresholds is/],
    ['[0.01, 0.02, 0.03]', 'config/attribute', /with the names of all zones between/],
    ['["fine", 0.02]', 'config/attribute', /thresholds is/],
    ['["a", 0.1, "b", 0.2, "c", 0.3, "d", 0.4, "e", 0.5, "f"]', 'config/attribute', /up to four/],
    ['[]', 'config/attribute', /thresholds is/],
  ] as const) {
    it(`D-4 fires ${code} for the thresholds ${given}`, async () => {
      const element = gauge();
      const fault = new Promise<{ code: string; message: string }>((resolve) =>
        element.addEventListener('churn-error', ({ code, message }) => resolve({ code, message })),
      );
      element.setAttribute('thresholds', given);
      document.body.append(element);
      const { code: fired, message: said } = await fault;
      element.remove();
      expect(fired).to.equal(code);
      expect(said).to.match(message);
    });
  }

  it('D-4 says in words which way is better, and has no coloured zones', async () => {
    const churn = await mounted(gauge());
    expect(textOf(churn, 'notes')).to.equal(
      'Data through Apr 30, 2024 · customers lost ÷ customers at the start · lower is better',
    );
    expect(chart(churn).querySelectorAll('[part="track"]').length).to.equal(1);
    const retention = await mounted(gauge({ measure: 'retention' }));
    expect(textOf(retention, 'notes')).to.contain('higher is better');
  });

  it('shows the published December 2019 of the dbt playbook', async function () {
    const data = await referenceFile<object[]>(this, 'mrr-playbook/subscriptions.json');
    const playbook = (settings: Partial<ChurnGauge> = {}): Promise<ChurnGauge> =>
      mounted(gauge({ data, asOf: '2020-01-01', ...settings }));
    const customers = await playbook();
    expect(textOf(customers, 'number')).to.equal('40.5%');
    expect(labels(customers)).to.include.members([
      '17 of 42 customers',
      '95% interval 27.0% – 55.5%',
      'Nov 2019: 0%',
    ]);
    expect(chart(customers).getAttribute('aria-valuenow')).to.equal('40.4762');
    const revenue = await playbook({ basis: 'revenue' });
    expect(textOf(revenue, 'number')).to.equal('39.9%');
    expect(labels(revenue)).to.include.members(['$735 of $1,840 MRR', 'Nov 2019: 6.5%']);
    const kept = await playbook({ basis: 'revenue', measure: 'retention' });
    expect(textOf(kept, 'number')).to.equal('60.1%');
    const quarter = await playbook({ period: 'quarter' });
    expect(textOf(quarter, 'takeaway')).to.match(/^[\d.]+% of customers left in Q4 2019,/);
  });

  for (const [name, settings, sentence] of [
    [
      'down, with a target',
      { target: 0.02 },
      '3.2% of customers left in April 2024, down from 4.1% the month before; the target is 2%.',
    ],
    [
      'up',
      { asOf: '2024-04-01' },
      '4.1% of customers left in March 2024, up from 2.5% the month before.',
    ],
    [
      'unchanged',
      { data: leaving(400, 20, 19), asOf: '2024-04-01' },
      '5.0% of customers left in March 2024, as in the month before.',
    ],
    ['nothing before', { asOf: '2024-03-01' }, '2.5% of customers left in February 2024.'],
    [
      'no churn after some',
      { data: leaving(200, 5), asOf: '2024-04-01' },
      'No customer left in March 2024, after 2.5% the month before. A small sample: fewer than five customers left.',
    ],
    [
      'no churn at all',
      { data: leaving(200), basis: 'revenue', asOf: '2024-03-01' },
      'No MRR was lost in February 2024.',
    ],
    [
      'full retention',
      { data: leaving(200), measure: 'retention', basis: 'revenue', asOf: '2024-03-01' },
      'All MRR was kept in February 2024.',
    ],
    [
      'retention',
      { measure: 'retention', target: 0.98 },
      '96.8% of customers stayed in April 2024, up from 95.9% the month before; the target is 98%.',
    ],
    [
      'revenue',
      { basis: 'revenue' },
      '3.2% of MRR was lost in April 2024, down from 4.1% the month before.',
    ],
    ['a quarter', { period: 'quarter', asOf: '2024-07-01' }, '3.2% of customers left in Q2 2024.'],
    [
      'a year',
      { period: 'year', asOf: '2026-01-01' },
      'No customer left in 2025. A small sample: fewer than five customers left.',
    ],
    [
      'a small sample',
      { data: leaving(3, 1), asOf: '2024-03-01' },
      '33.3% of customers left in February 2024. A small sample: 3 customers at the start.',
    ],
    [
      'no customers at the start',
      { asOf: '2024-02-01' },
      'Customer churn in January 2024 cannot be computed: there were no customers at the start.',
    ],
    [
      'no MRR at the start',
      { asOf: '2024-02-01', basis: 'revenue', measure: 'retention' },
      'MRR retention in January 2024 cannot be computed: there was no MRR at the start.',
    ],
    [
      'no complete period',
      { asOf: '2024-01-20' },
      'No month is complete yet: January 2024 is still running.',
    ],
  ] as const satisfies readonly (readonly [string, Partial<ChurnGauge>, string])[]) {
    it(`words the takeaway: ${name}`, async () => {
      const element = await mounted(gauge(settings));
      expect(textOf(element, 'takeaway')).to.equal(sentence);
      const { textContent } = chart(element);
      for (const broken of ['NaN', 'Infinity', 'null', 'undefined']) {
        expect(textContent).not.to.contain(broken);
      }
    });
  }

  it('sets the number of the takeaway in bold', async () => {
    const element = await mounted(gauge());
    expect(part(element, 'takeaway')!.querySelector('strong')!.textContent).to.equal('3.2%');
  });

  it('leaves the running month out, and says so', async () => {
    const element = await mounted(gauge({ asOf: '2024-04-20' }));
    expect(textOf(element, 'takeaway')).to.contain('in March 2024');
    expect(textOf(element, 'notes')).to.contain('the running month is left out');
  });

  it('D-5 A-19 says that a sample is small, with its interval, in words', async () => {
    const few = await mounted(gauge({ data: leaving(3, 1), asOf: '2024-03-01' }));
    expect(labels(few)).to.include.members([
      '1 of 3 customers',
      '95% interval 6.1% – 79.2%',
      'small sample',
    ]);
    const enough = await mounted(gauge());
    expect(labels(enough)).not.to.include('small sample');
  });

  it('D-2 says that the rate lies off a scale that the page fixed, and marks the end', async () => {
    const element = await mounted(gauge({ max: 0.02, target: 0.05 }));
    expect(labels(element)).to.include('off the scale, above 2%');
    expect(part(element, 'beyond')!.getAttribute('d')).to.match(/^M/);
    expect(part(element, 'target')).to.equal(null);
    expect(textOf(element, 'notes')).to.contain('the target of 5% lies outside the scale');
  });

  it('is a meter with its value in words, and not focusable', async () => {
    const element = await mounted(gauge({ target: 0.02 }));
    const meter = chart(element);
    const attributes = ['role', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax'];
    expect(attributes.map((name) => meter.getAttribute(name))).to.deep.equal([
      'meter',
      '3.2086',
      '0',
      '8',
    ]);
    expect(meter.getAttribute('aria-valuetext')).to.equal(
      'Apr 2024: 3.2%, 6 of 187 customers, 95% interval 1.5% – 6.8%, Target 2%, Mar 2024: 4.1%',
    );
    expect(element.shadowRoot!.querySelectorAll('svg [tabindex], svg[tabindex]').length).to.equal(
      0,
    );
  });

  it('is an image with the same words where there is no value on the scale', async () => {
    const beyond = chart(await mounted(gauge({ max: 0.02 })));
    expect(beyond.getAttribute('role')).to.equal('img');
    expect(beyond.hasAttribute('aria-valuenow')).to.equal(false);
    expect(beyond.getAttribute('aria-label')).to.equal(
      'Customer churn: Apr 2024: 3.2%, 6 of 187 customers, 95% interval 1.5% – 6.8%, off the scale, above 2%, Mar 2024: 4.1%',
    );
    const none = chart(await mounted(gauge({ asOf: '2024-02-01' })));
    expect(none.getAttribute('aria-label')).to.equal('Customer churn: no customers at the start');
  });

  it('tells rates next to 0 % and 100 % from them', async () => {
    const data = leaving(4000, 1);
    const lost = await mounted(gauge({ data, asOf: '2024-03-01' }));
    expect(textOf(lost, 'number')).to.equal('0.03%');
    const kept = await mounted(gauge({ data, asOf: '2024-03-01', measure: 'retention' }));
    expect(textOf(kept, 'number')).to.equal('99.98%');
  });

  it('names the currency of amounts, and those that are not in them', async () => {
    const data = [
      ...RECORDS,
      { customerId: 'e', start: '2024-01-10', end: null, mrr: 10, currency: 'EUR' },
    ];
    const element = await mounted(gauge({ data, basis: 'revenue' }));
    expect(textOf(element, 'notes')).to.contain('USD only, without EUR');
    expect(labels(element)).to.include('$300 of $9,350 MRR');
  });

  it('starts the scale of retention where it says, and at zero where the page wants it', async () => {
    const chosen = await mounted(gauge({ measure: 'retention' }));
    expect(textOf(chosen, 'notes')).to.contain('scale starts at 92%');
    expect(labels(chosen)).to.include.members(['92%', '100%']);
    const whole = await mounted(gauge({ measure: 'retention', min: 0 }));
    expect(textOf(whole, 'notes')).not.to.contain('scale starts');
    expect(labels(whole)).to.include.members(['0%', '100%']);
  });

  it('takes unknown words and impossible fractions for the default', async () => {
    const element = gauge();
    element.setAttribute('shape', 'speedometer');
    element.setAttribute('measure', 'nps');
    element.setAttribute('basis', 'seats');
    element.setAttribute('target', '2%');
    element.setAttribute('max', '-1');
    await mounted(element);
    expect(element.shape).to.equal('arc');
    expect(textOf(element, 'takeaway')).to.equal(
      '3.2% of customers left in April 2024, down from 4.1% the month before.',
    );
    expect(labels(element)).to.include('8%');
  });

  it('redraws for another measure without asking again', async () => {
    const element = await mounted(gauge());
    const asked: string[] = [];
    element.addEventListener('churn-load-start', () => asked.push('load'));
    element.measure = 'retention';
    element.shape = 'bullet';
    await drawn(element);
    expect(textOf(element, 'number')).to.equal('96.8%');
    expect(part(element, 'value')!.localName).to.equal('rect');
    expect(asked).to.deep.equal([]);
  });

  it('asks anew for a measure that looks back, and shows what it had until it is answered', async () => {
    const element = await mounted(gauge({ data: growing(), asOf: '2024-06-01' }));
    const before = textOf(element, 'takeaway');
    const seen = new Set<string>();
    const observer = new MutationObserver(() => seen.add(textOf(element, 'takeaway')));
    observer.observe(element.shadowRoot!, { childList: true, characterData: true, subtree: true });
    element.measure = 'nrr';
    await until(() => textOf(element, 'heading') === 'Net revenue retention');
    expect(textOf(element, 'takeaway')).to.equal(
      '115.0% of the MRR of twelve months before was there in May 2024, upgrades included, up from 112.5% the month before.',
    );
    await drawn(element);
    observer.disconnect();
    seen.delete(before);
    expect([...seen]).to.deep.equal([textOf(element, 'takeaway')]);
    element.measure = 'grr';
    await drawn(element);
    expect(textOf(element, 'number')).to.equal('87.5%');
    expect(labels(element)).to.include('$1,050 of $1,200 a year before');
  });

  it('says of net churn below 0 that upgrades outgrew losses, in the colour of what is kept', async () => {
    const settings = { data: growing(), asOf: '2024-04-01', measure: 'net-churn' } as const;
    const element = await mounted(gauge(settings));
    expect(textOf(element, 'takeaway')).to.equal(
      'Net MRR churn was −2.3% in March 2024, down from 0% the month before: upgrades outgrew losses.',
    );
    expect(part(element, 'value')!.classList.contains('kept')).to.equal(true);
    expect(chart(element).querySelectorAll('.hatched').length).to.equal(0);
    expect(part(element, 'even')).not.to.equal(null);
    expect(labels(element)).to.include('0%');
  });

  it('hatches churn, so that it is not told by colour alone, and not retention', async () => {
    const hatched = (element: ChurnGauge): number =>
      chart(element).querySelectorAll('.hatched').length;
    expect(hatched(await mounted(gauge()))).to.equal(1);
    expect(hatched(await mounted(gauge({ shape: 'bullet' })))).to.equal(1);
    expect(hatched(await mounted(gauge({ measure: 'retention' })))).to.equal(0);
  });

  it('E-8 speaks Chinese under lang="zh-CN"', async () => {
    const element = await mounted(Object.assign(gauge({ target: 0.02 }), { lang: 'zh-CN' }));
    await drawn(element);
    expect(textOf(element, 'heading')).to.equal('客户流失率');
    expect(textOf(element, 'takeaway')).to.equal(
      '2024年4月有 3.2% 的客户流失，低于上月的 4.1%；目标为 2%。',
    );
    expect(labels(element)).to.include.members([
      '187 位客户中流失 6 位',
      '95% 区间 1.5%–6.8%',
      '2024年3月：4.1%',
      '目标 2%',
    ]);
    element.measure = 'retention';
    element.period = 'quarter';
    element.asOf = '2024-07-01';
    await drawn(element);
    await drawn(element);
    expect(textOf(element, 'takeaway')).to.equal('2024年Q2有 96.8% 的客户留存；目标为 2%。');
  });

  it('says what is missing where there are no customers, and draws nothing', async () => {
    const element = await mounted(gauge({ data: [] }));
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(part(element, 'chart')).to.equal(null);
  });

  it('A-1 has no accessibility violations: arc, bullet, beyond the scale, no rate, dark, empty', async () => {
    const states: Partial<ChurnGauge>[] = [
      { target: 0.02 },
      { shape: 'bullet', target: 0.02 },
      { max: 0.01 },
      { asOf: '2024-02-01' },
      { theme: 'dark', measure: 'retention' },
      { data: [] },
    ];
    for (const settings of states) {
      const element = await mounted(gauge(settings), 320);
      await expect(element).to.be.accessible();
    }
  });

  it('A-8 writes nothing smaller than 12 px', async () => {
    const element = await mounted(gauge({ target: 0.02 }), 240);
    for (const label of chart(element).querySelectorAll('text')) {
      expect(parseFloat(getComputedStyle(label).fontSize)).to.be.at.least(12);
    }
  });

  it('A-11 animates nothing', async () => {
    const element = await mounted(gauge());
    expect(element.shadowRoot!.getAnimations().length).to.equal(0);
  });

  it('A-13 fits into 240 px, and is centred in a card that is taller than it needs', async () => {
    const narrow = await mounted(gauge({ target: 0.02 }), 240);
    expect(narrow.scrollWidth).to.equal(240);
    for (const label of chart(narrow).querySelectorAll('text')) {
      const { left, right } = label.getBoundingClientRect();
      const box = narrow.getBoundingClientRect();
      expect(left, label.textContent!).to.be.at.least(box.left + 8);
      expect(right, label.textContent!).to.be.at.most(box.right - 8);
    }
    const tall = gauge();
    tall.style.height = '700px';
    await mounted(tall, 280);
    const body = part(tall, 'body')!.getBoundingClientRect();
    const drawing = chart(tall).getBoundingClientRect();
    expect(drawing.top - body.top).to.be.closeTo(body.bottom - drawing.bottom, 1);
    expect(drawing.top - body.top).to.be.above(50);
  });

  for (const [name, width, direction, settings] of [
    ['arc', 278, 'ltr', { target: 0.02 }],
    ['arc-wide', 900, 'ltr', { target: 0.02 }],
    ['arc-narrow', 240, 'ltr', { target: 0.02 }],
    ['arc-mirrored', 320, 'rtl', { target: 0.02 }],
    ['retention', 320, 'ltr', { measure: 'retention', target: 0.98 }],
    ['beyond', 320, 'ltr', { max: 0.02 }],
    ['zones', 320, 'ltr', { thresholds: [0.02, 0.05] }],
    ['zones-bullet', 480, 'rtl', { shape: 'bullet', thresholds: ['a', 0.02, 'b', 0.04, 'c'] }],
    ['no-rate', 320, 'ltr', { asOf: '2024-02-01' }],
    ['net-churn', 320, 'ltr', { data: growing(), asOf: '2024-04-01', measure: 'net-churn' }],
    ['nrr', 320, 'ltr', { data: growing(), asOf: '2024-06-01', measure: 'nrr', target: 1.1 }],
    [
      'nrr-bullet',
      480,
      'rtl',
      { data: growing(), asOf: '2024-06-01', shape: 'bullet', measure: 'nrr' },
    ],
    ['bullet', 480, 'ltr', { shape: 'bullet', target: 0.02 }],
    ['bullet-narrow', 240, 'ltr', { shape: 'bullet', target: 0.02 }],
    ['bullet-mirrored', 480, 'rtl', { shape: 'bullet', target: 0.02 }],
  ] as const satisfies readonly (readonly [string, number, string, Partial<ChurnGauge>])[]) {
    it(`draws the same picture as before: ${name}`, async () => {
      const element = gauge({ ...settings, theme: 'light' });
      element.dir = direction;
      await mounted(element, width);
      await expectSvg(`gauge-${name}`, svgOf(chart(element)));
    });
  }

  /** Chooses something, and waits for what the page is told of it. */
  async function chosenBy(element: ChurnGauge, target: Element): Promise<ChurnSelectEvent> {
    const chosen = new Promise<ChurnSelectEvent>((resolve) =>
      element.addEventListener('churn-select', (event) => resolve(event as ChurnSelectEvent), {
        once: true,
      }),
    );
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    return chosen;
  }

  /** Who is behind what was chosen: how many, and their MRR. */
  async function behind(event: ChurnSelectEvent): Promise<{ count: number; mrr: number }> {
    const rows = await event.customers();
    return { count: rows.length, mrr: rows.reduce((sum, { mrr }) => sum + mrr, 0) };
  }

  /** What the last complete month of some records divides, as its table has it. */
  async function numerator(element: ChurnGauge): Promise<string> {
    element.view = 'table';
    await drawn(element);
    const text = part(element, 'table')!.querySelector('tbody td:nth-child(3)')!.textContent;
    element.view = 'chart';
    await drawn(element);
    return text!.trim();
  }

  const stay = (customerId: string, start: string, end: string | null, mrr: number): object => ({
    ...{ customerId, start, end, mrr, currency: 'USD' },
  });

  /** In April, of 44: one goes, two pay $20 less, one $20 more. One comes back. */
  const MOVING = [
    ...leaving(40),
    ...['a', 'b'].flatMap((id) => [
      stay(id, '2024-01-10', '2024-04-10', 50),
      stay(id, '2024-04-10', null, 30),
    ]),
    stay('c', '2024-01-10', '2024-04-10', 50),
    stay('c', '2024-04-10', null, 70),
    stay('d', '2024-01-10', '2024-04-12', 80),
    stay('e', '2024-01-10', '2024-02-12', 80),
    stay('e', '2024-04-12', null, 90),
  ];

  for (const shape of ['arc', 'bullet'] as const) {
    it(`D-3 leads from the ${shape} to as many customers as its numerator has`, async () => {
      for (const [measure, movement, count] of [
        ['churn', 'churn', '1'],
        ['retention', 'kept', '43'],
      ] as const) {
        const element = await mounted(gauge({ data: MOVING, shape, measure }));
        expect(await numerator(element)).to.equal(count);
        const event = await chosenBy(element, part(element, 'value')!);
        expect(event.selection).to.deep.equal({ period: '2024-04', movement });
        expect((await behind(event)).count).to.equal(Number(count));
        await until(() => textOf(element, 'customers').includes('$'));
        expect(textOf(element, 'customers')).to.match(
          measure === 'churn'
            ? /^Churn, Apr 2024: 1 customer, \$80/
            : /^Kept, Apr 2024: 43 customers/,
        );
        expect(part(element, 'value')!.hasAttribute('data-selected')).to.equal(true);
        unmountAll();
      }
    });

    it(`D-3 leads from the ${shape} of MRR to customers whose amounts add up to its numerator`, async () => {
      for (const [measure, movement, count, mrr] of [
        ['churn', 'lost', 3, 120],
        ['retention', 'kept', 43, 2110],
      ] as const) {
        const settings = { data: MOVING, shape, measure, basis: 'revenue' } as const;
        const element = await mounted(gauge(settings));
        expect(await numerator(element)).to.equal(
          `$${mrr.toLocaleString('en', { minimumFractionDigits: 2 })}`,
        );
        const event = await chosenBy(element, part(element, 'value')!);
        expect(event.selection).to.deep.equal({ period: '2024-04', movement });
        expect(await behind(event)).to.deep.equal({ count, mrr });
        unmountAll();
      }
    });
  }

  it('D-3 leads from number, numerator, the period before and each period of the line to customers', async () => {
    const element = await mounted(gauge(), 320);
    const marks = (): [string, string][] =>
      [...chart(element).querySelectorAll('.choosable')].map((mark) => [
        mark.getAttribute('data-mark')!,
        mark.localName,
      ]);
    const [now, before, first] = ['2024-04', '2024-03', '2024-02'];
    expect(marks()).to.have.deep.members([
      ...[now, before, first].map((period) => [period, 'rect']),
      [now, 'path'],
      [before, 'circle'],
      [before, 'circle'],
      [before, 'text'],
      [now, 'text'],
      [now, 'text'],
    ]);
    const line = chart(element).querySelector('rect[data-mark="2024-02"]')!;
    expect(await behind(await chosenBy(element, line))).to.deep.equal({ count: 5, mrr: 250 });
    await drawn(element);
    expect(line.hasAttribute('data-selected')).to.equal(true);
    const ring = part(element, 'previous')!;
    expect((await behind(await chosenBy(element, ring))).count).to.equal(8);
    expect((await chosenBy(element, ring)).selection).to.equal(null);
  });

  it('A-7 says what the rate of a period is made of beside it, and hides it on Escape', async () => {
    const element = await mounted(gauge());
    const line = chart(element).querySelector('rect[data-mark="2024-02"]')!;
    line.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    const tooltip = part(element, 'tooltip')!;
    await until(() => tooltip.matches(':popover-open'));
    expect(tooltip.textContent).to.equal('Feb 2024: 2.5%, 5 of 200 customers');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(tooltip.matches(':popover-open')).to.equal(false);
  });

  it('A-4 leads to the customers from the keyboard by way of the table, as the gauge takes no focus', async () => {
    const element = await mounted(gauge({ view: 'table' }));
    const buttons = [...part(element, 'table')!.querySelectorAll<HTMLElement>('button[data-mark]')];
    expect(buttons.map((button) => button.textContent)).to.deep.equal(['6', '8', '5']);
    expect((await behind(await chosenBy(element, buttons[1]!))).count).to.equal(8);
    await drawn(element);
    expect(buttons[1]!.getAttribute('aria-pressed')).to.equal('true');
    element.view = 'chart';
    await drawn(element);
    part(element, 'customers')!.querySelectorAll<HTMLElement>('button')[1]!.click();
    await drawn(element);
    expect(element.shadowRoot!.activeElement!.getAttribute('part')).to.equal('menu-button');
  });

  for (const [measure, movement, asOf, count, mrr, title, heading] of [
    [
      ...(['net-churn', 'netChurn', '2024-04-01', 11, -30] as const),
      ...([
        'Net churn with gains, Mar 2024: 11 customers, −$30',
        'MRR lost (gains below 0)',
      ] as const),
    ],
    [
      ...(['nrr', 'netRetained', '2024-06-01', 35, 1380] as const),
      'Net retention over twelve months, May 2024: 35 customers, $1,380',
      'MRR at the end',
    ],
    [
      ...(['grr', 'grossRetained', '2024-06-01', 35, 1050] as const),
      'Gross retention over twelve months, May 2024: 35 customers, $1,050',
      'MRR kept',
    ],
  ] as const) {
    it(`D-3 leads from ${measure} to customers whose amounts add up to its numerator`, async () => {
      for (const shape of ['arc', 'bullet'] as const) {
        const settings = { data: growing(), asOf, measure, shape };
        const element = await mounted(gauge(settings), 320);
        const amount = Math.abs(mrr).toLocaleString('en', { minimumFractionDigits: 2 });
        expect(await numerator(element)).to.equal(`${mrr < 0 ? '−' : ''}$${amount}`);
        const period = measure === 'net-churn' ? '2024-03' : '2024-05';
        const event = await chosenBy(element, part(element, 'number')!);
        expect(event.selection).to.deep.equal({ period, movement });
        expect(await behind(event)).to.deep.equal({ count, mrr });
        await until(() => textOf(element, 'customers').includes('$'));
        expect(textOf(element, 'customers')).to.contain(title);
        part(element, 'customers')!.querySelector<HTMLElement>('button')!.click();
        await until(() => part(element, 'customers-table') !== null);
        const headings = part(element, 'customers-table')!.querySelectorAll('th');
        expect([...headings].map(({ textContent }) => textContent)).to.include(heading);
        // Each period of the line, and the one before, has customers of its own.
        const periods = chart(element).querySelectorAll('rect.hit');
        const choosable = chart(element).querySelectorAll('rect.hit.choosable');
        expect(choosable.length, shape).to.be.above(0);
        expect(periods.length).to.be.at.least(choosable.length);
        unmountAll();
      }
    });
  }

  it('A-4 leads to the customers of net churn and of retention from the keyboard, by the table', async () => {
    for (const measure of ['net-churn', 'nrr', 'grr'] as const) {
      const settings = { data: growing(), asOf: '2024-06-01', measure, view: 'table' } as const;
      const element = await mounted(gauge(settings));
      const button = part(element, 'table')!.querySelector<HTMLElement>('button[data-mark]')!;
      const chosen = new Promise<ChurnSelectEvent>((resolve) =>
        element.addEventListener('churn-select', resolve, { once: true }),
      );
      button.focus();
      await sendKeys({ press: 'Enter' });
      expect((await chosen).selection, measure).to.include({ period: '2024-05' });
      unmountAll();
    }
  });

  it('has no rate over twelve months where thirty days are over before a month is', async () => {
    const data = [{ customerId: 'a', start: '2024-01-10', mrr: 50, currency: 'USD' }];
    const settings = { data, asOf: '2024-01-20', preset: 'baremetrics', measure: 'nrr' } as const;
    const element = await mounted(gauge(settings));
    expect(textOf(element, 'takeaway')).to.contain('it takes twelve complete months before it');
  });

  it('D-3 leads to all whom a definition counts as lost, also who came and went or came back', async () => {
    const data = [
      ...RECORDS,
      ...[stay('w', '2024-01-05', '2024-04-10', 20), stay('w', '2024-04-15', null, 20)],
      { customerId: 'v', start: '2024-04-05', end: '2024-04-20', mrr: 5, currency: 'USD' },
    ];
    // Stripe counts who came and went within the thirty days, and who left and came back.
    const stripe = await mounted(gauge({ data, preset: 'stripe' }));
    expect(textOf(stripe, 'chart')).to.contain('8 of 189 customers');
    const event = await chosenBy(stripe, part(stripe, 'value')!);
    expect(event.selection).to.include({ movement: 'lostCustomers' });
    expect(await behind(event)).to.deep.equal({ count: 8, mrr: 6 * 50 + 5 + 20 });
    await until(() => textOf(stripe, 'customers').includes('$'));
    expect(textOf(stripe, 'customers')).to.match(/^Customers lost, .*: 8 customers, \$325/);
    // Who came and went was not there at the start, so nobody can be listed of those who were kept.
    const settings = { data, preset: 'baremetrics', measure: 'retention' } as const;
    const kept = await mounted(gauge(settings));
    expect(part(kept, 'value')!.classList.contains('choosable')).to.equal(false);
  });

  it('leads nowhere where nobody was lost', async () => {
    const none = await mounted(gauge({ data: leaving(50) }));
    expect(chart(none).querySelectorAll('.choosable').length).to.equal(0);
  });

  it('takes an empty target for none, and one that is no fraction too', async () => {
    for (const text of ['', '2', '2%', 'soon']) {
      const element = document.createElement('churn-gauge');
      element.setAttribute('target', text);
      element.data = [{ customerId: 'a', start: '2024-01-10', mrr: 1 }];
      element.asOf = '2024-03-01';
      await mounted(element);
      expect(element.target, text).to.equal(null);
      expect(part(element, 'target'), text).to.equal(null);
    }
  });
});
