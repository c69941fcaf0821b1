import path from 'node:path';

/**
 * Which layer may import what. `layers` are importable as values, `types` only by
 * `import type`, `packages` are bare specifiers. What is not listed is forbidden.
 */
const LIT = /^(lit|@lit\/[\w-]+)(\/|$)/;
const D3 = /^d3-(array|color|format|hierarchy|interpolate|path|scale|scale-chromatic|shape|time)$/;

const ALLOWED = {
  metrics: { layers: ['metrics'], types: [], packages: [] },
  data: { layers: ['data', 'metrics'], types: [], packages: [] },
  zod: { layers: [], types: [], packages: [/^zod\/mini$/] },
  scene: { layers: ['scene'], types: ['metrics'], packages: [D3] },
  locales: { layers: ['locales'], types: ['metrics', 'data', 'scene', 'element'], packages: [] },
  element: {
    layers: ['metrics', 'data', 'scene', 'locales', 'element'],
    types: [],
    packages: [LIT, D3],
  },
  widgets: {
    layers: ['metrics', 'data', 'scene', 'locales', 'element'],
    types: [],
    packages: [LIT, D3],
  },
  entry: {
    layers: ['metrics', 'data', 'zod', 'scene', 'locales', 'element', 'widgets', 'entry'],
    types: [],
    packages: [],
  },
};

/** Fit for no layer: they break a strict content security policy or cost too many bytes. */
const NEVER = [
  [/^d3$/, 'Import the d3 modules one by one: the umbrella package is three times the bytes.'],
  [
    /^d3-(selection|transition|axis|brush|dsv|zoom|drag)$/,
    'Lit owns the DOM: d3 only computes. d3-dsv calls new Function.',
  ],
  [/style-map/, 'styleMap writes a style attribute, which a strict style-src blocks.'],
  [/unsafe-(html|svg|css|mathml)|static-html/, 'Nothing is parsed from a string into the DOM.'],
];

const SOURCE = path.join(import.meta.dirname, 'src');

/** @returns {{ layer: string, widget?: string } | null} null outside src/ */
function place(file) {
  const [folder, ...rest] = path.relative(SOURCE, file).split(path.sep);
  if (folder === '..' || path.isAbsolute(folder)) return null;
  if (rest.length === 0) return { layer: 'entry' };
  const layer = folder in ALLOWED ? folder : 'unknown';
  if (layer === 'data' && /^zod\.[jt]s$/.test(rest[0])) return { layer: 'zod' };
  if (layer !== 'widgets') return { layer };
  const scene = /\.scene\.[jt]s$/.test(file);
  return { layer: scene ? 'scene' : 'widgets', widget: rest[0] };
}

function verdict(from, file, specifier, typeOnly) {
  const never = NEVER.find(([pattern]) => pattern.test(specifier));
  if (never) return never[1];

  const allowed = ALLOWED[from.layer];
  if (!allowed) return `This folder is no layer. Known are: ${Object.keys(ALLOWED).join(', ')}.`;
  if (!specifier.startsWith('.')) {
    if (allowed.packages.some((pattern) => pattern.test(specifier))) return null;
    return `The ${from.layer} layer must not import "${specifier}".`;
  }

  const to = place(path.resolve(path.dirname(file), specifier));
  if (!to) return 'Nothing outside src/ may be imported from it.';
  if (to.widget) {
    if (to.widget === from.widget) {
      const upwards = from.layer === 'scene' && to.layer === 'widgets';
      return upwards ? 'A scene must not import its widget.' : null;
    }
    if (from.layer !== 'entry') return 'A widget is imported by the entries only.';
    return null;
  }
  if (from.layer === 'data' && to.layer === 'zod') return null;
  if (allowed.layers.includes(to.layer)) return null;
  if (allowed.types.includes(to.layer)) {
    if (typeOnly) return null;
    return `The ${from.layer} layer may import types from ${to.layer} only: use import type.`;
  }
  return `The ${from.layer} layer must not import from ${to.layer}.`;
}

function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = node.specifiers ?? [];
  return names.length > 0 && names.every((n) => n.importKind === 'type' || n.exportKind === 'type');
}

const edges = {
  meta: { type: 'problem', messages: { forbidden: '{{reason}}' }, schema: [] },
  create(context) {
    const from = place(context.filename);
    if (!from) return {};
    const check = (source, typeOnly) => {
      if (typeof source?.value !== 'string') return;
      const reason = verdict(from, context.filename, source.value, typeOnly);
      if (reason) context.report({ node: source, messageId: 'forbidden', data: { reason } });
    };
    return {
      ImportDeclaration: (node) => check(node.source, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node.source, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node.source, isTypeOnly(node)),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
    };
  },
};

export default { rules: { edges } };
