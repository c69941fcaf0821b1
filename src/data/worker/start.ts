import type { FromWorker } from './messages.js';

/**
 * How long a worker may take to say that it has started, in milliseconds. One that cannot start
 * says so by an error, which counts at once; silence is mostly a slow network, on which a second
 * would send large payloads to the page's thread.
 */
export const PATIENCE = 5000;
const POLICY = 'churn-elements';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** Addresses that gave no worker; they are not asked again. */
const refused = new Set<string>();
let policy: { createScriptURL(url: string): string } | undefined;

/**
 * Starts a worker, and waits until it has started.
 *
 * @returns null where the page's policy, another origin or an old browser does not let it: then the
 *   page's thread has to do the work
 */
export async function startWorker(url: string): Promise<Worker | null> {
  if (typeof Worker === 'undefined' || refused.has(url)) return null;
  const worker = await tryToStart(url);
  if (!worker) refused.add(url);
  return worker;
}

async function tryToStart(url: string): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = new Worker(trusted(url), { type: 'module' });
  } catch {
    return null;
  }
  const hasStarted = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    const settle = (answer: boolean): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => settle(data.kind === 'hello');
    worker.onerror = (event) => {
      // It is expected where a policy forbids the worker, and nobody's business.
      event.preventDefault();
      settle(false);
    };
  });
  if (hasStarted) return worker;
  worker.terminate();
  return null;
}

/** The address as a page with Trusted Types accepts it. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy(POLICY, { createScriptURL: (address) => address });
  return policy.createScriptURL(url);
}
