import type { Conventions } from '../conventions.js';
import type { Slices } from '../slices.js';
import { Reading, type ByteOptions, type BytesRead } from './reading.js';

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
  for await (const chunk of chunks) {
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
