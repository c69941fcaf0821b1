import { nothing, svg, type SVGTemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { ArcDial } from './arc.scene.js';
import type { Box, BulletDial } from './bullet.scene.js';
import type { GaugeScene } from './gauge.scene.js';
import type { GaugeLabel, Point, Stroke } from './sheet.scene.js';

/** Whether a rate is of what was lost or of what was kept: in which colour it is drawn. */
type Tone = 'lost' | 'kept';

/** A ring with all that lies on it. */
export function renderArc(dial: ArcDial, { previous }: GaugeScene, tone: Tone): SVGTemplateResult {
  const { centre, track, zones, bounds, value, interval, target, even, cuts, beyond } = dial;
  return svg`<g transform="translate(${centre.x} ${centre.y})">
    ${zones.length > 0 ? nothing : svg`<path class="track" part="track" d=${track}></path>`}
    ${zones.map(({ level, path }) => svg`<path class="zone zone-${level}" part="track zone" d=${path}></path>`)}
    ${bounds.map((bound) => line(bound, 'bound'))}
    ${value && svg`<path class=${tone} part="value" d=${value}></path>`}
    ${value && tone === 'lost' ? svg`<path class="hatched" d=${value}></path>` : nothing}
    ${cuts.map((cut) => line(cut, 'cut'))}
    ${beyond && svg`<path class=${tone} part="beyond" d=${beyond}></path>`}
    ${interval && svg`<path class="interval" part="interval" d=${interval}></path>`}
    ${even && line(even, 'even', 'even')}
    ${target && line(target, 'halo')}
    ${previous && renderPrevious(previous)}
    ${target && line(target, 'target', 'target')}
  </g>`;
}

/** A bar on its track, with all that lies on it. */
export function renderBullet(
  dial: BulletDial,
  { previous }: GaugeScene,
  tone: Tone,
): SVGTemplateResult {
  const { track, zones, bounds, value, interval, target, even, ticks, cuts, beyond } = dial;
  return svg`
    ${rect(track, 'track', 'track')}
    ${zones.map(({ level, box }) => rect(box, `zone zone-${level}`, 'zone'))}
    ${bounds.map((bound) => line(bound, 'bound'))}
    ${ticks.map((tick) => line(tick, 'tick-line'))}
    ${value && rect(value, tone, 'value')}
    ${value && tone === 'lost' ? rect(value, 'hatched') : nothing}
    ${cuts.map((cut) => line(cut, 'cut'))}
    ${beyond && svg`<path class=${tone} part="beyond" d=${beyond}></path>`}
    ${interval && line(interval, 'interval', 'interval')}
    ${even && line(even, 'even', 'even')}
    ${target && line(target, 'halo')}
    ${previous && renderPrevious(previous)}
    ${target && line(target, 'target', 'target')}
  `;
}

/** The mark of the period before. */
export function renderPrevious({ x, y }: Point): SVGTemplateResult {
  return svg`<circle class="previous" part="previous" cx=${x} cy=${y} r="3.5"></circle>`;
}

/** The line of the last periods. */
export function renderSparkline(
  { path, end }: NonNullable<GaugeScene['sparkline']>,
  tone: Tone,
): SVGTemplateResult {
  return svg`
    <path class="sparkline" part="sparkline" d=${path}></path>
    ${end && svg`<circle class=${tone} cx=${end.x} cy=${end.y} r="3.5"></circle>`}
  `;
}

/** A text. */
export function renderLabel(
  { kind, x, y, anchor, text }: GaugeLabel,
  isSmall: boolean,
): SVGTemplateResult {
  const isNumber = kind === 'number';
  const classes = classMap({
    [kind === 'target' ? 'target-label' : kind === 'previous' ? 'detail' : kind]: true,
    small: isNumber && isSmall,
  });
  // A text in another direction than the page's keeps its own order.
  return svg`<text class=${classes} unicode-bidi="plaintext" part=${isNumber ? 'number' : nothing} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
}

function line({ from, to }: Stroke, name: string, part?: string): SVGTemplateResult {
  return svg`<line class=${name} part=${part ?? nothing} x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line>`;
}

function rect({ x, y, width, height }: Box, name: string, part?: string): SVGTemplateResult {
  return svg`<rect class=${name} part=${part ?? nothing} x=${x} y=${y} width=${width} height=${height} rx="2"></rect>`;
}
