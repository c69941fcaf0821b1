import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const root = path.resolve(import.meta.dirname, '../..');
const RULES = ['layers/edges', 'no-restricted-globals', 'no-restricted-syntax', 'no-eval'];
RULES.push('no-new-func', '@typescript-eslint/no-explicit-any');

const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
  // The files of these examples do not exist, so there is no program to ask for their types.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

async function problems(filePath, code) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: path.join(root, filePath) });
  return result.messages.map(({ ruleId, message }) => `${ruleId ?? 'syntax'}: ${message}`);
}

function forbids(filePath, code) {
  it(`${filePath} must not: ${code}`, async () => {
    assert.equal((await problems(filePath, code)).length, 1);
  });
}

function allows(filePath, code) {
  it(`${filePath} may: ${code}`, async () => {
    assert.deepEqual(await problems(filePath, code), []);
  });
}

const METRICS = 'src/metrics/x.ts';
const DATA = 'src/data/x.ts';
const SCENE = 'src/scene/x.ts';
const WIDGET_SCENE = 'src/widgets/gauge/gauge.scene.ts';
const ELEMENT = 'src/element/x.ts';
const WIDGET = 'src/widgets/gauge/gauge.ts';

describe('the metrics layer', () => {
  allows(METRICS, "import { a } from './calendar.js'; a();");
  forbids(METRICS, "import { html } from 'lit'; html();");
  forbids(METRICS, "import { sum } from 'd3-array'; sum();");
  forbids(METRICS, "import * as z from 'zod/mini'; z.string();");
  forbids(METRICS, "import { read } from '../data/read.js'; read();");
  forbids(METRICS, "import type { Cell } from '../scene/cell.js'; export type C = Cell;");
  forbids(METRICS, "export { base } from '../element/base.js';");
  forbids(METRICS, "export * from '../index.js';");
  forbids(METRICS, "await import('../data/zod.js');");
  forbids(METRICS, "export type R = import('../data/read.js').Reader;");
  forbids(METRICS, 'export const now = Date.now();');
  forbids(METRICS, 'export const today = new Date();');
  forbids(METRICS, 'export const format = new Intl.NumberFormat();');
  forbids(METRICS, 'document.title;');
});

describe('the data layer', () => {
  allows(DATA, "import { a } from '../metrics/calendar.js'; a();");
  allows(DATA, "const { object } = await import('./zod.js'); object();");
  allows('src/data/zod.ts', "export { object } from 'zod/mini';");
  allows('src/data/formats/json.ts', "import { object } from '../zod.js'; object();");
  forbids(DATA, "import { object } from 'zod/mini'; object();");
  forbids('src/data/zod.ts', "export { object } from 'zod';");
  forbids(DATA, "import { html } from 'lit'; html();");
  forbids(DATA, "import { csvParse } from 'd3-dsv'; csvParse();");
  forbids(DATA, "import { base } from '../element/base.js'; base();");
  forbids(DATA, 'window.alert;');
});

describe('scenes', () => {
  for (const file of [SCENE, WIDGET_SCENE]) {
    const up = file === SCENE ? '..' : '../..';
    allows(file, "import { scaleLinear } from 'd3-scale'; scaleLinear();");
    allows(file, `import type { Cohort } from '${up}/metrics/index.js'; export type C = Cohort;`);
    allows(file, `import { type Cohort } from '${up}/metrics/index.js'; export type C = Cohort;`);
    forbids(file, `import { cohorts } from '${up}/metrics/index.js'; cohorts();`);
    forbids(file, `import type { Reader } from '${up}/data/read.js'; export type R = Reader;`);
    forbids(file, `import { base } from '${up}/element/base.js'; base();`);
    forbids(file, "import { svg } from 'lit'; svg();");
    for (const part of ['selection', 'transition', 'axis', 'brush', 'dsv']) {
      forbids(file, `import { x } from 'd3-${part}'; x();`);
    }
    forbids(file, 'document.title;');
  }
  allows(WIDGET_SCENE, "import { box } from '../../scene/box.js'; box();");
  allows(WIDGET_SCENE, "import { arc } from './arc.scene.js'; arc();");
  forbids(WIDGET_SCENE, "import { Gauge } from './gauge.js'; new Gauge();");
});

describe('elements and widgets', () => {
  allows(ELEMENT, "import { cohorts } from '../metrics/index.js'; cohorts();");
  allows(ELEMENT, "import { html } from 'lit'; html();");
  allows(ELEMENT, "import { repeat } from 'lit/directives/repeat.js'; repeat();");
  forbids(ELEMENT, "import { Gauge } from '../widgets/gauge/gauge.js'; new Gauge();");
  forbids(ELEMENT, "import { object } from '../data/zod.js'; object();");
  allows(WIDGET, "import { gaugeScene } from './gauge.scene.js'; gaugeScene();");
  allows(WIDGET, "import { Base } from '../../element/base.js'; new Base();");
  forbids(WIDGET, "import { Kpi } from '../kpi/kpi.js'; new Kpi();");
  forbids(WIDGET, "import { kpiScene } from '../kpi/kpi.scene.js'; kpiScene();");
  forbids(WIDGET, "import all from '../../all.js'; all();");
  forbids(WIDGET, "import demo from '../../../demo/main.js'; demo();");
});

describe('entries, locales and unknown folders', () => {
  allows('src/index.ts', "export { Gauge } from './widgets/gauge/gauge.js';");
  allows('src/locales/fr.ts', "import type { M } from '../element/m.js'; export type N = M;");
  forbids('src/locales/fr.ts', "import { m } from '../element/m.js'; m();");
  forbids('src/utils/x.ts', "import { a } from '../metrics/calendar.js'; a();");
});

describe('what breaks a strict page policy, or is never checked in', () => {
  forbids(WIDGET, "import { max } from 'd3'; max();");
  forbids(WIDGET, "import { styleMap } from 'lit/directives/style-map.js'; styleMap();");
  forbids(WIDGET, "import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML();");
  forbids(WIDGET, "import { unsafeSVG } from 'lit/directives/unsafe-svg.js'; unsafeSVG();");
  forbids(WIDGET, "import { z } from 'zod'; z();");
  forbids(WIDGET, 'declare const el: Element; el.innerHTML = "";');
  forbids(WIDGET, 'declare const el: Element; el.outerHTML = "";');
  forbids(WIDGET, 'declare const el: Element; el.insertAdjacentHTML("beforeend", "");');
  forbids(WIDGET, 'declare const el: Element; el.setAttribute("style", "");');
  forbids(WIDGET, 'document.write("");');
  forbids(WIDGET, 'eval("1");');
  forbids(WIDGET, 'new Function("1");');
  forbids(WIDGET, 'setTimeout("1");');
  forbids(WIDGET, 'export const x = html`<b style="color: red"></b>`;');
  forbids(WIDGET, 'export const x = svg`<g style=${y}></g>`;');
  forbids(WIDGET, 'export const x = html`<b .innerHTML=${y}></b>`;');
  forbids(WIDGET, 'export const x: any = 1;');
  allows(WIDGET, 'export const x = svg`<rect fill="var(--churn-color-1)"></rect>`;');
  forbids('test/x.test.ts', "it.only('x', () => {});");
  forbids('test/x.test.ts', "describe.skip('x', () => {});");
  allows('test/x.test.ts', "it('x', function () { this.skip(); });");
});
