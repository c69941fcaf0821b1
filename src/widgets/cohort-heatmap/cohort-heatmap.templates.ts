import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { classNames } from '../../element/class-names.js';
import type { HeatmapCell } from './cells.scene.js';
import type { CohortRow, HeatmapScene } from './cohort-heatmap.scene.js';
import { rowCells } from './row-cells.js';
import type { HeatmapLegend, Swatch } from './steps.scene.js';

/** Tells the style sheet how wide the names are; a style attribute would break a strict policy. */
export function setNamesWidth({ names }: HeatmapScene): (frame: Element | undefined) => void {
  return (frame) =>
    (frame as HTMLElement | undefined)?.style.setProperty('--_names', `${names.width}px`);
}

/** The headings of the columns of names and sizes. */
export function renderNameHeadings({ names }: HeatmapScene): SVGTemplateResult {
  const { cohort, size } = names.headings;
  return svg`
    <text class="name" role="columnheader" aria-colindex="1" aria-sort=${cohort.sort ?? nothing} x=${names.x} y="16">${cohort.label}</text>
    <text class="count heading-of-sizes" role="columnheader" aria-colindex="2" aria-sort=${size.sort ?? nothing} x=${names.sizeX} y="16">${size.label}</text>`;
}

/** The row of weighted averages. */
export function renderAverages(
  { average, names, middle }: HeatmapScene,
  selected: string | null,
): SVGTemplateResult {
  return svg`<g role="row" aria-rowindex=${average.row} transform="translate(0 ${average.y})" ${rowCells(average.cells, average, selected)}>
    <text class="average-name name" role="rowheader" aria-colindex="1" x=${names.x} y=${middle} dy="0.35em">${average.label}</text>
    <g aria-hidden="true">${average.cells.map(
      ({ label, labelX }) =>
        label &&
        svg`<text class="average label" x=${labelX} y=${middle} dy="0.35em">${label}</text>`,
    )}</g>
  </g>`;
}

/** The colours of cells that have none of their own; nothing where they do. */
export function renderColours({ colours }: HeatmapScene): SVGTemplateResult | typeof nothing {
  if (colours.length === 0) return nothing;
  return svg`<g class="colours" aria-hidden="true">
    ${colours.map(({ step, path }) => svg`<path class="step-${step}" d=${path}></path>`)}
  </g>`;
}

/**
 * The row of a cohort, with the cells of what was drawn there last; null for none. Labels wait until
 * those are its own, as no number may stand over the colour of another.
 */
export function renderRow(
  row: CohortRow,
  celled: CohortRow | null,
  scene: HeatmapScene,
  selected: string | null,
): SVGTemplateResult {
  const cells = celled?.cells ?? [];
  return svg`<g role="row" aria-rowindex=${row.row} transform="translate(0 ${row.y})" ${rowCells(cells, celled ?? row, selected)}>
    ${renderNames(row, scene)}
    <g aria-hidden="true">${[...renderOnCells(row.unusual), ...renderLabels(celled === row ? cells : [], scene.middle)]}</g>
  </g>`;
}

function renderNames(
  row: CohortRow,
  { names, middle, barY, barHeight }: HeatmapScene,
): SVGTemplateResult {
  const { smallSize, bar } = row;
  const isSmall = smallSize !== null;
  return svg`
    <text class="name" role="rowheader" aria-colindex="1" x=${names.x} y=${middle} dy="0.35em">${row.label}</text>
    <text class=${classNames({ count: true, small: isSmall })} role="gridcell" aria-colindex="2" aria-label=${smallSize ?? nothing} x=${names.sizeX} y=${middle} dy="0.35em">${row.size}</text>
    ${isSmall ? svg`<text class="small" aria-hidden="true" x=${names.smallX} y=${middle} dy="0.35em">°</text>` : nothing}
    ${bar ? svg`<rect class="size-bar" x=${bar.x} y=${barY} width=${bar.width} height=${barHeight} rx="2"></rect>` : nothing}`;
}

/** What lies on cells: the hatching of a running period, the corner of a rate above 100 %. */
function renderOnCells(cells: readonly HeatmapCell[]): SVGTemplateResult[] {
  return [
    ...cells
      .filter(({ hatch }) => hatch)
      .map(({ step, hatch }) => svg`<path class="hatch step-${step}" d=${hatch}></path>`),
    ...cells
      .filter(({ corner }) => corner)
      .map(({ step, corner }) => svg`<path class="corner step-${step}" d=${corner}></path>`),
  ];
}

function renderLabels(cells: readonly HeatmapCell[], middle: number): SVGTemplateResult[] {
  return cells
    .filter(({ label }) => label)
    .map(
      ({ step, label, labelX }) =>
        svg`<text class="label step-${step}" x=${labelX} y=${middle} dy="0.35em">${label}</text>`,
    );
}

/** The names and sizes once more, beside the cells that scroll: those of the grid scroll away. */
export function renderNamesAside(scene: HeatmapScene): TemplateResult {
  const { names, average, rows, middle, height } = scene;
  return html`
    <svg class="names" aria-hidden="true" viewBox="${names.left} 0 ${names.width} ${height}" width=${names.width} height=${height}>
      ${renderNameHeadings(scene)}
      <g transform="translate(0 ${average.y})"><text class="average-name name" x=${names.x} y=${middle} dy="0.35em">${average.label}</text></g>
      ${rows.map((row) => svg`<g transform="translate(0 ${row.y})">${renderNames(row, scene)}</g>`)}
    </svg>
  `;
}

/** What the colours stand for. */
export function renderLegend(
  { least, most, swatches, above }: HeatmapLegend,
  label: string,
): TemplateResult {
  return html`
    <div class="legend" part="legend" aria-hidden="true">
      <span>${label}</span>
      <div class="scale">
        <span>${least}</span>${renderSwatches(swatches, '')}<span>${most}</span>
        ${above ? html`${renderSwatches(above.swatches, 'above')}<span>${above.end}</span>` : nothing}
      </div>
    </div>
  `;
}

function renderSwatches(swatches: readonly Swatch[], name: string): TemplateResult {
  return html`
    <svg class=${name} viewBox="0 0 ${swatches.length} 1" preserveAspectRatio="none">
      ${swatches.map(({ step, x }) => svg`<rect class="step-${step}" x=${x} width="1" height="1"></rect>`)}
    </svg>
  `;
}
