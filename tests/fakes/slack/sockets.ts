/** Socket Mode: the app's connections, and envelopes that wait for their acknowledgement. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { acceptSocket, type Socket } from '../socket.ts';
import type { Attempt, Delivery, Outcome, Transport } from './delivery.ts';
import { SOCKETS } from './limits.ts';
import type { Json } from './model.ts';
import type { Store } from './store.ts';

/** One envelope that was sent, and what came back. */
export interface Envelope {
  id: string;
  /** Which connection it went through, counted from 0. */
  connection: number;
  deliveryId: string;
  sentAt: number;
  acknowledgedAt: number | null;
}

const HOST = { host: 'applink-1', build_number: 1, approximate_connection_time: 18_060 };

export class Sockets implements Transport {
  readonly name = 'socket';
  readonly envelopes: Envelope[] = [];
  /** How many connections there have been. */
  opened = 0;
  private readonly tickets = new Set<string>();
  private readonly open: { number: number; socket: Socket }[] = [];
  private readonly waiting = new Map<string, (answer: Json) => void>();
  private turn = 0;

  constructor(
    private readonly store: Store,
    private readonly acknowledgeMs: number,
  ) {}

  get connected(): number {
    return this.open.length;
  }

  /** A ticket for one connection, as apps.connections.open gives it. */
  ticket(): string {
    const ticket = randomBytes(12).toString('hex');
    this.tickets.add(ticket);
    return ticket;
  }

  connect(request: IncomingMessage, line: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://slack').searchParams.get('ticket') ?? '';
    if (!this.tickets.delete(ticket) || this.open.length >= SOCKETS) {
      line.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const connection = { number: this.opened, socket: acceptSocket(request, line, head) };
    this.opened += 1;
    this.open.push(connection);
    connection.socket.onClose = () => {
      const index = this.open.indexOf(connection);
      if (index >= 0) this.open.splice(index, 1);
    };
    connection.socket.onText = (text) => this.acknowledge(text);
    connection.socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.open.length,
        debug_info: HOST,
        connection_info: { app_id: this.store.appId },
      }),
    );
  }

  /** Sends an envelope through the connections in turn, and waits for its acknowledgement. */
  deliver(delivery: Delivery, attempt: Attempt): Promise<Outcome> {
    const connection = this.open[this.turn % Math.max(1, this.open.length)];
    if (!connection) return Promise.resolve({ outcome: 'connection_failed', answer: null, noRetry: false });
    this.turn += 1;
    const envelope: Envelope = {
      id: randomUUID(),
      connection: connection.number,
      deliveryId: delivery.id,
      sentAt: this.store.clock(),
      acknowledgedAt: null,
    };
    this.envelopes.push(envelope);
    const isEvent = delivery.kind === 'events_api';
    connection.socket.send(
      JSON.stringify({
        envelope_id: envelope.id,
        payload: delivery.payload,
        type: delivery.kind,
        accepts_response_payload: !isEvent,
        ...(isEvent ? { retry_attempt: attempt.retryNum, retry_reason: attempt.retryReason } : {}),
      }),
    );
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.set(envelope.id, () => {
          delivery.lateAcks += 1;
        });
        resolve({ outcome: 'timeout', answer: null, noRetry: false });
      }, this.acknowledgeMs);
      this.waiting.set(envelope.id, (answer) => {
        clearTimeout(timer);
        envelope.acknowledgedAt = this.store.clock();
        this.waiting.set(envelope.id, () => {
          delivery.lateAcks += 1;
        });
        resolve({ outcome: 'ok', answer, noRetry: false });
      });
    });
  }

  /** Tells every connection, or one of them, to come again. The lines stay open: closing is up to the client. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled', connection?: number): void {
    const said = JSON.stringify({ type: 'disconnect', reason, debug_info: { host: HOST.host } });
    for (const { number, socket } of this.open)
      if (connection === undefined || number === connection) socket.send(said);
  }

  /** Cuts the lines without a word. */
  drop(): void {
    for (const { socket } of [...this.open]) socket.destroy();
  }

  private acknowledge(text: string): void {
    const said = JSON.parse(text) as { envelope_id?: string; payload?: Json };
    this.waiting.get(said.envelope_id ?? '')?.(said.payload ?? {});
  }
}
