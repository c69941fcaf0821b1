import { expect } from '@open-wc/testing';
import '../../src/all.js';
import { mounted, unmountAll, whenSettled } from '../helpers/element.js';
import { attributesOf, TAGS, widget } from '../helpers/widgets.js';

const ROWS = '[{"customerId":"a","start":"2024-01-10","mrr":100}]';

describe('credentials', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`E-3 <${tag}> takes them from a function of the page, and has no attribute for any`, async () => {
      const names = [...attributesOf(tag).values()];
      expect(
        names.filter((name) => /token|auth|key|secret|password|header/.test(name)),
      ).to.deep.equal([]);
      expect(names).not.to.include('fetcher');
      const sent: (string | null)[] = [];
      const element = widget(tag, {
        src: `/private/${tag}`,
        fetcher: async (url: string, init: RequestInit) => {
          const request = new Request(url, {
            ...init,
            headers: { Authorization: 'Bearer CANARY' },
          });
          sent.push(request.headers.get('Authorization'));
          return new Response(ROWS);
        },
      });
      element.setAttribute('token', 'CANARY');
      await mounted(element);
      expect(sent).to.deep.equal(['Bearer CANARY']);
      expect(element.shadowRoot!.innerHTML).not.to.contain('CANARY');
    });

    it(`S-7 <${tag}> asks with the credentials of its own origin, and with all only when told`, async () => {
      const asked: unknown[] = [];
      const { fetch } = globalThis;
      globalThis.fetch = async (_, init) => {
        asked.push([init!.credentials, init!.mode, init!.headers]);
        return new Response(ROWS);
      };
      try {
        await mounted(widget(tag, { src: `/own/${tag}` }));
        const other = widget(tag, { src: `/own/${tag}` });
        other.setAttribute('credentials', 'include');
        await mounted(other);
      } finally {
        globalThis.fetch = fetch;
      }
      const headers = { Accept: 'application/json' };
      expect(asked).to.deep.equal([
        ['same-origin', 'cors', headers],
        ['include', 'cors', headers],
      ]);
    });

    it(`E-3 <${tag}> does not load again because a page passes a new closure`, async () => {
      let asked = 0;
      const fetcher = (): (() => Promise<Response>) => async () => {
        asked++;
        return new Response(ROWS);
      };
      const element = widget(tag, { src: `/closure/${tag}`, fetcher: fetcher() });
      await mounted(element);
      (element as { fetcher: unknown }).fetcher = fetcher();
      await element.updateComplete;
      expect(asked).to.equal(1);
      const settled = whenSettled(element);
      element.refresh();
      await settled;
      expect(asked).to.equal(2);
    });
  }
});
