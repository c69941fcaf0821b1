import { expect } from '@open-wc/testing';
import '../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';
import type { ChurnMrrWaterfall } from '../../src/widgets/mrr-waterfall/mrr-waterfall.js';
import { stripe } from '../data/formats/payloads/stripe.js';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { referenceFile } from '../helpers/reference-data.js';
import { expectSvg } from '../helpers/svg-snapshot.js';
import { svgOf } from '../helpers/svg-of.js';

const record = (customerId: string, start: string, end: string | null, mrr: number): object => ({
  customerId,
  start,
  end,
  mrr,
  currency: 'USD',
});

const RECORDS = [
  record('stays', '2024-01-10', null, 500),
  record('grows', '2024-01-10', '2024-03-15', 200),
  record('grows', '2024-03-15', null, 320),
  record('shrinks', '2024-01-10', '2024-03-10', 300),
  record('shrinks', '2024-03-10', null, 250),
  record('leaves', '2024-01-10', '2024-03-20', 90),
  record('returns', '2024-01-10', '2024-02-10', 40),
  record('returns', '2024-03-05', null, 40),
  record('joins', '2024-03-07', null, 150),
];

function waterfall(settings: Partial<ChurnMrrWaterfall> = {}): ChurnMrrWaterfall {
  const element = document.createElement('churn-mrr-waterfall');
  return Object.assign(element, { data: RECORDS, asOf: '2024-04-01' }, settings);
}

function bars(element: ChurnMrrWaterfall): string[] {
  const items = part(element, 'chart')!.querySelectorAll('[role="listitem"]');
  return [...items].map((item) => item.getAttribute('aria-label')!);
}

describe('<churn-mrr-waterfall>', () => {
  afterEach(unmountAll);

  it('D-17 D-19 leads from opening to closing MRR in a fixed order, each bar with its sign', async () => {
    const element = await mounted(waterfall());
    expect(bars(element)).to.deep.equal([
      'Opening: $1,090.00, 4 customers',
      'New: +$150.00, 1 customer',
      'Reactivation: +$40.00, 1 customer',
      'Expansion: +$120.00',
      'Contraction: −$50.00',
      'Churn: −$90.00, 1 customer',
      'Closing: $1,260.00, 5 customers',
    ]);
    expect(textOf(element, 'takeaway')).to.equal(
      'MRR grew 15.6% in Mar 2024; churn and contraction took back 45.2% of what was won.',
    );
    expect(textOf(element, 'notes')).to.contain('Mar 1 – 31, 2024');
    expect(textOf(element, 'notes')).to.contain('USD');
  });

  it('leaves out expansion and contraction where the source does not tell them, and says so', async () => {
    for (const mode of ['bridge', 'movements'] as const) {
      const element = await mounted(waterfall({ data: stripe.payload, mode, view: 'table' }));
      const table = textOf(element, 'table');
      expect(table).to.contain('New').and.to.contain('Churn');
      expect(table).not.to.match(/Expansion|Contraction/);
      expect(textOf(element, 'notes')).to.contain(
        'no plan history: expansion and contraction cannot be seen',
      );
    }
  });

  it('shows the published December 2019 of the dbt playbook', async function () {
    const data = await referenceFile<object[]>(this, 'mrr-playbook/subscriptions.json');
    const element = await mounted(waterfall({ data, asOf: '2020-01-01' }));
    const amounts = bars(element).map((words) => /: ([^,]+(?:,\d{3})*(?:\.\d+)?)/.exec(words)![1]);
    expect(amounts).to.deep.equal([
      '$1,840.00',
      '+$100.00',
      '$0.00',
      '+$50.00',
      '−$30.00',
      '−$705.00',
      '$1,255.00',
    ]);
  });

  it('D-18 connects each bar with the next', async () => {
    const element = await mounted(waterfall());
    const lines = [...element.shadowRoot!.querySelectorAll('line[part="connector"]')];
    expect(lines.length).to.equal(bars(element).length - 1);
    for (const line of lines) {
      expect(line.getAttribute('y1')).to.equal(line.getAttribute('y2'));
      expect(Number(line.getAttribute('x2'))).to.be.above(Number(line.getAttribute('x1')));
    }
  });

  it('D-20 begins at 0 unless changes are small, and then says where it begins', async () => {
    const whole = await mounted(waterfall());
    expect(textOf(whole, 'notes')).to.contain('changes only: axis starts at $9');
    const zero = await mounted(waterfall({ axis: 'zero' }));
    expect(textOf(zero, 'notes')).not.to.contain('axis starts');
    expect(zero.shadowRoot!.querySelectorAll('.cut').length).to.equal(0);
    expect(whole.shadowRoot!.querySelectorAll('.cut').length).to.equal(2);
  });

  it('D-22 keeps steps in which nothing moved, but quietly', async () => {
    const element = await mounted(waterfall({ to: '2024-03-01' }));
    const quiet = [...element.shadowRoot!.querySelectorAll('.quiet')];
    expect(quiet.map((bar) => bar.getAttribute('aria-label'))).to.deep.equal([
      'New: $0.00, 0 customers',
      'Reactivation: $0.00, 0 customers',
      'Expansion: $0.00',
      'Contraction: $0.00',
    ]);
    expect(textOf(element, 'takeaway')).to.equal(
      'MRR fell 3.5% in Feb 2024; churn and contraction took $40, and nothing was won.',
    );
  });

  it('keeps the running period out of the bridge and says so', async () => {
    const element = await mounted(waterfall({ asOf: '2024-03-18' }));
    expect(textOf(element, 'takeaway')).to.contain('in Feb 2024');
    expect(textOf(element, 'notes')).to.contain('Mar 2024 is still running and left out');
  });

  it('shows the running period where there is no other, hatched and named as such', async () => {
    const element = await mounted(waterfall({ asOf: '2024-01-20' }));
    expect(bars(element)[1]).to.equal('New: +$1,130.00, 5 customers');
    expect(textOf(element, 'notes')).to.contain('Jan 2024 is still running');
    expect(element.shadowRoot!.querySelectorAll('.hatched').length).to.equal(bars(element).length);
  });

  it('D-21 stacks the movements of several periods above and below zero, with their net', async () => {
    const element = await mounted(waterfall({ mode: 'movements' }));
    expect(bars(element)).to.deep.equal([
      'Jan 2024: New +$1,130, Reactivation $0, Expansion $0, Contraction $0, Churn $0; net +$1,130',
      'Feb 2024: New $0, Reactivation $0, Expansion $0, Contraction $0, Churn −$40; net −$40',
      'Mar 2024: New +$150, Reactivation +$40, Expansion +$120, Contraction −$50, Churn −$90; net +$170',
    ]);
    const zero = Number(
      / ([\d.]+)H/.exec(element.shadowRoot!.querySelector('.zero')!.getAttribute('d')!)![1],
    );
    for (const loss of element.shadowRoot!.querySelectorAll('svg[part="chart"] .part.churn')) {
      expect(Number(loss.getAttribute('y'))).to.be.least(zero - 0.01);
    }
    expect(textOf(element, 'takeaway')).to.contain(
      'MRR grew from nothing in Jan 2024 to $1,260 in Mar 2024',
    );
  });

  it('says that there is no MRR where all had left before', async () => {
    const data = [{ customerId: 'a', start: '2024-01-10', end: '2024-02-10', mrr: 100 }];
    const element = await mounted(waterfall({ data, asOf: '2024-04-01' }));
    expect(textOf(element, 'takeaway')).to.equal('There is no MRR at the end of Mar 2024.');
  });

  it('D-24 has a word and a sign in every label of a change: bars, stacks, tooltips and table', async () => {
    const signed = (name: string, sign: string): RegExp => new RegExp(`${name}:? ${sign}\\$\\d`);
    const expected = [
      signed('New', '\\+'),
      signed('Reactivation', '\\+'),
      signed('Expansion', '\\+'),
      signed('Contraction', '−'),
      signed('Churn', '−'),
    ];
    const bridge = await mounted(waterfall());
    const labels = bars(bridge).slice(1, -1);
    labels.forEach((label, i) => expect(label).to.match(expected[i]!));
    const written = [...bridge.shadowRoot!.querySelectorAll('.choosable')].map((bar) =>
      [...bar.querySelectorAll('text')].map((text) => text.textContent).join(' '),
    );
    expect(written.length).to.equal(7);
    written.slice(1, -1).forEach((text, i) => expect(text).to.match(expected[i]!));
    const stacks = await mounted(waterfall({ mode: 'movements' }));
    expected.forEach((label) => expect(bars(stacks)[2]).to.match(label));
    const parts = [...part(stacks, 'chart')!.querySelectorAll('.part')];
    for (const one of parts) {
      expect(one.getAttribute('aria-label')).to.match(
        /(New|Reactivation|Expansion): \+\$|(Contraction|Churn): −\$/,
      );
    }
    const cells = async (mode: 'bridge' | 'movements'): Promise<string> =>
      textOf(await mounted(waterfall({ mode, view: 'table' })), 'table');
    expect(await cells('bridge')).to.match(/New ?\+\$150.*Churn ?−\$90/);
    expect(await cells('movements')).to.match(/Mar 2024.*\+\$150.*−\$90/);
  });

  it('D-19 D-21 draws who enters and leaves a filter after what was won, and after what was lost', async () => {
    const data = [
      { ...record('moves', '2024-01-10', '2024-03-15', 200), plan: 'Pro' },
      { ...record('moves', '2024-03-15', null, 90), plan: 'Basic' },
      { ...record('comes', '2024-01-10', '2024-03-12', 90), plan: 'Basic' },
      { ...record('comes', '2024-03-12', null, 300), plan: 'Pro' },
      { ...record('joins', '2024-03-02', null, 40), plan: 'Pro' },
    ];
    const filtered = { data, where: { plan: 'Pro' } };
    const bridge = await mounted(waterfall(filtered));
    const names = bars(bridge).map((label) => label.split(':')[0]);
    expect(names).to.deep.equal([
      ...['Opening', 'New', 'Reactivation', 'Expansion', 'Entering'],
      ...['Contraction', 'Churn', 'Leaving', 'Closing'],
    ]);
    expect(bars(bridge)).to.include('Entering: +$300.00').and.to.include('Leaving: −$200.00');
    const stacks = await mounted(waterfall({ ...filtered, mode: 'movements' }));
    expect(bars(stacks).at(-1)).to.contain('Entering +$300').and.to.contain('Leaving −$200');
    expect(textOf(stacks, 'legend')).to.match(/Entering.*Leaving/);
  });

  it('D-18 connects bars that lie below each other, and those that are mirrored', async () => {
    for (const [settings, width] of [
      [{}, 320],
      [{ dir: 'rtl' }, 320],
      [{ dir: 'rtl' }, 800],
    ] as const) {
      const element = await mounted(waterfall(settings), width);
      const drawn = [...part(element, 'chart')!.querySelectorAll('[role="listitem"]')];
      const lines = drawn.slice(0, -1).map((bar) => bar.querySelector('line')!);
      const isLying = part(element, 'chart')!.classList.contains('lying');
      expect(isLying).to.equal(width === 320);
      const across = isLying ? 'x' : 'y';
      for (const line of lines) {
        expect(line.getAttribute(`${across}1`)).to.equal(line.getAttribute(`${across}2`));
      }
    }
  });

  it('D-23 shows one currency and names those it leaves out', async () => {
    const data = [...RECORDS, { ...record('euro', '2024-03-02', null, 999), currency: 'EUR' }];
    const element = await mounted(waterfall({ data }));
    expect(bars(element)[1]).to.equal('New: +$150.00, 2 customers');
    expect(textOf(element, 'notes')).to.contain('USD only, without EUR');
  });

  it('speaks Chinese', async () => {
    const element = await mounted(Object.assign(waterfall(), { lang: 'zh-CN' }));
    await drawn(element);
    expect(textOf(element, 'heading')).to.equal('MRR 变动');
    expect(bars(element)[5]).to.equal('流失：−$90.00，1 位客户');
    expect(textOf(element, 'takeaway')).to.equal(
      '2024年3月 MRR 增长 15.6%；新增收入的 45.2% 被流失和缩减抵消。',
    );
  });

  it('A-1 has no accessibility violations in either mode, light and dark', async () => {
    for (const settings of [{}, { mode: 'movements' as const }, { theme: 'dark' as const }]) {
      await expect(await mounted(waterfall(settings))).to.be.accessible();
    }
  });

  it('draws amounts of every size without a number that is none', async () => {
    for (const scale of [1e-4, 1, 1e9]) {
      const data = [
        record('a', '2024-01-10', null, scale),
        record('b', '2024-03-02', null, 1e-4 * scale),
      ];
      for (const mode of ['bridge', 'movements'] as const) {
        const element = await mounted(waterfall({ data, mode }), 240);
        expect(part(element, 'chart')!.outerHTML).not.to.match(/NaN|Infinity/);
      }
    }
  });

  const pictures: [string, Partial<ChurnMrrWaterfall>, number][] = [
    ['bridge', {}, 720],
    ['bridge-narrow', {}, 320],
    ['bridge-mirrored', { dir: 'rtl' }, 720],
    ['bridge-from-zero', { axis: 'zero' }, 720],
    ['bridge-running', { asOf: '2024-01-20' }, 720],
    ['movements', { mode: 'movements', asOf: '2024-03-28' }, 720],
    ['movements-mirrored', { mode: 'movements', dir: 'rtl' }, 480],
  ];
  for (const [name, settings, width] of pictures) {
    it(`draws the same picture as before: ${name}`, async () => {
      const element = await mounted(waterfall({ ...settings, theme: 'light' }), width);
      await expectSvg(`mrr-waterfall-${name}`, svgOf(part<SVGSVGElement>(element, 'chart')!));
    });
  }
});
