import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import { scaleLinear } from 'd3';
import { BLUES, cellsOf, HEIGHT, labelColor, netOf, PARTS, percent, WIDTH } from '../shapes.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  MatrixController,
  MatrixElement,
);

/* Chart.js on a canvas, with its matrix; labels by a plugin of a few lines, as its manual shows. */

const color = scaleLinear([0, 0.25, 0.5, 0.75, 1], BLUES);

const cellLabels = {
  id: 'cellLabels',
  afterDatasetsDraw(chart) {
    const { ctx, data } = chart;
    ctx.save();
    ctx.font = '8px sans-serif';
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    chart.getDatasetMeta(0).data.forEach((element, i) => {
      const { share } = data.datasets[0].data[i];
      const { x, y } = element.getCenterPoint();
      ctx.fillStyle = labelColor(share);
      ctx.fillText(percent(share), x, y);
    });
    ctx.restore();
  },
};

function contender(configOf, dataOf) {
  return (container, data, options) => {
    const canvas = container.appendChild(document.createElement('canvas'));
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const config = configOf(data, options);
    const chart = new Chart(canvas, {
      ...config,
      data: dataOf(data),
      options: { responsive: false, animation: false, events: [], ...config.options },
    });
    return {
      isDrawn: () => true,
      update(next) {
        chart.data = dataOf(next);
        chart.update('none');
      },
      remove() {
        chart.destroy();
        canvas.remove();
      },
    };
  };
}

export const heatmap = contender(
  (cohorts, { hasLabels }) => ({
    type: 'matrix',
    plugins: hasLabels ? [cellLabels] : [],
    options: {
      plugins: { legend: { display: false } },
      scales: {
        x: {
          type: 'category',
          labels: cohorts.map((_, i) => `${i}`),
          position: 'top',
          offset: true,
        },
        y: {
          type: 'category',
          labels: cohorts.map(({ cohort }) => cohort).reverse(),
          offset: true,
        },
      },
    },
  }),
  (cohorts) => ({
    datasets: [
      {
        data: cellsOf(cohorts).map(({ cohort, age, share }) => ({ x: `${age}`, y: cohort, share })),
        backgroundColor: ({ raw }) => color(raw.share),
        width: ({ chart }) => (chart.chartArea?.width ?? 0) / cohorts.length - 1,
        height: ({ chart }) => (chart.chartArea?.height ?? 0) / cohorts.length - 1,
      },
    ],
  }),
);

export const stacks = contender(
  () => ({
    type: 'bar',
    options: { scales: { x: { stacked: true }, y: { stacked: true } } },
  }),
  (movements) => ({
    labels: movements.map(({ period }) => period),
    datasets: [
      {
        type: 'line',
        label: 'Net',
        data: movements.map(netOf),
        borderColor: '#17222d',
        stack: 'net',
      },
      ...PARTS.map(({ name, field, sign, color: backgroundColor }) => ({
        label: name,
        backgroundColor,
        stack: 'mrr',
        data: movements.map((movement) => sign * movement[field]),
      })),
    ],
  }),
);
