/** The gateway: sessions that identify, beat, miss events while away and get them again on RESUME. */
import { randomBytes } from 'node:crypto';
import { GatewayCloseCodes as Close, GatewayIntentBits as Intent, GatewayOpcodes as Op } from 'discord.js';
import type { Socket } from '../socket.ts';
import { guildPayload, userPayload } from './events.ts';
import type { Json, Store } from './store.ts';

interface Session {
  id: string;
  intents: number;
  /** Every event so far; an event's sequence number is its place plus one. */
  events: { event: string; payload: Json }[];
  socket: Socket | null;
}

export interface GatewayOptions {
  heartbeatMs: number;
  /** Where clients come back to resume. */
  url: () => string;
}

/** Intents that must be switched on in the portal first. */
const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences;

export class Gateway {
  readonly sessions = new Map<string, Session>();
  /** How often clients identified, resumed, and were refused (close codes). */
  readonly identified: { at: number; intents: number }[] = [];
  readonly resumed: { at: number; replayed: number }[] = [];
  readonly refused: number[] = [];
  private readonly sockets = new Set<Socket>();

  constructor(
    private readonly store: Store,
    private readonly options: GatewayOptions,
  ) {
    store.dispatch = (event, payload) => {
      for (const session of this.sessions.values()) {
        const data = payload(session);
        if (data) this.emit(session, event, data);
      }
    };
  }

  /** Takes a new connection: HELLO at once, then whatever the client asks. */
  connect(socket: Socket): void {
    this.sockets.add(socket);
    let session: Session | null = null;
    const late = () => this.refuse(socket, Close.SessionTimedOut);
    let timer = setTimeout(late, this.options.heartbeatMs * 1.5);
    socket.onClose = (code) => {
      clearTimeout(timer);
      this.sockets.delete(socket);
      if (session?.socket === socket) session.socket = null;
      if (session && (code === 1000 || code === 1001)) this.sessions.delete(session.id);
    };
    socket.onText = (text) => {
      const message = parse(text);
      if (!message) return this.refuse(socket, Close.DecodeError);
      if (message.op === Op.Heartbeat) {
        clearTimeout(timer);
        timer = setTimeout(late, this.options.heartbeatMs * 1.5);
        return socket.send(JSON.stringify({ op: Op.HeartbeatAck, d: null }));
      }
      if (message.op === Op.Identify || message.op === Op.Resume) {
        if (session) return this.refuse(socket, Close.AlreadyAuthenticated);
        session =
          message.op === Op.Identify ? this.identify(socket, message.d) : this.resume(socket, message.d);
        return;
      }
      if (message.op !== Op.PresenceUpdate)
        this.refuse(socket, session ? Close.UnknownOpcode : Close.NotAuthenticated);
    };
    socket.send(JSON.stringify({ op: Op.Hello, d: { heartbeat_interval: this.options.heartbeatMs } }));
  }

  /** Closes every connection; without a code the lines are cut. Sessions stay, so clients can resume. */
  drop(code?: number): void {
    for (const socket of this.sockets) code === undefined ? socket.destroy() : socket.close(code);
  }

  /** Op 7: asks every client to come back and resume. */
  askToReconnect(): void {
    for (const socket of this.sockets) socket.send(JSON.stringify({ op: Op.Reconnect, d: null }));
  }

  /** Forgets the sessions: whoever resumes must identify anew (op 9). */
  forget(): void {
    this.sessions.clear();
  }

  private identify(socket: Socket, d: Json): Session | null {
    if (d.token !== this.store.botToken) return this.refuse(socket, Close.AuthenticationFailed);
    const [index, count] = (d.shard as number[] | undefined) ?? [0, 1];
    if (index === undefined || count === undefined || index >= count)
      return this.refuse(socket, Close.InvalidShard);
    const intents = Number(d.intents);
    if (!Number.isInteger(intents) || intents < 0) return this.refuse(socket, Close.InvalidIntents);
    const content = (intents & Intent.MessageContent) !== 0 && !this.store.messageContent;
    if (content || intents & PRIVILEGED) return this.refuse(socket, Close.DisallowedIntents);
    const session: Session = { id: randomBytes(8).toString('hex'), intents, events: [], socket };
    this.sessions.set(session.id, session);
    this.identified.push({ at: this.store.clock(), intents });
    const guilds = [...this.store.guilds.values()].filter((one) => one.installed);
    this.emit(session, 'READY', {
      v: 10,
      user: userPayload(this.store.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.options.url(),
      shard: [index, count],
      application: { id: this.store.bot.id, flags: 0 },
    });
    if (intents & Intent.Guilds) {
      for (const guild of guilds) this.emit(session, 'GUILD_CREATE', guildPayload(this.store, guild));
    }
    return session;
  }

  private resume(socket: Socket, d: Json): Session | null {
    if (d.token !== this.store.botToken) return this.refuse(socket, Close.AuthenticationFailed);
    const session = this.sessions.get(String(d.session_id));
    if (!session) {
      socket.send(JSON.stringify({ op: Op.InvalidSession, d: false }));
      return null;
    }
    const seq = Number(d.seq);
    if (!(seq <= session.events.length)) return this.refuse(socket, Close.InvalidSeq);
    session.socket = socket;
    const missed = session.events.slice(seq);
    missed.forEach(({ event, payload }, index) => {
      socket.send(JSON.stringify({ op: Op.Dispatch, t: event, s: seq + index + 1, d: payload }));
    });
    this.resumed.push({ at: this.store.clock(), replayed: missed.length });
    this.emit(session, 'RESUMED', {});
    return session;
  }

  private emit(session: Session, event: string, payload: Json): void {
    session.events.push({ event, payload });
    session.socket?.send(JSON.stringify({ op: Op.Dispatch, t: event, s: session.events.length, d: payload }));
  }

  private refuse(socket: Socket, code: number): null {
    this.refused.push(code);
    socket.close(code);
    return null;
  }
}

function parse(text: string): { op: number; d: Json } | null {
  try {
    return JSON.parse(text) as { op: number; d: Json };
  } catch {
    return null;
  }
}
