import { config } from 'zod/mini';

// Zod's compiled parsers need `new Function`, which a strict content security policy forbids.
config({ jitless: true });

export * from 'zod/mini';
