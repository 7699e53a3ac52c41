/** A loopback server that can also be silent or hang up in the middle. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts it on a free port. What the handler throws is answered with 500 and its words: a fault of the fake. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    handle(request, response, new URL(request.url ?? '/', 'http://local')).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, 500, { error: String(error) });
      else response.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
  response.end(JSON.stringify(body));
}

/** Hangs up: the client sees a connection reset. */
export function cut(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** Waits in real time. */
export const pause = (ms: number): Promise<void> =>
  ms > 0 ? new Promise((done) => setTimeout(done, ms)) : Promise.resolve();

/** Resolves when the client has hung up. */
export const hungUp = (response: ServerResponse): Promise<void> =>
  new Promise((done) => {
    if (response.destroyed) done();
    else response.once('close', () => done());
  });
