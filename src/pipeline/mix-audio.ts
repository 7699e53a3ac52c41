/** The video's sound. It only needs the narration, so it is made while the pictures are. */
import { join } from 'node:path';
import { z } from 'zod';
import { decodeWav } from '#src/core/wav.ts';
import { mixNarration } from '#src/render/audio/mix.ts';
import type { Bed } from '#src/render/audio/music.ts';
import type { FfmpegBinary } from '#src/render/ffmpeg/binary.ts';
import { RENDER_VERSION } from '#src/render/version.ts';
import type { PipelineContext } from './context.ts';
import type { TimedScene } from './steps/generate-audio.ts';

/** Storage key of the mixed sound (AAC in MP4), exactly as long as the video. @param bed absent: the voice alone */
export async function mixAudio(
  ffmpeg: FfmpegBinary,
  { scenes, bed }: { scenes: TimedScene[]; bed: Bed | undefined },
  context: PipelineContext,
): Promise<string> {
  const { key } = await context.memo({
    name: 'sound',
    inputs: [
      RENDER_VERSION,
      scenes.map(({ narration, frames }) => [narration.key, frames]),
      ...(bed ? [bed] : []),
    ],
    schema: z.object({ key: z.string() }),
    async make(save) {
      const narrations = await Promise.all(
        scenes.map(async ({ narration, frames }) => ({
          ...decodeWav(await context.storage.read(narration.key)),
          frames,
        })),
      );
      const out = join(context.scratch, 'sound.m4a');
      await mixNarration({ scenes: narrations, bed, out }, { ffmpeg, signal: context.signal });
      return { key: await save('sound.m4a', { path: out }) };
    },
  });
  return key;
}
