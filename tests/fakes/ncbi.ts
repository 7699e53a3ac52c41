/**
 * A local stand-in for the places papers come from: NCBI E-utilities and id converter, the PMC Cloud Service,
 * Europe PMC, arXiv, Crossref and Unpaywall. It keeps articles, enforces NCBI's rate limit, answers in the recorded dialects, and can be told to
 * misbehave.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SourceUrls } from '#src/papers/sources/types.ts';
import { FaultPlan } from './fault-plan.ts';
import { listen, pause } from './server.ts';

export interface FakeArticle {
  pmcid?: string;
  pmid?: string;
  doi?: string;
  /** Europe PMC's id of a preprint. */
  ppr?: string;
  /** arXiv's id and the PDF there. */
  arxiv?: { id: string; pdf?: Uint8Array; entry?: string };
  /** Crossref's work: `message` without its DOI; absent: Crossref does not have it. */
  crossref?: Record<string, unknown>;
  /** Europe PMC's core record without its ids; absent: it has only ids. */
  core?: Record<string, unknown>;
  /** Where Unpaywall says that open copies are; `file` is served by this server. */
  unpaywall?: { answer: Record<string, unknown>; copies: { file?: Uint8Array; url?: string; as?: object }[] };
  /** What efetch gives, a whole answer; absent: NCBI does not have it. */
  ncbiXml?: string | Uint8Array;
  /** What Europe PMC gives; absent: not open access there. */
  europepmcXml?: string | Uint8Array;
  /** The zip of Europe PMC's files. */
  europepmcZip?: Uint8Array;
  cloud?: {
    licence?: string;
    retracted?: boolean;
    /** By file name. */
    files?: Record<string, Uint8Array>;
    /** Version numbers that are listed; the highest holds the data, lower ones say nothing true. */
    versions?: number[];
  };
}

/** One answer that is given in place of the usual one. */
interface Misbehaviour {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
  /** Never answers. */
  hang?: boolean;
  /** Sends for ever. */
  endless?: boolean;
}

export interface FakeNcbi {
  urls: SourceUrls;
  /** Path and query of every request, in order. */
  requests: string[];
  /** How many of them came above the rate limit. */
  refused(): number;
  /** The next requests whose path holds `part` get these answers, one each. */
  misbehave(part: string, ...answers: Misbehaviour[]): void;
  close(): Promise<void>;
}

const WINDOW_MS = 1_000;
const BUCKET = 'pmc-oa-opendata';
const ARTICLE_SET =
  '<?xml version="1.0"?>\n<!DOCTYPE pmc-articleset PUBLIC "-//NLM//DTD ARTICLE SET 2.0//EN" "https://dtd.nlm.nih.gov/ncbi/pmc/articleset/nlm-articleset-2.0.dtd">\n';

/**
 * Starts the server on a free port. `unlimited`: without the rate limit, for tests of other things. `latency`: real
 * milliseconds before the answer.
 */
export async function startFakeNcbi(
  articles: FakeArticle[],
  options: { unlimited?: boolean; latency?: (path: string) => number } = {},
): Promise<FakeNcbi> {
  const requests: string[] = [];
  const faults = new FaultPlan<Misbehaviour, string>(() => true);
  const seen = new Map<string, number[]>();
  let refused = 0;
  const server = await listen(async (request, response, url) => {
    requests.push(`${url.pathname}${url.search}`);
    const fault = faults.take(url.pathname);
    if (fault) return misbehave(fault, request, response);
    if (!options.unlimited && /^\/(?:eutils|idconv)/.test(url.pathname) && isOverLimit(url, seen)) {
      refused += 1;
      return tooMany(url, response);
    }
    await pause(options.latency?.(url.pathname) ?? 0);
    return answer(url, articles, response);
  });
  const base = server.url;
  return {
    urls: {
      eutils: `${base}/eutils`,
      idconv: `${base}/idconv`,
      pmcCloud: `${base}/cloud`,
      europepmc: `${base}/epmc`,
      arxiv: `${base}/arxiv`,
      arxivApi: `${base}/arxiv-api`,
      crossref: `${base}/crossref`,
      unpaywall: `${base}/unpaywall`,
    },
    requests,
    refused: () => refused,
    misbehave(part, ...answers) {
      for (const next of answers) faults.when((path) => path.includes(part), next);
    },
    close: server.close,
  };
}

function isOverLimit(url: URL, seen: Map<string, number[]>): boolean {
  const key = url.searchParams.get('api_key') ?? '';
  const now = performance.now();
  const recent = (seen.get(key) ?? []).filter((time) => now - time < WINDOW_MS);
  seen.set(key, [...recent, now]);
  return recent.length >= limitOf(url);
}

function limitOf(url: URL): number {
  return url.searchParams.has('api_key') ? 10 : 3;
}

function tooMany(url: URL, response: ServerResponse) {
  const limit = String(limitOf(url));
  response.writeHead(429, { 'content-type': 'application/json', 'x-ratelimit-limit': limit });
  response.end(
    `{"error":"API rate limit exceeded","api-key":"127.0.0.1","count":"${limit + 1}","limit":"${limit}"}\n`,
  );
}

function misbehave(plan: Misbehaviour, request: IncomingMessage, response: ServerResponse) {
  if (plan.hang) return;
  response.writeHead(plan.status ?? 200, plan.headers);
  if (!plan.endless) {
    response.end(plan.body ?? '');
    return;
  }
  const timer = setInterval(() => response.write(Buffer.alloc(1_000_000, 'x')), 1);
  request.on('close', () => clearInterval(timer));
}

function answer(url: URL, articles: FakeArticle[], response: ServerResponse) {
  const path = decodeURIComponent(url.pathname);
  if (path === '/eutils/einfo.fcgi') return einfo(url, response);
  if (path === '/eutils/efetch.fcgi') return efetch(url, articles, response);
  if (path === '/idconv') return convertIds(url, articles, response);
  if (path === '/epmc/search') return searchEuropePmc(url, articles, response);
  if (path.startsWith('/epmc/')) return europePmc(path, articles, response);
  if (path.startsWith('/cloud')) return cloud(url, path, articles, response);
  if (path.startsWith('/crossref/works/')) return crossref(path, articles, response);
  if (path === '/arxiv-api/query') return arxivFeed(url, articles, response);
  if (path.startsWith('/unpaywall/v2/')) return unpaywall(url, path, articles, response);
  if (path.startsWith('/unpaywall/copies/')) return openCopy(path, articles, response);
  if (path.startsWith('/arxiv/pdf/')) return arxiv(path.slice('/arxiv/pdf/'.length), articles, response);
  return send(response, 404, 'text/plain', 'no such page');
}

/** The address without a version leads to the newest one; an unknown id is a page. */
function arxiv(id: string, articles: FakeArticle[], response: ServerResponse) {
  const article = articles.find((candidate) => candidate.arxiv?.id === id.replace(/v\d+$/, ''));
  if (!article?.arxiv?.pdf) return send(response, 404, 'text/html', '<!DOCTYPE html><html>No paper</html>');
  if (!/v\d+$/.test(id)) {
    response.writeHead(301, { location: `/arxiv/pdf/${id}v2` });
    response.end();
    return;
  }
  send(response, 200, 'application/pdf', article.arxiv.pdf);
}

/** A work that Crossref does not have is plain text. */
function crossref(path: string, articles: FakeArticle[], response: ServerResponse) {
  const doi = path.slice('/crossref/works/'.length).toLowerCase();
  const work = articles.find((one) => one.doi === doi)?.crossref;
  if (!work) return send(response, 404, 'text/plain', 'Resource not found.');
  const message = { DOI: doi, ...work };
  const body = { status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message };
  send(response, 200, 'application/json', JSON.stringify(body));
}

function arxivFeed(url: URL, articles: FakeArticle[], response: ServerResponse) {
  const id = url.searchParams.get('id_list') ?? '';
  const entry = articles.find(({ arxiv: one }) => one?.id === id)?.arxiv?.entry;
  const unknown = '<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title></entry>';
  const known = `<entry><id>http://arxiv.org/abs/${id}v2</id>${entry}</entry>`;
  const feed = `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">${entry ? known : unknown}</feed>`;
  send(response, 200, 'application/atom+xml', feed);
}

/** Placeholders for an address get 422. */
function unpaywall(url: URL, path: string, articles: FakeArticle[], response: ServerResponse) {
  const doi = path.slice('/unpaywall/v2/'.length);
  if (!url.searchParams.get('email')?.includes('@')) return send(response, 422, 'application/json', '{}');
  const found = articles.find((one) => one.doi === doi)?.unpaywall;
  if (!found) return send(response, 404, 'application/json', JSON.stringify({ HTTP_status_code: 404 }));
  const { port } = (response.req.socket.address() ?? {}) as AddressInfo;
  const oa_locations = found.copies.map(({ url: address, as }, at) => ({
    url_for_pdf: address ?? `http://127.0.0.1:${port}/unpaywall/copies/${at}/${doi}`,
    ...as,
  }));
  send(
    response,
    200,
    'application/json',
    JSON.stringify({ doi, is_oa: true, ...found.answer, oa_locations }),
  );
}

function openCopy(path: string, articles: FakeArticle[], response: ServerResponse) {
  const [, at, doi] = /^\/unpaywall\/copies\/(\d+)\/(.+)$/.exec(path) ?? [];
  const copy = articles.find((one) => one.doi === doi)?.unpaywall?.copies[Number(at)];
  if (!copy?.file) return send(response, 403, 'text/html', '<!DOCTYPE html><html>Just a moment…</html>');
  send(response, 200, 'application/pdf', copy.file);
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array) {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

/** The key that NCBI knows nothing of. */
export const WRONG_NCBI_KEY = 'no-such-key';

/** The list of databases; a wrong key is refused here as everywhere in E-utilities. */
function einfo(url: URL, response: ServerResponse) {
  if (url.searchParams.get('api_key') === WRONG_NCBI_KEY)
    return send(response, 400, 'application/json', '{"error":"API key invalid","api-key":"no-such-key"}');
  const body = { header: { type: 'einfo', version: '0.3' }, einforesult: { dblist: ['pubmed', 'pmc'] } };
  send(response, 200, 'application/json', JSON.stringify(body));
}

/** An unknown id is HTTP 200 with an error element. */
function efetch(url: URL, articles: FakeArticle[], response: ServerResponse) {
  const id = url.searchParams.get('id') ?? '';
  const article = articles.find(({ pmcid, ncbiXml }) => pmcid === `PMC${id}` && ncbiXml !== undefined);
  const unknown = `${ARTICLE_SET}<pmc-articleset><Reply Id="${id}" error="The following PMCID is not available: ${id}"/></pmc-articleset>`;
  send(response, 200, 'text/xml', article?.ncbiXml ?? unknown);
}

function convertIds(url: URL, articles: FakeArticle[], response: ServerResponse) {
  const id = url.searchParams.get('ids') ?? '';
  if (!/^(?:PMC)?\d+$|^10\.\d{4,9}\/\S+$/.test(id)) {
    const message = `ID%20type%20of%20%27${encodeURIComponent(id)}%27%20is%20unknown`;
    return send(response, 404, 'application/json', JSON.stringify({ status: 'error', message }));
  }
  const found = articles.find(({ pmcid, pmid, doi }) => pmcid && [pmcid, pmid, doi].includes(id));
  const record = found
    ? { doi: found.doi, pmcid: found.pmcid, pmid: Number(found.pmid), 'requested-id': id }
    : id.startsWith('10.')
      ? { doi: id, 'requested-id': id }
      : { pmid: Number(id), 'requested-id': id, status: 'error', errmsg: 'Identifier not found in PMC' };
  send(response, 200, 'application/json', JSON.stringify({ status: 'ok', records: [record] }));
}

function searchEuropePmc(url: URL, articles: FakeArticle[], response: ServerResponse) {
  const query = url.searchParams.get('query') ?? '';
  const isCore = url.searchParams.get('resultType') === 'core';
  const result = articles
    .filter(
      ({ doi, pmid, pmcid, ppr }) =>
        (doi && query.includes(`"${doi}"`)) ||
        (pmid && query.includes(`EXT_ID:${pmid} `)) ||
        (ppr && query.includes(`EXT_ID:${ppr} `)) ||
        (pmcid && query === `PMCID:${pmcid}`),
    )
    .filter(({ core, ncbiXml, europepmcXml }) => core || ncbiXml || europepmcXml)
    .map(({ pmcid, pmid, ppr, doi, core }) => ({
      id: ppr ?? pmid ?? pmcid ?? '',
      source: ppr ? 'PPR' : 'MED',
      ...(pmcid ? { pmcid } : {}),
      ...(isCore ? { doi, pmid, ...core } : {}),
    }));
  send(
    response,
    200,
    'application/json',
    JSON.stringify({ hitCount: result.length, resultList: { result } }),
  );
}

function europePmc(path: string, articles: FakeArticle[], response: ServerResponse) {
  const [, , id, what] = path.split('/');
  const article = articles.find(({ pmcid, ppr }) => id !== undefined && [pmcid, ppr].includes(id));
  if (what === 'fullTextXML') {
    if (article?.europepmcXml === undefined) return send(response, 404, 'text/plain', '');
    return send(response, 200, 'application/xml', article.europepmcXml);
  }
  if (article?.europepmcZip) return send(response, 200, 'application/zip', article.europepmcZip);
  const refusal = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><errorBean><errCode>0</errCode><errMsg>Article with id ${id} is not open access one</errMsg></errorBean>`;
  send(response, 200, 'application/xml', refusal);
}

function cloud(url: URL, path: string, articles: FakeArticle[], response: ServerResponse) {
  const prefix = url.searchParams.get('prefix');
  if (prefix !== null) return listCloud(prefix, articles, response);
  const metadata = /^\/cloud\/metadata\/(PMC\d+)\.(\d+)\.json$/.exec(path);
  const article = articles.find(
    ({ pmcid }) => pmcid && (metadata ? metadata[1] === pmcid : path.includes(`/${pmcid}.`)),
  );
  if (!article?.cloud) return send(response, 404, 'application/xml', '<Error><Code>NoSuchKey</Code></Error>');
  if (metadata) return send(response, 200, 'application/json', cloudRecord(article, Number(metadata[2])));
  const file = article.cloud.files?.[path.slice(path.lastIndexOf('/') + 1)];
  if (!file) return send(response, 404, 'application/xml', '<Error><Code>NoSuchKey</Code></Error>');
  send(response, 200, 'application/octet-stream', file);
}

function versionsOf(article: FakeArticle): number[] {
  return article.cloud?.versions ?? [1];
}

function listCloud(prefix: string, articles: FakeArticle[], response: ServerResponse) {
  const keys = articles
    .filter(({ cloud: data }) => data !== undefined)
    .flatMap((article) => versionsOf(article).map((version) => `metadata/${article.pmcid}.${version}.json`))
    .filter((key) => key.startsWith(prefix))
    .sort();
  const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  send(
    response,
    200,
    'application/xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${BUCKET}</Name><Prefix>${prefix}</Prefix><KeyCount>${keys.length}</KeyCount><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>\n`,
  );
}

function cloudRecord(article: FakeArticle, version: number): string {
  const newest = Math.max(...versionsOf(article));
  const folder = `${article.pmcid}.${newest}`;
  const files = Object.keys(article.cloud?.files ?? {});
  const isNewest = version === newest;
  return JSON.stringify({
    pmcid: article.pmcid,
    version,
    license_code: isNewest ? (article.cloud?.licence ?? null) : 'outdated',
    is_pmc_openaccess: true,
    is_retracted: isNewest && article.cloud?.retracted === true,
    media_urls: isNewest ? files.map((file) => `s3://${BUCKET}/${folder}/${file}?md5=0`) : [],
  });
}
