/* Functions that the bench calls in its page. */

/** Runs a task in a worker of its own and returns its milliseconds. */
globalThis.inWorker = (task, url) =>
  new Promise((resolve, reject) => {
    const worker = new Worker('/tasks.js', { type: 'module' });
    worker.onmessage = ({ data }) => {
      worker.terminate();
      if (data.error) reject(new Error(data.error));
      else resolve(data.milliseconds);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage([task, url]);
  });

/**
 * Runs a task on the page's thread and returns the longest time for which nothing else had its
 * turn, in milliseconds.
 */
globalThis.onPage = async (task, url) => {
  const { run } = await import('/tasks.js');
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await run(task, url);
  port1.close();
  return longest;
};
