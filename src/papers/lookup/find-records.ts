/** The records of a file: of the first id that it prints whose record is the file's own. */
import type { Paper } from '#src/core/paper.ts';
import type { PaperName } from '../identify.ts';
import type { SourceUrls } from '../sources/types.ts';
import { isRecordOf } from './agree.ts';
import { askArxiv } from './arxiv-record.ts';
import type { AskSource } from './ask.ts';
import type { Clues } from './clues.ts';
import { askCrossref } from './crossref.ts';
import { askEuropePmc, EUROPE_PMC } from './europepmc-record.ts';
import type { PaperRecord } from './record.ts';

export interface FindDeps {
  urls: SourceUrls;
  email: string | null;
  ask: AskSource;
  /** Told what an archive did not answer. */
  onSilence(error: unknown): void;
}

export interface Found {
  /** Crossref's or arXiv's before Europe PMC's: they have names written out. */
  records: PaperRecord[];
  /** Ids whose records are another paper's. */
  others: PaperName[];
}

export async function findRecords(paper: Paper, clues: Clues, deps: FindDeps): Promise<Found> {
  const others: PaperName[] = [];
  for (const name of clues.ids) {
    const all = await recordsOf(name, deps);
    const own = all.filter((record) => isRecordOf(record, paper, clues));
    if (own.length > 0) return { records: await withCrossref(own, deps), others };
    if (all.length > 0) others.push(name);
  }
  return { records: [], others };
}

/** What the archives say of an id; silence is nothing. */
async function recordsOf(name: PaperName, deps: FindDeps): Promise<PaperRecord[]> {
  const { urls, email, ask } = deps;
  const asked: Promise<PaperRecord | null>[] = [];
  if (name.kind === 'arxiv') asked.push(askArxiv(name.value, urls.arxivApi, ask));
  else asked.push(askEuropePmc({ kind: name.kind, value: name.value }, urls.europepmc, ask));
  if (name.kind === 'doi') asked.unshift(askCrossref(name.value, urls.crossref, email, ask));
  const answers = await Promise.all(asked.map((one) => heard(one, deps)));
  return answers.filter((one) => one !== null);
}

/** Crossref knows retractions that others do not: it is asked about the DOI of whatever was found by another id. */
async function withCrossref(records: PaperRecord[], deps: FindDeps): Promise<PaperRecord[]> {
  const doi = records.map(({ ids }) => ids.doi).find((one) => one !== null);
  const isKnown = records.length > 1 || records[0]?.source !== EUROPE_PMC || !doi;
  if (isKnown) return records;
  const { urls, email, ask } = deps;
  const crossref = await heard(askCrossref(doi, urls.crossref, email, ask), deps);
  return crossref ? [crossref, ...records] : records;
}

/** The open published version of a preprint, as a person would ask for it; null where none is known. */
export async function findPublished(records: readonly PaperRecord[], deps: FindDeps): Promise<string | null> {
  for (const { published } of records) {
    if (!published) continue;
    const { urls, ask } = deps;
    const record = await heard(askEuropePmc(published, urls.europepmc, ask), deps);
    if (record?.ids.pmcid) return record.ids.pmcid;
  }
  return null;
}

async function heard<T>(asked: Promise<T | null>, { onSilence }: FindDeps): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    onSilence(error);
    return null;
  }
}
