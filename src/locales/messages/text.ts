/** A sentence whose emphasised parts are marked. */
export type Rich = readonly (string | { readonly strong: string })[];

/** Marks a part of a sentence as emphasised. */
export const strong = (text: string): { readonly strong: string } => ({ strong: text });

/** A number to be spoken of: its value, for the plural, and how it is written. */
export interface Counted {
  readonly value: number;
  readonly text: string;
}
