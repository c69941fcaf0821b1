import { pathToFileURL } from 'node:url';

/** From bytes to ledger against TextDecoder and JSON.parse, in this process, when both are warm. */
export async function inNode(readerFile, file, inTurn) {
  const { readSubscriptions } = await import(pathToFileURL(readerFile).href);
  const bytes = new Uint8Array(file);
  const timed = async (work) => {
    const start = performance.now();
    const kept = await work();
    const milliseconds = performance.now() - start;
    if (!kept) throw new Error('Nothing was read.');
    return milliseconds;
  };
  const read = () => timed(() => readSubscriptions(bytes, { today: '2026-01-01' }));
  const parse = () => timed(() => JSON.parse(new TextDecoder().decode(bytes)));
  await read();
  await parse();
  return inTurn(read, parse);
}
