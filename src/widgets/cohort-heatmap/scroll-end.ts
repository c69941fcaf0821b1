/**
 * Gives a scroller the class `at-end` while there is nothing more to scroll to: while the empty
 * element at the end of what it holds is in view. For Lit's `ref` on that element.
 */
export class ScrollEnd {
  #observer: IntersectionObserver | undefined;

  readonly ref = (end: Element | undefined): void => {
    this.#observer?.disconnect();
    const scroller = end?.parentElement;
    if (!scroller) return;
    const mark = ([entry]: IntersectionObserverEntry[]): void =>
      void scroller.classList.toggle('at-end', entry!.isIntersecting);
    this.#observer = new IntersectionObserver(mark, { root: scroller });
    this.#observer.observe(end);
  };
}
