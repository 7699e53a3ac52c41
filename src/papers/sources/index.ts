/** A paper by its name, from the sources that have it. */
import { AppError } from '#src/core/errors.ts';
import type { ParsedPaper } from '#src/core/paper.ts';
import type { CallContext } from '#src/core/ports.ts';
import { displayName, type PaperName } from '../identify.ts';
import { parseJats } from '../jats/index.ts';
import { licenceCode } from '../licence.ts';
import type { Clues } from '../lookup/clues.ts';
import { readJats } from '../readers.ts';
import { fetchArxivPaper } from './arxiv.ts';
import { fetchEuropePmcXml, findAtEuropePmc } from './europepmc.ts';
import { fetchFigureImages } from './figures.ts';
import { fetchPmcXml, toPmcid } from './ncbi.ts';
import { fetchCloudRecord } from './pmc-cloud.ts';
import type { SourceDeps } from './types.ts';
import { fetchOpenCopy } from './unpaywall.ts';

/** An archive's article of this size is parsed in tens of milliseconds, sooner than a thread has started. */
const SMALL_XML_BYTES = 200_000;
type IdName = Exclude<PaperName, { kind: 'arxiv' }>;
const ATTACH = 'If you have the PDF, attach it and it will be read from there.';

/** `clues` where it was read from a PDF, whose record is still to be asked for. */
export interface Fetched extends ParsedPaper {
  clues?: Clues;
  /** Who gave the text out, for people. */
  archive: string;
}

/**
 * The paper with its licence, its retraction state and its figures' pictures.
 *
 * Text comes from NCBI, else from Europe PMC; an arXiv paper is read from its PDF, and a DOI that no archive has from an
 * open copy. Throws AppError `paper.not-found`, `paper.withheld`, `source.unavailable` (transient) and what `readJats`
 * throws.
 */
export async function fetchPaper(name: PaperName, deps: SourceDeps, context: CallContext): Promise<Fetched> {
  if (name.kind === 'arxiv')
    return { ...(await fetchArxivPaper(name.value, deps, context)), archive: 'arXiv' };
  try {
    return await fromArchive(name, deps, context);
  } catch (error) {
    if (name.kind !== 'doi' || !isNotFound(error)) throw error;
    const copy = await fetchOpenCopy(name.value, deps, context);
    if (!copy) throw error;
    return { ...copy, archive: 'an open copy' };
  }
}

async function fromArchive(name: IdName, deps: SourceDeps, context: CallContext): Promise<Fetched> {
  const id = await resolve(name, deps, context);
  const parsed = await fetchText(id, name, deps, context);
  const isPmc = id.startsWith('PMC');
  const pmcid = isPmc ? id : parsed.paper.ids.pmcid;
  const whole = pmcid ? await withCloud(parsed, pmcid, deps, context) : parsed;
  return { ...whole, archive: isPmc ? 'PubMed Central' : 'Europe PMC' };
}

/** The id under which the full text is kept: `PMC…` or `PPR…`. */
async function resolve(name: IdName, deps: SourceDeps, context: CallContext): Promise<string> {
  if (name.kind === 'pmcid' || name.kind === 'ppr') return name.value;
  const pmcid = await toPmcid(name.value, deps, context).catch((error: unknown) => {
    // Europe PMC knows the same ids: a silent NCBI need not stop us.
    if (error instanceof AppError && error.code === 'source.unavailable') return null;
    throw error;
  });
  const id = pmcid ?? (await findAtEuropePmc({ kind: name.kind, value: name.value }, deps, context));
  if (!id) throw notOpen(name);
  return id;
}

async function fetchText(
  id: string,
  name: IdName,
  deps: SourceDeps,
  context: CallContext,
): Promise<ParsedPaper> {
  let failure: unknown = null;
  if (id.startsWith('PMC')) {
    try {
      return await parse(await fetchPmcXml(id, deps, context), id, context);
    } catch (error) {
      if (!mayBeElsewhere(error)) throw error;
      failure = error;
    }
  }
  const xml = await fetchEuropePmcXml(id, deps, context);
  if (xml) return parse(xml, id, context);
  throw isNotFound(failure) ? notOpen(name) : (failure ?? notOpen(name));
}

async function parse(xml: Uint8Array, id: string, context: CallContext): Promise<ParsedPaper> {
  return xml.byteLength <= SMALL_XML_BYTES ? parseJats(xml, id) : readJats(xml, context, id);
}

function isNotFound(error: unknown): boolean {
  return error instanceof AppError && error.code === 'paper.not-found';
}

/** NCBI is silent, or does not have it; a withheld text is withheld everywhere. */
function mayBeElsewhere(error: unknown): boolean {
  return isNotFound(error) || (error instanceof AppError && error.code === 'source.unavailable');
}

/** What the cloud record adds; without it the paper stands as the XML says. */
async function withCloud(
  parsed: ParsedPaper,
  pmcid: string,
  deps: SourceDeps,
  context: CallContext,
): Promise<ParsedPaper> {
  const record = await fetchCloudRecord(pmcid, deps, context).catch(() => {
    context.signal.throwIfAborted();
    return null;
  });
  const { paper } = parsed;
  const code = paper.licence.code ?? licenceCode(record?.licence ?? '');
  const isNotice = paper.articleType === 'retraction';
  const images = await fetchFigureImages(paper.figures, { pmcid, media: record?.media ?? [] }, deps, context);
  return {
    paper: {
      ...paper,
      ids: { ...paper.ids, pmcid },
      licence: { ...paper.licence, code },
      retracted: paper.retracted || (record?.retracted === true && !isNotice),
    },
    images,
  };
}

function notOpen(name: IdName): AppError {
  return new AppError('paper.not-found', {
    message: `No open full text for ${displayName(name)}`,
    userMessage: `No open full text of ${displayName(name)} was found, neither at PubMed Central nor at Europe PMC. Please check the id. ${ATTACH}`,
  });
}
