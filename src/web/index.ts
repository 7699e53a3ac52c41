/** The web server: watch pages, the files beside them, health. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { AppError } from '#src/core/errors.ts';
import type { Sql } from '#src/db/connection/client.ts';
import { createApp } from './app.ts';
import { followChanges } from './changes.ts';
import type { Web } from './web.ts';

/** What is being downloaded when the server closes may go on for so long. */
const GRACE_MS = 5_000;
const IDLE_EVERY_MS = 50;

/** Takes a request as Node has it; false: it is for somebody else, and was not touched. */
type RequestTaker = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface WebOptions extends Omit<Web, 'changes' | 'closing'> {
  sql: Sql;
  /** 0: any that is free. */
  port: number;
  /** The address on which it listens; null or absent: all of the machine's. */
  host?: string | null;
  /** Asked before the server's own pages: what chat platforms send here. */
  takers?: readonly RequestTaker[];
}

/**
 * Starts the server.
 *
 * @returns its address on this machine; `close` ends the streams of progress, lets downloads end, and leaves
 * @throws AppError `setup.invalid` where the port cannot be had
 */
export async function startWeb(options: WebOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { sql, port, host = null, takers = [], ...desk } = options;
  const closing = new AbortController();
  const changes = await followChanges(desk.db, sql, desk.log);
  const app = createApp({ ...desk, changes, closing: closing.signal });
  // The adapter must not put its own Request and Response in the place of Node's: chat libraries use those.
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    if (!takers.some((take) => take(request, response))) void answer(request, response);
  });
  try {
    await listen(server, port, host);
  } catch (cause) {
    await changes.close();
    throw unavailable(port, host, cause);
  }
  const { port: actual } = server.address() as AddressInfo;
  desk.log.info({ port: actual, host }, 'web server listens');
  return {
    url: `http://localhost:${actual}`,
    async close() {
      closing.abort();
      // Connections that are kept alive become idle one by one, as their answers end.
      const idle = setInterval(() => server.closeIdleConnections(), IDLE_EVERY_MS);
      const rest = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await new Promise<void>((resolve) => server.close(() => resolve()));
      clearInterval(idle);
      clearTimeout(rest);
      await changes.close();
    },
  };
}

const listen = (server: Server, port: number, host: string | null): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host !== null && { host }) }, () => {
      server.off('error', reject);
      resolve();
    });
  });

function unavailable(port: number, host: string | null, cause: unknown): AppError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  const taken = code === 'EADDRINUSE';
  if (host !== null && ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(code)) {
    return new AppError('setup.invalid', {
      message: `cannot listen on ${host}: ${code}`,
      userMessage: `This machine has no address ${host} to listen on. Please set HOST to one that it has, or to 0.0.0.0 for all of them.`,
      cause,
    });
  }
  return new AppError('setup.invalid', {
    message: `cannot listen on port ${port}: ${code}`,
    userMessage: taken
      ? `Port ${port} is in use by another program. Please end that one, or set PORT to a free one.`
      : `The web server cannot listen on port ${port} (${code}). Please set PORT to another one.`,
    cause,
  });
}
