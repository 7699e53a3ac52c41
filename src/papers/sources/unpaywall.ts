/** Unpaywall: where an open copy of a paper lies that is in no archive. The copy's address is a stranger's. */
import { z } from 'zod';
import { AppError } from '#src/core/errors.ts';
import type { CallContext } from '#src/core/ports.ts';
import { fetchOutside } from '#src/net/outside.ts';
import { licenceCode } from '../licence.ts';
import { isRecordOf } from '../lookup/agree.ts';
import type { ReadFile } from '../lookup/clues.ts';
import { withRecords } from '../lookup/merge.ts';
import { type PaperRecord, plainText, readTitle } from '../lookup/record.ts';
import { readPdfOrScan } from '../ocr/index.ts';
import { get } from './http.ts';
import type { SourceDeps } from './types.ts';

const SOURCE = 'Unpaywall';
const MAX_JSON_BYTES = 2_000_000;
const MAX_PDF_BYTES = 60_000_000;
/** Publishers often answer with a page; more places than this are not tried. */
const MOST_COPIES = 4;
const COPY_MS = 40_000;
const MAX_REDIRECTS = 5;
/** The best first. */
const VERSIONS = ['publishedVersion', 'acceptedVersion', 'submittedVersion'];

const text = z.string().nullish();
const place = z.object({ url_for_pdf: text, host_type: text, license: text, version: text });
const answerSchema = z.object({
  title: text,
  year: z.number().nullish(),
  journal_name: text,
  z_authors: z
    .array(z.object({ given: text, family: text, raw_author_name: text }))
    .nullish()
    .catch(null),
  oa_locations: z.array(place).nullish(),
});
type Answer = z.infer<typeof answerSchema>;
type Copy = z.infer<typeof place> & { url_for_pdf: string };

/**
 * The paper read from an open copy, or null where none is known, or none of them can be had or is that paper. Needs the
 * operator's e-mail address, which Unpaywall asks for.
 *
 * @throws AppError `source.unavailable`; the signal's reason when it aborts
 */
export async function fetchOpenCopy(
  doi: string,
  deps: SourceDeps,
  context: CallContext,
): Promise<ReadFile | null> {
  if (!deps.email) return null;
  const url = new URL(`${deps.urls.unpaywall}/v2/${encodeURIComponent(doi)}`);
  url.searchParams.set('email', deps.email);
  const { status, body } = await get(url, {
    source: SOURCE,
    signal: context.signal,
    maxBytes: MAX_JSON_BYTES,
    retryBaseMs: deps.retryBaseMs,
  });
  const answer = status === 200 ? answerOf(body) : null;
  const record = answer && recordOf(answer, doi);
  if (!record) return null;
  for (const copy of copiesOf(answer).slice(0, MOST_COPIES)) {
    const bytes = await fetchPdf(copy.url_for_pdf, deps, context);
    const read = bytes && (await readPdfOrScan(bytes, context).catch(skipped(context)));
    // What lies at an address may be a cover, another paper, or a part of one.
    if (read && isRecordOf(record, read.paper, read.clues)) return told(read, record, copy, doi);
  }
  return null;
}

function answerOf(body: Uint8Array): Answer | null {
  try {
    return answerSchema.safeParse(JSON.parse(new TextDecoder().decode(body))).data ?? null;
  } catch {
    return null;
  }
}

/** Repositories' copies before publishers', whose addresses often lead to a page; then the later version. */
function copiesOf({ oa_locations }: Answer): Copy[] {
  const rank = ({ host_type, version }: Copy) =>
    (host_type === 'repository' ? 0 : VERSIONS.length + 1) +
    (VERSIONS.indexOf(version ?? '') + 1 || VERSIONS.length);
  return (oa_locations ?? [])
    .filter((one): one is Copy => typeof one.url_for_pdf === 'string')
    .sort((a, b) => rank(a) - rank(b));
}

function recordOf({ title, z_authors, journal_name, year }: Answer, doi: string): PaperRecord | null {
  const read = readTitle(title ?? '');
  if (read.title === '') return null;
  const authors = (z_authors ?? []).map(({ given, family, raw_author_name }) =>
    plainText([given, family].filter(Boolean).join(' ') || (raw_author_name ?? '')),
  );
  return {
    source: SOURCE,
    ...read,
    authors: authors.filter((name) => name !== ''),
    journal: journal_name ?? null,
    year: year ?? null,
    ids: { doi, pmid: null, pmcid: null },
    licence: null,
    fullText: null,
    published: null,
    correctedAt: null,
  };
}

/** null: nobody gives a PDF there, or it is an address from which nothing is fetched. */
async function fetchPdf(address: string, deps: SourceDeps, context: CallContext): Promise<Uint8Array | null> {
  try {
    const answer = await fetchOutside(address, {
      signal: context.signal,
      timeoutMs: COPY_MS,
      maxBytes: MAX_PDF_BYTES,
      maxRedirects: MAX_REDIRECTS,
      trusted: [new URL(deps.urls.unpaywall).origin],
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      return null;
    }
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');
    return isPdf ? bytes : null;
  } catch {
    context.signal.throwIfAborted();
    return null;
  }
}

/** A copy that cannot be read is none; a cancelled job stays cancelled. */
const skipped =
  ({ signal }: CallContext) =>
  (error: unknown): null => {
    if (signal.aborted || !(error instanceof AppError)) throw error;
    return null;
  };

const VERSION_WORDS: Record<string, string> = {
  acceptedVersion: ', an accepted manuscript',
  submittedVersion: ', a manuscript before review',
};

function told({ paper, images, clues }: ReadFile, record: PaperRecord, copy: Copy, doi: string): ReadFile {
  const { host } = new URL(copy.url_for_pdf);
  const note = `The text was read from an open copy at ${host}${VERSION_WORDS[copy.version ?? ''] ?? ''}.`;
  const merged = withRecords(paper, [{ ...record, licence: licenceCode(copy.license ?? '') }]);
  return {
    paper: {
      ...merged,
      notes: [...merged.notes, note],
      origins: { ...merged.origins, text: `an open copy at ${host}` },
    },
    images,
    clues: { ...clues, ids: [{ kind: 'doi', value: doi }] },
  };
}
