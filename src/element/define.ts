/** What a class of any copy of the library says of itself. */
type Versioned = CustomElementConstructor & { readonly version?: unknown };

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
    console.warn(
      `<${tag}> is defined twice on this page: ${copyOf(known)} came first and stays in use, ${copyOf(element)} is not used.`,
    );
  }
}

function copyOf({ version }: Versioned): string {
  return typeof version === 'string' ? `version ${version}` : 'a copy of unknown version';
}
