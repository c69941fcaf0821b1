import { expect } from '@open-wc/testing';
import { addressOf } from '../../src/data/url.js';
import { faultOf } from '../helpers/faults.js';

const BASE = 'https://shop.example/reports/page.html';

describe('addressOf', () => {
  it('S-5 takes https, http and relative addresses, relative to the page', () => {
    expect(addressOf('data.json?x=1', BASE)).to.equal('https://shop.example/reports/data.json?x=1');
    expect(addressOf('/data.json', BASE)).to.equal('https://shop.example/data.json');
    expect(addressOf('//other.example/a', BASE)).to.equal('https://other.example/a');
    expect(addressOf('http://127.0.0.1:8080/a', BASE)).to.equal('http://127.0.0.1:8080/a');
  });

  it('S-5 takes a file that was chosen on this page, and none of another page', async () => {
    const own = 'blob:https://shop.example/0b7d';
    expect(addressOf(own, BASE)).to.equal(own);
    const fault = await faultOf(
      () => addressOf('blob:https://evil.example/0b7d', BASE),
      'config/url',
    );
    expect(fault.message).to.contain('another page');
  });

  for (const [src, named] of [
    ['javascript:alert(1)', 'javascript:'],
    [' java\nscript:alert(1)', 'javascript:'],
    ['JAVASCRIPT:alert(1)', 'javascript:'],
    ['data:application/json,[]', 'data:'],
    ['file:///etc/passwd', 'file:'],
    ['ftp://example.com/a.json', 'ftp:'],
    ['about:blank', 'about:'],
    [`${'x'.repeat(500)}:y`, 'xxxxxxxxxxxxxxxxxxxx…'],
  ] as const) {
    it(`S-5 refuses ${JSON.stringify(src.slice(0, 30))} and names what is allowed`, async () => {
      const fault = await faultOf(() => addressOf(src, BASE), 'config/url');
      expect(fault.message).to.equal(
        `The address in src begins with ${named}; only https:, http: and this page's own blob: are read.`,
      );
    });
  }

  for (const src of ['', '  \n', 'https://', 'https://[::1/x']) {
    it(`refuses ${JSON.stringify(src)}, which is no address`, async () => {
      await faultOf(() => addressOf(src, BASE), 'config/url');
    });
  }

  for (const src of [
    'https://ann:CANARY@example.com/a',
    'https://CANARY@example.com/a',
    'https://ann:CANARY@exa mple/a',
    'ftp://ann:CANARY@example.com/?token=CANARY#CANARY',
    'https://[bad/?token=CANARY',
  ]) {
    it(`S-8 keeps what is secret in ${src} out of the message`, async () => {
      const { message, values, cause } = await faultOf(() => addressOf(src, BASE), 'config/url');
      expect(message + JSON.stringify(values) + String(cause)).not.to.contain('CANARY');
    });
  }
});
