import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const TAGS = [
  'churn-gauge',
  'churn-mrr-waterfall',
  'churn-cohort-heatmap',
  'churn-benchmark-comparison',
];

/**
 * The files of a page with all elements, as a page without a bundler has them.
 *
 * @param {string} root of the repository
 * @param {string} folder to build in
 * @returns {Promise<Map<string, string>>} by path
 */
export async function elementFiles(root, folder) {
  for (const mode of ['single', 'worker']) {
    const configFile = path.join(root, 'vite.config.ts');
    await build({ root, mode, configFile, logLevel: 'error', build: { outDir: folder } });
  }
  const built = (name) => readFileSync(path.join(folder, name), 'utf8');
  const page = (script) =>
    `<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">` +
    `<script src="/elements.js"></script><script type="module" src="${script}"></script>` +
    TAGS.map((tag) => `<${tag} src="/ordered.json"></${tag}>`).join('');
  return new Map([
    ['/with-worker.html', page('/churn-elements.js')],
    ['/without-worker.html', page('/alone/churn-elements.js')],
    ['/elements.js', readFileSync(path.join(import.meta.dirname, 'elements.js'), 'utf8')],
    ['/churn-elements.js', built('churn-elements.js')],
    ['/ledger-worker.js', built('ledger-worker.js')],
    // Beside this one there is no worker.
    ['/alone/churn-elements.js', built('churn-elements.js')],
  ]);
}
