import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import layers from './eslint-layers.mjs';

const PARSED = '/^(innerHTML|outerHTML|srcdoc)$/';
const HTML_CALLS =
  '/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString|html)$/';
const noHtml = 'Nothing is parsed from a string into the DOM: render a lit template.';

/** What takes text for markup or for code. The rules against eval are beside these. */
const htmlFromText = [
  {
    selector: `AssignmentExpression > MemberExpression.left:matches([property.name=${PARSED}], [property.value=${PARSED}])`,
    message: noHtml,
  },
  { selector: `ObjectExpression > Property[key.name=${PARSED}]`, message: noHtml },
  {
    selector: `CallExpression:matches([callee.property.name=${HTML_CALLS}], [callee.property.value=${HTML_CALLS}])`,
    message: noHtml,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^write(ln)?$/]:matches([callee.object.name=/document$/i], [callee.object.property.name=/document$/i])',
    message: 'document.write breaks the host page.',
  },
  {
    selector:
      'CallExpression:matches([callee.name=/^set(Timeout|Interval)$/], [callee.property.name=/^set(Timeout|Interval)$/])[arguments.0.type=/^((Template)?Literal|BinaryExpression)$/]',
    message: 'A timer of text is eval.',
  },
  {
    selector: ':matches(NewExpression, CallExpression)[callee.property.name="Function"]',
    message: 'A function made of text is eval.',
  },
  {
    selector:
      'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(on|srcdoc$)/i]',
    message: 'A handler or document made of text is eval: use addEventListener.',
  },
];

const inlineStyle = [
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"]style\\s*=/]',
    message: 'A style attribute breaks a strict style-src: use a class or CSSOM.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\.(inner|outer)HTML\\s*=/]',
    message: 'Nothing is parsed from a string into the DOM: render a lit template.',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    message: 'A style attribute breaks a strict style-src: use CSSOM.',
  },
];

/** Where an address from data would be followed, or its answer run. */
const activeElements = [
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<(a|area|base|embed|form|iframe|link|object|script|style|use|foreignObject)[\\s>]/i]',
    message: 'What comes from data is text: no links, forms, frames, scripts or style elements.',
  },
];

const focusedTests = [
  {
    selector:
      'CallExpression[arguments.length>0][callee.property.name=/^(only|skip)$/][callee.object.name=/^(describe|context|suite|it|test|specify)$/]',
    message: 'Every checked-in test runs. A test without its data says so with this.skip().',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe)$/]',
    message: 'Every checked-in test runs.',
  },
];

const dom = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'customElements',
  'requestAnimationFrame',
  'getComputedStyle',
].map((name) => ({
  name,
  message: 'This layer has no page: it also runs in workers and in Node.',
}));

const clock = [
  { name: 'Date', message: 'Metrics know epoch days only: see calendar.ts.' },
  { name: 'Intl', message: 'Metrics return numbers: the element words them.' },
  { name: 'performance', message: 'Metrics have no clock.' },
  { name: 'fetch', message: 'Metrics have no network.' },
];

export default defineConfig(
  globalIgnores(['dist', 'demo-dist', 'storybook-static', 'coverage']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...htmlFromText],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Typed arrays are read by an index that was just checked against their length.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // ES modules, Node and browser code without types: TypeScript is no help there.
    files: ['**/*.{js,mjs}'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { layers, regexp },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'layers/edges': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...htmlFromText, ...inlineStyle, ...activeElements],
      // Texts of any length come from data: no expression may take more than linear time.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/data/**', 'src/scene/**', 'src/widgets/**/*.scene.ts'],
    rules: { 'no-restricted-globals': ['error', ...dom] },
  },
  {
    files: ['src/metrics/**'],
    rules: { 'no-restricted-globals': ['error', ...dom, ...clock], 'no-console': 'error' },
  },
  {
    files: ['src/{element,widgets}/**/*.ts', 'stories/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    rules: {
      // LitElement always has the callbacks, so super calls need no guard.
      'wc/guard-super-call': 'off',
      'lit/no-template-bind': 'error',
      'lit/prefer-nothing': 'error',
      'lit/quoted-expressions': ['error', 'never'],
    },
  },
  {
    files: ['stories/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...htmlFromText, ...inlineStyle] },
  },
  {
    files: ['test/**'],
    rules: {
      'no-restricted-syntax': ['error', ...focusedTests],
      // Chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
