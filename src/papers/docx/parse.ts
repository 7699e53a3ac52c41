/** A Word file (.docx) as a paper. Runs in a confined process. */

import { imageInfo } from '#src/core/image-info.ts';
import type { FigureImage } from '#src/core/paper.ts';
import { UNTITLED } from '#src/core/untitled.ts';
import { type Archive, openArchive } from '../archive.ts';
import type { ReadFile } from '../lookup/clues.ts';
import { assemble } from '../manuscript/assemble.ts';
import { sensibleTitle } from '../manuscript/property-title.ts';
import { decodeText } from '../markup/encoding.ts';
import { child, parseXml } from '../markup/xml.ts';
import { noText } from '../refusals.ts';
import { readBlocks } from './blocks.ts';
import { readDocument, type WordNode } from './document.ts';
import { headingLevels, runStyles } from './styles.ts';

/** More captioned pictures than this are no figures of a paper; each is held in memory. */
const MAX_IMAGES = 60;

/** Throws AppError `file.damaged`, `file.too-large` or `file.no-text`. */
export default async function parseDocx(bytes: Uint8Array): Promise<ReadFile> {
  const archive = await openArchive(bytes);
  const styles = await optionalText(archive, 'word/styles.xml');
  const root = await readDocument(archive, runStyles(styles));
  const { blocks, images } = readBlocks(root, headingLevels(styles));
  if (!blocks.some((block) => block.kind === 'heading' || block.kind === 'paragraph')) throw noText();
  const { paper, pictures, clues } = assemble(blocks, 'docx', (await propertyTitle(archive)) ?? UNTITLED);
  return { paper, images: await readImages(images, pictures), clues };
}

async function optionalText(archive: Archive, name: string): Promise<string | null> {
  return archive.names.has(name) ? decodeText(await archive.read(name)) : null;
}

/** The title in the file's properties, where somebody filled it in. */
async function propertyTitle(archive: Archive): Promise<string | null> {
  const core = await optionalText(archive, 'docProps/core.xml');
  const title = core ? child(parseXml(core), 'coreProperties', 'title') : undefined;
  const text =
    title?.children
      .filter((part) => typeof part === 'string')
      .join('')
      .trim() ?? '';
  return sensibleTitle(text);
}

/** PNG and JPEG pictures of figures; other formats (EMF, PDF, linked files) cannot be shown and are left out. */
async function readImages(nodes: WordNode[], pictures: ReadonlyMap<number, string>): Promise<FigureImage[]> {
  const found: FigureImage[] = [];
  for (const [index, figureId] of [...pictures].slice(0, MAX_IMAGES)) {
    const bytes = await nodes[index]?.readAsBuffer?.().catch(() => null);
    const info = bytes ? imageInfo(bytes) : null;
    if (bytes && info) found.push({ figureId, bytes: new Uint8Array(bytes), ...info });
  }
  return found;
}
