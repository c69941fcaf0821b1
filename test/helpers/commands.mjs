import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const screens = path.resolve(import.meta.dirname, '../screens');

/** Server side of screenshot.ts and svg-snapshot.ts: tests run in a page and cannot write files. */
export function commandsPlugin() {
  return {
    name: 'churn-commands',
    executeCommand({ command, payload, session }) {
      if (command === 'churn-screenshot') return screenshot(payload, session);
      if (command === 'churn-svg-snapshot') return svgSnapshot(payload, session);
      return undefined;
    },
  };
}

async function screenshot({ name, selector, clip }, session) {
  if (!process.env.UPDATE_SCREENS) return { written: false };
  const file = path.join(screens, `${fileName(name)}.png`);
  await mkdir(screens, { recursive: true });
  const page = session.browser.getPage(session.id);
  if (selector) {
    const element = await page.$(selector);
    if (!element) throw new Error(`No element matches ${selector}.`);
    await element.screenshot({ path: file });
  } else {
    await page.screenshot({ path: file, clip });
  }
  return { written: true };
}

async function svgSnapshot({ name, svg }, session) {
  const folder = path.join(path.dirname(session.testFile), 'snapshots');
  const file = path.join(folder, `${fileName(name)}.svg`);
  const changed = path.join(folder, `${fileName(name)}-changed.svg`);
  const text = `${svg.trim()}\n`;
  const shown = path.relative(process.cwd(), file);

  if (process.env.UPDATE_SNAPSHOTS) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, text);
    await rm(changed, { force: true });
    return {};
  }
  const expected = await readFile(file, 'utf8').catch(() => undefined);
  if (expected === undefined) {
    return { problem: `${shown} does not exist: run with UPDATE_SNAPSHOTS=1 and look at it.` };
  }
  if (expected === text) {
    await rm(changed, { force: true });
    return {};
  }
  await writeFile(changed, text);
  return { problem: `${shown} differs from what was drawn: see ${path.basename(changed)} there.` };
}

function fileName(name) {
  if (/^[\w-]+$/.test(name)) return name;
  throw new Error(`"${name}" is no file name: use letters, digits, - and _.`);
}
