/** NCBI: the id converter and E-utilities efetch. */
import { z } from 'zod';
import { AppError } from '#src/core/errors.ts';
import type { CallContext } from '#src/core/ports.ts';
import { get } from './http.ts';
import type { SourceDeps } from './types.ts';

const SOURCE = 'PubMed Central';
/** Requests a second without and with a key (https://www.ncbi.nlm.nih.gov/books/NBK25497/). */
const RATE = { withoutKey: 3, withKey: 10 };
/** The largest article XML met is 3 MB. */
const MAX_XML_BYTES = 30_000_000;
const MAX_JSON_BYTES = 1_000_000;

const idRecord = z.object({
  pmcid: z.string().optional(),
  /** The old converter writes a string, the new one a number. */
  pmid: z.union([z.string(), z.number()]).optional(),
  status: z.string().optional(),
});
const idAnswer = z.object({ status: z.string(), records: z.array(idRecord).optional() });

/** How many requests a second NCBI allows. */
export const ncbiRate = (apiKey: string | null): number => (apiKey ? RATE.withKey : RATE.withoutKey);

/**
 * The PMC id of a PMID or DOI, or null where PMC has no such article (a bare echo, an error record, or a whole
 * answer in error). Throws AppError `source.unavailable`.
 */
export async function toPmcid(id: string, deps: SourceDeps, { signal }: CallContext): Promise<string | null> {
  const url = withCaller(new URL(deps.urls.idconv), deps);
  url.searchParams.set('ids', id);
  url.searchParams.set('format', 'json');
  const answer = await get(url, {
    source: SOURCE,
    signal,
    maxBytes: MAX_JSON_BYTES,
    limiter: deps.limiter,
    retryBaseMs: deps.retryBaseMs,
    isOverLimit,
  });
  const parsed = idAnswer.safeParse(json(answer.body));
  if (!parsed.success) throw unreadable(`id converter answered HTTP ${answer.status}`);
  const record = parsed.data.records?.find(({ status }) => status !== 'error');
  return /^PMC\d+/.exec(record?.pmcid ?? '')?.[0] ?? null;
}

/** The XML of one PMC article, error bodies included: `parseJats` knows them. Throws AppError `source.unavailable`. */
export async function fetchPmcXml(
  pmcid: string,
  deps: SourceDeps,
  { signal }: CallContext,
): Promise<Uint8Array> {
  const url = withCaller(new URL(`${deps.urls.eutils}/efetch.fcgi`), deps);
  url.searchParams.set('db', 'pmc');
  url.searchParams.set('id', pmcid.replace(/^PMC/, ''));
  url.searchParams.set('retmode', 'xml');
  const answer = await get(url, {
    source: SOURCE,
    signal,
    maxBytes: MAX_XML_BYTES,
    limiter: deps.limiter,
    retryBaseMs: deps.retryBaseMs,
    isOverLimit,
  });
  if (answer.status !== 200 && answer.status !== 400)
    throw unreadable(`efetch answered HTTP ${answer.status}`);
  return answer.body;
}

function withCaller(url: URL, deps: SourceDeps): URL {
  url.searchParams.set('tool', deps.tool);
  if (deps.email) url.searchParams.set('email', deps.email);
  if (deps.apiKey && url.href.startsWith(deps.urls.eutils)) url.searchParams.set('api_key', deps.apiKey);
  return url;
}

/** E-utilities have been seen to say so with HTTP 200, too. */
function isOverLimit(body: Uint8Array): boolean {
  const head = new TextDecoder().decode(body.subarray(0, 200));
  return /^\s*\{\s*"error"\s*:\s*"API rate limit exceeded"/.test(head);
}

function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

function unreadable(message: string): AppError {
  return new AppError('source.unavailable', {
    message,
    userMessage: 'PubMed Central gave an answer that cannot be read. Please try again in a few minutes.',
    recovery: 'transient',
  });
}
