import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';

/** A web site on this machine, which no other machine can reach. */
export type Site = {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
};

export type Page = {
  readonly body: string | Uint8Array;
  /** The media type. */
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * Serves what `getPage` answers, at a free port; `null` is a 404.
 *
 * @param getPage - Is given the path, decoded, without query: `/`, `/a b.html`.
 */
export async function serve(getPage: (path: string) => Page | null | Promise<Page | null>): Promise<Site> {
  const server = createServer(async (request, response) => {
    try {
      const page = await getPage(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
      if (!page) response.writeHead(404).end();
      else
        response
          .writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store', ...page.headers })
          .end(page.body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // A TCP server has no other kind of address.
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        // Browsers keep connections open for what may come.
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves the files below `folder`; `/` is `index.html`.
 *
 * @param headers - Sent with every file.
 */
export function serveFolder(folder: string, headers: Readonly<Record<string, string>> = {}): Promise<Site> {
  const root = resolve(folder);
  return serve(async (path) => {
    const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    if (!file.startsWith(root + sep)) return null;
    try {
      return { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream', headers };
    } catch {
      return null;
    }
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
