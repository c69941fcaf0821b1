import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Box, BulletDial } from './bullet.scene.js';
import type { GaugeScene } from './gauge.scene.js';
import { line, markClass, renderPrevious, type Look } from './gauge.templates.js';

/** A bar on its track, with all that lies on it. */
export function renderBullet(
  dial: BulletDial,
  { previous }: GaugeScene,
  look: Look,
): SVGTemplateResult {
  const { tone, now } = look;
  const { track, zones, bounds, value, interval, target, even, ticks, cuts, beyond } = dial;
  return svg`
    ${rect(track, 'track', 'track')}
    ${zones.map(({ level, box }) => rect(box, `zone zone-${level}`, 'zone'))}
    ${bounds.map((bound) => line(bound, 'bound'))}
    ${ticks.map((tick) => line(tick, 'tick-line'))}
    ${value && bar(value, markClass(now, look, tone), now, now === look.selected)}
    ${value && tone === 'lost' ? rect(value, 'hatched') : nothing}
    ${cuts.map((cut) => line(cut, 'cut'))}
    ${beyond && svg`<path class=${tone} part="beyond" d=${beyond}></path>`}
    ${interval && line(interval, 'interval', 'interval')}
    ${even && line(even, 'even', 'even')}
    ${target && line(target, 'halo')}
    ${previous && renderPrevious(previous, look)}
    ${target && line(target, 'target', 'target')}
  `;
}

function bar(
  { x, y, width, height }: Box,
  name: string,
  mark: string,
  isSelected: boolean,
): SVGTemplateResult {
  return svg`<rect class=${name} part="value" data-mark=${mark} ?data-selected=${isSelected} x=${x} y=${y} width=${width} height=${height} rx="2"></rect>`;
}

function rect({ x, y, width, height }: Box, name: string, part?: string): SVGTemplateResult {
  return svg`<rect class=${name} part=${part ?? nothing} x=${x} y=${y} width=${width} height=${height} rx="2"></rect>`;
}
