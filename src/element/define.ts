/**
 * Registers an element under a tag.
 *
 * Silent where the same class is registered already, or where there is no page (on a server). A
 * second copy of the library on a page keeps the first one's class and says so.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(tag);
  if (known === undefined) customElements.define(tag, element);
  else if (known !== element) {
    console.warn(`<${tag}> is defined twice on this page; the first definition stays in use.`);
  }
}
