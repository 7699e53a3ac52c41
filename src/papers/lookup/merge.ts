/** A paper read from a file, with what its records say of it. Pure. */
import { FROM_FILE, type Origins, type Paper } from '#src/core/paper.ts';
import type { PaperRecord } from './record.ts';

/** What a record says counts before what the layout was read as; the first record before the others. */
export function withRecords(paper: Paper, records: readonly PaperRecord[]): Paper {
  const says = <T>(value: (record: PaperRecord) => T | null) => {
    for (const record of records) {
      const said = value(record);
      if (said !== null) return { said, source: record.source };
    }
    return null;
  };
  const title = says((record) => record.title);
  const authors = says((record) => (record.authors.length > 0 ? record.authors : null));
  const journal = says((record) => record.journal);
  const year = says((record) => record.year);
  const licence = says((record) => record.licence);
  const retraction = says((record) => (record.retracted ? true : null));
  // The page may know the version of the licence, too.
  const stated = paper.licence.code;
  const isMoreExact = stated !== null && licence !== null && stated.startsWith(`${licence.said}-`);
  const exact = isMoreExact && /-\d/.test(stated.slice(licence.said.length));
  const id = (kind: 'doi' | 'pmid' | 'pmcid') => says((record) => record.ids[kind])?.said ?? null;
  const origins: Origins = {
    text: paper.origins?.text ?? FROM_FILE,
    title: title?.source ?? FROM_FILE,
    authors: authors?.source ?? FROM_FILE,
    ...(journal || paper.journal ? { journal: journal?.source ?? FROM_FILE } : {}),
    ...(year || paper.year ? { year: year?.source ?? FROM_FILE } : {}),
    ...(licence && !exact ? { licence: licence.source } : stated ? { licence: FROM_FILE } : {}),
    ...(retraction ? { retraction: retraction.source } : {}),
  };
  return {
    ...paper,
    title: title?.said ?? paper.title,
    authors: authors?.said ?? paper.authors,
    journal: journal?.said ?? paper.journal,
    year: year?.said ?? paper.year,
    ids: { doi: id('doi') ?? paper.ids.doi, pmid: id('pmid'), pmcid: id('pmcid') },
    licence: { ...paper.licence, code: exact ? stated : (licence?.said ?? stated) },
    retracted: paper.retracted || retraction !== null,
    origins,
  };
}

/** A paper that an archive gave out whole: all of it is the archive's, but for a retraction that another one knows. */
export function wholeFrom(paper: Paper, source: string, records: readonly PaperRecord[] = []): Paper {
  const retraction = paper.retracted ? source : records.find(({ retracted }) => retracted)?.source;
  return {
    ...paper,
    retracted: retraction !== undefined,
    origins: {
      ...{ text: source, title: source, authors: source },
      ...(paper.journal ? { journal: source } : {}),
      ...(paper.year ? { year: source } : {}),
      ...(paper.licence.code ? { licence: source } : {}),
      ...(retraction ? { retraction } : {}),
    },
  };
}
