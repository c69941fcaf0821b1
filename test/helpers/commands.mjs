import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const screens = path.resolve(import.meta.dirname, '../screens');

/** Server side of the helpers that need what a page cannot do itself. */
export function commandsPlugin() {
  return {
    name: 'churn-commands',
    executeCommand({ command, payload, session }) {
      if (command === 'churn-screenshot') return screenshot(payload, session);
      if (command === 'churn-tap') return tap(payload, session);
      if (command === 'churn-svg-snapshot') return svgSnapshot(payload, session);
      if (command === 'churn-forced-colors') return forceColors(payload, session);
      if (command === 'churn-open-file') return openFile(payload, session);
      if (command === 'churn-collected-heap') return collectedHeap(session);
      return undefined;
    },
  };
}

async function tap({ x, y }, session) {
  await session.browser.getPage(session.id).touchscreen.tap(x, y);
  return true;
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

async function collectedHeap(session) {
  const page = session.browser.getPage(session.id);
  const client = await page.createCDPSession();
  try {
    // What the first round lets go of may have held something that only the second can free.
    for (let i = 0; i < 2; i++) await client.send('HeapProfiler.collectGarbage');
    return (await client.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await client.detach();
  }
}

/** Opens a file in a window of its own, and tells what it is and what it did. */
async function openFile({ content, type }, session) {
  const browser = session.browser.getPage(session.id).browserContext();
  const page = await browser.newPage({ type: 'window' });
  const address = `data:${type};base64,${Buffer.from(content).toString('base64')}`;
  const requests = [];
  try {
    page.on('request', (request) => {
      if (request.url() !== address) requests.push(request.url());
    });
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.evaluateOnNewDocument(() => {
      globalThis.alarms = 0;
      globalThis.alarm = () => (globalThis.alarms += 1);
    });
    await page.goto(address);
    return { requests, ...(await page.evaluate(describeFile)) };
  } finally {
    await page.close();
  }
}

/** Runs in the page of the file, after everything that can be pointed at or focused was. */
function describeFile() {
  const nodes = [...document.querySelectorAll('*')];
  for (const node of nodes) {
    for (const name of ['click', 'pointerover', 'focus', 'load', 'error', 'begin', 'toggle']) {
      node.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }
  const active = nodes.flatMap((node) => {
    const isActive =
      /^(script|style|foreignobject|image|use|a|animate\w*|set|iframe|link|meta|html)$/i;
    const attributes = [...node.attributes]
      .filter(({ name, value }) => {
        const isForeign = /url\(/i.test(value) && !/^url\("?#[\w-]+"?\)$/.test(value);
        return /^on|href$|^src|^style$/i.test(name) || isForeign;
      })
      .map(({ name, value }) => `${node.localName} ${name}=${value}`);
    return isActive.test(node.localName) ? [node.localName, ...attributes] : attributes;
  });
  const title = document.querySelector('title')?.textContent ?? '';
  return { root: document.documentElement.localName, title, alarms: globalThis.alarms, active };
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
