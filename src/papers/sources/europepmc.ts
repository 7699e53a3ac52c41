/** Europe PMC: full text where NCBI gives none, preprints, and figures as a zip. */
import { z } from 'zod';
import type { CallContext } from '#src/core/ports.ts';
import { openArchive } from '../archive.ts';
import { get } from './http.ts';
import type { SourceDeps } from './types.ts';

const SOURCE = 'Europe PMC';
const MAX_XML_BYTES = 30_000_000;
const MAX_JSON_BYTES = 4_000_000;
const MAX_ZIP_BYTES = 80_000_000;

const searchAnswer = z.object({
  resultList: z.object({
    result: z.array(z.object({ id: z.string(), source: z.string(), pmcid: z.string().optional() })),
  }),
});

/** Full text XML of a `PMC…` or `PPR…` id, or null where it is not open access. Throws `source.unavailable`. */
export async function fetchEuropePmcXml(
  id: string,
  deps: SourceDeps,
  context: CallContext,
): Promise<Uint8Array | null> {
  const answer = await get(
    new URL(`${deps.urls.europepmc}/${id}/fullTextXML`),
    options(deps, context, MAX_XML_BYTES),
  );
  // Older refusals come as a bean in a 200 body.
  const refused = /<(?:errorBean|fullTextXMLBean)\b/.test(
    new TextDecoder().decode(answer.body.subarray(0, 500)),
  );
  return answer.status === 200 && !refused ? answer.body : null;
}

/** The id under which Europe PMC has the full text of a DOI or PMID: `PMC…`, `PPR…`, or null. */
export async function findAtEuropePmc(
  name: { kind: 'doi' | 'pmid'; value: string },
  deps: SourceDeps,
  context: CallContext,
): Promise<string | null> {
  const url = new URL(`${deps.urls.europepmc}/search`);
  const value = name.value.replaceAll('"', '');
  url.searchParams.set('query', name.kind === 'doi' ? `DOI:"${value}"` : `EXT_ID:${value} AND SRC:MED`);
  url.searchParams.set('format', 'json');
  const answer = await get(url, options(deps, context, MAX_JSON_BYTES));
  const parsed = searchAnswer.safeParse(parseJson(answer.body));
  if (!parsed.success) return null;
  const results = parsed.data.resultList.result;
  const preprint = results.find((result) => result.source === 'PPR');
  return results.find((result) => result.pmcid)?.pmcid ?? preprint?.id ?? null;
}

/** The files that come with an article, by name, read when asked for; null where it has none or is not open. */
export async function fetchEuropePmcFiles(pmcid: string, deps: SourceDeps, context: CallContext) {
  const url = new URL(`${deps.urls.europepmc}/${pmcid}/supplementaryFiles`);
  url.searchParams.set('includeInlineImage', 'true');
  const answer = await get(url, options(deps, context, MAX_ZIP_BYTES));
  const isZip = answer.body[0] === 0x50 && answer.body[1] === 0x4b;
  return isZip ? await openArchive(answer.body) : null;
}

function options(deps: SourceDeps, { signal }: CallContext, maxBytes: number) {
  return { source: SOURCE, signal, maxBytes, retryBaseMs: deps.retryBaseMs };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
