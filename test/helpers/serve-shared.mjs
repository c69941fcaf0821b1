import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';

const shared = path.resolve(import.meta.dirname, '../../../shared');
const TYPES = { '.json': 'application/json', '.csv': 'text/csv', '.md': 'text/plain' };

/** Serves the reference data beside the checkout at /shared/; tests skip on the 404. */
export function serveShared(context, next) {
  if (!context.path.startsWith('/shared/')) return next();
  const file = path.join(shared, path.normalize(decodeURIComponent(context.path.slice(7))));
  const found = file.startsWith(shared) && statSync(file, { throwIfNoEntry: false })?.isFile();
  if (!found) {
    context.status = 404;
    context.body = 'Not found';
    return undefined;
  }
  context.type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  context.body = createReadStream(file);
  return undefined;
}
