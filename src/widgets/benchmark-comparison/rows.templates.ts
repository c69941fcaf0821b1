import { nothing, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { classNames } from '../../element/class-names.js';
import type { ListFocus } from '../../element/list-focus.js';
import type { BenchmarkScene, BenchmarkSection } from './benchmark-comparison.scene.js';
import type { Line } from './input.scene.js';
import type { BenchmarkDot, BenchmarkRow } from './rows.scene.js';
import type { BenchmarkSpan } from './span.scene.js';

/** How a comparison is drawn beside its scene. */
export interface Look {
  /** Whether more of the rate is better. */
  readonly isGain: boolean;
  /** The `id` of the row that is chosen. */
  readonly selected: string | null;
  readonly focus: ListFocus;
  /** Whether a row stands for customers who can be listed. */
  readonly isChoosable: (id: string) => boolean;
}

/** The rows of a comparison on their axis. */
export function renderRows(scene: BenchmarkScene, look: Look): TemplateResult {
  const { axis, you } = scene;
  const { focus } = look;
  return html`
    <div class="rows" @keydown=${focus.onKeyDown} @focusin=${focus.onFocusIn}>
      <svg
        class=${classNames({ gain: look.isGain, narrow: scene.narrow })}
        part="chart"
        role="list"
        aria-labelledby="heading"
        aria-describedby="takeaway"
        width=${scene.width}
        height=${scene.height}
        viewBox="0 0 ${scene.width} ${scene.height}"
      >
        <path class="grid" d=${axis.grid}></path>
        ${
          you
            ? svg`
              ${you.guide ? svg`<line class="guide" stroke-dasharray="1 4" stroke-linecap="round" x1=${you.guide.x} y1=${you.guide.from} x2=${you.guide.x} y2=${you.guide.to}></line>` : nothing}
              ${you.key ? svg`<circle class="dot" cx=${you.key.x} cy=${you.key.y} r=${you.key.radius}></circle>` : nothing}
              <text class="you-label" aria-hidden="true" x=${you.label.x} y=${you.label.y}>${you.label.text}</text>`
            : nothing
        }
        ${repeat(
          scene.sections,
          ({ key }) => key,
          (section) => renderSection(section, scene, look),
        )}
        ${axis.ticks.map(
          ({ x, label }) =>
            svg`<text class="scale" aria-hidden="true" x=${x} y=${axis.y}>${label}</text>`,
        )}
        <text class="better" aria-hidden="true" x=${axis.better.x} y=${axis.better.y}>${axis.better.text}</text>
      </svg>
    </div>
    `;
}

function renderSection(
  { heading, rows }: BenchmarkSection,
  scene: BenchmarkScene,
  look: Look,
): SVGTemplateResult {
  return svg`
      <text class="source" aria-hidden="true" x=${heading.x} y=${heading.y}>${heading.text}</text>
      ${repeat(
        rows,
        ({ key }) => key,
        (row) => renderRow(row, scene, look),
      )}`;
}

function renderRow(
  row: BenchmarkRow,
  { strip, tick }: BenchmarkScene,
  { selected, isChoosable }: Look,
): SVGTemplateResult {
  const { key, y, hit, outer, inner, dot } = row;
  const isSelected = key === selected;
  const classes = classNames({ emphasised: row.emphasised, choosable: isChoosable(key) });
  return svg`<g role="listitem" part="row" data-mark=${key} aria-label=${row.words} tabindex="-1" class=${classes}
      ?data-selected=${isSelected} aria-current=${isSelected ? 'true' : nothing}>
      <rect class="hit" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height} rx="4"></rect>
      ${renderLines(row.name, 'name')}
      ${row.value ? renderLines([row.value], 'value') : nothing}
      <path class="base" d=${row.base}></path>
      ${outer ? svg`<rect class="outer" part="band" x=${outer.x} y=${y - strip / 2} width=${outer.width} height=${strip} rx="1"></rect>` : nothing}
      ${inner ? svg`<rect class="inner" part="band" x=${inner.x} y=${y - strip / 2} width=${inner.width} height=${strip} rx="1"></rect>` : nothing}
      ${row.ticks.map(
        ({ x, median, label }) => svg`
          <rect class=${median ? 'median' : 'percentile'} part=${median ? 'median' : nothing} x=${x - 1} y=${y - tick / 2} width="2" height=${tick}></rect>
          <text class="value" paint-order="stroke" stroke-linejoin="round" aria-hidden="true" x=${x} y=${row.labelY}>${label}</text>`,
      )}
      ${row.range ? renderRange(row.range, row, strip) : nothing}
      ${dot ? renderDot(dot, y) : nothing}
      ${renderLines(row.verdict, 'verdict')}
    </g>`;
}

function renderRange(
  { x, width, arrow, label }: BenchmarkSpan,
  { y, labelY }: BenchmarkRow,
  strip: number,
): SVGTemplateResult {
  return svg`
      ${width > 0 ? svg`<rect class="range" part="range" stroke-dasharray="3 2" x=${x} y=${y - strip / 2} width=${width} height=${strip} rx="1"></rect>` : nothing}
      ${arrow ? svg`<path class="range" part="range" transform="translate(${arrow.x} ${y})" d=${arrow.path}></path>` : nothing}
      ${label ? svg`<text class="value" paint-order="stroke" stroke-linejoin="round" aria-hidden="true" x=${label.x} y=${labelY}>${label.text}</text>` : nothing}`;
}

function renderDot({ x, radius, whisker, arrow }: BenchmarkDot, y: number): SVGTemplateResult {
  return svg`
      ${
        whisker
          ? svg`<line class="halo" x1=${whisker.from} y1=${y} x2=${whisker.to} y2=${y}></line>
            <line class="whisker" part="interval" x1=${whisker.from} y1=${y} x2=${whisker.to} y2=${y}></line>`
          : nothing
      }
      ${arrow ? svg`<path class="arrow" transform="translate(${arrow.x} ${y})" d=${arrow.path}></path>` : nothing}
      <circle class="dot" part="you" cx=${x} cy=${y} r=${radius}></circle>`;
}

function renderLines(lines: readonly Line[], name: string): SVGTemplateResult[] {
  return lines.map(
    ({ x, y, text }) => svg`<text class=${name} aria-hidden="true" x=${x} y=${y}>${text}</text>`,
  );
}
