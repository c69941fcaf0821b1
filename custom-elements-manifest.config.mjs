import path from 'node:path';

const built = (file) => file.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Tells tools which module defines which tag: the analyzer knows customElements.define only. */
function definitions() {
  const found = [];
  return {
    name: 'definitions',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (!tag || !ts.isStringLiteral(tag) || !ts.isIdentifier(element)) return;
      const folder = path.posix.dirname(moduleDoc.path);
      const module = path.posix.join(folder, path.posix.basename(folder));
      const definition = { name: element.text, module: `${module}.ts` };
      found.push({ tag: tag.text, ...definition });
      moduleDoc.exports ??= [];
      moduleDoc.exports.push({
        kind: 'custom-element-definition',
        name: tag.text,
        declaration: definition,
      });
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const { tag, name, module } of found) {
        const { declarations = [] } = modules.find(({ path: file }) => file === module) ?? {};
        const declaration = declarations.find((candidate) => candidate.name === name);
        if (!declaration) throw new Error(`<${tag}> is not defined by the class in ${module}.`);
        Object.assign(declaration, { tagName: tag, customElement: true });
      }
    },
  };
}

/** Leaves out what a page author cannot use. */
function publicOnly() {
  const isPublic = ({ name, privacy }) => (privacy ?? 'public') === 'public' && name[0] !== '#';
  const isDocumented = ({ name }) => name.startsWith('churn-');
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const declaration of modules.flatMap(({ declarations }) => declarations)) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        // The analyzer takes the first argument of an Event subclass for the event's name.
        if (declaration.events) declaration.events = declaration.events.filter(isDocumented);
      }
    },
  };
}

/** The package carries no sources: point at the built modules. */
function builtPaths() {
  const rewrite = (node) => {
    if (!node || typeof node !== 'object') return;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== 'string') rewrite(value);
      else if (key === 'path' || key === 'module') node[key] = built(value);
    }
  };
  return {
    name: 'built-paths',
    packageLinkPhase: ({ customElementsManifest }) => rewrite(customElementsManifest.modules),
  };
}

export default {
  globs: [
    'src/element/record-settings.ts',
    'src/element/churn-settings.ts',
    'src/element/churn-element.ts',
    'src/element/events.ts',
    'src/widgets/**/*.ts',
  ],
  // Scenes, styles and texts are no one's interface.
  exclude: ['src/widgets/**/*.*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [definitions(), publicOnly(), builtPaths()],
};
