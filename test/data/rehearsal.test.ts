import { expect } from '@open-wc/testing';
import { readSubscriptions } from '../../src/data/read.js';
import type { FromWorker, ToWorker } from '../../src/data/worker/messages.js';
import { rehearsal, rehearsedPayload, WORTH_REHEARSING } from '../../src/data/worker/rehearsal.js';
import { serve } from '../../src/data/worker/serve.js';
import { movements } from '../../src/metrics/movements.js';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What a worker says that is told to read a text of which so many bytes are announced. */
async function told(text: string, totalBytes: number): Promise<FromWorker[]> {
  const said: FromWorker[] = [];
  const port = {
    onmessage: null as ((event: MessageEvent<ToWorker>) => void) | null,
    postMessage: (message: FromWorker) => void said.push(message),
  };
  serve(port);
  const tell = (data: ToWorker): void => port.onmessage!({ data } as MessageEvent<ToWorker>);
  tell({ kind: 'read', options: { today: '2024-06-15' }, totalBytes });
  // Some turns in which nothing comes, as before the first bytes of a slow network.
  for (let i = 0; i < 10; i++) await turn();
  tell({ kind: 'bytes', bytes: new TextEncoder().encode(text) });
  tell({ kind: 'end' });
  while (!said.some(({ kind }) => kind === 'ready' || kind === 'failed')) {
    await turn();
  }
  return said.filter(({ kind }) => kind !== 'progress' && kind !== 'taken');
}

describe('the rehearsal of a worker', () => {
  it('reads records of which none is left out and that can be filtered in both ways', async () => {
    const ledger = await readSubscriptions(new TextEncoder().encode(rehearsedPayload(false)), {
      today: '2024-01-01',
      currency: 'USD',
    });
    expect(ledger.rejected).to.equal(0);
    expect(ledger.currencies).to.deep.equal(['EUR', 'USD']);
    const of = new Map(ledger.dimensions.map((dimension) => [dimension.name, dimension.of]));
    expect([of.get('segment'), of.get('plan')]).to.deep.equal(['customer', 'record']);
    expect(
      movements(ledger).filter(({ contractionMrr }) => contractionMrr > 0),
    ).to.have.length.above(50);
  });

  it('reads records that come in order of customer and others that do not', () => {
    const customersOf = (isInOrder: boolean): string[] =>
      (JSON.parse(rehearsedPayload(isInOrder)) as { customerId: string }[]).map(
        ({ customerId }) => customerId,
      );
    const ordered = customersOf(true);
    expect(ordered).to.deep.equal(ordered.toSorted());
    const other = customersOf(false);
    expect(other).to.not.deep.equal(other.toSorted());
  });

  it('changes nothing about what is read beside it', async () => {
    const text = '[{"customerId":"a","start":"2024-01-10","end":"2024-03-01","mrr":100}]';
    const rehearsed = await told(text, WORTH_REHEARSING + 1);
    expect(rehearsed).to.deep.equal(await told(text, text.length));
    expect(rehearsed.map(({ kind }) => kind)).to.deep.equal(['hello', 'ready']);
  });

  it('comes to an end, however long the network takes', async () => {
    let steps = 0;
    for await (const step of rehearsal()) steps += step === undefined ? 1 : 0;
    expect(steps).to.equal(60);
  });
});
