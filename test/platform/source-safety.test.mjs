import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { POLICY } from '../helpers/strict-policy.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');

const RULES = ['layers/edges', 'no-restricted-syntax', 'no-eval', 'no-new-func', 'no-script-url'];
RULES.push('regexp/no-super-linear-backtracking', 'regexp/no-super-linear-move');

const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
  // The files of these examples do not exist, so there is no program to ask for their types.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

async function rulesBrokenBy(code, filePath) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: path.join(root, filePath) });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const PLACES = ['src/element/x.ts', 'src/widgets/gauge/gauge.ts', 'src/data/x.ts'];

/** Each of these makes markup or code of text, wherever in the sources it stands. */
const FORBIDDEN = [
  'node.innerHTML = text;',
  'node.innerHTML += text;',
  "node['innerHTML'] = text;",
  'this.#root.innerHTML = text;',
  'node.outerHTML = text;',
  "node['outerHTML'] = text;",
  'frame.srcdoc = text;',
  'Object.assign(node, { innerHTML: text });',
  "node.insertAdjacentHTML('beforeend', text);",
  "node['insertAdjacentHTML']('beforeend', text);",
  'node.setHTMLUnsafe(text);',
  'Document.parseHTMLUnsafe(text);',
  'range.createContextualFragment(text);',
  "new DOMParser().parseFromString(text, 'text/html');",
  'document.write(text);',
  'document.writeln(text);',
  'node.ownerDocument.write(text);',
  'selection.html(text);',
  "selection.append('g').html(text);",
  'eval(text);',
  'globalThis.eval(text);',
  "new Function('return 1');",
  "Function('return 1');",
  "new globalThis.Function('return 1');",
  "setTimeout('work()', 1);",
  "setInterval('work()', 1);",
  'setTimeout(`work(${text})`, 1);',
  "setTimeout('work' + text, 1);",
  "window.setTimeout('work()', 1);",
  "globalThis.setInterval('work()', 1);",
  "node.setAttribute('onclick', text);",
  "node.setAttribute('srcdoc', text);",
  "location.href = 'javascript:work()';",
  "import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML(text);",
  "import { unsafeSVG } from 'lit/directives/unsafe-svg.js'; unsafeSVG(text);",
  "import { unsafeMathML } from 'lit/directives/unsafe-mathml.js'; unsafeMathML(text);",
  "import { unsafeStatic } from 'lit/static-html.js'; unsafeStatic(text);",
  "import { unsafeHTML } from 'lit-html/directives/unsafe-html.js'; unsafeHTML(text);",
  "import { select } from 'd3-selection'; select(node);",
  "import { csvParse } from 'd3-dsv'; csvParse(text);",
];

const FORBIDDEN_IN_TEMPLATES = [
  'html`<b .innerHTML=${text}></b>`;',
  'html`<b style="color: ${text}"></b>`;',
  'html`<a href=${text}>${text}</a>`;',
  'html`<iframe src=${text}></iframe>`;',
  'html`<form action=${text}></form>`;',
  'html`<script>${text}</script>`;',
  'html`<style>${text}</style>`;',
  'html`<object data=${text}></object>`;',
  'svg`<a href=${text}></a>`;',
  'svg`<use href=${text}></use>`;',
  'svg`<foreignObject></foreignObject>`;',
];

describe('the sources', () => {
  for (const code of FORBIDDEN) {
    it(`S-1 must not say: ${code}`, async () => {
      for (const place of PLACES) {
        const rules = await rulesBrokenBy(code, place);
        assert.equal(rules.length, 1, `${place}: ${rules.join(', ') || 'nothing'}`);
        assert.ok(RULES.includes(rules[0]), rules[0]);
      }
    });
  }

  for (const code of FORBIDDEN_IN_TEMPLATES) {
    it(`S-1 S-6 must not draw: ${code}`, async () => {
      const rules = await rulesBrokenBy(code, 'src/widgets/gauge/gauge.ts');
      assert.deepEqual(rules, ['no-restricted-syntax']);
    });
  }

  it('S-1 may draw texts, shapes and buttons, and wait for functions', async () => {
    const code = [
      'html`<p class=${text}>${text}</p>`;',
      'svg`<path d=${text}></path><text>${text}</text>`;',
      'setTimeout(() => work(), 1);',
      'setTimeout(work, 1);',
      "node.setAttribute('aria-label', text);",
      "node.setAttribute('role', text);",
      'node.textContent = text;',
      'store.write(text);',
    ].join('\n');
    assert.deepEqual(await rulesBrokenBy(code, 'src/widgets/gauge/gauge.ts'), []);
  });

  for (const expression of ['/(a+)+$/', '/^(a+)*$/', '/^\\s*\\s*x/', '/a*b/', '/\\s+$/']) {
    it(`S-18 must not look through data by ${expression}, which can take more than linear time`, async () => {
      for (const place of ['src/data/x.ts', 'src/element/export/x.ts', 'src/scene/x.ts']) {
        const rules = await rulesBrokenBy(`export const expression = ${expression};`, place);
        assert.notEqual(rules.length, 0, place);
        for (const rule of rules) assert.match(rule, /^regexp\//);
      }
    });
  }

  it('S-1 S-18 hold to that, without a comment that lifts a rule of it', () => {
    const lifted = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => /eslint-disable|@ts-(ignore|nocheck)/.test(read(path.join('src', file))));
    assert.deepEqual(lifted, []);
  });
});

describe('SECURITY.md', () => {
  const promise = read('SECURITY.md').replace(/\s+/g, ' ');

  it('S-20 promises what the tests hold the elements to', () => {
    assert.ok(
      promise.includes(
        'Any JSON data and any attribute string is XSS-safe; functions you pass are yours.',
      ),
    );
  });

  it('S-20 names the page policy to the letter', () => {
    assert.ok(promise.includes(POLICY));
  });
});
