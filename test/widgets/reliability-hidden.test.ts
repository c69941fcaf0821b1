import { expect } from '@open-wc/testing';
import { drawn, frames, part, unmountAll, whenSettled } from '../helpers/element.js';
import { TAGS, drawnWidget } from '../helpers/widgets.js';

/** Ways in which a page may hide an element, by style sheets of its own. */
const HIDINGS = {
  'by display: none': { display: 'none' },
  'in a box of no size': { width: '0px', height: '0px', overflow: 'hidden' },
  'in a box that skips its content': { contentVisibility: 'hidden', width: '600px' },
  'in a box of no width': { width: '0px' },
} as const;

describe('hidden elements', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    for (const [how, style] of Object.entries(HIDINGS)) {
      it(`R-14 ${tag} is loaded ${how}, and drawn without an error on the page once it is shown`, async () => {
        const errors: string[] = [];
        const onError = ({ message }: ErrorEvent): void => void errors.push(message);
        window.addEventListener('error', onError);
        try {
          const box = document.createElement('div');
          Object.assign(box.style, style);
          document.body.append(box);
          const element = drawnWidget(tag);
          const failed: string[] = [];
          element.addEventListener('churn-error', ({ message }) => failed.push(message));
          box.append(element);
          await drawn(element);
          Object.assign(box.style, {
            display: 'block',
            width: '600px',
            height: 'auto',
            overflow: 'visible',
            contentVisibility: 'visible',
          });
          for (let i = 0; i < 120 && !part(element, 'chart'); i++) await frames(1);
          const { width } = part(element, 'chart')!.getBoundingClientRect();
          expect(width).to.be.within(200, 600);
          const ready = whenSettled(element);
          element.data = [...(element.data as object[])];
          expect((await ready).type).to.equal('churn-ready');

          Object.assign(box.style, style);
          await frames(3);
          Object.assign(box.style, {
            display: 'block',
            width: '400px',
            contentVisibility: 'visible',
          });
          const widthNow = (): number => part(element, 'chart')?.getBoundingClientRect().width ?? 0;
          for (let i = 0; i < 120 && !(widthNow() > 0 && widthNow() <= 400); i++) await frames(1);
          expect(widthNow()).to.be.within(200, 400);
          expect(failed).to.deep.equal([]);
          expect(errors).to.deep.equal([]);
        } finally {
          window.removeEventListener('error', onError);
        }
      });
    }
  }
});
