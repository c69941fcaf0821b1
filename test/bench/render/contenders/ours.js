import '../../../../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
import '../../../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';

/*
 * Our elements. Each has one record as its data, read in no time, and is told the answer to draw
 * instead of computing it, so that only drawing is compared.
 */

const someData = () => [{ customerId: 'a', start: '2025-01-01', mrr: 1 }];

/** New data are told from old by some of the last marks; marks are drawn in order. */
const LAST = 0.8;
const EVERY = 7;

/**
 * @param marks the selector of what stands there when it is drawn
 * @param countOf how many of these an answer has
 * @param looksOf what differs between marks of different data
 * @param colours the selector of paths that have the looks of all marks, where there are many
 */
function contender({ tag, settings, marks, countOf, answerOf, looksOf, colours }) {
  return (container, data) => {
    const element = Object.assign(document.createElement(tag), settings, { asOf: '2026-01-01' });
    let shown = data;
    let looksBefore = null;
    let wordsBefore = null;
    element.ask = async () => answerOf(shown);
    element.data = someData();
    container.append(element);
    const find = (selector) => element.shadowRoot.querySelectorAll(selector);
    /** What some of the last marks have, once all are there. */
    const ofLast = (list, what) => {
      if (list.length !== countOf(shown)) return null;
      let text = '';
      for (let i = Math.floor(LAST * list.length); i < list.length; i += EVERY)
        text += what(list[i]);
      return text;
    };
    const looks = () => {
      const paths = colours ? [...find(colours)] : [];
      if (paths.length === 0) return ofLast(find(marks), looksOf);
      const text = paths.map((path) => path.getAttribute('d')).join('');
      return text.split('M').length - 1 === countOf(shown) ? text : null;
    };
    const words = () => ofLast(find(marks), ({ ariaLabel }) => ariaLabel);
    const isNew = (now, before) => now !== null && now !== before;
    return {
      isDrawn: () => isNew(looks(), looksBefore),
      // Every mark can be reached and says its words.
      async whole() {
        await element.drawn();
        if (!isNew(words(), wordsBefore)) throw new Error(`${tag} says what it said before.`);
      },
      update(next) {
        looksBefore = looks();
        wordsBefore = words();
        shown = next;
        element.data = someData();
      },
      remove: () => element.remove(),
    };
  };
}

export const heatmap = contender({
  tag: 'churn-cohort-heatmap',
  settings: {},
  marks: '.cell',
  countOf: (cohorts) => cohorts.reduce((sum, { cells }) => sum + cells.length, 0),
  answerOf: (cohorts) => ({ cohorts, unit: 'month', tooMany: null }),
  looksOf: (cell) => cell.getAttribute('class'),
  colours: '.colours path',
});

export const stacks = contender({
  tag: 'churn-mrr-waterfall',
  settings: { mode: 'movements', last: 36 },
  marks: 'svg[part="chart"] [role="listitem"]',
  countOf: (movements) => movements.length,
  answerOf: (movements) => ({ movements, breakdown: null }),
  looksOf: (mark) => mark.ariaLabel,
});
