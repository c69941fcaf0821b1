import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Declares a property of an element that draws it anew when it changes.
 *
 * What Lit's decorator of the same name does, without what that has for decorators of other kinds.
 */
export function property(declaration?: PropertyDeclaration) {
  return (prototype: ReactiveElement, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, declaration);
  };
}
