import { waitUntil } from '@open-wc/testing';
import '../../src/all.js';
import type { ChurnDashboard } from '../../src/widgets/dashboard/dashboard.js';
import { drawn, frames } from './element.js';
import { widget, type Widget, type WidgetTag } from './widgets.js';

/** Forty customers of two plans in two countries, of whom every third leaves, for one of two reasons. */
export const CUSTOMERS: readonly object[] = Array.from({ length: 40 }, (_, i) => ({
  customerId: `secret-${i}`,
  start: `2024-0${1 + (i % 3)}-10`,
  end: i % 3 === 0 ? `2024-04-${10 + (i % 12)}` : null,
  cancelReason: i % 3 === 0 ? (i % 2 === 0 ? 'payment failed' : 'price') : null,
  mrr: 100 + i,
  currency: 'USD',
  plan: i % 4 === 0 ? 'Team' : 'Solo',
  country: i % 5 === 0 ? 'DE' : 'FR',
  segment: i % 6 === 0 ? 'A' : 'B',
}));

/** What is inside a dashboard of {@link dashboardOf}. */
export const INSIDE: readonly WidgetTag[] = [
  'churn-gauge',
  'churn-mrr-waterfall',
  'churn-cohort-heatmap',
  'churn-reasons',
];

/** A dashboard with some elements inside, not yet on the page. */
export function dashboardOf(
  settings: object = {},
  inside: readonly (WidgetTag | Widget)[] = INSIDE,
): ChurnDashboard {
  const dashboard = document.createElement('churn-dashboard');
  Object.assign(dashboard, { data: CUSTOMERS, asOf: '2024-05-01', ...settings });
  dashboard.append(...inside.map((one) => (typeof one === 'string' ? widget(one) : one)));
  return dashboard;
}

/** The first element of a kind in a dashboard. */
export function inside<T extends WidgetTag>(
  dashboard: HTMLElement,
  tag: T,
): HTMLElementTagNameMap[T] {
  return dashboard.querySelector(tag)!;
}

/** Waits for something that takes as long as it takes. */
export async function until(isSo: () => unknown, what: string): Promise<void> {
  await waitUntil(isSo, what, { timeout: 20_000 });
}

/** Whether an element shows an answer, or that there is none. */
function isDone(element: Element): boolean {
  return ['ready', 'empty', 'error'].some((state) => element.matches(`:state(${state})`));
}

/** Puts a dashboard on the page and waits until everything inside is drawn. */
export async function shown<D extends HTMLElement>(dashboard: D, width = 900): Promise<D> {
  const frame = document.createElement('div');
  frame.style.width = `${width}px`;
  frame.append(dashboard);
  document.body.append(frame);
  await allDrawn(dashboard);
  return dashboard;
}

/** Waits until everything inside a dashboard has its first answer and is drawn. */
export async function allDrawn(dashboard: HTMLElement): Promise<void> {
  const elements = [dashboard, ...dashboard.querySelectorAll<Widget>(':is(churn-dashboard *)')];
  const ours = elements.filter(({ localName }) => localName.startsWith('churn-'));
  await until(() => ours.every(isDone), 'everything inside to be drawn');
  for (const one of ours) await drawn(one);
}

/** What a metric was asked with for what an element shows. */
export function optionsOf(element: Widget): Record<string, unknown> {
  return { ...(element.answer?.options ?? {}) };
}

/** Waits until an element inside shows an answer to certain options. */
export async function answered(
  element: Widget,
  isRight: (options: Record<string, unknown>) => boolean,
): Promise<void> {
  await until(() => isRight(optionsOf(element)), `${element.localName} to be asked anew`);
  await drawn(element);
  await frames(2);
}

/** The customers of the cohorts that a heatmap shows. */
export function customersOfHeatmap(dashboard: HTMLElement): number {
  const { cohorts } = inside(dashboard, 'churn-cohort-heatmap').answer!.result;
  return cohorts.reduce((sum, { size }) => sum + size, 0);
}

/** The customers that came in the periods of a waterfall. */
export function customersOfWaterfall(dashboard: HTMLElement): number {
  const { movements } = inside(dashboard, 'churn-mrr-waterfall').answer!.result;
  return movements.reduce((sum, { newCustomers }) => sum + newCustomers, 0);
}

/** Chooses a mark by its words, as a click does. */
export function choose(element: HTMLElement, words: RegExp): void {
  const marks = [...element.shadowRoot!.querySelectorAll<SVGElement>('[data-mark]')];
  const mark = marks.find((one) =>
    words.test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
  );
  if (!mark) throw new Error(`No mark says ${words.source}.`);
  mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}
