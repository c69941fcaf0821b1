/** The addresses from which workers are made while something runs. */
export async function workersOf(run: () => Promise<unknown>): Promise<string[]> {
  const Original = globalThis.Worker;
  const made: string[] = [];
  globalThis.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      made.push(String(url));
    }
  };
  try {
    await run();
  } finally {
    globalThis.Worker = Original;
  }
  return made;
}
