/* The longest task of a page while its elements load and draw. */
{
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });
  let began = Infinity;
  addEventListener('churn-load-start', () => (began = Math.min(began, performance.now())), true);
  const ready = new Set();
  const done = new Promise((resolve, reject) => {
    addEventListener('churn-error', ({ message }) => reject(new Error(message)), true);
    const count = ({ target }) => {
      ready.add(target);
      if (ready.size === 4) resolve();
    };
    addEventListener('churn-ready', count, true);
  });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** Its milliseconds; 0 where there was none of 50 ms, from which on browsers tell. */
  globalThis.longestTask = async () => {
    await done;
    // Tasks are told of some time after their end.
    for (let i = 0; i < 30; i++) await frame();
    return Math.max(
      0,
      ...tasks.filter((task) => task.startTime >= began).map((task) => task.duration),
    );
  };
}
