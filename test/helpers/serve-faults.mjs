/**
 * Serves what goes wrong on networks at /faults/, for tests of loading. A request to
 * /faults/held/<name> is never answered in full; /faults/arrived/<name> and /faults/closed/<name>
 * answer when it has come and when its client has left.
 */
const held = new Map();

function heldBy(name) {
  if (!held.has(name)) {
    const entry = { asked: 0 };
    entry.arrived = new Promise((resolve) => (entry.arrive = resolve));
    entry.closed = new Promise((resolve) => (entry.close = resolve));
    held.set(name, entry);
  }
  return held.get(name);
}

const ROUTES = {
  status(context, code) {
    context.status = Number(code);
    context.body = '[]';
  },
  page(context) {
    context.type = 'text/html';
    context.body = '\n<!doctype html><title>Sign in</title>';
  },
  login(context) {
    context.redirect('/faults/page');
  },
  // As a single sign-on does: another origin, which allows nobody to read it.
  away(context, name) {
    heldBy(name).asked += 1;
    context.redirect(`http://127.0.0.1:${context.req.socket.localPort}/faults/page`);
  },
  empty(context) {
    context.type = 'application/json';
    context.body = '';
  },
  truncated(context) {
    context.type = 'application/json';
    context.body = '[{"customerId":"a","start":"2024-01-01"';
  },
  // Closes the connection without a word.
  gone(context) {
    context.status = 200;
    context.respond = false;
    context.res.destroy();
  },
  broken(context) {
    context.respond = false;
    context.res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    context.res.write('[{"customerId":"a",', () => context.res.destroy());
  },
  // Holds the answer back altogether, or all of it but what `?first=` says.
  held(context, name) {
    const entry = heldBy(name);
    entry.asked += 1;
    context.status = 200;
    context.respond = false;
    context.res.on('close', entry.close);
    if (context.query.first) {
      context.res.writeHead(200, { 'Content-Type': 'application/json' });
      context.res.write(context.query.first);
    }
    entry.arrive();
  },
  async arrived(context, name) {
    await heldBy(name).arrived;
    context.body = 'Arrived';
  },
  async closed(context, name) {
    await heldBy(name).closed;
    context.body = 'Closed';
  },
  asked(context, name) {
    context.body = String(heldBy(name).asked);
  },
};

export function serveFaults(context, next) {
  const [, folder, route, argument] = context.path.split('/');
  if (folder !== 'faults' || !Object.hasOwn(ROUTES, route)) return next();
  context.set('Cache-Control', 'no-store');
  return ROUTES[route](context, argument);
}
