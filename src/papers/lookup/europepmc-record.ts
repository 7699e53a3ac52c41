/** Europe PMC: the core record of a DOI, a PMC id or a preprint. */
import { z } from 'zod';
import { licenceCode } from '../licence.ts';
import type { AskSource } from './ask.ts';
import { type PaperRecord, plainText, readTitle } from './record.ts';

export const EUROPE_PMC = 'Europe PMC';

const text = z.string().nullish();
const list = <T extends z.ZodType>(name: string, entry: T) =>
  z
    .object({ [name]: z.array(entry) })
    .nullish()
    .catch(null);

/** What is taken from a core record; everything but its id may be missing. */
const core = z.object({
  id: z.string(),
  source: z.string(),
  pmid: text,
  pmcid: text,
  doi: text,
  title: text,
  authorString: text,
  authorList: list(
    'author',
    z.object({ fullName: text, firstName: text, lastName: text, collectiveName: text }),
  ),
  journalInfo: z.object({ journal: z.object({ title: text }).nullish() }).nullish(),
  pubYear: text,
  license: text,
  isOpenAccess: text,
  pubTypeList: list('pubType', z.string()),
  commentCorrectionList: list('commentCorrection', z.object({ id: text, source: text, type: text })),
});
const answer = z.object({ resultList: z.object({ result: z.array(core) }) });
type Core = z.infer<typeof core>;

/** null: Europe PMC has none, or its answer cannot be read. */
export async function askEuropePmc(
  name: { kind: 'doi' | 'pmcid' | 'pmid' | 'ppr'; value: string },
  base: string,
  ask: AskSource,
): Promise<PaperRecord | null> {
  const url = new URL(`${base}/search`);
  const value = name.value.replaceAll('"', '');
  const query = {
    doi: `DOI:"${value}"`,
    pmcid: `PMCID:${value}`,
    pmid: `EXT_ID:${value} AND SRC:MED`,
    ppr: `EXT_ID:${value} AND SRC:PPR`,
  };
  url.searchParams.set('query', query[name.kind]);
  url.searchParams.set('resultType', 'core');
  url.searchParams.set('format', 'json');
  return readEuropePmc(await ask(EUROPE_PMC, url), name);
}

/** The record that bears the very id that was asked for: a search finds others, too. */
function readEuropePmc(body: unknown, { kind, value }: { kind: string; value: string }): PaperRecord | null {
  const parsed = answer.safeParse(body);
  const found = parsed.data?.resultList.result.find((one) => {
    const ids: Record<string, string | null | undefined> = {
      doi: one.doi,
      pmcid: one.pmcid,
      pmid: one.pmid,
      ppr: one.id,
    };
    return ids[kind]?.toLowerCase() === value.toLowerCase();
  });
  return found ? toRecord(found) : null;
}

function toRecord(found: Core): PaperRecord | null {
  const { title, retracted } = readTitle(found.title ?? '');
  if (title === '') return null;
  const types = found.pubTypeList?.pubType ?? [];
  const isPreprint = found.source === 'PPR';
  const open = found.isOpenAccess === 'Y';
  return {
    source: EUROPE_PMC,
    title,
    authors: authorsOf(found),
    journal: plainText(found.journalInfo?.journal?.title ?? '') || null,
    year: Number(found.pubYear) || null,
    ids: {
      doi: found.doi?.toLowerCase() ?? null,
      pmid: found.pmid ?? null,
      pmcid: found.pmcid ?? null,
    },
    licence: licenceCode(found.license ?? ''),
    // A notice is no retracted paper, and is refused as a notice where its text says so.
    retracted: retracted || types.some((type) => /^retracted publication$/i.test(type)),
    correctedAt: null, // its links have no dates
    fullText: found.pmcid ?? (isPreprint && open ? found.id : null),
    published: isPreprint ? publishedOf(found) : null,
  };
}

/** `Preprint of` on a preprint's record names what was published. */
function publishedOf({ commentCorrectionList }: Core): PaperRecord['published'] {
  const link = commentCorrectionList?.commentCorrection?.find(({ type }) =>
    /^preprint of$/i.test(type ?? ''),
  );
  return link?.id && link.source === 'MED' ? { kind: 'pmid', value: link.id } : null;
}

/** `Mitochondria Consortium`; else the names as written out, or as cited where those are missing. */
function authorsOf({ authorList, authorString }: Core): string[] {
  const named = (authorList?.author ?? []).map(({ firstName, lastName, fullName, collectiveName }) =>
    plainText(firstName && lastName ? `${firstName} ${lastName}` : (collectiveName ?? fullName ?? '')),
  );
  const names = named.length > 0 ? named : (authorString ?? '').replace(/\.$/, '').split(', ');
  return names.filter((name) => name !== '');
}
