import '../../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
import type { ChurnCohortHeatmap } from '../../src/widgets/cohort-heatmap/cohort-heatmap.js';

/** One customer a month who stays, from a month on. */
export function months(count: number, year = 2022, customers = 1): object[] {
  return Array.from({ length: count * customers }, (_, i) => {
    const month = Math.floor(i / customers);
    const name = `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return {
      customerId: `c${year}-${i}`,
      start: `${name}-10`,
      end: null,
      mrr: 10,
      currency: 'USD',
    };
  });
}

/** Customers of three months, of whom the first buy more than they did at first. */
export const GROWING = [
  { customerId: 'a', start: '2024-01-10', end: '2024-02-10', mrr: 100, currency: 'USD' },
  { customerId: 'a', start: '2024-02-10', end: null, mrr: 140, currency: 'USD' },
  { customerId: 'b', start: '2024-02-20', end: null, mrr: 50, currency: 'USD' },
  { customerId: 'c', start: '2024-03-02', end: '2024-04-02', mrr: 80, currency: 'USD' },
];

/** Thirty customers a month in dollars, of whom some leave in May; those of March pay in euros. */
export const TWO_CURRENCIES = (
  [
    ['01', 12, 'USD'],
    ['02', 3, 'USD'],
    ['03', 0, 'EUR'],
  ] as const
).flatMap(([month, leaving, currency]) =>
  Array.from({ length: 30 }, (_, i) => ({
    customerId: `${month} ${i}`,
    start: `2024-${month}-10`,
    end: i < leaving ? '2024-05-20' : null,
    mrr: 10,
    currency,
  })),
);

/** A heatmap of 24 cohorts of one customer each, with other settings where a test needs them. */
export function heatmap(settings: Partial<ChurnCohortHeatmap> = {}): ChurnCohortHeatmap {
  const element = document.createElement('churn-cohort-heatmap');
  return Object.assign(element, { data: months(24), asOf: '2024-01-01' }, settings);
}

/** Every element in the shadow root that matches. */
export function all<E extends Element = Element>(element: HTMLElement, selector: string): E[] {
  return [...element.shadowRoot!.querySelectorAll<E>(selector)];
}

/** The first element in the shadow root that matches. */
export function one<E extends Element = HTMLElement>(element: HTMLElement, selector: string): E {
  return element.shadowRoot!.querySelector<E>(selector)!;
}

/** The cell of a cohort and an age: `2024-03/5`. */
export function cellAt(element: HTMLElement, mark: string): SVGElement {
  return one<SVGElement>(element, `[data-mark="${mark}"]`);
}

/** Where an element is in the window. */
export function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}
