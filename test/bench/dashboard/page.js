/* The tasks of a page while everything in a dashboard is filtered anew. */
const tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
  type: 'longtask',
  buffered: true,
});

const dashboard = document.querySelector('churn-dashboard');
const inside = [...dashboard.children];
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const ready = new Set();
const done = new Promise((resolve, reject) => {
  addEventListener('churn-error', ({ message }) => reject(new Error(message)), true);
  const count = ({ target }) => {
    ready.add(target);
    if (ready.size === inside.length + 1) resolve();
  };
  addEventListener('churn-ready', count, true);
});

/** The marks by whose choice everything else is filtered. */
function choose(words) {
  const marks = document.querySelector('churn-reasons').shadowRoot.querySelectorAll('[data-mark]');
  const mark = [...marks].find((one) => one.getAttribute('aria-label')?.includes(words));
  mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}

/** What published rates are compared with is of a month, whatever the period. */
const MONTHLY = 'churn-benchmark-comparison';

/** Each change of the filter by its name; `but` names the element that keeps its picture. */
const CHANGES = {
  'by records': { make: () => (dashboard.where = { plan: ['Business', 'Enterprise'] }) },
  'by records, and other values': { make: () => (dashboard.where = { country: ['DE', 'FR'] }) },
  none: { make: () => (dashboard.where = null) },
  'by quarter': { make: () => (dashboard.period = 'quarter'), but: MONTHLY },
  'by month': { make: () => (dashboard.period = 'month'), but: MONTHLY },
  'of two years': { make: () => (dashboard.from = '2023-01-01') },
  'a chosen reason': { make: () => choose('payment_failed'), but: 'churn-reasons' },
  'no reason': { make: () => (dashboard.selection = null), but: 'churn-reasons' },
};

globalThis.names = Object.keys(CHANGES);

/** Waits until everything is drawn at first. */
globalThis.loaded = async () => {
  await done;
  for (let i = 0; i < 60; i++) await frame();
};

/** How long a change takes until all is drawn, and its longest task: 0 where none is of 50 ms. */
globalThis.change = async (name) => {
  const { make, but } = CHANGES[name];
  const others = inside.filter(({ localName }) => localName !== but);
  const before = new Map(others.map((element) => [element, element.answer]));
  const began = performance.now();
  make();
  const isNew = (element) => element.answer !== before.get(element);
  while (!others.every(isNew)) await frame();
  const milliseconds = performance.now() - began;
  // Tasks are told of some time after their end.
  for (let i = 0; i < 30; i++) await frame();
  const during = tasks.filter(({ startTime }) => startTime >= began);
  return { milliseconds, longest: Math.max(0, ...during.map(({ duration }) => duration)) };
};
