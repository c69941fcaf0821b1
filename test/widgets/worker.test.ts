import { expect } from '@open-wc/testing';
import '../../src/all.js';
import type { ChurnErrorEvent } from '../../src/element/events.js';
import { mounted, part, textOf, unmountAll, whenSettled } from '../helpers/element.js';
import { TAGS, widget } from '../helpers/widgets.js';
import { workersOf } from '../helpers/workers.js';

const ROWS = JSON.stringify(
  Array.from({ length: 20_000 }, (_, i) => ({
    customerId: `customer-${i}`,
    start: `2023-${String((i % 12) + 1).padStart(2, '0')}-10`,
    end: i % 4 === 0 ? '2024-02-10' : null,
    mrr: 10 + (i % 7),
  })),
);

describe('an element with a large payload', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`S-4 R-11 <${tag}> has it read in a worker, under the strictest policy`, async () => {
      const settings = {
        src: `/large/${tag}`,
        asOf: '2024-03-01',
        fetcher: async () => new Response(ROWS),
      };
      const element = widget(tag, settings);
      const made = await workersOf(() => mounted(element));
      expect(made.map((url) => new URL(url).pathname)).to.deep.equal(['/src/ledger-worker.js']);
      expect(element.matches(':state(ready)')).to.equal(true);
      const onPage = widget(tag, { data: JSON.parse(ROWS) as object[], asOf: '2024-03-01' });
      await mounted(onPage);
      expect(textOf(element, 'takeaway')).to.equal(textOf(onPage, 'takeaway'));
      expect(part(element, 'chart')!.outerHTML.length).to.equal(
        part(onPage, 'chart')!.outerHTML.length,
      );
    });
  }

  it('R-11 draws the same where worker-url leads to none', async () => {
    const element = widget('churn-gauge', {
      src: '/large/refused',
      asOf: '2024-03-01',
      workerUrl: '/nothing-there.js',
      fetcher: async () => new Response(ROWS),
    });
    const made = await workersOf(() => mounted(element));
    expect(made.map((url) => new URL(url).pathname)).to.deep.equal(['/nothing-there.js']);
    expect(textOf(element, 'takeaway')).to.match(/^25\.0%/);
  });

  it('S-5 refuses a worker-url that runs something else, by its name', async () => {
    for (const workerUrl of [
      'javascript:alert(1)',
      'data:text/javascript,1',
      'https://u:p@example.com/',
    ]) {
      const element = widget('churn-gauge', { src: '/large/none', workerUrl });
      const settled = whenSettled(element);
      document.body.append(element);
      const { code, message } = (await settled) as ChurnErrorEvent;
      expect(code).to.equal('config/url');
      expect(message).to.match(/^The address in worker-url /);
      element.remove();
    }
  });

  it('lists the customers behind a mark that only the worker knows', async () => {
    const element = widget('churn-mrr-waterfall', {
      src: '/large/customers',
      asOf: '2024-03-01',
      fetcher: async () => new Response(ROWS),
    });
    await mounted(element);
    const chosen = new Promise<{ customers(): Promise<unknown[]> }>((resolve) =>
      element.addEventListener('churn-select', (event) => resolve(event as never)),
    );
    element
      .shadowRoot!.querySelector('[data-mark="churn"]')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect((await (await chosen).customers()).length).to.equal(5000);
  });
});
