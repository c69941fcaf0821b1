import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import {
  a11ySnapshotPlugin,
  emulateMediaPlugin,
  sendKeysPlugin,
  sendMousePlugin,
  setViewportPlugin,
} from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { findBrowser } from './test/helpers/browser.mjs';
import { commandsPlugin } from './test/helpers/commands.mjs';
import { countsReporter } from './test/helpers/counts-reporter.mjs';
import { serveFaults } from './test/helpers/serve-faults.mjs';
import { strictPolicyPlugin } from './test/helpers/strict-policy.mjs';
import { serveShared } from './test/helpers/serve-shared.mjs';

const { executablePath, args, env } = await findBrowser().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const countsFile = process.env.CHURN_TEST_COUNTS;

/** Serves the worker from its source, which is asked for by the name it has when it is built. */
function serveWorker(context, next) {
  context.url = context.url.replace('/src/ledger-worker.js', '/src/ledger-worker.ts');
  return next();
}

export default {
  files: ['test/**/*.test.ts', '!**/node_modules/**'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  middleware: [serveShared, serveFaults, serveWorker],
  plugins: [
    esbuildPlugin({
      ...{ ts: true, target: 'es2022', tsconfig: './tsconfig.json' },
      define: { __CHURN_SEED__: String(Number(process.env.CHURN_SEED ?? 1)) },
    }),
    a11ySnapshotPlugin(),
    emulateMediaPlugin(),
    sendKeysPlugin(),
    sendMousePlugin(),
    setViewportPlugin(),
    commandsPlugin(),
    strictPolicyPlugin(),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath,
        args,
        // East of Greenwich, so that a calendar day read as local time is a day off and shows.
        env: { ...process.env, ...env, LC_ALL: 'en_US.UTF-8', TZ: 'Asia/Shanghai' },
      },
      // Two pages share the browser: as tabs of one window only the front one would get frames and
      // the mouse, and without the emulation only the front one has the focus.
      async createPage({ context }) {
        const page = await context.newPage({ type: 'window' });
        await page.emulateFocusedPage(true);
        // Marks move to new places; only the tests of that want to see them on their way.
        await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        return page;
      },
    }),
  ],
  filterBrowserLogs: ({ args: [first] }) => !String(first).includes('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    ...(countsFile ? [countsReporter(countsFile)] : []),
  ],
};
