import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Finds a Chromium-like browser without downloading one.
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> }>}
 */
export async function findBrowser() {
  const bundledOnly = process.env.CHURN_BROWSER === 'bundled';
  const executablePath = bundledOnly ? undefined : (fromEnvironment() ?? installed());
  if (executablePath) return { executablePath, args: commonArgs(), env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return bundled();
  throw new Error(
    'No browser found: install Chrome, Chromium or Edge, or set CHROME_PATH to its executable.',
  );
}

function fromEnvironment() {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) return undefined;
  if (existsSync(executablePath)) return executablePath;
  throw new Error(`CHROME_PATH is set to ${executablePath}, and there is no such file.`);
}

function installed() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge']
      .flatMap((name) => [
        `/Applications/${name}.app/Contents/MacOS/${name}`,
        `${env.HOME}/Applications/${name}.app/Contents/MacOS/${name}`,
      ])
      .find(existsSync);
  }
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const names = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
    names.push('Microsoft/Edge/Application/msedge.exe');
    return names
      .flatMap((name) => bases.filter(Boolean).map((base) => path.join(base, name)))
      .find(existsSync);
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
  names.push('microsoft-edge-stable', 'microsoft-edge');
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  folders.push('/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
}

/** Containers have neither user namespaces nor a large /dev/shm; the tests load only our files. */
function commonArgs() {
  const linux = ['--no-sandbox', '--disable-dev-shm-usage'];
  return [
    '--disable-gpu',
    '--disable-background-networking',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--lang=en-US',
    ...(process.platform === 'linux' ? linux : []),
  ];
}

/** The machine's fonts, and the package's own for a machine that has none. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir>${path.join(tmpdir(), 'churn-elements-fonts')}</cachedir>
</fontconfig>
`;

/** The browser inside an npm package, for machines with nothing but Node: see its README. */
async function bundled() {
  const packageJson = findPackageJson('@sparticuz/chromium');
  const bin = path.join(path.dirname(packageJson), 'bin');
  const { version } = JSON.parse(await readFile(packageJson, 'utf8'));
  const cache = path.join(root, 'node_modules/.cache/churn-elements', `chromium-${version}`);
  if (!existsSync(cache)) await unpack(bin, cache);

  const executablePath = path.join(cache, 'chromium');
  const libraries = path.join(cache, 'al2023/lib');
  const { LD_LIBRARY_PATH } = process.env;
  const env = {
    LD_LIBRARY_PATH: LD_LIBRARY_PATH ? `${LD_LIBRARY_PATH}:${libraries}` : libraries,
    FONTCONFIG_FILE: path.join(cache, 'fonts/churn.conf'),
  };
  // Its zygote needs a sandbox helper that the package does not carry.
  return { executablePath, args: [...commonArgs(), '--no-zygote', '--headless=shell'], env };
}

function findPackageJson(name) {
  // The package exports no package.json, so the entry is resolved and the path walked up.
  const entry = createRequire(import.meta.url).resolve(name);
  return path.join(entry.slice(0, entry.lastIndexOf(path.normalize(name))), name, 'package.json');
}

/** Unpacks beside the cache and renames, so that a broken or parallel run leaves no half browser. */
async function unpack(bin, cache) {
  await mkdir(path.dirname(cache), { recursive: true });
  const draft = mkdtempSync(`${cache}-`);
  const inflate = (name, target) =>
    pipeline(createReadStream(path.join(bin, name)), createBrotliDecompress(), target);
  await Promise.all([
    inflate('chromium.br', createWriteStream(path.join(draft, 'chromium'), { mode: 0o755 })),
    inflate('al2023.tar.br', extract(path.join(draft, 'al2023'))),
    inflate('fonts.tar.br', extract(path.join(draft, 'fonts'))),
  ]);
  await writeFile(path.join(draft, 'fonts/churn.conf'), FONTS);
  try {
    renameSync(draft, cache);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(cache)) throw error;
  }
}
