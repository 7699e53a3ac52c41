/** After the video: the file that is uploaded where it is to be posted. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Video } from '#src/core/job.ts';
import { CHAT_CUT_VERSION, fitsUpload, renderChatCut } from '#src/render/chat-cut.ts';
import type { FfmpegBinary } from '#src/render/ffmpeg/binary.ts';
import type { PipelineContext } from './context.ts';
import { type Signer, signVideo } from './signing/index.ts';

const uploadSchema = z.object({ key: z.string(), bytes: z.number().int() });
type Upload = z.infer<typeof uploadSchema>;

export type UploadContext = Pick<PipelineContext, 'signal' | 'memo' | 'storage' | 'scratch'> & {
  /** Signs the cut, too; absent or null: it is not signed. */
  signer?: Signer | null | undefined;
  /** The share that is done, 0 to 1. */
  onProgress(share: number): void;
};

/**
 * The video itself where it is within the limit, else a smaller cut of it.
 *
 * @param limit bytes
 * @returns null where no cut that looks good is within the limit
 * @throws AppError `render.failed`; or whatever was thrown when `context.signal` was aborted
 */
export async function fitUpload(
  ffmpeg: FfmpegBinary,
  video: Video,
  limit: number,
  context: UploadContext,
): Promise<Upload | null> {
  const whole = video.files.video;
  if (fitsUpload(video.bytes, limit)) return { key: whole, bytes: video.bytes };
  const cut = await context.memo({
    name: 'chat-cut',
    inputs: [CHAT_CUT_VERSION, whole, limit],
    schema: z.object({ upload: uploadSchema.nullable() }),
    async make(save) {
      const directory = join(context.scratch, 'chat-cut');
      await mkdir(directory);
      const source = join(directory, 'video.mp4');
      await context.storage.fetchTo(whole, source);
      const out = join(directory, 'cut.mp4');
      const { signal, onProgress } = context;
      const request = { video: source, durationS: video.durationS, limit, out };
      if ((await renderChatCut(request, { ffmpeg, signal, onProgress })) === null) return { upload: null };
      await signAs(video, out, context);
      const bytes = (await stat(out)).size;
      // A signature takes what was left free of the limit, at most.
      return { upload: bytes <= limit ? { key: await save('cut.mp4', { path: out }), bytes } : null };
    },
  });
  return cut.upload;
}

/** A cut says of itself what its video does. */
async function signAs(
  { files }: Video,
  cut: string,
  { signer, storage, signal }: UploadContext,
): Promise<void> {
  if (!signer || !files.transcript) return;
  const transcript = JSON.parse(Buffer.from(await storage.read(files.transcript)).toString()) as unknown;
  await signVideo(cut, transcript, signer, signal);
}
