import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChurnDashboard } from '../../src/widgets/dashboard/dashboard.js';
import { hasPeriod } from '../../src/widgets/dashboard/range.js';
import { answered, CUSTOMERS, dashboardOf, inside, shown, until } from '../helpers/dashboard.js';
import { drawn, frames, part, textOf, unmountAll } from '../helpers/element.js';

/** The button of a dimension, and the list that it opens. */
function dimension(dashboard: HTMLElement, name: string): HTMLElement {
  const buttons = [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>('[part="dimension"]')];
  return buttons.find((button) => button.textContent!.startsWith(name))!;
}

async function opened(dashboard: ChurnDashboard, name: string): Promise<HTMLElement> {
  const button = dimension(dashboard, name);
  button.focus();
  button.click();
  const panel = button.nextElementSibling as HTMLElement;
  await until(() => panel.querySelector('input'), 'values');
  await frames(2);
  return panel;
}

function boxes(panel: HTMLElement): HTMLInputElement[] {
  return [...panel.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
}

const listed = (panel: HTMLElement): string[] =>
  boxes(panel).map((box) => box.parentElement!.textContent!.trim());

/** What chips say; which kind of space `Intl` puts into a range changes from one browser to the next. */
function chips(dashboard: HTMLElement): string[] {
  const found = dashboard.shadowRoot!.querySelectorAll('[part="chip"]');
  return [...found].map((chip) => chip.textContent!.trim().replace(/\p{Zs}/gu, ' '));
}

function set(dashboard: HTMLElement, name: string, value: string): void {
  const control = part<HTMLSelectElement | HTMLInputElement>(dashboard, name)!;
  control.value = value;
  control.dispatchEvent(new Event('change'));
}

const focused = (dashboard: HTMLElement): Element | null => dashboard.shadowRoot!.activeElement;

/** Customers of so many regions. */
const inRegions = (count: number): object[] =>
  Array.from({ length: count }, (_, i) => ({
    customerId: `c${i}`,
    start: '2024-01-10',
    mrr: 50,
    region: `Region ${String(i).padStart(4, '0')}`,
  }));

describe('the filter bar of a dashboard', () => {
  afterEach(unmountAll);

  it('filters everything by the values of a dimension, and shows each filter as a chip', async () => {
    const dashboard = await shown(dashboardOf());
    const gauge = inside(dashboard, 'churn-gauge');
    const panel = await opened(dashboard, 'plan');
    expect(listed(panel)).to.deep.equal(['Solo', 'Team']);
    boxes(panel)[1]!.click();
    await answered(gauge, ({ where }) => JSON.stringify(where) === '{"plan":["Team"]}');
    expect(chips(dashboard)).to.deep.equal(['plan: Team']);
    expect(textOf(dashboard, 'matches')).to.equal('10 of 40 customers match');
    boxes(panel)[0]!.click();
    await answered(gauge, ({ where }) => JSON.stringify(where) === '{"plan":["Team","Solo"]}');
    boxes(panel)[0]!.click();
    boxes(panel)[1]!.click();
    await answered(gauge, ({ where }) => !where);
    expect(chips(dashboard)).to.deep.equal([]);
    expect(textOf(dashboard, 'matches')).to.equal('40 customers');
  });

  it('keeps what a page leaves out, and lets more be left out', async () => {
    const dashboard = await shown(dashboardOf({ where: { plan: { not: ['Team'] } } }));
    expect(chips(dashboard)).to.deep.equal(['plan: not Team']);
    const panel = await opened(dashboard, 'plan');
    expect(boxes(panel).map(({ checked }) => checked)).to.deep.equal([true, false]);
    boxes(panel)[1]!.click();
    await until(() => dashboard.where === null, 'no filter');
    expect(boxes(panel).map(({ checked }) => checked)).to.deep.equal([false, false]);
  });

  it('finds one of five thousand values, of which few are in the page at a time', async () => {
    const dashboard = await shown(dashboardOf({ data: inRegions(5000) }, ['churn-gauge']), 900);
    const panel = await opened(dashboard, 'region');
    expect(boxes(panel).length).to.equal(100);
    expect(dashboard.shadowRoot!.querySelectorAll('*').length).to.be.below(500);
    expect(panel.textContent).to.contain('100 of 5,000 values; type to find others');
    const search = part<HTMLInputElement>(dashboard, 'search')!;
    expect(focused(dashboard) === search).to.equal(true);
    await sendKeys({ type: 'region 4321' });
    await drawn(dashboard);
    expect(listed(panel)).to.deep.equal(['Region 4321']);
    boxes(panel)[0]!.click();
    await answered(
      inside(dashboard, 'churn-gauge'),
      ({ where }) => JSON.stringify(where) === '{"region":["Region 4321"]}',
    );
    search.value = 'nowhere';
    search.dispatchEvent(new Event('input'));
    await drawn(dashboard);
    expect(listed(panel)).to.deep.equal([]);
    expect(panel.textContent).to.contain('No value contains that.');
    panel.hidePopover();
    // What is chosen comes first where not all have room.
    expect(listed(await opened(dashboard, 'region'))[0]).to.equal('Region 4321');
  });

  it('is walked by keys: arrows through the values, Escape back to the button', async () => {
    const dashboard = await shown(dashboardOf({ data: inRegions(12) }, ['churn-gauge']));
    const panel = await opened(dashboard, 'region');
    const at = (): string => (focused(dashboard) as HTMLElement).parentElement!.textContent!.trim();
    await sendKeys({ press: 'ArrowDown' });
    expect(at()).to.equal('Region 0000');
    await sendKeys({ press: 'ArrowDown' });
    expect(at()).to.equal('Region 0001');
    await sendKeys({ press: 'Space' });
    await until(() => dashboard.where, 'a filter');
    expect(at()).to.equal('Region 0001');
    await sendKeys({ press: 'End' });
    expect(at()).to.equal('Region 0011');
    await sendKeys({ press: 'ArrowDown' });
    expect(at()).to.equal('Region 0011');
    await sendKeys({ press: 'Home' });
    expect(at()).to.equal('Region 0000');
    await sendKeys({ press: 'Escape' });
    expect(panel.matches(':popover-open')).to.equal(false);
    expect(focused(dashboard)!.textContent).to.contain('region');
    expect(dashboard.where).to.deep.equal({ region: ['Region 0001'] });
  });

  it('gives the focus on to the next chip when one is removed, and to the bar after the last', async () => {
    const dashboard = await shown(
      dashboardOf({ where: { plan: 'Team', country: 'DE' }, from: '2024-02-01' }),
    );
    expect(chips(dashboard)).to.deep.equal(['country: DE', 'plan: Team', 'Since Feb 1, 2024']);
    const press = async (): Promise<void> => {
      const chip = part(dashboard, 'chip')!;
      chip.focus();
      chip.click();
      await drawn(dashboard);
    };
    expect(part(dashboard, 'chip')!.getAttribute('aria-label')).to.equal(
      'Remove the filter country: DE',
    );
    await press();
    expect(chips(dashboard)).to.deep.equal(['plan: Team', 'Since Feb 1, 2024']);
    expect(focused(dashboard)!.textContent).to.contain('plan: Team');
    await press();
    await press();
    expect(chips(dashboard)).to.deep.equal([]);
    expect(focused(dashboard)!.getAttribute('part')).to.equal('period');
    expect([dashboard.where, dashboard.from]).to.deep.equal([null, null]);
  });

  it('clears all filters at once, and leaves period and basis', async () => {
    const dashboard = await shown(
      dashboardOf({
        ...{ where: { plan: 'Team' }, from: '2024-02-01', to: '2024-04-01' },
        ...{ selection: { reason: 'price' }, period: 'quarter', basis: 'revenue' },
      }),
    );
    expect(chips(dashboard)).to.deep.equal(['plan: Team', 'Feb 1 – Mar 31, 2024', 'Churn, price']);
    part(dashboard, 'clear')!.click();
    await drawn(dashboard);
    const { where, from, to, selection, period, basis } = dashboard;
    expect([where, from, to, selection]).to.deep.equal([null, null, null, null]);
    expect([period, basis]).to.deep.equal(['quarter', 'revenue']);
    expect(chips(dashboard)).to.deep.equal([]);
  });

  it('chooses periods, basis and a range, which is of whole months before the as-of day', async () => {
    const dashboard = await shown(dashboardOf({ asOf: '2024-05-15' }));
    set(dashboard, 'period', 'quarter');
    set(dashboard, 'basis', 'revenue');
    await drawn(dashboard);
    expect([dashboard.period, dashboard.basis]).to.deep.equal(['quarter', 'revenue']);
    expect(inside(dashboard, 'churn-reasons').basis).to.equal('revenue');
    for (const [choice, from] of [
      ['6', '2023-11-01'],
      ['12', '2023-05-01'],
      ['year', '2024-01-01'],
      ['all', null],
    ] as const) {
      set(dashboard, 'range', choice);
      await drawn(dashboard);
      expect([dashboard.from, dashboard.to], choice).to.deep.equal([from, null]);
      expect(part<HTMLSelectElement>(dashboard, 'range')!.value).to.equal(choice);
    }
    set(dashboard, 'range', 'own');
    await drawn(dashboard);
    set(dashboard, 'from', '2024-02-01');
    set(dashboard, 'until', '2024-03-31');
    await drawn(dashboard);
    // The end of a range is the day after the last one.
    expect([dashboard.from, dashboard.to]).to.deep.equal(['2024-02-01', '2024-04-01']);
    expect(chips(dashboard)).to.deep.equal(['Feb 1 – Mar 31, 2024']);
    // It says which periods are listed; all customers count still.
    expect(textOf(dashboard, 'matches')).to.equal('40 customers');
  });

  it('says that no period lies in a range, and clears it', async () => {
    const dashboard = await shown(dashboardOf({ asOf: '2024-05-15' }));
    const warnings = async (settings: object): Promise<string> => {
      Object.assign(dashboard, {
        period: 'month',
        preset: 'none',
        from: null,
        to: null,
        ...settings,
      });
      await drawn(dashboard);
      await answered(inside(dashboard, 'churn-mrr-waterfall'), (options) =>
        ['period', 'from', 'to'].every(
          (name) => (options[name] ?? null) === dashboard[name as 'from'],
        ),
      );
      await drawn(dashboard);
      const isListed = inside(dashboard, 'churn-mrr-waterfall').answer!.result.movements.length > 0;
      // What is said has to be so.
      expect(part(dashboard, 'warning') === null, JSON.stringify(settings)).to.equal(isListed);
      return textOf(dashboard, 'warning');
    };
    const none = 'No whole period lies in this time range. Clear the time range';
    for (const [settings, words] of [
      [{ from: '2024-04-01', to: '2024-02-01' }, none],
      [{ from: '2024-02-02', to: '2024-03-01' }, none],
      [{ from: '2024-02-01', to: '2024-03-01' }, ''],
      [{ from: '2024-01-10', to: '2024-02-01' }, none],
      [{ from: '2024-05-02' }, none],
      [{ from: '2024-05-01' }, ''],
      [{ from: '2024-02-01', to: '2024-04-01', period: 'quarter' }, none],
      [{ to: '2024-01-31' }, none],
      [{ to: '2024-02-01' }, ''],
      [{ from: '2030-01-01' }, none],
    ] as const) {
      expect(await warnings(settings), JSON.stringify(settings)).to.equal(words);
    }
    part(dashboard, 'warning')!.querySelector('button')!.click();
    await until(() => part(dashboard, 'warning') === null, 'no warning');
    expect([dashboard.from, dashboard.to]).to.deep.equal([null, null]);
  });

  it('counts periods of thirty days back from the as-of day when it looks for one', () => {
    const told = {
      ...{ first: '2024-01-10', asOf: '2024-05-15' },
      ...{ period: 'month' as const, rollingDays: 30 },
    };
    for (const [from, to, expected] of [
      ['2024-04-15', null, true],
      ['2024-04-16', null, false],
      ['2024-03-16', '2024-04-15', true],
      ['2024-03-16', '2024-04-14', false],
      [null, '2024-01-16', true],
      [null, '2024-01-10', false],
    ] as const) {
      expect(hasPeriod({ from, to }, told), `${from} ${to}`).to.equal(expected);
    }
  });

  it('has a button for five dimensions, and others where they are asked for', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `field ${letter}`);
    const data = CUSTOMERS.map((one, i) => ({
      customerId: (one as { customerId: string }).customerId,
      start: '2024-01-10',
      mrr: 10,
      currency: i % 2 ? 'EUR' : 'USD',
      same: 'everywhere',
      ...Object.fromEntries(names.map((name, at) => [name, `v${i % (at + 2)}`])),
    }));
    const dashboard = await shown(dashboardOf({ data }, ['churn-gauge']));
    const shownNames = (): string[] =>
      [...dashboard.shadowRoot!.querySelectorAll('[part="dimension"]')].map((one) =>
        one.textContent!.trim(),
      );
    expect(shownNames()).to.deep.equal(names.slice(0, 5));
    // The first choice names the choice itself.
    set(dashboard, 'more-dimensions', '2');
    await drawn(dashboard);
    expect(shownNames()).to.deep.equal([...names.slice(0, 5), 'field g']);
    dashboard.where = { 'field f': 'v1' };
    await drawn(dashboard);
    expect(shownNames().length).to.equal(7);
    expect(part(dashboard, 'more-dimensions')).to.equal(null);
  });

  it('is not there where the page wants none', async () => {
    const dashboard = await shown(dashboardOf({ withoutFilters: true, where: { plan: 'Team' } }));
    expect(part(dashboard, 'filters')).to.equal(null);
    expect(chips(dashboard)).to.deep.equal(['plan: Team']);
  });
});
