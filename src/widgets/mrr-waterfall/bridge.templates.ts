import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { classNames } from '../../element/class-names.js';
import { hatch } from '../../element/hatch.js';
import type { ListFocus } from '../../element/list-focus.js';
import type { Mark } from '../../element/view.js';
import type { BridgeBar, BridgeScene, Connector } from './bridge.scene.js';

/** A bridge; `marks` says which of its bars can be chosen. */
export function renderBridge(
  scene: BridgeScene,
  isRunning: boolean,
  marks: ReadonlyMap<string, Mark>,
  selected: string | null,
  focus: ListFocus,
): TemplateResult {
  return html`
    <div class="bars" @keydown=${focus.onKeyDown} @focusin=${focus.onFocusIn}>
      <svg
        class=${classNames({ lying: scene.lying })}
        part="chart"
        role="list"
        aria-labelledby="heading"
        aria-describedby="takeaway"
        width=${scene.width}
        height=${scene.height}
        viewBox="0 0 ${scene.width} ${scene.height}"
      >
        ${hatch}
        <path class="base" d=${scene.base}></path>
        ${repeat(
          scene.headings,
          ({ key }) => key,
          ({ text, x, y }) => svg`<text class="of" aria-hidden="true" x=${x} y=${y}>${text}</text>`,
        )}
        ${scene.names.map(
          ({ text, x, y }) =>
            svg`<text class="name column" aria-hidden="true" x=${x} y=${y}>${text}</text>`,
        )}
        ${repeat(
          scene.bars,
          ({ mark }) => mark,
          (bar) =>
            renderBar(bar, isRunning, {
              choosable: marks.get(bar.mark)?.selection != null,
              selected: bar.mark === selected,
            }),
        )}
      </svg>
    </div>
  `;
}

function renderBar(
  bar: BridgeBar,
  isRunning: boolean,
  { choosable, selected }: { readonly choosable: boolean; readonly selected: boolean },
): SVGTemplateResult {
  const { x, y, width, height, hit } = bar;
  return svg`<g role="listitem" data-mark=${bar.mark} aria-label=${bar.words} tabindex="-1" ?data-selected=${selected}
    aria-current=${selected ? 'true' : nothing} class=${classNames({ quiet: bar.quiet, choosable })}>
    <rect class="hit" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height}></rect>
    ${bar.connector && renderConnector(bar.connector)}
    <rect class="bar ${bar.tone}" part="bar" x=${x} y=${y} width=${width} height=${height} rx="2"></rect>
    ${bar.hatched || isRunning ? svg`<rect class="hatched" x=${x} y=${y} width=${width} height=${height} rx="2"></rect>` : nothing}
    ${bar.cut && svg`<path class="cut" transform="translate(${bar.cut.x} ${bar.cut.y})" d=${bar.cut.path}></path>`}
    ${bar.name ? svg`<text class="name" aria-hidden="true" x=${bar.nameX} y=${bar.nameY}>${bar.name}</text>` : nothing}
    ${bar.amount ? svg`<text class="amount" aria-hidden="true" x=${bar.amountX} y=${bar.amountY}>${bar.amount}</text>` : nothing}
  </g>`;
}

function renderConnector({ x1, y1, x2, y2 }: Connector): SVGTemplateResult {
  return svg`<line class="connector" part="connector" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;
}
