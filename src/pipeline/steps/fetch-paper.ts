/** Step 1: the paper, read and kept, with the pictures that its licence lets us show. */
import { AppError } from '#src/core/errors.ts';
import { hashBytes } from '#src/core/hash.ts';
import type { ReadySource } from '#src/core/job.ts';
import { licenceRules } from '#src/core/licence.ts';
import { NOTICE_WORDS } from '#src/core/notice.ts';
import type { JobOptions } from '#src/core/options.ts';
import {
  type FigureImage,
  figureImageSchema,
  type Paper,
  type ParsedPaper,
  paperSchema,
} from '#src/core/paper.ts';
import { withinBounds } from '#src/core/paper-bounds.ts';
import type { PaperReader, ReadOptions } from '#src/core/ports.ts';
import { storable } from '#src/core/text/storable.ts';
import type { PipelineContext } from '../context.ts';
import type { Memoise } from '../memo.ts';

type KeptImage = NonNullable<Paper['figures'][number]['image']>;

/** The share of the step that is reading; the rest is keeping what was read. */
const READING_SHARE = 0.9;
export async function fetchPaper(
  reader: PaperReader,
  job: { id: string; source: ReadySource; options: JobOptions },
  context: PipelineContext,
): Promise<Paper> {
  const { source, options } = job;
  context.progress('fetch-paper', 0);
  const paper = await context.memo({
    name: 'paper',
    // A file is what its bytes are, and what archives say of it that day. What a name stands for can change (a
    // retraction): each job looks it up once.
    inputs: [
      reader.version,
      { rights: options.rights, retracted: options.retracted, ...(options.anyFile && { anyFile: true }) },
      source.kind === 'name' ? [job.id, source.text] : [source.sha256, ...(reader.looksUp ? [today()] : [])],
    ],
    schema: paperSchema,
    async make() {
      const parsed = await read(reader, job, context);
      context.progress('fetch-paper', READING_SHARE);
      return keep(withinBounds(storable(parsed.paper)), parsed.images, options, context.memo);
    },
  });
  context.progress('fetch-paper', 1);
  return paper;
}

/** The day in UTC. */
const today = (): string => new Date().toISOString().slice(0, 10);

async function read(
  reader: PaperReader,
  { source, options }: { source: ReadySource; options: JobOptions },
  context: PipelineContext,
): Promise<ParsedPaper> {
  const reading: ReadOptions = {
    signal: context.signal,
    allowRetracted: options.retracted,
    anyFile: options.anyFile ?? false,
    remember: (name, schema, make) => context.memo({ name: 'record', inputs: [name, today()], schema, make }),
    onProgress: (share: number) => context.progress('fetch-paper', share * READING_SHARE),
  };
  if (source.kind === 'name') return reader.fromName(source.text, reading);
  const { storage } = context;
  const bytes = await storage.read(source.key).catch(async (cause) => {
    // A store that is away says nothing about its files.
    if (await storage.exists(source.key)) throw cause;
    throw new AppError('file.gone', {
      message: `upload ${source.key} is gone`,
      userMessage: 'The file of this request is no longer there. Please send it again.',
      cause,
    });
  });
  return reader.fromFile(bytes, source.name, reading);
}

/** Stores the pictures that may be shown, and says why others are missing. */
async function keep(paper: Paper, images: FigureImage[], options: JobOptions, memo: Memoise): Promise<Paper> {
  const rules = licenceRules(paper.licence.code);
  const mayShow = rules.figures || options.rights;
  const figures = await Promise.all(
    paper.figures.map(async (figure) => {
      const image = images.find(({ figureId }) => figureId === figure.id);
      return { ...figure, image: image && mayShow ? await keepImage(image, memo) : null };
    }),
  );
  const notes = [
    ...(paper.retracted ? [NOTICE_WORDS.retracted.head] : []),
    ...paper.notes,
    ...(rules.note && !options.rights ? [rules.note] : []),
  ];
  return { ...paper, figures, notes };
}

/** Kept under the picture's own hash: the same paper read twice is the same paper to every later step. */
function keepImage({ bytes, mime, width, height }: FigureImage, memo: Memoise): Promise<KeptImage> {
  return memo({
    name: 'figure',
    inputs: hashBytes(bytes),
    schema: figureImageSchema,
    make: async (save) => ({
      key: await save(`figure.${mime === 'image/png' ? 'png' : 'jpg'}`, bytes),
      width,
      height,
    }),
  });
}
