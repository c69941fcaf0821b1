import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/widgets/survival-curve/churn-survival-curve.js';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import { formatDay, parseDay } from '../../src/metrics/calendar.js';
import type { ChurnSurvivalCurve } from '../../src/widgets/survival-curve/survival-curve.js';
import { mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { opened, until } from '../helpers/explanation.js';
import { expectSvg } from '../helpers/svg-snapshot.js';
import { svgOf } from '../helpers/svg-of.js';

const AS_OF = '2024-01-01';

/** Customers who stayed for so many days each; those with a plus sign are still here. */
function stays(text: string, more: object = {}): object[] {
  const asOf = parseDay(AS_OF)!;
  return text.split(' ').map((word, i) => ({
    customerId: `${JSON.stringify(more)}${i}`,
    start: formatDay(asOf - Number.parseInt(word)),
    end: word.endsWith('+') ? null : AS_OF,
    mrr: 50,
    currency: 'USD',
    ...more,
  }));
}

/** Freireich's patients under 6-MP and under a placebo, in weeks, which the curve was published of. */
const TREATED = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const CONTROL = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23';
const ARMS = [...stays(TREATED, { arm: '6-MP' }), ...stays(CONTROL, { arm: 'placebo' })];

/** Customers of two years, of whom many leave on an anniversary. */
const YEARS = stays(
  Array.from({ length: 120 }, (_, i) => {
    const age = 30 + ((i * 41) % 700);
    const left = [40 + ((i * 17) % 300), 365, 731][i % 3]!;
    return i % 4 === 0 || left > age ? `${age}+` : String(left);
  }).join(' '),
);

function curve(settings: Partial<ChurnSurvivalCurve> = {}): ChurnSurvivalCurve {
  const element = document.createElement('churn-survival-curve');
  return Object.assign(element, { data: stays(TREATED), asOf: AS_OF }, settings);
}

const chart = (element: ChurnSurvivalCurve): SVGSVGElement =>
  part<SVGSVGElement>(element, 'chart')!;

function labels(element: ChurnSurvivalCurve, selector: string): string[] {
  return [...chart(element).querySelectorAll(selector)].map((label) => label.textContent!.trim());
}

function markOf(element: ChurnSurvivalCurve, key: string): SVGElement {
  return chart(element).querySelector<SVGElement>(`[data-mark="${key}"]`)!;
}

function tableOf(element: ChurnSurvivalCurve): string[][] {
  return [...part(element, 'table')!.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent!.trim()),
  );
}

describe('<churn-survival-curve>', () => {
  afterEach(unmountAll);

  for (const [name, settings, takeaway] of [
    [
      'days, where customers are young',
      {},
      '69.0% of customers are still here 14 days after they first paid. Half of them have left after 23 days.',
    ],
    [
      'D-32 no median where more than half are still here',
      { data: stays(`${TREATED} ${TREATED.replaceAll(/\b(\d+)\b\+?/g, '$1+')}`) },
      '83.5% of customers are still here 14 days after they first paid. Half have not left within the time seen so far.',
    ],
    [
      'nobody who left',
      { data: stays('100+ 200+ 400+') },
      'Nobody has left yet: of 3 customers the first has been here for 13 months.',
    ],
    [
      'one customer, who is still here',
      { data: stays('45+') },
      'Nobody has left yet: the only customer has been here for 45 days.',
    ],
    [
      'D-30 too few to tell',
      { data: stays('90 200+ 300') },
      'Too few customers to tell how long they stay: 3 customers, of whom 2 have left.',
    ],
  ] as const) {
    it(`says what it shows: ${name}`, async () => {
      const element = await mounted(curve(settings as Partial<ChurnSurvivalCurve>));
      expect(textOf(element, 'takeaway')).to.equal(takeaway);
    });
  }

  it('steps down and is never smoothed, from 100% on an axis from 0 to 100%', async () => {
    const element = await mounted(curve(), 700);
    expect(labels(element, '.scale')).to.deep.equal(['0%', '25%', '50%', '75%', '100%']);
    const path = part(element, 'line')!.getAttribute('d')!;
    expect(path).to.match(/^M[\d.]+ [\d.]+(H[\d.]+V[\d.]+)+$/);
    const [y100, y0] = [/^M[\d.]+ ([\d.]+)/.exec(path)![1], chart(element).querySelector('.zero')!];
    const heights = [...path.matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y));
    expect(heights).to.deep.equal(heights.toSorted((a, b) => a - b));
    const base = Number(/ ([\d.]+)H/.exec(y0.getAttribute('d')!)![1]);
    // Published: S(6) = 0.857, S(7) = 0.807, S(10) = 0.753.
    const shares = heights.map((y) => (base - y) / (base - Number(y100)));
    for (const [i, share] of [0.857, 0.807, 0.753].entries()) {
      expect(shares[i]).to.be.closeTo(share, 0.001);
    }
  });

  it('D-30 is dashed where fewer than ten customers are at risk, and says so', async () => {
    const element = await mounted(curve(), 700);
    const lines = [...chart(element).querySelectorAll('[part="line"]')];
    expect(lines.map((line) => line.hasAttribute('stroke-dasharray'))).to.deep.equal([false, true]);
    expect(textOf(element, 'notes')).to.contain('dashed = fewer than 10 at risk');
    expect(markOf(element, 'all 22').getAttribute('aria-label')).to.contain(
      '7 customers at risk, too few to tell much',
    );
  });

  it('D-31 draws the interval as a band and writes it', async () => {
    const element = await mounted(curve(), 700);
    expect(part(element, 'interval')!.getAttribute('d')).to.match(/^M.+Z$/);
    expect(markOf(element, 'all 10').getAttribute('aria-label')).to.equal(
      'After 10 days: 75.3% still here, 95% interval 50.3% – 88.9%, 15 customers at risk, 5 left by then',
    );
    const panel = await opened(element);
    const text = panel.textContent!.replace(/[\s\u00a0]+/g, ' ');
    expect(text).to.contain('69.0% after 14 days (95% interval 43.2% – 84.9%)');
    expect(text).to.contain('interval on the log-log scale');
    expect(text).not.to.contain('Wilson');
  });

  it('D-32 leads to the median only where half have left', async () => {
    const reached = await mounted(curve(), 700);
    expect(part(reached, 'median') === null).to.equal(false);
    expect(labels(reached, '.said')[0]).to.equal('Median 23 days');
    const half = await mounted(curve({ data: stays('3+ 5 9+ 9+ 20+') }), 700);
    expect(part(half, 'median') === null).to.equal(true);
    expect(textOf(half, 'takeaway')).not.to.contain('Half of them');
  });

  it('D-33 declares that the records begin late, and counts who came earlier from then on', async () => {
    const data = [...stays(TREATED), ...stays('400 500+ 600+ 700', { late: true })];
    const whole = await mounted(curve({ data }));
    expect(textOf(whole, 'notes')).not.to.contain('counts from then on');
    const late = await mounted(curve({ data, observedFrom: '2023-06-01' }));
    expect(textOf(late, 'notes')).to.contain('who came before Jun 1, 2023 counts from then on');
    const panel = await opened(late);
    expect(panel.textContent).to.contain('those who came before Jun 1, 2023 count from then on');
    const risk = (element: ChurnSurvivalCurve): string => labels(element, '.risk .number')[0]!;
    expect([risk(whole), risk(late)]).to.deep.equal(['25', '21']);
  });

  it('writes how many are at risk under the axis', async () => {
    const element = await mounted(curve(), 700);
    const ages = labels(element, '.number').slice(0, 4);
    expect(ages).to.deep.equal(['0', '2', '4', '6']);
    expect(labels(element, '.risk .number').slice(0, 6)).to.deep.equal([
      ...['21', '21', '21', '21', '16', '15'],
    ]);
    expect(labels(element, '.risk .name')).to.deep.equal(['At risk']);
  });

  it('marks customers who are still here by ticks', async () => {
    const element = await mounted(curve(), 700);
    const ticks = part(element, 'censored')!.getAttribute('d')!.match(/M/g)!;
    expect(ticks.length).to.be.within(8, 11);
    const gone = await mounted(curve({ data: stays(CONTROL) }), 700);
    expect(part(gone, 'censored')!.getAttribute('d')).to.equal('');
    expect(textOf(gone, 'notes')).not.to.contain('tick');
  });

  it('reads 12 months when every anniversary has passed, in leap years too', async () => {
    const element = await mounted(curve({ data: stays('365 366 367 500+ 500+') }));
    expect(markOf(element, 'all 366').getAttribute('aria-label')).to.match(
      /^After 12 months: 60\.0% still here/,
    );
  });

  it('A-4 A-6 leads along its ages by the arrow keys, and says all of each', async () => {
    const element = await mounted(curve());
    const at = (): string | null => element.shadowRoot!.activeElement!.getAttribute('data-mark');
    markOf(element, 'all 2').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(at()).to.equal('all 4');
    await sendKeys({ press: 'End' });
    expect(at()).to.equal('all 34');
    await sendKeys({ press: 'Home' });
    expect(at()).to.equal('all 2');
    expect(chart(element).querySelectorAll('[tabindex="0"]').length).to.equal(1);
  });

  it('A-3 lists what is drawn in its table', async () => {
    const element = await mounted(curve({ view: 'table' }));
    const rows = tableOf(element);
    expect(rows[0]).to.deep.equal([
      ...[
        'Days since they first paid',
        'Still here',
        '95% from',
        '95% to',
        'At risk',
        'Left by then',
      ],
    ]);
    expect(rows[1]).to.deep.equal(['2', '100%', '–', '–', '21', '0']);
    expect(rows[5]).to.deep.equal(['10', '75.3%', '50.3%', '88.9%', '15', '5']);
    expect(await element.toCSV()).to.contain('"Days since they first paid","Still here",');
  });

  describe('by a dimension', () => {
    const byArm = (settings: Partial<ChurnSurvivalCurve> = {}): ChurnSurvivalCurve =>
      curve({ data: ARMS, by: 'arm', ...settings });

    it('compares its values by the log-rank test', async () => {
      const element = await mounted(byArm());
      expect(textOf(element, 'takeaway').replaceAll('\u00a0', ' ')).to.equal(
        'After 7 days 80.7% of 6-MP are still here, and 57.1% of placebo. The curves differ by more than chance would explain (log-rank test, p < 0.001).',
      );
      const panel = await opened(element);
      // Published: χ² = 16.8 on one degree of freedom.
      expect(panel.textContent!.replaceAll('\u00a0', ' ')).to.contain('χ²(1) = 16.79, p < 0.001');
    });

    it('says where a difference may be chance', async () => {
      const data = [...stays(TREATED, { arm: 'a' }), ...stays(TREATED, { arm: 'b' })];
      const element = await mounted(byArm({ data }));
      expect(textOf(element, 'takeaway').replaceAll('\u00a0', ' ')).to.contain(
        'The curves may differ by chance (log-rank test, p = 1).',
      );
    });

    it('names its curves at their ends and beside their numbers at risk', async () => {
      const element = await mounted(byArm(), 800);
      expect(labels(element, '.end')).to.have.members(['6-MP', 'placebo']);
      expect(labels(element, '.risk .name')).to.deep.equal(['6-MP', 'placebo']);
      const narrow = await mounted(byArm(), 300);
      expect(labels(narrow, '.end')).to.deep.equal([]);
      expect(labels(narrow, '.risk .name')).to.deep.equal(['6-MP', 'placebo']);
    });

    it('leads from curve to curve at an age by the arrow keys', async () => {
      const element = await mounted(byArm());
      const at = (): string | null => element.shadowRoot!.activeElement!.getAttribute('data-mark');
      markOf(element, '0 2').focus();
      await sendKeys({ press: 'ArrowDown' });
      expect(at()).to.equal('1 2');
      expect(element.shadowRoot!.activeElement!.getAttribute('aria-label')).to.match(
        /^placebo, after 2 days: 81\.0% still here/,
      );
      await sendKeys({ press: 'ArrowRight' });
      expect(at()).to.equal('0 4');
    });

    it('stands for the customers of a value', async () => {
      const element = await mounted(byArm());
      const chosen = new Promise<ChurnSelectEvent>((resolve) =>
        element.addEventListener('churn-select', (event) => resolve(event as ChurnSelectEvent)),
      );
      markOf(element, '1 4').dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true }),
      );
      const event = await chosen;
      expect(event.selection).to.deep.equal({ value: ['arm', 'placebo'] });
      expect((await event.customers()).length).to.equal(21);
      await until(() => textOf(element, 'customers').includes('21 customers'));
      expect(textOf(element, 'customers')).to.contain('arm: placebo: 21 customers');
    });

    it('stands for nobody where a value is of records, which not only those have who began with it', async () => {
      const data = [
        ...stays(TREATED, { plan: 'Solo' }),
        { customerId: 'x', start: '2023-11-01', end: '2023-12-01', mrr: 5, plan: 'Solo' },
        { customerId: 'x', start: '2023-12-01', end: null, mrr: 9, plan: 'Team' },
      ];
      const element = await mounted(byArm({ data, by: 'plan' }));
      expect(chart(element).querySelectorAll('.choosable').length).to.equal(0);
    });

    it('draws six curves and one of all others, however many values there are', async () => {
      const data = Array.from({ length: 5000 }, (_, i) => ({
        customerId: `c${i}`,
        start: formatDay(parseDay(AS_OF)! - 30 - (i % 300)),
        end: i % 3 === 0 ? formatDay(parseDay(AS_OF)! - (i % 29)) : null,
        mrr: 9,
        city: `city ${i < 600 ? i % 6 : i}`,
      }));
      const element = await mounted(byArm({ data, by: 'city' }), 800);
      expect(labels(element, '.risk .name').length).to.equal(7);
      expect(labels(element, '.risk .name').at(-1)).to.equal('4,400 others');
      expect(textOf(element, 'takeaway')).not.to.contain('others');
      expect(textOf(element, 'notes')).to.contain('intervals are in the table');
      expect(chart(element).querySelectorAll('[part="interval"]').length).to.equal(0);
    });

    it('shows all customers where no record has the dimension, and says so', async () => {
      const element = await mounted(byArm({ by: 'segment' }));
      expect(textOf(element, 'notes')).to.contain('the records have no segment');
      expect(labels(element, '.risk .name')).to.deep.equal(['At risk']);
    });

    it('writes names as they are, markup too', async () => {
      const arm = '<img src=x onerror=alert(1)>';
      const element = await mounted(byArm({ data: stays(TREATED, { arm }) }), 800);
      expect(chart(element).querySelectorAll('img').length).to.equal(0);
      expect(markOf(element, '0 2').getAttribute('aria-label')).to.contain(arm);
    });

    it('lists the ages of each value in its table', async () => {
      const element = await mounted(byArm({ view: 'table' }));
      const rows = tableOf(element);
      expect(rows[0]!.slice(0, 3)).to.deep.equal([
        'arm',
        'Days since they first paid',
        'Still here',
      ]);
      expect(rows[1]!.slice(0, 3)).to.deep.equal(['6-MP', '2', '100%']);
      expect(rows.at(-1)!.slice(0, 3)).to.deep.equal(['placebo', '22', '4.8%']);
    });
  });

  it('says what is wrong with a day that cannot be read', async () => {
    const element = await mounted(curve({ observedFrom: 'last summer' }));
    expect(textOf(element, 'error')).to.contain('last summer');
  });

  it('speaks Chinese and Arabic', async () => {
    expect(textOf(await mounted(curve({ lang: 'zh' })), 'takeaway')).to.equal(
      '首次付费 14 天后，仍有 69.0% 的客户留存。半数客户在 23 天后已流失。',
    );
    const ar = await mounted(curve({ lang: 'ar', dir: 'rtl' }));
    expect(textOf(ar, 'takeaway').replace(/\p{Cf}/gu, '')).to.equal(
      'ما زال 69.0% من العملاء باقين بعد 14 يومًا من أول دفعة. وقد غادر نصفهم بعد 23 يومًا.',
    );
  });

  for (const [name, settings, width] of [
    ['survival-curve', { data: YEARS }, 720],
    ['survival-curve-narrow', { data: YEARS }, 240],
    ['survival-curve-mirrored', { data: YEARS, dir: 'rtl' }, 720],
    ['survival-curve-parts', { data: ARMS, by: 'arm' }, 720],
    ['survival-curve-parts-narrow', { data: ARMS, by: 'arm' }, 240],
    ['survival-curve-few', { data: stays('90 200+ 300 400+') }, 480],
    ['survival-curve-one-customer', { data: stays('45+') }, 480],
  ] as const) {
    it(`is drawn as accepted: ${name}`, async () => {
      const element = await mounted(
        curve({ ...(settings as Partial<ChurnSurvivalCurve>), theme: 'light' }),
        width,
      );
      await expectSvg(name, svgOf(chart(element)));
    });
  }
});
