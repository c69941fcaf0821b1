import * as library from '../../src/all.js';
import { ChurnElement } from '../../src/all.js';

/** The tag of a widget: of all elements but the one that holds others. */
export type WidgetTag = Exclude<
  Extract<keyof HTMLElementTagNameMap, `churn-${string}`>,
  'churn-dashboard'
>;

/** Any widget, as far as all of them are alike. */
export type Widget = HTMLElementTagNameMap[WidgetTag];

/** What all the widgets of the package are called: every class it exports that is a widget. */
export const TAGS: readonly WidgetTag[] = Object.values(library)
  .filter((value) => typeof value === 'function' && value.prototype instanceof ChurnElement)
  .map((value) => customElements.getName(value as CustomElementConstructor) as WidgetTag)
  .sort();

/** A widget of any kind with its settings, not yet on the page. */
export function widget(tag: WidgetTag, settings: object = {}): Widget {
  return Object.assign(document.createElement(tag), settings);
}

function declared(tag: WidgetTag): typeof ChurnElement.elementProperties {
  return (customElements.get(tag) as unknown as typeof ChurnElement).elementProperties;
}

/** The names of all settings of a widget. */
export function propertiesOf(tag: WidgetTag): string[] {
  return [...declared(tag).keys()].map(String);
}

/** The attributes of a widget by the properties that follow them. */
export function attributesOf(tag: WidgetTag): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [property, { attribute }] of declared(tag)) {
    if (attribute === false) continue;
    const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
    attributes.set(String(property), name);
  }
  return attributes;
}

/** Customers of five months, of whom some leave, some return and some pay more or less. */
export const RECORDS: readonly object[] = [
  ['a', '2024-01-10', null, 500, 'Team', null],
  ['b', '2024-01-10', '2024-03-15', 200, 'Solo', null],
  ['b', '2024-03-15', null, 320, 'Team', null],
  ['c', '2024-01-10', '2024-04-20', 90, 'Solo', 'price'],
  ['d', '2024-02-12', '2024-03-21', 40, 'Solo', 'bugs'],
  ['d', '2024-04-12', null, 40, 'Solo', null],
  ['e', '2024-03-07', '2024-04-07', 150, 'Team', null],
  ['e', '2024-04-07', null, 100, 'Solo', null],
  ['f', '2024-04-02', null, 75, 'Solo', null],
].map(([customerId, start, end, mrr, plan, cancelReason]) => ({
  customerId,
  start,
  end,
  mrr,
  plan,
  cancelReason,
  currency: 'USD',
}));

/** A widget that draws {@link RECORDS} up to the end of April 2024. */
export function drawnWidget(tag: WidgetTag, settings: object = {}): Widget {
  return widget(tag, { data: RECORDS, asOf: '2024-05-01', ...settings });
}
