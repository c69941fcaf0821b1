import * as chartjs from './contenders/chartjs.js';
import * as d3 from './contenders/d3.js';
import * as echarts from './contenders/echarts.js';
import * as ours from './contenders/ours.js';
import * as plot from './contenders/plot.js';
import * as vega from './contenders/vega.js';
import { answersOf } from './data.js';
import { HEIGHT, WIDTH } from './shapes.js';

/* What the bench calls in its page. */

const CONTENDERS = {
  ours,
  ECharts: echarts,
  'Chart.js': chartjs,
  'Observable Plot': plot,
  'Vega-Lite': vega,
  D3: d3,
};

/** What is drawn: which chart, of how many months, and which of the answers. */
const CHARTS = {
  'heatmap of 60': { chart: 'heatmap', months: 60, answer: 'cohorts' },
  'heatmap of 24': { chart: 'heatmap', months: 24, answer: 'cohorts' },
  'waterfall of 36': { chart: 'stacks', months: 36, answer: 'movements' },
};

const LONGEST = 10_000;

/** Changes with every frame, since frames without a change come no sooner than those of a screen. */
const ticker = document.createElement('div');
ticker.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 1px; height: 1px';
document.documentElement.append(ticker);

function frame() {
  ticker.style.background = ticker.style.background === 'red' ? 'blue' : 'red';
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Waits until a chart stands there as a frame begins, and that frame has been painted. */
async function painted({ isDrawn }, name) {
  const start = performance.now();
  do {
    await frame();
    if (performance.now() - start > LONGEST) throw new Error(`${name} never drew.`);
  } while (!isDrawn());
  await frame();
}

/** Draws a chart, then other data of the same shape, and returns the milliseconds of both. */
async function measure(name, title, answers, options) {
  const { chart, answer } = CHARTS[title];
  const container = document.createElement('div');
  container.style.width = `${WIDTH}px`;
  container.style.height = `${HEIGHT}px`;
  document.body.append(container);
  await frame();
  await frame();
  const start = performance.now();
  const drawn = CONTENDERS[name][chart](container, answers[0][answer], options);
  await painted(drawn, `${name}, ${title},`);
  const first = performance.now() - start;
  await drawn.whole?.();
  const firstWhole = performance.now() - start;
  await frame();
  await frame();
  const begin = performance.now();
  drawn.update(answers[1][answer]);
  await painted(drawn, `${name}, ${title}, updated,`);
  const update = performance.now() - begin;
  await drawn.whole?.();
  const updateWhole = performance.now() - begin;
  const remove = () => {
    drawn.remove();
    container.remove();
  };
  return { first, update, firstWhole, updateWhole, remove };
}

/** The names of all charts and of all contenders. */
globalThis.names = { charts: Object.keys(CHARTS), contenders: Object.keys(CONTENDERS) };

/** Measures all contenders in turn, so many times after a time that does not count. */
globalThis.compare = async (title, runs, options) => {
  const { months } = CHARTS[title];
  const answers = await Promise.all([answersOf(months, 1), answersOf(months, 2)]);
  const times = {};
  for (let i = -1; i < runs; i++) {
    const names = Object.keys(CONTENDERS);
    // Each begins a round once in a while, so that nobody always comes after the same one.
    const order = names.map((_, at) => names[(at + i + names.length) % names.length]);
    for (const name of order) {
      const { remove, ...time } = await measure(name, title, answers, options);
      remove();
      if (i >= 0) (times[name] ??= []).push(time);
    }
  }
  return times;
};

/** Draws one chart and leaves it there, to be looked at; returns how many labels its cells have. */
globalThis.show = async (name, title, options) => {
  const { months } = CHARTS[title];
  const answers = await Promise.all([answersOf(months, 1), answersOf(months, 2)]);
  document.body.replaceChildren();
  await measure(name, title, answers, options);
  const root = document.querySelector('churn-cohort-heatmap')?.shadowRoot;
  return root?.querySelectorAll('text.label:not(.average)').length ?? 0;
};
