import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowser } from '../helpers/browser.mjs';

/** Writes the pictures of the demo page in this folder, for people to look at: `npm run screens`. */

const WIDTHS = [1200, 600, 480, 320];
const SCHEMES = ['light', 'dark'];
/** As much of the page as fits on a screen or two tells how it looks. */
const MOST_HEIGHT = 2400;
const root = path.resolve(import.meta.dirname, '../..');

const server = await createServer({
  root: path.join(root, 'demo'),
  configFile: path.join(root, 'vite.config.ts'),
  logLevel: 'error',
});
await server.listen(0);
const { executablePath, args, env } = await findBrowser();
const browser = await puppeteer.launch({ executablePath, args, env: { ...process.env, ...env } });
const address = server.resolvedUrls.local[0];

try {
  const page = await browser.newPage();
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      await page.goto(address);
      await page.waitForFunction(isDrawn);
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      const height = Math.min(whole, MOST_HEIGHT);
      const file = path.join(import.meta.dirname, `demo-${width}-${scheme}.png`);
      await page.screenshot({
        path: file,
        clip: { x: 0, y: 0, width, height },
        captureBeyondViewport: true,
      });
      console.log(path.relative(root, file));
    }
  }
} finally {
  await browser.close();
  await server.close();
}

/** Runs in the page: whether every element has its chart on screen. */
function isDrawn() {
  const elements = [...document.querySelectorAll('*')].filter((e) =>
    e.localName.startsWith('churn-'),
  );
  return (
    elements.length > 0 && elements.every((element) => element.matches(':defined:state(ready)'))
  );
}
