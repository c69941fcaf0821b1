import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { openPages } from './built-page.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Customers of five months, as small a file as a page may have. */
export const RECORDS = JSON.stringify({
  asOf: '2024-06-01',
  currency: 'USD',
  subscriptions: Array.from({ length: 40 }, (_, i) => ({
    customerId: `c${i % 30}`,
    start: `2024-0${1 + (i % 5)}-${10 + (i % 18)}`,
    end: i % 4 === 0 ? `2024-05-${10 + (i % 18)}` : null,
    mrr: 20 + i,
    plan: i % 3 === 0 ? 'Team' : 'Solo',
  })),
});

/** What is brought when a chart is there: its tools, what they say, and what moves it. */
const LATER = /(\/element\/(tools|moving)|\/locales\/en\/tools|\.details)\.js$/;

/**
 * The modules that a page of some elements may load, as the build of a page makes them of the
 * package: by the name of a chunk its code, and the module of the package that it stands for, if it
 * is loaded by itself. Vite's helper for modules that are loaded early is not among them: another
 * bundler has none.
 *
 * @param {readonly string[]} tags the elements that the page imports
 * @param {string} dist where the package was built
 */
export async function chunksOf(tags, dist = path.join(root, 'dist')) {
  const entry = path.join(root, 'page.js');
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [
      {
        name: 'churn-page',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? tags.map((tag) => `import '${dist}/widgets/${tag.slice(6)}/${tag}.js';`).join('\n')
            : null,
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: { page: entry },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
        },
      },
    },
  });
  return new Map(
    output
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName, code, isDynamicEntry, facadeModuleId, moduleIds }) => [
        fileName,
        {
          code,
          module: isDynamicEntry ? path.relative(dist, facadeModuleId) : null,
          isHelper: moduleIds.every((id) => id.startsWith('\0vite/')),
        },
      ]),
  );
}

/**
 * The names of the chunks that a page has asked for when each of its elements has drawn its chart of
 * a small file. What charts are drawn without is withheld from the page, and not among them.
 *
 * @param {readonly string[]} tags
 * @param {Awaited<ReturnType<typeof chunksOf>>} chunks
 */
export async function loadedBeforeCharts(tags, chunks) {
  const elements = tags.map((tag) => `<${tag} src="/records.json"></${tag}>`).join('');
  const pages = await openPages({
    '/index.html': `<!doctype html><html lang="en"><body><script type="module" src="/watch.js"></script><script type="module" src="/page.js"></script>${elements}</body></html>`,
    '/watch.js': `
      let left = ${tags.length};
      document.addEventListener('churn-error', ({ message }) => console.error(message));
      globalThis.drawn = new Promise((resolve) => {
        document.addEventListener('churn-ready', () => {
          if (--left === 0) resolve(performance.now());
        });
      });`,
    '/records.json': RECORDS,
    ...Object.fromEntries(
      [...chunks]
        .filter(([, { module }]) => !isLater(module))
        .map(([name, { code }]) => [`/${name}`, code]),
    ),
  });
  try {
    const { page } = await pages.open('/index.html');
    const asked = await page.evaluate(async () => {
      const drawn = await globalThis.drawn;
      return performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < drawn)
        .map(({ name }) => new URL(name).pathname.slice(1));
    });
    return asked
      .filter((name) => {
        const chunk = chunks.get(name);
        return chunk && !chunk.isHelper && !isLater(chunk.module);
      })
      .sort();
  } finally {
    await pages.close();
  }
}

/** Whether a module of the package is brought when a chart is there. */
export function isLater(module) {
  return module !== null && LATER.test(`/${module}`);
}

/** How many bytes a text is when it is sent compressed. */
export function gzipped(code) {
  return gzipSync(code, { level: 9 }).length;
}
