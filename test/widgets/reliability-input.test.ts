import { expect } from '@open-wc/testing';
import type { ChurnErrorEvent, ChurnReadyEvent } from '../../src/element/events.js';
import { drawn, frames, mounted, textOf, unmountAll, whenSettled } from '../helpers/element.js';
import { TAGS, attributesOf, drawnWidget, propertiesOf, type Widget } from '../helpers/widgets.js';

/** Nothing that any attribute could mean. */
const NONSENSE = [
  'fortnight',
  '2024-02-30',
  '%%',
  '-1',
  '1e999',
  'NaN',
  '[1, 2',
  '{"a": {}}',
  'null',
  '<b>',
  ' ',
  '',
  '\u202e\u0000\ud800',
  'x'.repeat(10_000),
];

/** Things that a script may set a property to, and that are no setting. */
const NO_SETTINGS: readonly (readonly [string, unknown])[] = [
  ['a number', 7],
  ['NaN', NaN],
  ['an object without a prototype', Object.create(null)],
  ['a function', () => 'x'],
  ['a symbol', Symbol('x')],
  ['a big number', 10n ** 30n],
  ['a list', [['x']]],
  ['true', true],
];

const INPUTS = new Set(['src', 'data', 'dataJson']);

interface Outcome {
  readonly about: string;
  readonly element: Widget;
  readonly event: ChurnReadyEvent | ChurnErrorEvent;
}

/** An answer for whatever address a widget makes of nonsense. */
const fetcher = async (): Promise<Response> => new Response('[]');

/** A widget with one nonsensical setting; where that is its data, it has no other. */
function widgetWith(tag: (typeof TAGS)[number], property: string): Widget {
  return drawnWidget(tag, INPUTS.has(property) ? { data: null, fetcher } : { src: null, fetcher });
}

/** Fails where nothing has become of an element in the time of many frames. */
async function neverSettled(about: string): Promise<never> {
  await frames(300);
  throw new Error(`Neither ready nor an error came with ${about}.`);
}

/** Mounts all at once; what became of each, and what all of them said in the console. */
async function outcomes(
  elements: readonly (readonly [about: string, element: Widget])[],
): Promise<{ all: Outcome[]; warnings: string[] }> {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => warnings.push(words.map(String).join(' '));
  try {
    const all = await Promise.all(
      elements.map(async ([about, element]) => {
        const settled = Promise.race([whenSettled(element), neverSettled(about)]);
        document.body.append(element);
        const event = await settled;
        await drawn(element);
        return { about, element, event };
      }),
    );
    return { all, warnings };
  } finally {
    console.warn = warn;
  }
}

/** A chart, a table or a message, and never nothing. */
function expectSomething({ about, element }: Outcome): void {
  const picture = element.shadowRoot!.querySelector('[part~="chart"], [part~="table"]');
  const hasWords = textOf(element, 'body').length > 20;
  expect(picture !== null || hasWords, `${element.localName} with ${about}`).to.equal(true);
}

describe('nonsense', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    for (const [property, attribute] of attributesOf(tag)) {
      it(`in the attribute ${attribute} of ${tag} is replaced by the default, or refused by its name`, async () => {
        const values = NONSENSE.filter((value) => !INPUTS.has(property) || value.trim() !== '');
        const { all, warnings } = await outcomes(
          values.map((value) => {
            const element = widgetWith(tag, property);
            element.setAttribute(attribute, value);
            return [`${attribute}=${JSON.stringify(value.slice(0, 20))}`, element];
          }),
        );
        for (const outcome of all) {
          const { about, event } = outcome;
          expectSomething(outcome);
          if (event.type === 'churn-ready') continue;
          const { code, message } = event as ChurnErrorEvent;
          expect(code, about).to.match(/^(config|data)\//);
          if (code.startsWith('config/')) expect(message, about).to.contain(attribute);
          expect(message.length, about).to.be.at.most(220);
        }
        expect(warnings.length, warnings.join(' ')).to.be.at.most(all.length);
      });
    }

    for (const property of propertiesOf(tag)) {
      it(`in the property ${property} of ${tag} is replaced by the default, or refused`, async () => {
        const { all, warnings } = await outcomes(
          NO_SETTINGS.map(([about, value]) => [
            `${property} as ${about}`,
            Object.assign(widgetWith(tag, property), { [property]: value }),
          ]),
        );
        for (const outcome of all) {
          const { about, event } = outcome;
          expectSomething(outcome);
          if (event.type === 'churn-ready') continue;
          expect((event as ChurnErrorEvent).code, about).to.match(/^(config|data)\//);
          expect((event as ChurnErrorEvent).message, about).to.match(/^[^\n]{10,220}\.$/);
        }
        expect(warnings.length, warnings.join(' ')).to.be.at.most(all.length);
      });
    }
  }

  it('is warned of once a widget, by the name of the setting', async () => {
    const { warnings } = await outcomes(
      [...TAGS, ...TAGS].map((tag) => ['sepia', drawnWidget(tag, { theme: 'sepia' })]),
    );
    expect(warnings).to.deep.equal(
      TAGS.map((tag) => `<${tag}>: theme is "sepia", not one of auto, light, dark; using auto.`),
    );
  });

  for (const tag of TAGS) {
    it(`is forgotten by ${tag} as soon as the setting is mended`, async () => {
      const element = drawnWidget(tag, { asOf: '2024-02-30' });
      await mounted(element);
      expect(element.matches(':state(error)')).to.equal(true);
      element.asOf = '2024-05-01';
      await drawn(element);
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(element.matches(':state(error)')).to.equal(false);
    });
  }
});
