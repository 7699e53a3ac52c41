/** After the film: the file that is uploaded where it is to be posted. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Film } from '../core/job.ts';
import { CHAT_CUT_VERSION, fitsUpload, renderChatCut } from '../render/chat-cut.ts';
import type { FfmpegBinary } from '../render/ffmpeg/binary.ts';
import type { PipelineContext } from './context.ts';

const uploadSchema = z.object({ key: z.string(), bytes: z.number().int() });
type Upload = z.infer<typeof uploadSchema>;

export type UploadContext = Pick<PipelineContext, 'signal' | 'memo' | 'storage' | 'scratch'> & {
  /** The share that is done, 0 to 1. */
  onProgress(share: number): void;
};

/**
 * The film itself where it is within the limit, else a smaller cut of it.
 *
 * @param limit bytes
 * @returns null where no cut that looks good is within the limit
 * @throws AppError `render.failed`; or whatever was thrown when `context.signal` was aborted
 */
export async function fitUpload(
  ffmpeg: FfmpegBinary,
  film: Film,
  limit: number,
  context: UploadContext,
): Promise<Upload | null> {
  const whole = film.files.video;
  if (fitsUpload(film.bytes, limit)) return { key: whole, bytes: film.bytes };
  const cut = await context.memo({
    name: 'chat-cut',
    inputs: [CHAT_CUT_VERSION, whole, limit],
    schema: z.object({ upload: uploadSchema.nullable() }),
    async make(save) {
      const directory = join(context.scratch, 'chat-cut');
      await mkdir(directory);
      const source = join(directory, 'film.mp4');
      await context.storage.fetchTo(whole, source);
      const out = join(directory, 'cut.mp4');
      const { signal, onProgress } = context;
      const request = { film: source, durationS: film.durationS, limit, out };
      const bytes = await renderChatCut(request, { ffmpeg, signal, onProgress });
      return { upload: bytes === null ? null : { key: await save('cut.mp4', { path: out }), bytes } };
    },
  });
  return cut.upload;
}
