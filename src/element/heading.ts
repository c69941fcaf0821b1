/** The text that a page has put into a slot of an element; empty where there is none. */
export function slottedText(host: Element, name: string): string {
  const given = [...host.children].filter(({ slot }) => slot === name);
  return given.map(textOf).join(' ').replace(/\s+/gu, ' ').trim();
}

/** The heading that a page gives an element, by its slot or its attribute; empty where it gives none. */
export function givenHeading(host: Element & { readonly heading: string | null }): string {
  return slottedText(host, 'heading') || (host.heading?.trim() ?? '');
}

/** What is read of an element: of a slot that passes something on, that. */
function textOf(element: Element): string {
  if (!(element instanceof HTMLSlotElement)) return element.textContent ?? '';
  return element
    .assignedNodes({ flatten: true })
    .map(({ textContent }) => textContent)
    .join(' ');
}
