/** PUBLIC_URL: whether others can use it, and whether it leads here. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { isAddress, isPublicAddress } from '#src/net/network.ts';
import { type Answer, ask, jsonOf, type Reply } from '../ask.ts';
import { type Finding, fault, ok, warning } from '../finding.ts';

interface AddressSettings {
  publicUrl: string;
  /** Whether a chat shows links to people on other machines. */
  hasChats: boolean;
  port: number;
  /** null: all addresses. */
  host: string | null;
  trustProxy: number;
}

/** `doctor`: this process answered for the product; `product`: the product did. */
type Reached =
  | { by: 'doctor'; proxies: number }
  | { by: 'product' }
  | { by: 'stranger'; status: number }
  | { by: 'nobody'; why: string };

export function isLocal(publicUrl: string): boolean {
  const host = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host.endsWith('.localhost') || (isAddress(host) && !isPublicAddress(host));
}

export function judgeAddress(settings: AddressSettings, reached: Reached): Finding[] {
  const { publicUrl, hasChats, port, trustProxy } = settings;
  const findings: Finding[] = [];
  if (isLocal(publicUrl) && hasChats)
    findings.push(
      fault(
        `Links lead to ${publicUrl}, which nobody in Discord or Slack can open.`,
        'Set PUBLIC_URL to the address at which others reach this server: https://videos.example.',
      ),
    );
  else if (publicUrl.startsWith('http:') && !isLocal(publicUrl))
    findings.push(
      warning(
        `${publicUrl} is not encrypted, and browsers say so.`,
        'Put a proxy with TLS before the server (docs/production.md has one), and set PUBLIC_URL to https://…',
      ),
    );
  findings.push(...judgeReach(reached, publicUrl, port));
  if (reached.by === 'doctor' && reached.proxies !== trustProxy)
    findings.push(
      warning(
        `A request from ${publicUrl} comes through ${reached.proxies} of your proxies, and TRUST_PROXY is ${trustProxy}: limits count by the wrong address.`,
        `Set TRUST_PROXY=${reached.proxies}.`,
      ),
    );
  return findings;
}

const CERTIFICATE = /certificate|self.signed|altname|\bSSL|\bTLS/i;

function judgeReach(reached: Reached, publicUrl: string, port: number): Finding[] {
  if (reached.by === 'product' || reached.by === 'doctor') return [ok(`${publicUrl} leads here.`)];
  const lead = `Let it lead to port ${port} of this machine.`;
  if (reached.by === 'stranger') {
    const gateway = [502, 503, 504].includes(reached.status);
    const says = gateway
      ? `The proxy at ${publicUrl} does not reach the product (HTTP ${reached.status}).`
      : `Another program answers at ${publicUrl} (HTTP ${reached.status}).`;
    return [fault(says, lead)];
  }
  const { why } = reached;
  if (isLocal(publicUrl)) {
    return [
      warning(
        `${publicUrl} cannot be reached: ${why}.`,
        `Start the product with npm start, or see what keeps port ${port}.`,
      ),
    ];
  }
  const advice = CERTIFICATE.test(why)
    ? 'Give the proxy a certificate for this name; Caddy gets one by itself where ports 80 and 443 are open.'
    : 'See whether the name leads to this machine and its firewall lets requests in. Some networks do not lead a machine to its own outside address: then open it from elsewhere.';
  return [fault(`${publicUrl} cannot be reached: ${why}.`, advice)];
}

export async function lookAtAddress(settings: AddressSettings, signal: AbortSignal): Promise<Finding[]> {
  return judgeAddress(settings, await reach(settings, signal));
}

/**
 * Where the product does not run, this process listens in its place for a moment; a secret path tells whether the
 * address leads here.
 */
async function reach({ publicUrl, port, host }: AddressSettings, signal: AbortSignal): Promise<Reached> {
  const path = `/doctor/${randomBytes(12).toString('hex')}`;
  const standIn = await listen(port, host, path);
  try {
    const own = standIn ? await ask(`${publicUrl}${path}`, signal, { manual: true }) : null;
    if (own?.kind === 'answer' && own.status === 200) {
      const { ours, proxies } = (jsonOf(own) ?? {}) as { ours?: string; proxies?: number };
      if (ours === path) return { by: 'doctor', proxies: proxies ?? 0 };
    }
    return product(await ask(`${publicUrl}/healthz`, signal, { manual: true }));
  } finally {
    standIn?.closeAllConnections();
    standIn?.close();
  }
}

function product(reply: Reply): Reached {
  if (reply.kind === 'away') return { by: 'nobody', why: reply.why };
  return isHealth(reply) ? { by: 'product' } : { by: 'stranger', status: reply.status };
}

const isHealth = (answer: Answer): boolean =>
  answer.status === 200 && (jsonOf(answer) as { status?: unknown } | null)?.status === 'ok';

/** null: something listens there already, most likely the product. */
function listen(port: number, host: string | null, path: string): Promise<Server | null> {
  const server = createServer((request, response) => {
    const chain = String(request.headers['x-forwarded-for'] ?? '');
    const proxies = chain.split(',').filter((one) => one.trim() !== '').length;
    if (request.url === path) response.setHeader('content-type', 'application/json');
    else response.statusCode = 404;
    response.end(JSON.stringify(request.url === path ? { ours: path, proxies } : {}));
  });
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen({ port, ...(host !== null && { host }) }, () => resolve(server));
  });
}
