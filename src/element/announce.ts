import type { ReactiveController, ReactiveControllerHost } from 'lit';

const LEAST_MILLISECONDS = 5000;

/**
 * Says what has changed to those who listen to the page: the last sentence it was given, at most once
 * in five seconds, and not the first, which is read with the chart.
 */
export class AnnouncementController implements ReactiveController {
  /** What the live region holds. */
  text = '';
  readonly #host: ReactiveControllerHost;
  #first = true;
  #next = '';
  #last = -LEAST_MILLISECONDS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Says a sentence, unless it was the last one said. */
  say(sentence: string): void {
    if (sentence === this.#next) return;
    this.#next = sentence;
    if (this.#first) {
      this.#first = false;
      return;
    }
    const wait = this.#last + LEAST_MILLISECONDS - performance.now();
    this.#timer ??= setTimeout(() => this.#speak(), Math.max(0, wait));
  }

  #speak(): void {
    this.#timer = undefined;
    this.#last = performance.now();
    this.text = this.#next;
    this.#host.requestUpdate();
  }
}
