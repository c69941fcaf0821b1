import '../../../../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
import '../../../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';

/*
 * Our elements. Each has one record as its data, read in no time, and is told the answer to draw
 * instead of computing it, so that only drawing is compared.
 */

const someData = () => [{ customerId: 'a', start: '2025-01-01', mrr: 1 }];

/** Where in the list of marks those are by whose words new data are told from old. */
const SAMPLES = [0.02, 0.3, 0.5, 0.7];

/**
 * @param marks the selector of what stands there when it is drawn
 * @param countOf how many of these an answer has
 */
function contender(tag, settings, marks, countOf, answerOf) {
  return (container, data) => {
    const element = Object.assign(document.createElement(tag), settings, { asOf: '2026-01-01' });
    let shown = data;
    let before = null;
    element.ask = async () => answerOf(shown);
    element.data = someData();
    container.append(element);
    const drawn = () => element.shadowRoot?.querySelectorAll(marks) ?? [];
    const wordsOf = (list) =>
      SAMPLES.map((at) => list[Math.floor(at * list.length)].ariaLabel).join();
    return {
      isDrawn() {
        const list = drawn();
        return list.length === countOf(shown) && wordsOf(list) !== before;
      },
      update(next) {
        before = wordsOf(drawn());
        shown = next;
        element.data = someData();
      },
      remove: () => element.remove(),
    };
  };
}

export const heatmap = contender(
  'churn-cohort-heatmap',
  {},
  '[part~="cell"]',
  (cohorts) => cohorts.reduce((sum, { cells }) => sum + cells.length, 0),
  (cohorts) => ({ cohorts, unit: 'month', tooMany: null }),
);

export const stacks = contender(
  'churn-mrr-waterfall',
  { mode: 'movements', last: 36 },
  'svg[part="chart"] [role="listitem"]',
  (movements) => movements.length,
  (movements) => ({ movements, breakdown: null }),
);
