/** A door in front of a local server, that can be shut: who comes is refused, or let in and never answered. */
import { connect, createServer, type Server, type Socket } from 'node:net';

type DoorState = 'open' | 'refused' | 'silent';

export interface Door {
  port: number;
  set(state: DoorState): Promise<void>;
  close(): Promise<void>;
}

/** @param port of the server behind it, on the loopback */
export async function openDoor(port: number): Promise<Door> {
  const lines = new Set<Socket>();
  let state: DoorState = 'open';
  let server: Server | null = null;
  let own = 0;

  const receive = (client: Socket) => {
    lines.add(client);
    client.on('error', () => undefined).once('close', () => lines.delete(client));
    if (state === 'silent') return;
    const behind = connect(port, '127.0.0.1');
    behind.on('error', () => client.destroy()).once('close', () => client.destroy());
    client.once('close', () => behind.destroy());
    client.pipe(behind).pipe(client);
  };
  const listen = async () => {
    const opened = createServer(receive);
    await new Promise<void>((done) => opened.listen(own, '127.0.0.1', done));
    const address = opened.address();
    own = typeof address === 'object' && address ? address.port : 0;
    server = opened;
  };
  const shut = async () => {
    const shutting = server;
    server = null;
    const shutDown = new Promise((done) => (shutting ? shutting.close(done) : done(null)));
    for (const line of lines) line.destroy();
    await shutDown;
  };
  await listen();
  return {
    port: own,
    async set(next) {
      state = next;
      for (const line of lines) line.destroy();
      if (next === 'refused') await shut();
      else if (!server) await listen();
    },
    close: shut,
  };
}
