import { config } from 'zod/mini';

// Zod's compiled parsers need `new Function`, which a strict content security policy forbids.
config({ jitless: true });

// By their names: all of it at once is an object, of which no bundler can leave out the rest.
export {
  array,
  enum,
  literal,
  looseObject,
  minimum,
  nullable,
  number,
  object,
  optional,
  positive,
  refine,
  regex,
  string,
  toJSONSchema,
  tuple,
  union,
} from 'zod/mini';
export type { input } from 'zod/mini';
