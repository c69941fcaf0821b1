import { expect } from '@open-wc/testing';
import { frames, part, unmountAll } from '../helpers/element.js';
import { ResidueCount } from '../helpers/residue.js';
import { TAGS, drawnWidget, type Widget } from '../helpers/widgets.js';

const MANY = 500;

/** Waits until every element has drawn its chart, for at most some hundred frames. */
async function allDrawn(elements: readonly Widget[]): Promise<number> {
  const drawn = (): number => elements.filter((element) => part(element, 'chart')).length;
  for (let i = 0; i < 600 && drawn() < elements.length; i++) await frames(1);
  return drawn();
}

describe('many elements on one page', () => {
  afterEach(unmountAll);

  it(`R-15 ${MANY} elements draw, with one observer of sizes and no listener or timer of their own`, async function () {
    this.timeout(60_000);
    const count = new ResidueCount();
    const errors: string[] = [];
    const onError = ({ message }: ErrorEvent): void => void errors.push(message);
    window.addEventListener('error', onError);
    try {
      const before = count.now;
      const elements = Array.from({ length: MANY }, (_, i) => drawnWidget(TAGS[i % TAGS.length]!));
      document.body.append(...elements);
      expect(await allDrawn(elements)).to.equal(MANY);
      await frames(2);
      const { timers, listeners, frames: asked, requests } = count.now;
      expect({ timers, listeners, frames: asked, requests }).to.deep.equal({
        timers: before.timers,
        listeners: before.listeners,
        frames: 0,
        requests: 0,
      });
      expect(count.made('ResizeObserver')).to.be.at.most(1);
      expect(errors).to.deep.equal([]);

      document.body.style.width = '500px';
      await frames(3);
      expect(count.made('ResizeObserver')).to.be.at.most(1);
      expect(errors).to.deep.equal([]);
    } finally {
      window.removeEventListener('error', onError);
      document.body.removeAttribute('style');
      count.stop();
    }
  });
});
