/** What its requests and answers have in common. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is done to a request in place of, or besides, answering it. */
export interface Misbehaviour {
  /** Refuses with this status and code. */
  refuse?: { status: number; code: string };
  /** Breaks the connection after so many bytes of the body. */
  cutAfter?: number;
  /** Breaks the connection in place of the answer, when the work is done. */
  loseAnswer?: boolean;
  /** Starts to answer, and then sends nothing any more. */
  stall?: boolean;
  /** Gives the whole object whatever range was asked for, as simple stores do. */
  ignoreRange?: boolean;
  /** Knows no If-Match, as simple stores do not. */
  unconditional?: boolean;
  /** Gives no more than so many bytes of a range, and says so. */
  atMost?: number;
  /** Status 200, and an error in the body, as Amazon does when an upload cannot be completed. */
  errorIn200?: string;
}

export interface Call {
  method: string;
  key: string;
  query: URLSearchParams;
  request: IncomingMessage;
  body: Buffer;
}

const etags = new WeakMap<Buffer, string>();

export function etagOf(body: Buffer): string {
  const etag = etags.get(body) ?? `"${createHash('md5').update(body).digest('hex')}"`;
  etags.set(body, etag);
  return etag;
}

export const errorXml = (code: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>no</Message></Error>`;

export function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(errorXml(code));
}
