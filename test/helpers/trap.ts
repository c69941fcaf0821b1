import { expect } from '@open-wc/testing';

/** Elements that load, run, lead away or hold a document of their own. */
const ACTIVE = [
  'script',
  'style',
  'link',
  'meta',
  'base',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'portal',
  'form',
  // A field or a choice of ours names its part.
  'input:not([part])',
  'select:not([part])',
  'textarea',
  'template',
  'audio',
  'video',
  'source',
  'img',
  'image',
  'picture',
  'a',
  'area',
  'use',
  'foreignobject',
  'animate',
  'animatetransform',
  'animatemotion',
  'set',
  'feimage',
  'math',
  'marquee',
  'details',
  'dialog',
].join(',');

/** Attributes that hold an address. */
const ADDRESSES = /^(href|xlink:href|src|srcset|srcdoc|action|formaction|data|poster|background)$/i;

/** What the elements set through the CSSOM: places and sizes. */
const LENGTHS = /^(?:[\w-]+: -?[\d.]+(?:px|%)?;\s*)*$/;

/** A reference to a part of the same drawing. */
const OWN = /^url\("?#[\w-]+"?\)$/;

/** What is wrong with a tree of elements: whatever in it is more than shapes and words. */
export function activeIn(root: ParentNode): string[] {
  const found = [...root.querySelectorAll(ACTIVE)].map(({ localName }) => `<${localName}>`);
  for (const node of root.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      const isReference =
        /url\(/i.test(value) && !/^(aria-|data-|title$)/.test(name) && !OWN.test(value);
      const isStyle = name === 'style' && !LENGTHS.test(value);
      if (/^on/i.test(name) || ADDRESSES.test(name) || isStyle || isReference) {
        found.push(`${node.localName} ${name}=${value}`);
      }
    }
  }
  return found;
}

/** Fails where an element shows more than shapes and words. */
export function expectInert(element: HTMLElement): void {
  expect(activeIn(element.shadowRoot!), element.localName).to.deep.equal([]);
}

/** How often a payload has run on this page. */
let alarms = 0;
Object.assign(window, { alarm: () => alarms++ });

/** Addresses that this page has asked for, beside the modules of the tests. */
function strangers(): string[] {
  const own = `${location.origin}/`;
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(own) && !name.startsWith('blob:'));
}

/** Fails where a payload has run, or has made the page ask another server for something. */
export function expectNoAlarm(): void {
  expect(alarms).to.equal(0);
  expect(strangers()).to.deep.equal([]);
}
