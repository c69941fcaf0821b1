import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';
import type { ChurnMrrWaterfall } from '../../src/widgets/mrr-waterfall/mrr-waterfall.js';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';

/** Forty dollars more in each month of 2024 up to May. */
const RECORDS = ['01', '02', '03', '04', '05'].map((month, i) => ({
  customerId: `c${i}`,
  start: `2024-${month}-10`,
  end: null,
  mrr: 40,
  currency: 'USD',
}));

function waterfall(settings: Partial<ChurnMrrWaterfall> = {}): ChurnMrrWaterfall {
  const element = document.createElement('churn-mrr-waterfall');
  return Object.assign(element, { data: RECORDS, asOf: '2024-05-20', mode: 'movements' }, settings);
}

const item = (element: ChurnMrrWaterfall, period: string): SVGElement =>
  element.shadowRoot!.querySelector<SVGElement>(`[role="listitem"][data-mark="${period}"]`)!;
const button = (element: ChurnMrrWaterfall, name: string): HTMLButtonElement =>
  part(element, 'periods')!.querySelector<HTMLButtonElement>(`.${name}`)!;
const focused = (element: ChurnMrrWaterfall): string | null => {
  const { activeElement } = element.shadowRoot!;
  return activeElement?.getAttribute('data-mark') ?? activeElement?.className ?? null;
};
const bars = (element: ChurnMrrWaterfall): string[] =>
  [...part(element, 'chart')!.querySelectorAll('[role="listitem"]')].map((bar) =>
    bar.getAttribute('aria-label')!,
  );

describe('<churn-mrr-waterfall> of several periods', () => {
  afterEach(unmountAll);

  it('D-21 opens the bridge of the period that is clicked, and goes back to where it was', async () => {
    const element = await mounted(waterfall());
    expect(part(element, 'periods')).to.equal(null);
    item(element, '2024-03')
      .querySelector('.opens')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await drawn(element);
    expect(element.of).to.equal('2024-03');
    expect(bars(element).slice(0, 2)).to.deep.equal([
      'Opening: $80.00, 2 customers',
      'New: +$40.00, 1 customer',
    ]);
    expect(textOf(element, 'periods')).to.equal('All periods March 2024');
    expect(textOf(element, 'takeaway')).to.equal('MRR grew 50.0% in Mar 2024; nothing was lost.');
    expect(focused(element)).to.equal('back');
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(element.of).to.equal(null);
    expect(focused(element)).to.equal('2024-03');
    expect(part(element, 'periods')).to.equal(null);
  });

  it('A-4 opens the period that has the focus by Enter, and goes on to those beside it', async () => {
    const element = await mounted(waterfall());
    item(element, '2024-04').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(element.of).to.equal('2024-04');
    button(element, 'after').click();
    await drawn(element);
    expect(element.of).to.equal('2024-05');
    expect(textOf(element, 'notes')).to.contain('May 2024 is still running');
    expect(button(element, 'after').getAttribute('aria-disabled')).to.equal('true');
    button(element, 'after').click();
    button(element, 'before').click();
    await drawn(element);
    expect(element.of).to.equal('2024-04');
    expect(button(element, 'before').getAttribute('aria-label')).to.equal('Period before');
  });

  it('leads back from an opened bridge in its table too, where the focus goes on', async () => {
    const element = await mounted(waterfall({ of: '2024-03', view: 'table' }));
    expect(textOf(element, 'table')).to.contain('Opening');
    expect(textOf(element, 'periods')).to.equal('All periods March 2024');
    button(element, 'after').click();
    await drawn(element);
    expect(element.of).to.equal('2024-04');
    button(element, 'back').click();
    await drawn(element);
    expect(element.of).to.equal(null);
    expect(textOf(element, 'table')).to.contain('Jan 2024').and.to.contain('May 2024');
    expect(focused(element)).to.contain('table-frame');
  });

  it('S-13 names the files of a bridge and of movements by their periods', async () => {
    const names: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
    };
    try {
      for (const settings of [{}, { of: '2024-03' }, { mode: 'bridge' as const }]) {
        const element = await mounted(waterfall(settings));
        const exported = new Promise((done) => element.addEventListener('churn-export', done));
        const buttons = [...part(element, 'menu')!.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent.includes('CSV'))!.click();
        await exported;
      }
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal([
      'MRR-movements-2024-01-2024-05.csv',
      'MRR-movements-2024-03.csv',
      'MRR-movements-2024-04.csv',
    ]);
  });

  it('D-21 hatches the running period, which has no part in the net line', async () => {
    const element = await mounted(waterfall());
    const hatched = [...part(element, 'chart')!.querySelectorAll('[role="listitem"]')].filter(
      (stack) => stack.querySelector('.hatched') !== null,
    );
    expect(hatched.map((stack) => stack.getAttribute('data-mark'))).to.deep.equal(['2024-05']);
    const points = part(element, 'net')!.getAttribute('d')!.split('L').length;
    expect(points).to.equal(4);
    expect(textOf(element, 'notes')).to.contain('hatched = May 2024, still running');
  });

  it('still lists the customers of a movement that is clicked in a stack', async () => {
    const element = await mounted(waterfall());
    element
      .shadowRoot!.querySelector('[data-mark="2024-02 new"]')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await drawn(element);
    expect(element.of).to.equal(null);
    expect(element.shadowRoot!.querySelectorAll('[data-selected]').length).to.equal(1);
  });

  it('draws the bridge of the period that the page names, and the last one for a name that is none', async () => {
    const element = await mounted(waterfall({ mode: 'bridge', of: '2024-02' }));
    expect(bars(element)[0]).to.equal('Opening: $40.00, 1 customer');
    expect(part(element, 'periods')).to.equal(null);
    element.setAttribute('of', '2031-02');
    await drawn(element);
    expect(bars(element)[0]).to.equal('Opening: $120.00, 3 customers');
  });
});
