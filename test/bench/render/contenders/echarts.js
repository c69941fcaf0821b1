import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, VisualMapComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { BLUES, HEIGHT, labelColor, netOf, PARTS, percent, WIDTH } from '../shapes.js';

echarts.use([
  BarChart,
  HeatmapChart,
  LineChart,
  GridComponent,
  LegendComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

/* ECharts on a canvas; it says itself when it has finished. */

function contender(optionOf) {
  return (container, data, options) => {
    const chart = echarts.init(container, null, { width: WIDTH, height: HEIGHT });
    let isFinished = false;
    chart.on('finished', () => (isFinished = true));
    chart.setOption(optionOf(data, options));
    return {
      isDrawn: () => isFinished,
      update(next) {
        isFinished = false;
        chart.setOption(optionOf(next, options));
      },
      remove: () => chart.dispose(),
    };
  };
}

export const heatmap = contender((cohorts, { hasLabels }) => ({
  animation: false,
  tooltip: { show: false },
  grid: { left: 60, right: 10, top: 20, bottom: 10 },
  xAxis: { type: 'category', position: 'top', data: cohorts.map((_, age) => age) },
  yAxis: { type: 'category', inverse: true, data: cohorts.map(({ cohort }) => cohort) },
  visualMap: { show: false, min: 0, max: 1, inRange: { color: BLUES } },
  series: {
    type: 'heatmap',
    data: cohorts.flatMap(({ cells }, row) =>
      cells.map(({ age, customerRetention }) => ({
        value: [age, row, customerRetention],
        label: { color: labelColor(customerRetention) },
      })),
    ),
    label: { show: hasLabels, fontSize: 8, formatter: ({ value }) => percent(value[2]) },
    itemStyle: { borderWidth: 0.5, borderColor: '#fff' },
    emphasis: { disabled: true },
  },
}));

export const stacks = contender((movements) => ({
  animation: false,
  tooltip: { show: false },
  legend: { show: true },
  grid: { left: 60, right: 10, top: 40, bottom: 30 },
  xAxis: { type: 'category', data: movements.map(({ period }) => period) },
  yAxis: { type: 'value' },
  series: [
    ...PARTS.map(({ name, field, sign, color }) => ({
      type: 'bar',
      stack: 'mrr',
      name,
      color,
      data: movements.map((movement) => sign * movement[field]),
    })),
    { type: 'line', name: 'Net', color: '#17222d', data: movements.map(netOf) },
  ],
}));
