import { expect } from '@open-wc/testing';
import { mounted, part, unmountAll } from '../helpers/element.js';
import { RECORDS, TAGS, widget } from '../helpers/widgets.js';

/** Resolves when the page has asked for a module of a metric, also where it did so before. */
function askedFor(pattern: RegExp): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (!list.getEntries().some(({ name }) => pattern.test(name))) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'resource', buffered: true });
  });
}

describe('what computes the metric of an element', () => {
  afterEach(unmountAll);

  it('is loaded while the records are on their way, and not after them', async () => {
    const element = widget('churn-kpi', {
      src: '/records.json',
      asOf: '2024-05-01',
      fetcher: async () => {
        await askedFor(/\/metrics\/kpi-history\./);
        return Response.json(RECORDS);
      },
    });
    await mounted(element);
    expect(part(element, 'error')).to.equal(null);
    expect(part(element, 'chart')?.localName).to.equal('svg');
  });

  it('is named by every element', () => {
    const unnamed = TAGS.filter((tag) => {
      const { metrics } = document.createElement(tag) as unknown as { metrics: readonly string[] };
      return metrics.length === 0;
    });
    expect(unnamed).to.deep.equal([]);
  });
});
