import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/all.js';
import { drawn, mounted, part, unmountAll } from '../helpers/element.js';

/** A hundred customers, so many of whom have left in January. */
const records = (lost: number): object[] =>
  Array.from({ length: 100 }, (_, i) => ({
    customerId: `c${i}`,
    start: '2023-06-01',
    end: i < lost ? '2024-01-15' : null,
    mrr: 100,
  }));

/** Runs the frames that were asked for, as if they were painted at a moment. */
class Frames {
  readonly #asked = new Map<number, FrameRequestCallback>();
  readonly #request = window.requestAnimationFrame;
  readonly #cancel = window.cancelAnimationFrame;
  #count = 0;

  constructor() {
    window.requestAnimationFrame = (callback) => {
      this.#asked.set(++this.#count, callback);
      return this.#count;
    };
    window.cancelAnimationFrame = (id) => void this.#asked.delete(id);
  }

  get waiting(): number {
    return this.#asked.size;
  }

  paint(at: number): void {
    const callbacks = [...this.#asked.values()];
    this.#asked.clear();
    for (const callback of callbacks) callback(at);
  }

  restore(): void {
    window.requestAnimationFrame = this.#request;
    window.cancelAnimationFrame = this.#cancel;
  }
}

const barHeight = (element: HTMLElement): number =>
  Number(
    element.shadowRoot!.querySelector('[data-mark="churn"] [part="bar"]')!.getAttribute('height'),
  );

async function waterfall(): Promise<HTMLElement & { data: unknown }> {
  const element = document.createElement('churn-mrr-waterfall');
  Object.assign(element, { asOf: '2024-02-01', axis: 'zero', data: records(3) });
  return mounted(element) as Promise<HTMLElement & { data: unknown }>;
}

/** Gives other data, and waits until it is drawn, with frames standing still from then on. */
async function change(element: HTMLElement & { data: unknown }, lost: number): Promise<Frames> {
  const frames = new Frames();
  element.data = records(lost);
  await new Promise((resolve) => element.addEventListener('churn-ready', resolve, { once: true }));
  await (element as HTMLElement & { updateComplete?: Promise<boolean> }).updateComplete;
  return frames;
}

describe('marks on their way to new places', () => {
  let frames: Frames | null = null;

  afterEach(async () => {
    frames?.restore();
    frames = null;
    await emulateMedia({ reducedMotion: 'reduce', media: 'screen' });
    unmountAll();
  });

  it('A-11 move for 300 ms, quickly at first, and then stand still', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    const element = await waterfall();
    const before = barHeight(element);
    frames = await change(element, 6);
    frames.paint(1000);
    expect(barHeight(element)).to.be.closeTo(before, 0.01);
    frames.paint(1150);
    const halfway = barHeight(element);
    frames.paint(1299);
    expect(frames.waiting).to.equal(1);
    frames.paint(1300);
    const after = barHeight(element);
    expect(halfway).to.be.closeTo(before + (after - before) * 0.875, 0.01);
    expect(after).to.be.closeTo(2 * before, 0.2);
    expect(frames.waiting).to.equal(0);
  });

  it('A-11 do not move where reduced motion is asked for, and nothing else is animated', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await waterfall();
    const before = barHeight(element);
    frames = await change(element, 6);
    expect(frames.waiting).to.equal(0);
    expect(barHeight(element)).to.be.closeTo(2 * before, 0.2);
    expect(document.getAnimations().length).to.equal(0);
  });

  it('take as long as the page says', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    const element = await waterfall();
    element.style.setProperty('--churn-duration', '0.6s');
    const before = barHeight(element);
    frames = await change(element, 6);
    frames.paint(1000);
    frames.paint(1300);
    expect(barHeight(element)).to.be.closeTo(before * 1.875, 0.2);
  });

  it('are where they belong when the page is printed meanwhile', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    const element = await waterfall();
    const before = barHeight(element);
    frames = await change(element, 6);
    frames.paint(1000);
    window.dispatchEvent(new Event('beforeprint'));
    expect(barHeight(element)).to.be.closeTo(2 * before, 0.2);
    expect(frames.waiting).to.equal(0);
  });

  it('stop when the element is taken away, and are in place when it comes back', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    const element = await waterfall();
    const before = barHeight(element);
    const frame = element.parentElement!;
    frames = await change(element, 6);
    frames.paint(1000);
    element.remove();
    expect(frames.waiting).to.equal(0);
    frames.restore();
    frames = null;
    frame.append(element);
    await drawn(element);
    expect(barHeight(element)).to.be.closeTo(2 * before, 0.2);
  });

  it('move in a gauge and a benchmark as well, while their texts change at once', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    for (const [tag, name, attribute] of [
      ['churn-gauge', 'value', 'd'],
      ['churn-benchmark-comparison', 'you', 'cx'],
    ] as const) {
      const element = document.createElement(tag) as HTMLElement & { data: unknown };
      Object.assign(element, { asOf: '2024-02-01', max: 0.2, data: records(3) });
      await mounted(element);
      const read = (): string => part(element, name)!.getAttribute(attribute)!;
      const before = read();
      frames = await change(element, 6);
      frames.paint(1000);
      frames.paint(1150);
      const halfway = read();
      expect(part(element, 'takeaway')!.textContent, tag).to.match(/6/);
      frames.paint(1300);
      expect(new Set([before, halfway, read()]).size, tag).to.equal(3);
      frames.restore();
      frames = null;
      unmountAll();
    }
  });
});
