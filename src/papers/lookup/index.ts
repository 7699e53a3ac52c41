/** Looks a file up: its record, its retraction, and its text in markup, from the archives that know its id. */
import type { ParsedPaper } from '#src/core/paper.ts';
import type { CallContext, Remember } from '#src/core/ports.ts';
import type { PaperName } from '../identify.ts';
import { fetchPaper } from '../sources/index.ts';
import type { SourceDeps } from '../sources/types.ts';
import { isSameText } from './agree.ts';
import { createAsk } from './ask.ts';
import type { Clues } from './clues.ts';
import { type FindDeps, findPublished, findRecords } from './find-records.ts';
import { wholeFrom, withRecords } from './merge.ts';
import type { PaperRecord } from './record.ts';

/** Records are asked for so long in all, and a text: better data is not worth a longer wait. */
const RECORDS_MS = 15_000;
const TEXT_MS = 30_000;

export interface LookedUp extends ParsedPaper {
  /** Whether an archive has a record of it. */
  known: boolean;
}

/**
 * The paper as the archives know it, where they do: all of it from the archive that has its text; else title, authors,
 * journal, year, licence and retraction from its records, and the text from the file. What does not answer changes nothing.
 *
 * @param remember where the archives' answers are kept
 * @throws only the signal's reason when it aborts
 */
export async function lookUp(
  read: ParsedPaper,
  clues: Clues,
  deps: SourceDeps,
  context: CallContext,
  remember?: Remember,
): Promise<LookedUp> {
  if (clues.ids.length === 0) return { ...read, known: false };
  const within = (ms: number): CallContext => ({
    signal: AbortSignal.any([context.signal, AbortSignal.timeout(ms)]),
  });
  const find: FindDeps = {
    urls: deps.urls,
    email: deps.email,
    ask: createAsk(deps, within(RECORDS_MS), remember),
    onSilence: () => context.signal.throwIfAborted(),
  };
  const { records, others } = await findRecords(read.paper, clues, find);
  if (records.length === 0) return { ...withoutIds(read, others), known: false };
  const published = await findPublished(records, find);
  const whole = await textOf(records, read, deps, within(TEXT_MS));
  context.signal.throwIfAborted();
  const { paper, images } = whole ?? { paper: withRecords(read.paper, records), images: read.images };
  return { paper: { ...paper, ...(published && { published }) }, images, known: true };
}

/** The paper from the archive that has its text, if that is the file's text. */
async function textOf(
  records: readonly PaperRecord[],
  read: ParsedPaper,
  deps: SourceDeps,
  context: CallContext,
): Promise<ParsedPaper | null> {
  const id = records.map(({ fullText }) => fullText).find((one) => one !== null);
  if (!id) return null;
  try {
    const name: PaperName = { kind: id.startsWith('PMC') ? 'pmcid' : 'ppr', value: id };
    const { paper, images, archive } = await fetchPaper(name, deps, context);
    if (!isSameText(paper, read.paper)) return null;
    const note = `The text was read from ${archive} (${id}), which has the paper of the file.`;
    return {
      paper: wholeFrom({ ...paper, notes: [...paper.notes, note] }, archive, records),
      images,
    };
  } catch {
    return null; // withheld, silent, or not to be read: the file is there
  }
}

/** What turned out to be another paper's is not the file's. */
function withoutIds(read: ParsedPaper, others: readonly PaperName[]): ParsedPaper {
  const { paper } = read;
  if (!others.some(({ kind, value }) => kind === 'doi' && value === paper.ids.doi)) return read;
  return { ...read, paper: { ...paper, ids: { ...paper.ids, doi: null } } };
}
