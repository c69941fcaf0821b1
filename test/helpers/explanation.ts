import { drawn, part } from './element.js';

/** Waits until something is there, a frame at a time. */
export async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Waits until an element is drawn in its language, whose texts may come after its data. */
export async function spoken<E extends HTMLElement>(element: E): Promise<E> {
  await until(() => part(element, 'explain-button') !== null);
  await drawn(element);
  return element;
}

/** Opens "How is this computed?" and waits until it is there. */
export async function opened(element: HTMLElement): Promise<HTMLElement> {
  await spoken(element);
  part(element, 'explain-button')!.click();
  const panel = part(element, 'explanation')!;
  await until(() => panel.querySelector('#keyboard') !== null);
  return panel;
}
