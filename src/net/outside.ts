/**
 * Fetches from addresses that come from outside: what a chat, a source or a provider names is no reason to ask a machine
 * of the operator's own network. Only public addresses are asked, over https; names are judged by what they resolve to,
 * and the connection goes to the very address that was judged, so that a name cannot change its mind in between.
 *
 * Behind a proxy it is the proxy that resolves names and decides where it connects to.
 */
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, EnvHttpProxyAgent, fetch as undiciFetch } from 'undici';
import { AppError } from '#src/core/errors.ts';
import { isAddress, isPublicAddress } from './network.ts';
import { proxyOptions } from './proxy.ts';

const TIMEOUT_MS = 60_000;
/** Names that nobody on the internet can own, whoever resolves them. */
const LOCAL_NAME = /^[^.]+\.?$|\.(?:localhost|local|lan|home|internal|arpa)\.?$/i;

export interface OutsideRequest {
  /** All of it, from the first address to the last byte. */
  signal: AbortSignal;
  /** As `signal`, ms; a minute unless it says otherwise. */
  timeoutMs?: number;
  /** The body breaks off beyond this with AppError `file.too-large`. */
  maxBytes: number;
  /** Origins that the operator has set: they may be private, and plain http. */
  trusted?: readonly string[];
  /** Which public addresses may be asked, redirects included; absent: any. */
  allows?: (url: URL) => boolean;
  /** How many redirects are followed; absent: none is, and one is refused. */
  maxRedirects?: number;
  /** Sent to this address: none goes on to where a redirect leads by itself. */
  headers?: (url: URL) => Record<string, string>;
  /** Absent: it is a GET. */
  post?: ReadableStream<Uint8Array>;
}

const refused = (what: string): AppError =>
  new AppError('address.refused', {
    message: `not fetched: ${what}`,
    userMessage: 'That leads to an address from which nothing is fetched. Please send the file itself.',
  });

/** @throws AppError `address.refused` for what is no https address of a public name or machine */
function assertPublic(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:') throw refused(`${url.protocol}//${host}`);
  if (url.username !== '' || url.password !== '') throw refused(`credentials for ${host}`);
  if (isAddress(host) ? !isPublicAddress(host) : LOCAL_NAME.test(host)) throw refused(host);
}

/**
 * Resolves names for connections, and gives none for a name that has an address which is not public.
 *
 * @param resolve as `dns.lookup`
 */
export const publicLookup =
  (resolve: typeof systemLookup = systemLookup, isPublic = isPublicAddress): LookupFunction =>
  (name, options, answer) =>
    resolve(name, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0];
      if (error) return answer(error, '');
      if (!first || !addresses.every(({ address }) => isPublic(address))) return answer(refused(name), '');
      return options.all ? answer(null, addresses) : answer(null, first.address, first.family);
    });

/** @param resolve as `dns.lookup` */
export function createOutsideFetch(resolve?: typeof systemLookup) {
  let agent: Dispatcher | undefined;
  const guarded = (): Dispatcher => {
    const connect = { lookup: publicLookup(resolve) };
    const proxy = proxyOptions();
    agent ??= proxy ? new EnvHttpProxyAgent({ ...proxy, connect }) : new Agent({ connect });
    return agent;
  };

  async function ask(url: URL, request: OutsideRequest, signal: AbortSignal) {
    const { trusted = [], allows, headers, post } = request;
    const isTrusted = trusted.includes(url.origin);
    if (!isTrusted) {
      assertPublic(url);
      if (allows && !allows(url)) throw refused(url.hostname);
    }
    return undiciFetch(url, {
      signal,
      redirect: 'manual',
      ...(headers && { headers: headers(url) }),
      ...(post && { method: 'POST', body: post, duplex: 'half' as const }),
      ...(!isTrusted && { dispatcher: guarded() }),
    }).catch((thrown: unknown) => {
      throw thrown instanceof Error && thrown.cause instanceof AppError ? thrown.cause : thrown;
    });
  }

  /**
   * The answer of an address that somebody else has named.
   *
   * @throws AppError `address.refused`; what `fetch` throws where nobody answers
   */
  return async function fetchOutside(address: string, request: OutsideRequest): Promise<Response> {
    const { maxRedirects = 0, timeoutMs = TIMEOUT_MS, maxBytes } = request;
    if (!URL.canParse(address)) throw refused('no address');
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
    let url = new URL(address);
    for (let turn = 0; turn <= maxRedirects; turn += 1) {
      const answer = await ask(url, request, signal);
      const location = answer.headers.get('location');
      if (answer.status < 300 || answer.status >= 400 || !location) return bounded(answer, maxBytes);
      await answer.body?.cancel();
      if (!URL.canParse(location, url.href)) throw refused('a redirect to no address');
      url = new URL(location, url);
    }
    throw refused(`a redirect to ${url.hostname}`);
  };
}

export const fetchOutside = createOutsideFetch();

function bounded({ body, status, headers }: Awaited<ReturnType<typeof undiciFetch>>, maxBytes: number) {
  let bytes = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      bytes += part.byteLength;
      if (bytes <= maxBytes) return controller.enqueue(part);
      throw new AppError('file.too-large', {
        message: `more than ${maxBytes} bytes`,
        userMessage: 'That file is larger than what is taken in. Please send a smaller version of it.',
      });
    },
  });
  const limited = body && (body as ReadableStream<Uint8Array>).pipeThrough(counting);
  return new Response(limited, { status, headers: [...headers] });
}
