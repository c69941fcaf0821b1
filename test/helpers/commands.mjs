import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const screens = path.resolve(import.meta.dirname, '../screens');

/** Server side of screenshot.ts, svg-snapshot.ts and forced-colors.ts: what a page cannot do itself. */
export function commandsPlugin() {
  return {
    name: 'churn-commands',
    executeCommand({ command, payload, session }) {
      if (command === 'churn-screenshot') return screenshot(payload, session);
      if (command === 'churn-svg-snapshot') return svgSnapshot(payload, session);
      if (command === 'churn-forced-colors') return forceColors(payload, session);
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

/** What a client has set holds until the same client takes it back. */
const clients = new WeakMap();

async function forceColors({ active }, session) {
  const page = session.browser.getPage(session.id);
  const client = clients.get(page) ?? (await page.createCDPSession());
  clients.set(page, client);
  const features = active ? [{ name: 'forced-colors', value: 'active' }] : [];
  await client.send('Emulation.setEmulatedMedia', { features });
  return true;
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
