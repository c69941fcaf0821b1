/*
 * What the elements draw of some records, as numbers and texts: the same in every engine and in every
 * time zone. Runs in Node with the modules of the package and in browsers with a bundle of them.
 */

/** The width and the direction of each picture. */
const SIZES = [
  [320, 'ltr'],
  [760, 'ltr'],
  [760, 'rtl'],
];

/**
 * @param library the modules of the package: all of its entry, and what an element draws with
 * @param payload records, as text
 * @returns results and pictures as plain values, by widget, language and size
 */
export async function picturesOf(library, payload) {
  const { entry, readSubscriptions, LedgerSource, formatsFor, locales } = library;
  const pictures = {};
  const ledger = await readSubscriptions(payload, { timeZone: 'America/New_York' });
  const source = new LedgerSource(ledger);
  const facts = await source.describe();
  const isWidget = (one) =>
    typeof one === 'function' && one.prototype instanceof entry.ChurnElement;
  for (const Widget of Object.values(entry).filter(isWidget)) {
    const widget = new Widget();
    // In Node there is no page whose headings could stand in it.
    if (!widget.children) Object.defineProperty(widget, 'children', { value: [] });
    const options = widget.metricOptions;
    const result = await widget.ask(source, options);
    const pictured = (pictures[Widget.name] = { result: plain(result), facts: plain(facts) });
    for (const messages of locales) {
      for (const [width, direction] of SIZES) {
        const formats = formatsFor(messages.language, facts.currency, messages);
        const drawing = { width, direction, messages, formats, compact: false, selected: null };
        const view = widget.picture({ facts, result, options, loadedAt: 0 }, drawing);
        pictured[`${messages.language} ${width} ${direction}`] = plain(view);
      }
    }
  }
  return pictures;
}

/** What is data in a value: functions, and objects that are more than their fields, are left out. */
function plain(value) {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  // Not a number, infinity and minus zero would be lost in JSON.
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return [...value].map(plain);
  if (typeof value !== 'object') return undefined;
  if (ArrayBuffer.isView(value)) return [...value];
  if ('_$litType$' in value) return value.values.map(plain);
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const entries = Object.entries(value).map(([key, held]) => [key, plain(held)]);
  return Object.fromEntries(entries.filter(([, held]) => held !== undefined));
}
