import type { Conventions } from '../conventions.js';
import type { Slices } from '../slices.js';
import { Reading, type ByteOptions, type BytesRead } from './reading.js';
import { warmUp } from './warm-up.js';

/** From so many bytes on it pays to prepare. */
const LONG = 4 * 1024 * 1024;

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
  const pieces = chunks[Symbol.asyncIterator]();
  try {
    let next = pieces.next();
    if (totalBytes === null || totalBytes >= LONG) await slices.run(warmUp());
    for (;;) {
      const { done, value: chunk } = await next;
      if (done) break;
      for (let from = 0; from < chunk.length;) {
        from = reading.take(chunk, from);
        if (reading.isWaiting) await reading.prepare();
        if (!slices.isOver) continue;
        await reading.report();
        await slices.pause();
      }
      if (reading.isReportDue) await reading.report();
      next = pieces.next();
    }
  } finally {
    await pieces.return(undefined);
  }
  reading.close();
  if (reading.isWaiting) await reading.prepare();
  const read = reading.end();
  await reading.report();
  return read;
}
