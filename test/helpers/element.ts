import { expect } from '@open-wc/testing';
import type { ChurnErrorEvent, ChurnReadyEvent } from '../../src/element/events.js';

/** Mounts an element and waits until its first load is on screen, or has failed. */
export async function mounted<E extends HTMLElement>(element: E, width = 800): Promise<E> {
  const settled = whenSettled(element);
  const frame = document.createElement('div');
  frame.style.width = `${width}px`;
  frame.append(element);
  document.body.append(frame);
  await settled;
  await drawn(element);
  return element;
}

/** The next `churn-ready` or `churn-error` of an element. */
export function whenSettled(element: HTMLElement): Promise<ChurnReadyEvent | ChurnErrorEvent> {
  return new Promise((resolve) => {
    const options = { once: true };
    element.addEventListener('churn-ready', resolve, options);
    element.addEventListener('churn-error', resolve, options);
  });
}

/** Waits until the element has been measured and drawn at its size. */
export async function drawn(element: HTMLElement): Promise<void> {
  await frames(3);
  await (element as HTMLElement & { updateComplete?: Promise<boolean> }).updateComplete;
}

/** Waits for some frames to be painted. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The first element in the shadow root that is named by a part. */
export function part<E extends Element = HTMLElement>(
  element: HTMLElement,
  name: string,
): E | null {
  return element.shadowRoot!.querySelector<E>(`[part~="${name}"]`);
}

/** The text that a reader sees in a part. */
export function textOf(element: HTMLElement, name: string): string {
  return part(element, name)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

const violations: string[] = [];
document.addEventListener(
  'securitypolicyviolation',
  ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    violations.push(`${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`),
);

/**
 * Removes what a test has mounted, and fails where the page's policy was violated meanwhile: widget
 * tests run under the strictest policy the elements promise to bear (S-3, S-4).
 */
export function unmountAll(): void {
  document.body.replaceChildren();
  expect(violations.splice(0)).to.deep.equal([]);
}
