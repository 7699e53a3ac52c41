/** Crossref: the record of a DOI, with what Crossref and Retraction Watch know of its retraction. */
import { z } from 'zod';
import { licenceCode } from '../licence.ts';
import type { AskSource } from './ask.ts';
import { type PaperRecord, plainText, readTitle } from './record.ts';

export const CROSSREF = 'Crossref';

const strings = z.array(z.string()).nullish();
const update = z.object({
  type: z.string().nullish(),
  updated: z.object({ timestamp: z.number().nullish() }).nullish().catch(null),
});
const relation = z.object({ id: z.string(), 'id-type': z.string().nullish() });

/** What is taken from a work (https://github.com/CrossRef/rest-api-doc, api_format.md); everything may be missing. */
const work = z.object({
  message: z.object({
    DOI: z.string(),
    title: strings,
    subtitle: strings,
    author: z
      .array(
        z.object({ given: z.string().nullish(), family: z.string().nullish(), name: z.string().nullish() }),
      )
      .nullish(),
    'container-title': strings,
    issued: z.object({ 'date-parts': z.array(z.array(z.number().nullable())) }).nullish(),
    license: z.array(z.object({ URL: z.string(), 'content-version': z.string().nullish() })).nullish(),
    'updated-by': z.array(update).nullish(),
    'update-to': z.array(update).nullish(),
    relation: z.record(z.string(), z.array(relation)).nullish().catch(null),
  }),
});
type Work = z.infer<typeof work>['message'];

/** null: Crossref has none (it may be another agency's), or its answer cannot be read. */
export async function askCrossref(doi: string, base: string, email: string | null, ask: AskSource) {
  const url = new URL(`${base}/works/${encodeURIComponent(doi)}`);
  if (email) url.searchParams.set('mailto', email);
  return readCrossref(await ask(CROSSREF, url));
}

function readCrossref(body: unknown): PaperRecord | null {
  const parsed = work.safeParse(body);
  if (!parsed.success) return null;
  const { message } = parsed.data;
  const whole = [message.title?.[0] ?? '', message.subtitle?.[0] ?? ''].filter(Boolean).join(': ');
  const { title, retracted } = readTitle(whole);
  if (title === '') return null;
  return {
    source: CROSSREF,
    title,
    authors: authorsOf(message),
    journal: plainText(message['container-title']?.[0] ?? '') || null,
    year: message.issued?.['date-parts'][0]?.[0] ?? null,
    ids: { doi: message.DOI.toLowerCase(), pmid: null, pmcid: null },
    licence: licenceOf(message),
    retracted: retracted || (message['updated-by'] ?? []).some(isRetraction),
    correctedAt: correctedAt(message),
    fullText: null,
    published: publishedOf(message),
  };
}

/** `retraction`, `removal` and `withdrawal` take a paper back; a partial one leaves the rest standing. */
const isRetraction = ({ type }: z.infer<typeof update>): boolean =>
  /^(?:retraction|removal|withdrawal)$/i.test(type ?? '');

const CORRECTION =
  /^(?:correction|corrigendum|erratum|expression[_ -]of[_ -]concern|partial[_ -]retraction)$/i;

function correctedAt({ 'updated-by': updates }: Work): Date | null {
  const times = (updates ?? []).flatMap(({ type, updated }) =>
    CORRECTION.test(type ?? '') && updated?.timestamp ? [updated.timestamp] : [],
  );
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

const authorsOf = ({ author }: Work): string[] =>
  (author ?? [])
    .map(({ given, family, name }) => plainText([given, family].filter(Boolean).join(' ') || (name ?? '')))
    .filter((name) => name !== '');

/** Licences for text mining are no readers'; the version of record's counts before an accepted manuscript's. */
function licenceOf({ license }: Work): string | null {
  const open = (license ?? []).filter(({ 'content-version': version }) => version !== 'tdm');
  const [first] = [...open, ...(license ?? [])]
    .sort((a, b) => Number(b['content-version'] === 'vor') - Number(a['content-version'] === 'vor'))
    .flatMap(({ URL: address }) => licenceCode(address) ?? []);
  return first ?? null;
}

function publishedOf({ relation: relations }: Work): PaperRecord['published'] {
  const doi = relations?.['is-preprint-of']?.find((one) => one['id-type'] === 'doi')?.id;
  return doi ? { kind: 'doi', value: doi.toLowerCase() } : null;
}
