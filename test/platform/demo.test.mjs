import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../helpers/browser.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'demo-dist');
const PAGES = readdirSync(path.join(root, 'demo')).filter((name) => name.endsWith('.html'));
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

describe('the demo', () => {
  let server;
  let browser;
  let origin;

  before(async () => {
    const vite = path.join(root, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '--mode', 'demo', '--logLevel', 'error'];
    const env = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, args, { cwd: root, env });
    server = createServer(({ url }, response) => {
      const file = path.join(built, new URL(url, 'http://localhost').pathname);
      if (!file.startsWith(built) || !existsSync(file)) return response.writeHead(404).end();
      response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
    const { executablePath, args: flags, env: libraries } = await findBrowser();
    browser = await launch({
      executablePath,
      args: flags,
      env: { ...process.env, ...libraries },
    });
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve) ?? resolve());
  });

  /** Opens a page, and collects what went wrong in it. */
  async function open(name) {
    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${origin}/${name}`);
    return { page, faults };
  }

  for (const name of PAGES) {
    it(`shows every chart of ${name}, and nothing in the console`, async () => {
      const { page, faults } = await open(name);
      const input = await page.$('input[type=file]');
      await input?.uploadFile(path.join(root, 'demo/data/subscriptions.json'));
      await page.waitForFunction(areReady);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('lists who is behind a bar that was chosen, in a list of the page', async () => {
    const { page } = await open('javascript.html');
    await page.waitForFunction(areReady);
    const bar = await page.$('churn-mrr-waterfall >>> [data-mark="churn"]');
    await bar.click();
    await page.waitForSelector('#customers li');
    const said = await page.$eval('output', ({ textContent }) => textContent);
    assert.match(said, /^\d+ customers are behind it/);
    await page.close();
  });

  it('leads from its first page to each of the others', async () => {
    const { page } = await open('index.html');
    const linked = new Set();
    for (const next of ['index.html', 'ways.html']) {
      await page.goto(`${origin}/${next}`);
      const names = await page.$$eval('a[href]', (links) => links.map(({ pathname }) => pathname));
      for (const name of names) linked.add(name === '/' ? 'index.html' : name.slice(1));
    }
    assert.deepEqual(
      PAGES.filter((name) => !linked.has(name)),
      [],
    );
    await page.close();
  });
});

/** Runs in the page: whether every element has its chart, and every table its rows. */
function areReady() {
  const elements = [...document.querySelectorAll('*')].filter((element) =>
    element.localName.startsWith('churn-'),
  );
  return (
    document.readyState === 'complete' &&
    elements.every((element) => element.matches(':defined:state(ready)')) &&
    [...document.querySelectorAll('tbody')].every(({ rows }) => rows.length > 0)
  );
}
