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
