/** What is said of a paper wherever a chat shows it. Pure text from the job's row. */
import { addressesOf } from '#src/core/addresses.ts';
import type { PaperSummary } from '#src/core/job.ts';
import { licenceRules } from '#src/core/licence.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';

/** The paper's title, or what was asked for until it is known. */
export function titleOf({ title, source }: Pick<JobRow, 'title' | 'source'>): string {
  return title ?? (source.kind === 'name' ? source.text : source.name);
}

/** `Journal of Things, 2024 · https://doi.org/10.1/x`, or what there is of it; empty where nothing is known. */
export function sourceLine(paper: PaperSummary | null): string {
  if (!paper) return '';
  const published = [paper.journal, paper.year?.toString()].filter(Boolean).join(', ');
  return [published, addressesOf(paper)[0]?.href].filter(Boolean).join(' · ');
}

const FACTS = ['text', 'title', 'authors', 'journal', 'year', 'licence', 'retraction'] as const;

/** `Title, authors, journal: Crossref. Text: the file.`; empty where nobody was asked. */
export function originLine(paper: PaperSummary | null): string {
  const origins = paper?.origins ?? {};
  const sources = [...new Set(FACTS.flatMap((fact) => origins[fact] ?? []))];
  const parts = sources.map((source) => {
    const facts = FACTS.filter((fact) => origins[fact] === source).join(', ');
    return `${facts.charAt(0).toUpperCase()}${facts.slice(1)}: ${source}.`;
  });
  return parts.join(' ');
}

/** What a status message says of the paper under its authors. */
export const factLines = (paper: PaperSummary | null): string[] =>
  [
    sourceLine(paper),
    originLine(paper),
    paper?.published ? `This is a preprint. Its published version is open: ask for ${paper.published}.` : '',
  ].filter((line) => line !== '');

/**
 * `CC BY 4.0`; `CC BY-NC 4.0: non-commercial use only`; or what follows from there being no licence.
 *
 * @param rights whether the requester answers for the figures, whatever the licence
 */
export function licenceLine(paper: PaperSummary | null, rights: boolean): string {
  const code = paper?.licence ?? null;
  const { name, figures, nonCommercial, note } = licenceRules(code);
  if (!note) return name;
  const shown = rights ? 'figures shown at the requester’s word' : 'figures not shown, quoted only briefly';
  if (code === null) return `No open licence found: ${shown}`;
  const terms = [...(nonCommercial ? ['non-commercial use only'] : []), ...(figures ? [] : [shown])];
  return `${name}: ${terms.join('; ')}`;
}

/** A video's notes without the one that the licence line says already. */
export function otherNotes(notes: readonly string[], paper: PaperSummary | null): string[] {
  const said = licenceRules(paper?.licence ?? null).note;
  return notes.filter((note) => note !== said);
}
