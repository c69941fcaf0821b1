import embed from 'vega-embed';
import { BLUES, cellsOf, HEIGHT, PARTS, partsOf, WIDTH } from '../shapes.js';

/* Vega-Lite by Vega-Embed on a canvas, which is Vega's default; new data as a change set. */

function contender(specOf, rowsOf) {
  return (container, data, options) => {
    let view = null;
    let isDrawn = false;
    const spec = {
      width: WIDTH,
      height: HEIGHT,
      autosize: { type: 'fit', contains: 'padding' },
      data: { name: 'rows', values: rowsOf(data) },
      ...specOf(options),
    };
    void embed(container, spec, { actions: false, tooltip: false }).then((result) => {
      view = result.view;
      isDrawn = true;
    });
    return {
      isDrawn: () => isDrawn,
      update(next) {
        isDrawn = false;
        void view
          .data('rows', rowsOf(next))
          .runAsync()
          .then(() => (isDrawn = true));
      },
      remove() {
        view.finalize();
        container.replaceChildren();
      },
    };
  };
}

const fill = {
  field: 'share',
  type: 'quantitative',
  scale: { domain: [0, 0.25, 0.5, 0.75, 1], range: BLUES },
  legend: null,
};

export const heatmap = contender(({ hasLabels }) => {
  const cells = { mark: 'rect', encoding: { color: fill } };
  const labels = {
    mark: { type: 'text', fontSize: 8 },
    encoding: {
      text: { field: 'share', type: 'quantitative', format: '.0%' },
      color: { condition: { test: 'datum.share > 0.6', value: '#fff' }, value: '#17222d' },
    },
  };
  return {
    encoding: {
      x: {
        field: 'age',
        type: 'ordinal',
        axis: { orient: 'top', labelOverlap: true },
        title: 'Months',
      },
      y: { field: 'cohort', type: 'ordinal', axis: { labelOverlap: true }, title: null },
    },
    layer: hasLabels ? [cells, labels] : [cells],
  };
}, cellsOf);

export const stacks = contender(
  () => ({
    encoding: { x: { field: 'period', type: 'ordinal', title: null } },
    layer: [
      {
        mark: 'bar',
        encoding: {
          y: { field: 'mrr', type: 'quantitative', stack: 'zero', title: 'MRR' },
          color: {
            field: 'part',
            type: 'nominal',
            scale: {
              domain: PARTS.map(({ name }) => name),
              range: PARTS.map(({ color }) => color),
            },
          },
        },
      },
      {
        mark: { type: 'line', point: true, color: '#17222d' },
        encoding: { y: { aggregate: 'sum', field: 'mrr', type: 'quantitative' } },
      },
    ],
  }),
  partsOf,
);
