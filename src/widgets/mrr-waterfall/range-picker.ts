import { rangeName } from './range.js';

/** A pointer that moves less than this, in px, is held still. */
const STILL = 6;

/** Keys that move the focus from period to period. */
const MOVING = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

const MARK = 'data-picked';

/** What a picker tells of what it does. */
export interface RangeListener {
  /** The name of several periods, as it is told to those who cannot see them. */
  name(first: string, last: string): string;
  /** The bridge of several periods is asked for. */
  open(name: string): void;
}

/** A column of the chart, in px of the window. */
interface Column {
  readonly period: string;
  readonly left: number;
  readonly right: number;
}

/** Several periods, or one: where the picking began, where it is, and both in order of time. */
interface Picked {
  readonly anchor: string;
  readonly end: string;
  readonly first: string;
  readonly last: string;
}

/**
 * Lets a reader pick several periods of stacked movements: by dragging across them, or by Shift with
 * the arrow keys and then Enter. Escape, and whatever else leads away, picks none.
 *
 * The columns are marked themselves, so that dragging draws nothing anew. A finger scrolls the page up
 * and down as ever; only where it moves across the chart it picks.
 */
export class RangePicker {
  readonly #listener: RangeListener;
  #picked: Picked | null = null;
  #dragging: AbortController | null = null;

  constructor(listener: RangeListener) {
    this.#listener = listener;
  }

  /** For `pointerdown` on what holds the periods. */
  onPointerDown(event: PointerEvent): void {
    const bars = event.currentTarget as Element;
    const svg = (event.target as Element).closest<SVGElement>('[part~="chart"]');
    const columns = svg ? columnsIn(svg) : [];
    const from = columnAt(columns, event.clientX);
    this.#cancel(bars);
    if (!svg || !from || event.button !== 0 || !event.isPrimary) return;
    const { signal } = (this.#dragging = new AbortController());
    const { clientX, pointerId } = event;
    const move = (moved: PointerEvent): void => {
      const to = columnAt(columns, moved.clientX);
      if (!to || moved.pointerId !== pointerId) return;
      if (!this.#picked) {
        if (to === from || Math.abs(moved.clientX - clientX) < STILL) return;
        // From here on it is no click any more, wherever it ends.
        svg.setPointerCapture(pointerId);
      }
      this.#pick(bars, from.period, to.period);
    };
    const drop = (): void => void this.#open(bars);
    const cancel = (): void => this.#cancel(bars);
    svg.addEventListener('pointermove', move, { signal });
    // What is dropped where nobody hears of it, or taken over by the browser for scrolling, is not picked.
    svg.addEventListener('pointerup', drop, { signal });
    svg.addEventListener('pointercancel', cancel, { signal });
    addEventListener('pointerup', cancel, { signal });
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') cancel();
    };
    addEventListener('keydown', onKey, { signal });
  }

  /**
   * For `keydown` on what holds the periods, when it has moved the focus.
   *
   * @param focused where the focus is now
   * @returns whether the key was for several periods
   */
  onKeyDown(event: KeyboardEvent, focused: Element | null): boolean {
    const bars = event.currentTarget as Element;
    const { key, shiftKey } = event;
    const anchor = this.#picked?.anchor ?? periodOf(event.target as Element);
    const end = focused && periodOf(focused);
    if (shiftKey && MOVING.includes(key) && anchor !== null && end !== null) {
      this.#pick(bars, anchor, end);
      return true;
    }
    if (!this.#picked || key === 'Shift') return false;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      return this.#open(bars);
    }
    this.#cancel(bars);
    if (key !== 'Escape') return false;
    // Escape leads one step back: what was chosen before stays.
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** For `focusout` on what holds the periods. */
  onFocusOut({ currentTarget, relatedTarget }: FocusEvent): void {
    const bars = currentTarget as Element;
    if (!this.#dragging && !bars.contains(relatedTarget as Node | null)) this.#cancel(bars);
  }

  /** Opens what is picked; false where it is one period alone. */
  #open(bars: Element): boolean {
    const picked = this.#picked;
    this.#cancel(bars);
    if (!picked || picked.first === picked.last) return false;
    this.#listener.open(rangeName(picked.first, picked.last));
    return true;
  }

  #pick(bars: Element, anchor: string, end: string): void {
    const items = [...bars.querySelectorAll(PERIODS)];
    const periods = [...new Set(items.map(periodOf))];
    const [from, to] = [periods.indexOf(anchor), periods.indexOf(end)].sort((a, b) => a - b);
    const several = anchor === end ? [] : periods.slice(from, to! + 1);
    for (const item of items) item.toggleAttribute(MARK, several.includes(periodOf(item)));
    const [first, last] = [several[0] ?? anchor, several.at(-1) ?? anchor];
    this.#picked = { anchor, end, first, last };
    tell(bars, several.length > 0 ? this.#listener.name(first, last) : '');
  }

  #cancel(bars: Element): void {
    this.#dragging?.abort();
    this.#dragging = null;
    if (!this.#picked) return;
    this.#picked = null;
    for (const item of bars.querySelectorAll(`[${MARK}]`)) item.removeAttribute(MARK);
    tell(bars, '');
  }
}

const PERIODS = '[role="listitem"][data-period]';

function periodOf(element: Element): string | null {
  return element.closest(PERIODS)?.getAttribute('data-period') ?? null;
}

/** Each period once, though each part has a column for it. */
function columnsIn(svg: Element): Column[] {
  const columns = new Map<string, Column>();
  for (const item of svg.querySelectorAll(PERIODS)) {
    const period = periodOf(item)!;
    if (columns.has(period)) continue;
    const { left, right } = item.querySelector('.opens')!.getBoundingClientRect();
    columns.set(period, { period, left, right });
  }
  return [...columns.values()];
}

/** The column at a place, or the nearest one. */
function columnAt(columns: readonly Column[], x: number): Column | null {
  const distance = ({ left, right }: Column): number => Math.max(left - x, x - right, 0);
  return columns.reduce<Column | null>(
    (nearest, one) => (nearest && distance(nearest) <= distance(one) ? nearest : one),
    null,
  );
}

/** Tells a status that the template leaves empty. */
function tell(bars: Element, words: string): void {
  const status = bars.querySelector('[role="status"]');
  if (status) status.textContent = words;
}
