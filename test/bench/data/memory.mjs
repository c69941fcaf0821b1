import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * The most memory that the largest renderer of a browser has had, in MB.
 *
 * @param {number} browserPid
 * @returns {number | null} null where the system does not tell
 */
export function peakOfRenderers(browserPid) {
  if (!existsSync('/proc/self/status')) return null;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => processOf(Number(name)))
    .filter((process) => process !== null);
  const isOfBrowser = ({ pid, parent }) => {
    if (pid === browserPid || parent === browserPid) return true;
    const owner = processes.find((process) => process.pid === parent);
    return owner !== undefined && isOfBrowser(owner);
  };
  const peaks = processes
    .filter((process) => process.isRenderer && isOfBrowser(process))
    .map(({ peak }) => peak);
  return Math.max(...peaks) / 1024;
}

/** What is known of a process; it may end meanwhile. */
function processOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return {
      pid,
      parent: field('PPid'),
      peak: field('VmHWM'),
      isRenderer: command.includes('--type=renderer'),
    };
  } catch {
    return null;
  }
}
