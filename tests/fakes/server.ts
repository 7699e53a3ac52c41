/** The loopback server of every fake. It can also be silent, hang up in the middle, and take WebSockets. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

type Handle = (request: IncomingMessage, response: ServerResponse, url: URL) => unknown;

interface ListenOptions {
  /** Usual: a free one. */
  port?: number;
  /** Takes a request for a WebSocket. */
  upgrade?: (request: IncomingMessage, line: Duplex, head: Buffer) => void;
}

export interface Listening {
  /** `http://127.0.0.1:4711` */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Connections may end by themselves for so long. */
const LEAVE_MS = 1_000;

/** Starts it. What the handler throws is answered with 500 and its words: a fault of the fake. */
export async function listen(handle: Handle, { port = 0, upgrade }: ListenOptions = {}): Promise<Listening> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://local');
    new Promise((done) => done(handle(request, response, url))).catch((error: Error) => {
      if (!response.headersSent) sendJson(response, 500, { error: String(error.stack) });
      else response.destroy();
    });
  });
  if (upgrade) server.on('upgrade', upgrade);
  // The server forgets a socket that speaks WebSocket, but waits for its end.
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      const late = setTimeout(() => sockets.forEach((socket) => void socket.destroy()), LEAVE_MS);
      await closed;
      clearTimeout(late);
    },
  };
}

/** Answers a request for a WebSocket as a service that is down. */
export const refuseSocket = (line: Duplex): void =>
  void line.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');

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
