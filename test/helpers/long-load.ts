import { frames, part, whenSettled } from './element.js';
import { widget, type Widget, type WidgetTag } from './widgets.js';

const ROW = '{"customerId":"a","start":"2024-01-10","mrr":100},';

/** An element half way through a load that takes long. */
export interface LongLoad {
  readonly element: Widget;
  readonly totalBytes: number;
  /** Lets the rest arrive, and waits until it is on screen. */
  finish(): Promise<void>;
}

let loads = 0;

/** Puts an element on the page that has read half of its payload after more than half a second. */
export async function longLoad(
  tag: WidgetTag,
  prepare?: (element: Widget) => void,
): Promise<LongLoad> {
  const bytes = new TextEncoder().encode(`[${ROW.repeat(40_000)}${ROW.slice(0, -1)}]`);
  const now = performance.now.bind(performance);
  let later = 0;
  performance.now = () => now() + later;
  let pulled = 0;
  let goOn = (): void => undefined;
  const rest = new Promise<void>((resolve) => (goOn = resolve));
  // A stream that is pulled only when it is read, so that time passes within the load.
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (pulled > 0) await rest;
        later += 600;
        controller.enqueue(pulled === 0 ? bytes.slice(0, 500_000) : bytes.slice(500_000));
        if (++pulled === 2) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const element = widget(tag, {
    src: `/long/${++loads}`,
    asOf: '2024-03-01',
    // The page reads it, for whom the clock goes faster.
    workerUrl: '/no-worker.js',
    fetcher: async () =>
      new Response(body, { headers: { 'Content-Length': String(bytes.length) } }),
  });
  prepare?.(element);
  const settled = whenSettled(element);
  document.body.append(element);
  while (!part(element, 'progress')) await frames(1);
  return {
    element,
    totalBytes: bytes.length,
    async finish() {
      goOn();
      await settled;
      performance.now = now;
    },
  };
}
