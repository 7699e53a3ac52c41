/** A way to the database that a test can shut and open again. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** @param url the database's own address. @returns the address through the gate */
export async function databaseGate(url: string) {
  const target = new URL(url);
  const open = new Set<Socket>();
  let shut = false;
  const server = createServer((client) => {
    if (shut) return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  through.hostname = '127.0.0.1';
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: through.href,
    shut() {
      shut = true;
      cut();
    },
    open() {
      shut = false;
    },
    async close() {
      server.close();
      cut();
    },
  };
}
