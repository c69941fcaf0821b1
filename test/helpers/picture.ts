interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string },
  ): { createHTML(text: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('churn-elements', { createHTML: (text) => text });

/** The root of a picture that an element has given away, read as the XML it is. */
export function pictureOf(svg: string): Element {
  const text = policy ? policy.createHTML(svg) : svg;
  return new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
}

/** All that is written in a picture, line after line. */
export function wordsOf(picture: Element): string {
  const texts = [...picture.querySelectorAll('text')];
  return texts.map(({ textContent }) => textContent!.trim()).join(' ');
}
