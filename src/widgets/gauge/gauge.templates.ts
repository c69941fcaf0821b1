import { nothing, svg, type SVGTemplateResult } from 'lit';
import { classNames } from '../../element/class-names.js';
import type { ArcDial } from './arc.scene.js';
import type { GaugeScene } from './gauge.scene.js';
import type { GaugeLabel, Point, Stroke } from './sheet.scene.js';

/** How a gauge is drawn beside its scene. */
export interface Look {
  /** Whether a rate is of what was lost or of what was kept: in which colour it is drawn. */
  readonly tone: 'lost' | 'kept';
  /** The period whose rate it shows, and the one before; empty where there is no rate. */
  readonly now: string;
  readonly before: string;
  /** The period that is chosen. */
  readonly selected: string | null;
  /** Whether a period stands for customers who can be listed. */
  readonly isChoosable: (period: string) => boolean;
}

/** A ring with all that lies on it. */
export function renderArc(dial: ArcDial, { previous }: GaugeScene, look: Look): SVGTemplateResult {
  const { tone, now } = look;
  const { centre, track, zones, bounds, value, interval, target, even, cuts, beyond } = dial;
  return svg`<g transform="translate(${centre.x} ${centre.y})">
    ${zones.length > 0 ? nothing : svg`<path class="track" part="track" d=${track}></path>`}
    ${zones.map(({ level, path }) => svg`<path class="zone zone-${level}" part="track zone" d=${path}></path>`)}
    ${bounds.map((bound) => line(bound, 'bound'))}
    ${value && svg`<path class=${markClass(now, look, tone)} part="value" data-mark=${now} ?data-selected=${now === look.selected} d=${value}></path>`}
    ${value && tone === 'lost' ? svg`<path class="hatched" d=${value}></path>` : nothing}
    ${cuts.map((cut) => line(cut, 'cut'))}
    ${beyond && svg`<path class=${tone} part="beyond" d=${beyond}></path>`}
    ${interval && svg`<path class="interval" part="interval" d=${interval}></path>`}
    ${even && line(even, 'even', 'even')}
    ${target && line(target, 'halo')}
    ${previous && renderPrevious(previous, look)}
    ${target && line(target, 'target', 'target')}
  </g>`;
}

/** The mark of the period before. */
export function renderPrevious({ x, y }: Point, look: Look): SVGTemplateResult {
  const { before } = look;
  return svg`<circle class=${markClass(before, look, 'previous')} part="previous" data-mark=${before} ?data-selected=${before === look.selected} cx=${x} cy=${y} r="3.5"></circle>`;
}

/** The line of the last periods, and what is pointed at for each. */
export function renderSparkline(
  { path, end, hits }: NonNullable<GaugeScene['sparkline']>,
  look: Look,
): SVGTemplateResult {
  return svg`
    ${hits.map(
      ({ period, x, y, width, height }) =>
        svg`<rect class=${markClass(period, look, 'hit')} data-mark=${period} ?data-selected=${period === look.selected} x=${x} y=${y} width=${width} height=${height}></rect>`,
    )}
    <path class="sparkline" part="sparkline" d=${path}></path>
    ${end && svg`<circle class="end ${look.tone}" cx=${end.x} cy=${end.y} r="3.5"></circle>`}
  `;
}

/** A text; that of the rate and what it is made of stands for the period, as the arc or bar does. */
export function renderLabel(
  { key, kind, x, y, anchor, text }: GaugeLabel,
  isSmall: boolean,
  look: Look,
): SVGTemplateResult {
  const isNumber = kind === 'number';
  const isOfNow = isNumber || key === 'detail 0';
  const mark = isOfNow ? look.now : kind === 'previous' ? look.before : '';
  const classes = classNames({
    [kind === 'target' ? 'target-label' : kind === 'previous' ? 'detail' : kind]: true,
    small: isNumber && isSmall,
    choosable: mark !== '' && look.isChoosable(mark),
  });
  // A text in another direction than the page's keeps its own order.
  return svg`<text class=${classes} unicode-bidi="plaintext" part=${isNumber ? 'number' : nothing} data-mark=${mark || nothing} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
}

/** A straight mark. */
export function line({ from, to }: Stroke, name: string, part?: string): SVGTemplateResult {
  return svg`<line class=${name} part=${part ?? nothing} x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line>`;
}

/** What is drawn for a period, in one of its classes. */
export function markClass(period: string, { isChoosable }: Look, name: string): string {
  return isChoosable(period) ? `${name} choosable` : name;
}
