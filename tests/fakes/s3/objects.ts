/** Answers about one object: HEAD and GET, ranges included. */
import type { ServerResponse } from 'node:http';
import { type Call, etagOf, type Misbehaviour, refuse } from './answers.ts';

export function headObject(bytes: Buffer | undefined, response: ServerResponse): void {
  // A HEAD has no body, so no code either: absent object and absent bucket look alike.
  response.writeHead(bytes ? 200 : 404, bytes ? headersOf(bytes) : {});
  response.end();
}

export function getObject(call: Call, bytes: Buffer, plan: Misbehaviour, response: ServerResponse): void {
  const { headers } = call.request;
  if (!plan.unconditional && headers['if-match'] && headers['if-match'] !== etagOf(bytes)) {
    refuse(response, 412, 'PreconditionFailed');
    return;
  }
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (from === undefined || plan.ignoreRange) {
    response.writeHead(200, headersOf(bytes));
    send(bytes, plan, response);
    return;
  }
  const start = Number(from);
  const end = Math.min(
    to ? Number(to) : bytes.length - 1,
    bytes.length - 1,
    start + (plan.atMost ?? Infinity) - 1,
  );
  if (start >= bytes.length) {
    refuse(response, 416, 'InvalidRange');
    return;
  }
  const part = bytes.subarray(start, end + 1);
  response.writeHead(206, {
    ...headersOf(bytes),
    'content-length': part.length,
    'content-range': `bytes ${start}-${end}/${bytes.length}`,
  });
  send(part, plan, response);
}

function send(bytes: Buffer, { cutAfter, stall }: Misbehaviour, response: ServerResponse): void {
  if (stall) response.write(bytes.subarray(0, 1));
  else if (cutAfter === undefined) response.end(bytes);
  // The bytes must have left before the connection breaks.
  else response.write(bytes.subarray(0, cutAfter), () => setTimeout(() => response.destroy(), 20));
}

const headersOf = (bytes: Buffer) => ({
  'content-length': bytes.length,
  'content-type': 'application/octet-stream',
  'accept-ranges': 'bytes',
  etag: etagOf(bytes),
});
