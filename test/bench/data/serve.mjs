import { createServer } from 'node:http';
import { once } from 'node:events';

const TYPES = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/**
 * Serves files from memory on this machine only.
 *
 * @param {Map<string, Buffer | string>} files by path
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve(files) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const body = files.get(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[path.split('.').at(-1)] ?? 'text/html',
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
