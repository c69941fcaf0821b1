/** The names of the classes that an element has, as its attribute `class` lists them. */
export function classNames(has: Readonly<Record<string, boolean>>): string {
  return Object.keys(has)
    .filter((name) => has[name])
    .join(' ');
}
