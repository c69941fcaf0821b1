/** Where the worker's file lies beside the package's modules. */
export function workerFile(): string {
  return new URL(/* @vite-ignore */ '../../ledger-worker.js', import.meta.url).href;
}
