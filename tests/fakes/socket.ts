/** The server's side of a WebSocket (RFC 6455), as much of it as a gateway needs: text, ping and close. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

export interface Socket {
  send(text: string): void;
  /** Closes with a code, as Discord does. */
  close(code: number, reason?: string): void;
  /** Cuts the line without a word. */
  destroy(): void;
  onText: (text: string) => void;
  /** With the code the client gave, or 1006 when the line was cut. */
  onClose: (code: number) => void;
}

function frame(opcode: number, payload: Buffer): Buffer {
  const long = payload.length > 65_535;
  const size = payload.length < 126 ? 2 : long ? 10 : 4;
  const head = Buffer.alloc(size);
  head[0] = 0x80 | opcode;
  head[1] = size === 2 ? payload.length : long ? 127 : 126;
  if (size === 4) head.writeUInt16BE(payload.length, 2);
  if (long) head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, payload]);
}

/** The first whole frame of what came in (clients mask theirs), and how many bytes it took; null: more must come. */
function firstFrame(bytes: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (bytes.length < 6) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < start + 4) return null;
  const size =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const end = start + 4 + size;
  if (bytes.length < end) return null;
  const mask = bytes.subarray(start, start + 4);
  const payload = Buffer.from(bytes.subarray(start + 4, end)).map(
    (byte, index) => byte ^ (mask[index % 4] ?? 0),
  );
  return { opcode: bytes.readUInt8(0) & 0x0f, payload: Buffer.from(payload), length: end };
}

/** Answers the upgrade and gives the socket. Frames in several parts are not read: no client of ours sends them. */
export function acceptSocket(request: IncomingMessage, line: Duplex, head: Buffer): Socket {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
  line.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  );
  let code = 1006;
  const write = (opcode: number, payload: Buffer) => {
    if (line.writable) line.write(frame(opcode, payload));
  };
  const socket: Socket = {
    send: (text) => write(TEXT, Buffer.from(text)),
    close(closing, reason = '') {
      const payload = Buffer.alloc(2);
      payload.writeUInt16BE(closing);
      write(CLOSE, Buffer.concat([payload, Buffer.from(reason)]));
      line.end();
    },
    destroy: () => line.destroy(),
    onText: () => {},
    onClose: () => {},
  };
  let waiting: Buffer = head;
  line.on('data', (more: Buffer) => {
    waiting = Buffer.concat([waiting, more]);
    for (let next = firstFrame(waiting); next; next = firstFrame(waiting)) {
      waiting = waiting.subarray(next.length);
      if (next.opcode === TEXT) socket.onText(next.payload.toString());
      if (next.opcode === PING) write(PONG, next.payload);
      if (next.opcode === CLOSE) {
        code = next.payload.length >= 2 ? next.payload.readUInt16BE(0) : 1005;
        write(CLOSE, next.payload);
        line.end();
      }
    }
  });
  line.on('error', () => line.destroy());
  line.on('close', () => socket.onClose(code));
  return socket;
}
