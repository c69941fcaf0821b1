import { css } from 'lit';

/**
 * The design tokens: each public `--churn-*` property with its default, under a private name.
 *
 * A page sets the public ones anywhere above the element; `light-dark()` follows the page's
 * `color-scheme`, or the attribute `theme`.
 */
export const theme = css`
  :host {
    --_text: var(--churn-color-text, light-dark(#16202c, #e8edf3));
    --_text-2: var(--churn-color-text-2, light-dark(#55616f, #a5b1be));
    --_text-3: var(--churn-color-text-3, light-dark(#6b7684, #8a97a6));
    --_line: var(--churn-color-line, light-dark(#e3e8ee, #2b3542));
    --_surface: var(--churn-color-surface, light-dark(#ffffff, #151c25));
    --_gain: var(--churn-color-gain, light-dark(#005793, #2f86c9));
    --_loss: var(--churn-color-loss, light-dark(#db660c, #fba45f));
    --_state: var(--churn-color-state, light-dark(#5b6b7c, #8fa0b3));
    --_track: var(--churn-color-track, light-dark(#e9eef3, #26313d));
    --_band-1: var(--churn-color-band-1, light-dark(#dfe9f2, #22303e));
    --_band-2: var(--churn-color-band-2, light-dark(#b9d0e3, #33506a));
    --_focus: var(--churn-color-focus, var(--_gain));
    --_font: var(--churn-font, inherit);
    /* They grow with the reader's font size, and are never smaller than can be read. */
    --_small: max(12px, 0.75rem);
    --_size: max(13px, 0.8125rem);
    --_large: max(15px, 0.9375rem);
    --_space: var(--churn-space, 4px);
    --_duration: var(--churn-duration, 300ms);
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([compact]) {
    --_space: var(--churn-space, 3px);
  }

  /* Paper is white, whatever the screen was. */
  @media print {
    :host,
    :host([theme]) {
      color-scheme: light;
    }
  }

  @media (prefers-reduced-motion: reduce), print {
    :host {
      --_duration: 0ms;
    }
  }
`;
