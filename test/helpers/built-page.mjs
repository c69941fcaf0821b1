import { createServer } from 'node:http';
import { launch } from 'puppeteer-core';
import { findBrowser } from './browser.mjs';
import { POLICY } from './strict-policy.mjs';

const TYPES = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/**
 * Opens pages that consist of the files given, by their paths, under the strictest policy that the
 * elements promise to bear; one that is null never answers.
 *
 * @param {Record<string, string | null>} files
 */
export async function openPages(files) {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const body = files[pathname];
    if (body === null) return;
    const type = TYPES[pathname.split('.').at(-1)];
    const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': POLICY };
    response.writeHead(body === undefined ? 404 : 200, headers).end(body ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const { executablePath, args, env } = await findBrowser();
  const browser = await launch({ executablePath, args, env: { ...process.env, ...env } });
  return {
    origin,
    /** A page, everything it said in the console, every error, and every address it asked for. */
    async open(path) {
      const page = await browser.newPage();
      const said = [];
      const errors = [];
      const requests = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
      await page.evaluateOnNewDocument(() => {
        globalThis.violations = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
          globalThis.violations.push(`${effectiveDirective} ${blockedURI}`),
        );
      });
      await page.goto(`${origin}${path}`);
      return { page, said, errors, requests };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
