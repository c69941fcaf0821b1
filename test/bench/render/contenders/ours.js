import '../../../../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
import '../../../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';

/*
 * Our elements. Each has one record as its data, read in no time, and is told the answer to draw
 * instead of computing it, so that only drawing is compared.
 */

const someData = () => [{ customerId: 'a', start: '2025-01-01', mrr: 1 }];

/** New data are told from old by the looks of some of the last marks; marks are drawn in order. */
const LAST = 0.8;
const EVERY = 7;

/**
 * @param marks the selector of what stands there when it is drawn
 * @param countOf how many of these an answer has
 * @param looksOf what differs between marks of different data
 * @param sketch the selector of what has the looks of all marks before they are there
 */
function contender({ tag, settings, marks, countOf, answerOf, looksOf, sketch }) {
  return (container, data) => {
    const element = Object.assign(document.createElement(tag), settings, { asOf: '2026-01-01' });
    let shown = data;
    let before = null;
    element.ask = async () => answerOf(shown);
    element.data = someData();
    container.append(element);
    const drawn = () => element.shadowRoot.querySelectorAll(marks);
    const looks = (list) => {
      let text = '';
      for (let i = Math.floor(LAST * list.length); i < list.length; i += EVERY)
        text += looksOf(list[i]);
      return text;
    };
    return {
      isDrawn() {
        if (sketch && element.shadowRoot.querySelector(sketch)) return true;
        const list = drawn();
        return list.length === countOf(shown) && looks(list) !== before;
      },
      // Every mark can be reached and says its words.
      whole: () => element.drawn(),
      update(next) {
        before = looks(drawn());
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
  sketch: '.sketch path',
});

export const stacks = contender({
  tag: 'churn-mrr-waterfall',
  settings: { mode: 'movements', last: 36 },
  marks: 'svg[part="chart"] [role="listitem"]',
  countOf: (movements) => movements.length,
  answerOf: (movements) => ({ movements, breakdown: null }),
  looksOf: (mark) => mark.ariaLabel,
});
