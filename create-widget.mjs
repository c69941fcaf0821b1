import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = import.meta.dirname;
const name = process.argv[2]?.replace(/^churn-/, '') ?? '';

if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
  fail('Say what the widget is called, for instance: npm run create rate-trend');
}
const folder = `src/widgets/${name}`;
if (existsSync(path.join(root, folder))) fail(`${folder} exists already.`);

const words = name.split('-');
const pascal = words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
const camel = pascal[0].toLowerCase() + pascal.slice(1);
const title = words.join(' ').replace(/^./, (letter) => letter.toUpperCase());
const tag = `churn-${name}`;

const files = {
  [`${folder}/${tag}.ts`]: `
import { define } from '../../element/define.js';
import { Churn${pascal} } from './${name}.js';

define('${tag}', Churn${pascal});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': Churn${pascal};
  }
}
`,
  [`${folder}/${name}.ts`]: `
import { html, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { ListFocus } from '../../element/list-focus.js';
import { tween } from '../../element/tween.js';
import { ${camel} } from '../../locales/en/${name}.js';
import type { ChartMessages } from '../../locales/messages.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import type * as details from './${name}.details.js';
import { ${camel}Scene, type ${pascal}Bar, type ${pascal}Scene } from './${name}.scene.js';
import { skeleton } from './${name}.skeleton.js';
import { styles } from './${name}.styles.js';
import { ${camel}Takeaway, ${camel}Text } from './${name}.text.js';

/**
 * Shows how many customers there were at the end of each period.
 *
 * @summary Customers at the end of each period.
 * @tag ${tag}
 *
 * @csspart bar - The customers of a period.
 *
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - The bars.
 */
export class Churn${pascal} extends ChurnElement<readonly PeriodMovement[]> {
  static override styles: CSSResultGroup = [ChurnElement.styles, styles];

  /** @internal */
  static override readonly english = { ${camel} };

  /** @internal */
  override readonly metrics = ['movements'] as const;

  readonly #focus = new ListFocus(this);
  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /** @internal */
  ask(source: MetricsSource, options: MetricOptions): Promise<readonly PeriodMovement[]> {
    return source.query('movements', options);
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./${name}.details.js');
  }

  protected isEmpty(movements: readonly PeriodMovement[]): boolean {
    return movements.length === 0;
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ ${camel} }: ChartMessages): string {
    return ${camel}.heading;
  }

  protected picture({ result }: Answer<readonly PeriodMovement[]>, drawing: Drawing): View {
    const { width, direction } = drawing;
    const scene = ${camel}Scene({ movements: result, width, direction, text: ${camel}Text(drawing) });
    return {
      heading: this.defaultHeading(drawing.messages),
      takeaway: ${camel}Takeaway(result, drawing),
      chart: html\`\${tween(result, scene, (moving) => this.#renderChart(moving))}\`,
      notes: [],
      table: () => this.#details!.${camel}Table(result, drawing),
      marks: new Map(scene.bars.map(({ key, words }) => [key, { words, selection: null }])),
      explanation: () => this.#details!.explain${pascal}(result, drawing),
    };
  }

  #renderChart({ width, height, bars }: ${pascal}Scene): TemplateResult {
    return html\`
      <div class="bars" @keydown=\${this.#focus.onKeyDown} @focusin=\${this.#focus.onFocusIn}>
        <svg part="chart" role="list" aria-labelledby="heading" aria-describedby="takeaway" width=\${width} height=\${height}>
          \${repeat(
            bars,
            ({ key }) => key,
            (bar) => this.#renderBar(bar),
          )}
        </svg>
      </div>
    \`;
  }

  #renderBar({ key, words, x, y, width, height, label, labelX, labelY }: ${pascal}Bar): SVGTemplateResult {
    return svg\`<g role="listitem" data-mark=\${key} aria-label=\${words} tabindex="-1">
      <rect class="bar" part="bar" x=\${x} y=\${y} width=\${width} height=\${height} rx="2"></rect>
      <text class="period" aria-hidden="true" x=\${labelX} y=\${labelY}>\${label}</text>
    </g>\`;
  }
}
`,
  [`${folder}/${name}.scene.ts`]: `
import { scaleBand } from 'd3-scale';
import type { PeriodMovement } from '../../metrics/movements.js';
import { linear, px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';

const HEIGHT = 220;
const LABEL_ROOM = 24;
const FONT = 12;

/** What is drawn, and in how much room. */
export interface ${pascal}Input {
  readonly movements: readonly PeriodMovement[];
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  readonly text: ${pascal}Text;
}

/** How the scene writes. */
export interface ${pascal}Text {
  period(name: string): string;
  /** Everything that a bar shows, as one sentence. */
  words(movement: PeriodMovement): string;
}

/** The customers of a period; every coordinate in px. */
export interface ${pascal}Bar {
  readonly key: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name of the period; empty where there is no room for it. */
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
}

/** Everything that is drawn, in px. */
export interface ${pascal}Scene {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly ${pascal}Bar[];
}

/** Lays out a bar for each period, in the order in which the page is read. */
export function ${camel}Scene({ movements, width, direction, text }: ${pascal}Input): ${pascal}Scene {
  const xOf = scaleBand<string>()
    .domain(movements.map(({ period }) => period))
    .range(direction === 'rtl' ? [width, 0] : [0, width])
    .padding(0.2);
  const most = Math.max(1, ...movements.map(({ closingCustomers }) => closingCustomers));
  const heightOf = linear([0, most], [0, HEIGHT - LABEL_ROOM]);
  const labels = movements.map(({ period }) => text.period(period));
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, FONT)));
  const every = Math.max(1, Math.ceil((widest + 8) / xOf.step()));
  const half = widest / 2;
  return {
    width: px(width),
    height: HEIGHT,
    bars: movements.map((movement, i): ${pascal}Bar => {
      const x = xOf(movement.period)!;
      const middle = x + xOf.bandwidth() / 2;
      const height = px(heightOf(movement.closingCustomers));
      return {
        key: movement.period,
        words: text.words(movement),
        x: px(x),
        y: px(HEIGHT - LABEL_ROOM - height),
        width: px(xOf.bandwidth()),
        height,
        label: (movements.length - 1 - i) % every === 0 ? labels[i]! : '',
        labelX: px(Math.max(half, Math.min(width - half, middle))),
        labelY: HEIGHT - 6,
      };
    }),
  };
}
`,
  [`${folder}/${name}.details.ts`]: `
export { explain${pascal} } from './${name}.explain.js';
export { ${camel}Table } from './${name}.table.js';
`,
  [`${folder}/${name}.styles.ts`]: `
import { css } from 'lit';

export const styles = css\`
  /* Only there for its listeners: with them, a drawing would take the focus itself. */
  .bars {
    display: contents;
  }

  .bar {
    fill: var(--_state);
  }

  .period {
    text-anchor: middle;
  }

  [data-mark] {
    outline: none;
  }

  [data-mark]:focus-visible .bar {
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
    }

    [data-mark]:focus-visible .bar {
      stroke: Highlight;
    }
  }
\`;
`,
  [`${folder}/${name}.skeleton.ts`]: `
import { svg, type SVGTemplateResult } from 'lit';

const HEIGHTS = [90, 110, 100, 130, 150, 140, 170, 180];

/** The outline of the chart, for as long as it is on its way. */
export const skeleton: SVGTemplateResult = svg\`<svg viewBox="0 0 640 220" height="220" aria-hidden="true">
  \${HEIGHTS.map(
    (height, i) =>
      svg\`<rect x=\${i * 80 + 8} y=\${200 - height} width="64" height=\${height} rx="2"></rect>\`,
  )}
</svg>\`;
`,
  [`${folder}/${name}.text.ts`]: `
import type { Drawing } from '../../element/churn-element.js';
import type { Rich } from '../../locales/messages/text.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { ${pascal}Text } from './${name}.scene.js';

/** How the scene writes, in the page's language. */
export function ${camel}Text({ messages, formats }: Pick<Drawing, 'messages' | 'formats'>): ${pascal}Text {
  return {
    period: formats.period,
    words: ({ period, closingCustomers }) =>
      messages.${camel}.bar(formats.longPeriod(period), formats.count(closingCustomers)),
  };
}

/** The sentence above the chart: how many customers there were at the end of the last period. */
export function ${camel}Takeaway(
  movements: readonly PeriodMovement[],
  { messages, formats }: Pick<Drawing, 'messages' | 'formats'>,
): Rich {
  const { period, closingCustomers } = movements.findLast(({ complete }) => complete) ?? movements[0]!;
  return messages.${camel}.takeaway(formats.longPeriod(period), formats.count(closingCustomers));
}
`,
  [`${folder}/${name}.table.ts`]: `
import type { Drawing } from '../../element/churn-element.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import { numberCell, type Table } from '../../scene/table.js';

/** The customers of each period, the newest first. */
export function ${camel}Table(
  movements: readonly PeriodMovement[],
  { messages, formats }: Pick<Drawing, 'messages' | 'formats'>,
): Table {
  const { table } = messages.${camel};
  return {
    columns: [
      { key: 'period', label: table.period, numeric: false },
      { key: 'customers', label: table.customers, numeric: true },
    ],
    rows: movements.toReversed().map(({ period, closingCustomers }) => [
      { text: formats.period(period), value: period },
      numberCell(closingCustomers, formats.count),
    ]),
  };
}
`,
  [`${folder}/${name}.explain.ts`]: `
import type { Drawing } from '../../element/churn-element.js';
import type { Explanation } from '../../element/explanation.js';
import type { PeriodMovement } from '../../metrics/movements.js';

/** How the numbers were computed. */
export function explain${pascal}(
  movements: readonly PeriodMovement[],
  { formats }: Pick<Drawing, 'formats'>,
): Explanation {
  const movement = movements.findLast(({ complete }) => complete);
  const running = movements.find(({ complete }) => !complete);
  return {
    reading: ['${name}'],
    keys: ['tab', 'bars', 'ends'],
    figures: [],
    period: movement ? formats.days(movement.start, movement.end) : null,
    terms: movement ? [{ term: 'closing', amount: formats.count(movement.closingCustomers) }] : [],
    running: movement && running ? formats.longPeriod(running.period) : null,
  };
}
`,
  [`stories/${name}.stories.ts`]: `
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/${name}/${tag}.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  heading?: string;
  period?: 'month' | 'quarter' | 'year';
  theme?: 'auto' | 'light' | 'dark';
  bare?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/${title}',
  component: '${tag}',
  args: { src: 'data/subscriptions.json' },
  argTypes: {
    period: controls.period,
    theme: controls.theme,
  },
  render: (args) => html\`
    <${tag}
      src=\${args.src ?? nothing}
      heading=\${args.heading ?? nothing}
      period=\${args.period ?? nothing}
      theme=\${args.theme ?? nothing}
      ?bare=\${args.bare}
    ></${tag}>
  \`,
};
export default meta;

type Story = StoryObj<Args>;

/** A bar for each month. */
export const Playground: Story = {};

/** A bar for each quarter. */
export const Quarters: Story = { args: { period: 'quarter' } };
`,
  [`test/widgets/${name}.test.ts`]: `
import { expect } from '@open-wc/testing';
import '../../src/widgets/${name}/${tag}.js';
import { mounted, textOf, unmountAll } from '../helpers/element.js';

const RECORDS = [
  { customerId: 'a', start: '2024-01-10', end: null, mrr: 100 },
  { customerId: 'b', start: '2024-02-10', end: '2024-03-20', mrr: 50 },
  { customerId: 'c', start: '2024-02-11', end: null, mrr: 75 },
];

describe('<${tag}>', () => {
  afterEach(unmountAll);

  it('draws a bar for each month, as tall as there are customers at its end', async () => {
    const element = document.createElement('${tag}');
    await mounted(Object.assign(element, { data: RECORDS, asOf: '2024-04-01' }));
    const bars = [...element.shadowRoot!.querySelectorAll('[part="bar"]')];
    const heights = bars.map((bar) => Number(bar.getAttribute('height')));
    expect(heights.map((height) => Math.round(height / heights[0]!))).to.deep.equal([1, 3, 2]);
    expect(textOf(element, 'takeaway')).to.contain('2');
    await expect(element).to.be.accessible();
  });
});
`,
};

const LANGUAGES = { en: 'English', zh: 'Simplified Chinese', ar: 'Arabic' };

files[`src/locales/messages/${name}.ts`] = `
import type { Rich } from './text.js';

/** The texts of \`<${tag}>\`. */
export interface ${pascal}Messages {
  readonly heading: string;
  readonly takeaway: (period: string, customers: string) => Rich;
  /** A bar in words. */
  readonly bar: (period: string, customers: string) => string;
  readonly table: { readonly period: string; readonly customers: string };
}
`;
for (const [code, language] of Object.entries(LANGUAGES)) {
  files[`src/locales/${code}/${name}.ts`] = `
import type { ${pascal}Messages } from '../messages/${name}.js';
import { strong } from '../messages/text.js';

/** What \`<${tag}>\` says, in ${language}. */
export const ${camel}: ${pascal}Messages = {
  heading: '${title}',
  takeaway: (period, customers) => [strong(customers), \` customers at the end of \${period}.\`],
  bar: (period, customers) => \`\${period}: \${customers} customers\`,
  table: { period: 'Period', customers: 'Customers' },
};
`;
  files[`src/locales/explain/${code}/${name}.ts`] = `
import type { ElementExplanation } from '../messages.js';

/** How \`<${tag}>\` is read, in ${language}. */
export const ${camel} = {
  readings: {
    '${name}': 'Each bar is a period; it is as tall as there were customers at its end.',
  },
} satisfies ElementExplanation;
`;
}

const edits = {
  'src/index.ts': (text) =>
    `${text}export { Churn${pascal} } from './widgets/${name}/${name}.js';\n`,
  'src/all.ts': (text) => `import './widgets/${name}/${tag}.js';\n${text}`,
  'src/element/explanation.ts': before("  | 'benchmark'\n", `  | '${name}'\n`),
  'src/locales/messages.ts': (text) =>
    `import type { ${pascal}Messages } from './messages/${name}.js';\n${before('  readonly benchmark: ', `  readonly ${camel}: ${pascal}Messages;\n`)(text)}`,
};
for (const code of Object.keys(LANGUAGES)) {
  edits[`src/locales/${code}.ts`] = (text) =>
    `import { ${camel} } from './${code}/${name}.js';\n${before('  ...tools', `  ${camel},\n`)(text)}`;
  edits[`src/locales/explain/${code}.ts`] = (text) =>
    `import { ${camel} } from './${code}/${name}.js';\n${before('...waterfall.readings,', `...${camel}.readings,\n`)(text)}`;
}

function before(place, addition) {
  return (text) => text.replace(place, `${addition}${place}`);
}

for (const [file, text] of Object.entries(files)) await write(file, text.trimStart());
for (const [file, edit] of Object.entries(edits)) {
  const text = readFileSync(path.join(root, file), 'utf8');
  const edited = edit(text);
  if (edited === text) fail(`${file} has no place for the new widget: it was changed.`);
  await write(file, edited);
}

console.log(`
<${tag}> is there, and so are its story and its test. Now:
- say in ${folder}/${name}.ts what it asks for and shows;
- translate its texts in src/locales/{zh,ar}/${name}.ts and src/locales/explain/{zh,ar}/${name}.ts;
- look at it: npm run storybook; then npm test.`);

async function write(file, text) {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  const config = await resolveConfig(target);
  writeFileSync(target, await format(text, { ...config, filepath: target }));
  console.log(file);
}

function fail(why) {
  console.error(why);
  process.exit(1);
}
