import { execFile } from 'node:child_process';
import { cpSync, createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import packageJson from './package.json' with { type: 'json' };

const root = import.meta.dirname;
const at = (...segments: string[]) => path.join(root, ...segments);
const filesIn = (folder: string) =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.join(folder, file),
  );

/**
 * Leaves the address of the worker's file as one that other bundlers recognise, without the word by
 * which this one was kept from taking the file in; `place` is where it lies beside the module.
 */
function workerAt(place: string): Plugin {
  const written = /\/\* @vite-ignore \*\/\s*(["'`])\.\.\/\.\.\/ledger-worker\.js\1/;
  return {
    name: 'churn-worker-address',
    renderChunk: (code) =>
      written.test(code) ? { code: code.replace(written, `"${place}"`), map: null } : null,
  };
}

/** Takes comments and indentation out of style sheets, which are texts to every other minifier. */
function minifyStyles(): Plugin {
  const sheet = /(?<=\bcss`)[^`]*(?=`)/g;
  const minified = (text: string) =>
    text
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};]) ?/g, '$1')
      .replace(/([:,]) /g, '$1')
      .replaceAll(';}', '}')
      .trim();
  return {
    name: 'churn-minify-styles',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      id.startsWith(at('src')) && code.includes('css`')
        ? { code: code.replace(sheet, minified), map: null }
        : null,
  };
}

/** The modules of the package as they are in src/, so that what is unused can be left out. */
function packageBuild(): UserConfig {
  const isDefine = (file: string) =>
    /^src[/\\]widgets[/\\][^/\\]+[/\\]churn-[^/\\]+\.ts$/.test(file);
  const entries = ['src/index.ts', 'src/all.ts', 'src/metrics-entry.ts', 'src/schema-entry.ts'];
  const external = Object.keys(packageJson.dependencies);
  return {
    publicDir: false,
    plugins: [minifyStyles(), workerAt('../../ledger-worker.js')],
    build: {
      target: 'es2022',
      outDir: at('dist'),
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      lib: {
        entry: [...entries, ...filesIn('src').filter(isDefine)].map((file) => at(file)),
        formats: ['es'],
      },
      rolldownOptions: {
        external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
        output: {
          preserveModules: true,
          preserveModulesRoot: at('src'),
          entryFileNames: ({ name }) =>
            name.startsWith('_virtual') ? `helpers/${path.basename(name)}.js` : '[name].js',
        },
      },
    },
  };
}

/** Everything in one file, for a page without a bundler; or the worker, which is always one file. */
function singleBuild(name: 'churn-elements' | 'ledger-worker', entry: string): UserConfig {
  return {
    publicDir: false,
    plugins: [minifyStyles(), workerAt('./ledger-worker.js')],
    build: {
      target: 'es2022',
      outDir: at('dist'),
      emptyOutDir: false,
      sourcemap: true,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: at(entry) },
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  };
}

/** Fills the published retention table into the page that shows data in the markup. */
function inlineRecords(): Plugin {
  const place = '/* fader-hardie-records */';
  return {
    name: 'churn-inline-records',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(place)) return html;
        const { faderHardieJson } = await import(
          pathToFileURL(at('demo/data/fader-hardie.mjs')).href
        );
        return html.replace(place, () => faderHardieJson());
      },
    },
  };
}

/** Serves the single file at /dist/, built when it is missing or older than the sources. */
function serveSingleFile(): Plugin {
  const file = at('dist/churn-elements.js');
  let building: Promise<unknown> | undefined;
  const isStale = () => {
    if (!existsSync(file)) return true;
    const built = statSync(file).mtimeMs;
    return filesIn('src').some((source) => statSync(at(source)).mtimeMs > built);
  };
  // A process of its own: in this one NODE_ENV is "development", and so would the build be.
  const buildOnce = () => {
    building ??= promisify(execFile)(
      process.execPath,
      [at('node_modules/vite/bin/vite.js'), 'build', '--mode', 'single', '--logLevel', 'warn'],
      { cwd: root, env: { ...process.env, NODE_ENV: 'production' } },
    ).finally(() => (building = undefined));
    return building;
  };
  return {
    name: 'churn-serve-single-file',
    configureServer(server) {
      server.middlewares.use('/dist', (request, response, next) => {
        const name = path.basename((request.url ?? '').split('?')[0]);
        if (!/^churn-elements\.js(\.map)?$/.test(name)) return next();
        const send = () => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.setHeader('Cache-Control', 'no-cache');
          createReadStream(at('dist', name)).on('error', next).pipe(response);
        };
        if (isStale()) buildOnce().then(send, next);
        else send();
      });
    },
  };
}

/** Serves the worker from its source, which is asked for by the name it has when it is built. */
function serveWorker(): Plugin {
  return {
    name: 'churn-serve-worker',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace('/src/ledger-worker.js', '/src/ledger-worker.ts');
        next();
      });
    },
  };
}

/** What the static demo needs beside the bundled pages: its data and the pages without a bundler. */
function copyUnbundled(pages: string[]): Plugin {
  return {
    name: 'churn-copy-unbundled',
    apply: 'build',
    closeBundle() {
      const fetched = filesIn('demo').filter((file) => /\.(json|svg|css)$/.test(file));
      for (const file of [...fetched, ...pages.map((page) => path.join('demo', page))]) {
        cpSync(at(file), at('demo-dist', path.relative('demo', file)));
      }
      cpSync(at('dist/churn-elements.js'), at('demo-dist/dist/churn-elements.js'));
      // Beside the single file, and beside the modules of the bundled pages.
      for (const folder of ['dist', 'assets']) {
        cpSync(at('dist/ledger-worker.js'), at('demo-dist', folder, 'ledger-worker.js'));
      }
    },
  };
}

function demo(): UserConfig {
  const pages = readdirSync(at('demo')).filter((file) => file.endsWith('.html'));
  const isUnbundled = (page: string) =>
    readFileSync(at('demo', page), 'utf8').includes('dist/churn-elements.js');
  return {
    root: at('demo'),
    base: './',
    publicDir: false,
    plugins: [
      inlineRecords(),
      serveSingleFile(),
      serveWorker(),
      { ...workerAt('./ledger-worker.js'), apply: 'build' },
      copyUnbundled(pages.filter(isUnbundled)),
    ],
    server: {
      host: '127.0.0.1',
      port: 5173,
      fs: { allow: [root] },
      // It would look for /dist/churn-elements.js among the modules, and complain.
      preTransformRequests: false,
    },
    build: {
      target: 'es2022',
      outDir: at('demo-dist'),
      emptyOutDir: true,
      rolldownOptions: {
        input: pages.filter((page) => !isUnbundled(page)).map((page) => at('demo', page)),
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  if (mode === 'package') return packageBuild();
  if (mode === 'single') return singleBuild('churn-elements', 'src/all.ts');
  if (mode === 'worker') return singleBuild('ledger-worker', 'src/ledger-worker.ts');
  return demo();
});
