/** A request of ours through a forward proxy, which alone knows where the host is. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { expect, it, onTestFinished } from 'vitest';
import { createOutsideFetch } from '#src/net/outside.ts';
import { useProxy } from '#src/net/proxy.ts';

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

it('goes by HTTPS_PROXY with CONNECT, and past it to what NO_PROXY names', async () => {
  const before = getGlobalDispatcher();
  onTestFinished(() => {
    useProxy(null);
    setGlobalDispatcher(before);
  });
  const target = await listening(
    createServer((request, response) => response.end(`from ${request.headers.host}`)),
  );
  const asked: string[] = [];
  const forward = createServer();
  forward.on('connect', (request, socket, head) => {
    asked.push(request.url ?? '');
    if (request.url?.endsWith(':443')) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const onward = connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  const address = `http://127.0.0.1:${await listening(forward)}`;
  useProxy({ https: address, http: address, except: 'localhost' });

  const answer = await fetch('http://source.example/paper');
  expect(await answer.text()).toBe('from source.example');
  expect(await (await fetch(`http://localhost:${target}/`)).text()).toBe(`from localhost:${target}`);
  expect(asked).toEqual(['source.example:80']);

  await expect(fetch('https://source.example/paper')).rejects.toThrow('fetch failed');
  const outside = createOutsideFetch();
  const request = { signal: AbortSignal.timeout(5_000), maxBytes: 1_000 };
  await expect(outside('https://files.example/a.pdf', request)).rejects.toThrow('fetch failed');
  expect(asked.slice(1)).toEqual(['source.example:443', 'files.example:443']);
});
