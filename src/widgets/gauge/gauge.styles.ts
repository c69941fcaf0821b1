import { css, unsafeCSS } from 'lit';

/** From the best zone to the worst; even on that, marks keep their contrast. */
const zones = [0, 1, 2, 3, 4]
  .map((level) => `.zone-${level} { --_share: ${level * 7}%; }`)
  .join('\n');

export const styles = css`
  .gauge {
    place-self: center;
  }

  .number {
    fill: var(--_text);
    font-size: 38px;
    font-weight: 600;
    letter-spacing: -0.01em;
  }

  .number.small {
    font-size: 30px;
  }

  .period,
  .tick {
    fill: var(--_text-3);
  }

  .target-label {
    fill: var(--_text);
  }

  .track {
    fill: var(--_track);
  }

  ${unsafeCSS(zones)}

  .zone {
    fill: color-mix(in srgb, var(--_state) var(--_share), var(--_track));
  }

  /* The edges of a value can be told from any zone. */
  .zoned [part='value'] {
    stroke: var(--_surface);
    stroke-width: 2px;
    paint-order: stroke;
  }

  .lost {
    fill: var(--_loss);
  }

  .kept {
    fill: var(--_gain);
  }

  .interval {
    fill: var(--_state);
  }

  line.interval {
    stroke: var(--_state);
    stroke-width: 2.5px;
    stroke-linecap: round;
  }

  .target {
    stroke: var(--_text);
    stroke-width: 2.5px;
  }

  .halo {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 5.5px;
  }

  .previous {
    fill: var(--_surface);
    stroke: var(--_state);
    stroke-width: 2px;
  }

  .choosable {
    cursor: pointer;
  }

  .hit {
    fill: transparent;
  }

  .hit:hover {
    fill: color-mix(in oklab, var(--_text) 5%, transparent);
  }

  .hit[data-selected] {
    fill: color-mix(in oklab, var(--_text) 9%, transparent);
  }

  .sparkline,
  .end {
    pointer-events: none;
  }

  [part='value'][data-selected] {
    stroke: var(--_text);
    stroke-width: 2px;
  }

  .previous[data-selected] {
    stroke: var(--_text);
    stroke-width: 3px;
  }

  .cut,
  .bound {
    stroke: var(--_surface);
    stroke-width: 2px;
  }

  .tick-line,
  .even {
    stroke: var(--_text-3);
  }

  .even {
    stroke-width: 1.5px;
  }

  .sparkline {
    fill: none;
    stroke: var(--_state);
    stroke-width: 1.5px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (forced-colors: active) {
    .gauge text {
      fill: CanvasText;
    }

    .track,
    .zone {
      fill: Canvas;
      stroke: CanvasText;
    }

    .lost,
    .kept {
      fill: Highlight;
    }

    .interval {
      fill: CanvasText;
    }

    .sparkline,
    line.interval,
    .target,
    .bound,
    .even,
    .tick-line {
      stroke: CanvasText;
    }

    .halo,
    .cut,
    .hatch-line {
      stroke: Canvas;
    }

    .previous {
      fill: Canvas;
      stroke: CanvasText;
    }

    .hit:hover,
    .hit[data-selected] {
      fill: transparent;
      stroke: Highlight;
    }

    [part='value'][data-selected],
    .previous[data-selected] {
      stroke: CanvasText;
    }
  }
`;
