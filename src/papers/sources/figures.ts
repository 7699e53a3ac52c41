/** Pictures for the figures of a fetched paper. */

import { imageInfo, webpSize } from '#src/core/image-info.ts';
import type { Figure, FigureImage } from '#src/core/paper.ts';
import type { CallContext } from '#src/core/ports.ts';
import { readApart } from '../apart.ts';
import { fetchEuropePmcFiles } from './europepmc.ts';
import { fetchCloudFile } from './pmc-cloud.ts';
import type { SourceDeps } from './types.ts';

/** A video shows a handful; the script chooses among these. */
const MAX_FIGURES = 24;
const MAX_IMAGE_BYTES = 12_000_000;
const MAX_TOTAL_BYTES = 80_000_000;
/** In order of preference where a figure comes in several formats. */
const FORMATS = ['jpg', 'jpeg', 'png', 'webp'];
/** A picture takes well under a second, and four bytes a pixel twice. */
const CONVERSION = { cpuSeconds: 10, memoryMb: 500 };

/** How a source gives out its files: their names, and the bytes of one. */
interface FileSource {
  names: Iterable<string>;
  read(name: string): Promise<Uint8Array | null>;
}

/**
 * Pictures by figure: from the PMC Cloud Service where it has them, else from Europe PMC. A picture that is missing,
 * too large or of another format is left out: a paper without it is still a paper.
 */
export async function fetchFigureImages(
  figures: Figure[],
  article: { pmcid: string; media: string[] },
  deps: SourceDeps,
  context: CallContext,
): Promise<FigureImage[]> {
  const wanted = figures.filter((figure) => figure.href !== null).slice(0, MAX_FIGURES);
  if (wanted.length === 0) return [];
  const cloud = {
    names: article.media,
    read: (key: string) => fetchCloudFile(key, MAX_IMAGE_BYTES, deps, context),
  };
  const images = await collect(wanted, cloud, context);
  if (images.length > 0) return images;
  const archive = await orNothing(fetchEuropePmcFiles(article.pmcid, deps, context), context);
  return archive ? collect(wanted, archive, context) : [];
}

async function collect(figures: Figure[], source: FileSource, context: CallContext): Promise<FigureImage[]> {
  const files = byStem(source.names);
  const images: FigureImage[] = [];
  let total = 0;
  for (const figure of figures) {
    const name = files.get(stemOf(figure.href ?? ''));
    const bytes = name ? await orNothing(source.read(name), context) : null;
    if (!bytes || bytes.byteLength > MAX_IMAGE_BYTES) continue;
    total += bytes.byteLength;
    if (total > MAX_TOTAL_BYTES) break;
    const image = await orNothing(asFigureImage(figure.id, bytes, context), context);
    if (image) images.push(image);
  }
  return images;
}

async function asFigureImage(
  figureId: string,
  bytes: Uint8Array,
  { signal }: CallContext,
): Promise<FigureImage | null> {
  const info = imageInfo(bytes);
  if (info) return { figureId, bytes, ...info };
  const size = webpSize(bytes);
  if (!size) return null;
  const module = new URL('./webp.ts', import.meta.url);
  const jpeg = await readApart<Uint8Array>({ module, input: bytes, limits: CONVERSION, signal });
  return { figureId, bytes: jpeg, mime: 'image/jpeg', ...size };
}

/** Europe PMC's XML names pictures without an extension, NCBI's with one; the files always have one. */
function byStem(names: Iterable<string>): Map<string, string> {
  const rank = (name: string) => FORMATS.indexOf(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
  const usable = [...names].filter((name) => rank(name) >= 0).sort((a, b) => rank(b) - rank(a));
  return new Map(usable.map((name) => [stemOf(name), name]));
}

/** File name in lower case, without folders and the extension of a picture. */
function stemOf(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return file.replace(/\.(?:jpe?g|png|gif|tiff?|webp|eps|svg)$/, '');
}

async function orNothing<T>(work: Promise<T | null>, { signal }: CallContext): Promise<T | null> {
  try {
    return await work;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}
