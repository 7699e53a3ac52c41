/** From where a request comes. */
import { isAddress, networkOf } from '#src/net/network.ts';
import type { RequestContext, Web } from './web.ts';

/** `192.0.2.7:4711`, `[2001:db8::1]:4711`: some proxies add the port. */
const withoutPort = (text: string): string =>
  text.replace(/^\[([^\]]+)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');

/**
 * The network of whoever sends the request: what limits count by.
 *
 * Each proxy appends whom it was asked by to X-Forwarded-For, so the entry that our own outermost proxy wrote stands as
 * many places from the end as there are proxies; what is before it anybody can write.
 */
export function clientNetwork(c: RequestContext, { trustProxy = 0 }: Pick<Web, 'trustProxy'>): string {
  const direct = c.env.incoming.socket.remoteAddress ?? '';
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => withoutPort(part.trim()));
  const client = trustProxy > 0 ? told.at(-trustProxy) : undefined;
  return networkOf(client !== undefined && isAddress(client) ? client : direct);
}
