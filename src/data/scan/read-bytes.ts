import type { Conventions } from '../conventions.js';
import type { Slices } from '../slices.js';
import { Reading, REPORT_EVERY, type ByteOptions, type BytesRead } from './reading.js';

/**
 * Reads the bytes of a payload into columns, in slices, without an object for each record.
 *
 * @param totalBytes how many bytes there will be, where that is known
 * @throws ChurnError `data/parse`, `data/schema`, `data/too-large`
 */
export async function readBytes(
  chunks: AsyncGenerator<Uint8Array>,
  totalBytes: number | null,
  conventions: Conventions,
  options: ByteOptions,
  slices: Slices,
): Promise<BytesRead> {
  const reading = new Reading(totalBytes, conventions, options);
  for await (const chunk of withNews(chunks, reading)) {
    for (let from = 0; from < chunk.length;) {
      from = reading.take(chunk, from);
      if (reading.isWaiting) await reading.prepare();
      if (!slices.isOver) continue;
      await reading.report();
      await slices.pause();
    }
    if (reading.isReportDue) await reading.report();
  }
  reading.close();
  if (reading.isWaiting) await reading.prepare();
  const read = reading.end();
  await reading.report();
  return read;
}

/** The same chunks; where one is long in coming, the page is told meanwhile how far the others led. */
async function* withNews(
  chunks: AsyncGenerator<Uint8Array>,
  reading: Reading,
): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const next = chunks.next();
      if (reading.hasNews && (await isLate(next))) await reading.report();
      const { done, value } = await next;
      if (done) return;
      yield value;
    }
  } finally {
    await chunks.return(undefined);
  }
}

/** Whether something takes longer than the page goes without news. */
async function isLate(something: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), REPORT_EVERY);
  });
  const came = something.then(
    () => false,
    () => false,
  );
  try {
    return await Promise.race([came, late]);
  } finally {
    clearTimeout(timer);
  }
}
