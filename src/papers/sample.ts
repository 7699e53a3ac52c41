/** The sample paper that comes with the product: a video can be made of it with no file and no network. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageInfo } from '#src/core/image-info.ts';
import type { FigureImage, ParsedPaper } from '#src/core/paper.ts';
import type { CallContext } from '#src/core/ports.ts';
import { ROOT } from '#src/runtime/root.ts';
import { readJats } from './readers.ts';

/** The name under which it is asked for. */
export const SAMPLE_NAME = 'sample';
const FOLDER = join(ROOT, 'assets/sample');

/** The sample with its figures, which lie beside it under the names that it gives them. */
export async function readSample(context: CallContext): Promise<ParsedPaper> {
  const { paper } = await readJats(await readFile(join(FOLDER, 'paper.xml')), context);
  const images: FigureImage[] = [];
  for (const { id, href } of paper.figures) {
    const bytes = href ? await readFile(join(FOLDER, href)) : null;
    const info = bytes ? imageInfo(bytes) : null;
    if (bytes && info) images.push({ figureId: id, bytes, ...info });
  }
  return { paper, images };
}
