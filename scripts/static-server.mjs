// Serves a folder on loopback under a sub-path, with the headers GitHub Pages sends and no others.
//   node scripts/static-server.mjs FOLDER PORT /SUBPATH/
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Starts serving; resolves to the server and the page's address. Port 0 takes a free one. */
export async function serve(folder, port, subPath) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (!pathname.startsWith(subPath)) {
      response.writeHead(404).end(`not under ${subPath}`);
      return;
    }
    let path = normalize(join(root, decodeURIComponent(pathname.slice(subPath.length))));
    if (path !== root && !path.startsWith(root + sep)) {
      response.writeHead(403).end();
      return;
    }
    try {
      let found = await stat(path);
      if (found.isDirectory()) {
        path = join(path, 'index.html');
        found = await stat(path);
      }
      response.writeHead(200, {
        'Content-Type': types[extname(path)] ?? 'application/octet-stream',
        'Content-Length': found.size,
        'Cache-Control': 'max-age=600',
      });
      createReadStream(path).pipe(response);
    } catch {
      response.writeHead(404).end('not found');
    }
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return { server, address: `http://127.0.0.1:${server.address().port}${subPath}` };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, port, subPath] = process.argv.slice(2);
  const { address } = await serve(folder, Number(port), subPath);
  console.log(`Copydesk is at ${address} (Ctrl+C ends it)`);
}
