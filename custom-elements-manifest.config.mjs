/** The package carries no sources: point at the built modules. */
function builtPaths() {
  const built = (file) => file.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  const rewrite = (node) => {
    if (Array.isArray(node)) node.forEach(rewrite);
    else if (node && typeof node === 'object') {
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'path' || key === 'module') && typeof value === 'string') {
          node[key] = built(value);
        } else rewrite(value);
      }
    }
  };
  return {
    name: 'built-paths',
    packageLinkPhase: ({ customElementsManifest }) => rewrite(customElementsManifest.modules),
  };
}

export default {
  globs: ['src/element/**/*.ts', 'src/widgets/**/*.ts'],
  exclude: ['src/**/*.scene.ts', 'src/**/*.styles.ts', 'src/**/*.d.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [builtPaths()],
};
