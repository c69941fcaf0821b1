import * as d3 from 'd3';
import { BLUES, cellsOf, HEIGHT, labelColor, netOf, PARTS, percent, WIDTH } from '../shapes.js';

/* D3 by hand: joins by key, so that an update changes what stands there. */

const MARGIN = { top: 20, right: 10, bottom: 40, left: 60 };

function canvasIn(container) {
  return d3.select(container).append('svg').attr('width', WIDTH).attr('height', HEIGHT);
}

export function heatmap(container, data, { hasLabels }) {
  const svg = canvasIn(container);
  const axisX = svg.append('g').attr('transform', `translate(0 ${MARGIN.top})`);
  const axisY = svg.append('g').attr('transform', `translate(${MARGIN.left} 0)`);
  const cells = svg.append('g');
  const labels = svg.append('g').attr('text-anchor', 'middle').attr('font-size', 8);
  const color = d3.scaleLinear([0, 0.25, 0.5, 0.75, 1], BLUES);
  const draw = (cohorts) => {
    const rows = cellsOf(cohorts);
    const x = d3.scaleBand(d3.range(cohorts.length), [MARGIN.left, WIDTH - MARGIN.right]);
    const y = d3.scaleBand(
      cohorts.map(({ cohort }) => cohort),
      [MARGIN.top, HEIGHT - MARGIN.bottom],
    );
    x.padding(0.05);
    y.padding(0.05);
    const every = cohorts.length > 24 ? 2 : 1;
    const shown = (axis, scale) =>
      axis(scale).tickValues(scale.domain().filter((_, i) => i % every === 0));
    axisX.call(shown(d3.axisTop, x));
    axisY.call(shown(d3.axisLeft, y));
    const key = ({ cohort, age }) => `${cohort} ${age}`;
    cells
      .selectAll('rect')
      .data(rows, key)
      .join('rect')
      .attr('x', ({ age }) => x(age))
      .attr('y', ({ cohort }) => y(cohort))
      .attr('width', x.bandwidth())
      .attr('height', y.bandwidth())
      .attr('fill', ({ share }) => color(share));
    if (!hasLabels) return;
    labels
      .selectAll('text')
      .data(rows, key)
      .join('text')
      .attr('x', ({ age }) => x(age) + x.bandwidth() / 2)
      .attr('y', ({ cohort }) => y(cohort) + y.bandwidth() / 2)
      .attr('dy', '0.35em')
      .attr('fill', ({ share }) => labelColor(share))
      .text(({ share }) => percent(share));
  };
  draw(data);
  return { isDrawn: () => true, update: draw, remove: () => svg.remove() };
}

export function stacks(container, data) {
  const svg = canvasIn(container);
  const axisX = svg.append('g').attr('transform', `translate(0 ${HEIGHT - MARGIN.bottom})`);
  const axisY = svg.append('g').attr('transform', `translate(${MARGIN.left} 0)`);
  const layers = svg.append('g');
  const line = svg.append('path').attr('fill', 'none').attr('stroke', '#17222d');
  const points = svg.append('g');
  const stack = d3
    .stack()
    .keys(PARTS)
    .value((movement, { field, sign }) => sign * movement[field])
    .offset(d3.stackOffsetDiverging);
  const draw = (movements) => {
    const series = stack(movements);
    const x = d3.scaleBand(
      movements.map(({ period }) => period),
      [MARGIN.left, WIDTH - MARGIN.right],
    );
    x.padding(0.2);
    const y = d3.scaleLinear(d3.extent(series.flat(2)), [HEIGHT - MARGIN.bottom, MARGIN.top]);
    y.nice();
    const middle = ({ period }) => x(period) + x.bandwidth() / 2;
    axisX.call(d3.axisBottom(x).tickValues(x.domain().filter((_, i) => i % 3 === 0)));
    axisY.call(d3.axisLeft(y).tickSizeInner(-WIDTH));
    axisY.selectAll('line').attr('stroke-opacity', 0.15);
    layers
      .selectAll('g')
      .data(series)
      .join('g')
      .attr('fill', ({ key }) => key.color)
      .selectAll('rect')
      .data((part) => part)
      .join('rect')
      .attr('x', ({ data: { period } }) => x(period))
      .attr('y', (bar) => y(bar[1]))
      .attr('width', x.bandwidth())
      .attr('height', (bar) => y(bar[0]) - y(bar[1]));
    line.attr('d', d3.line(middle, (movement) => y(netOf(movement)))(movements));
    points
      .selectAll('circle')
      .data(movements)
      .join('circle')
      .attr('cx', middle)
      .attr('cy', (movement) => y(netOf(movement)))
      .attr('r', 2.5);
  };
  draw(data);
  return { isDrawn: () => true, update: draw, remove: () => svg.remove() };
}
