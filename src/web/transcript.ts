/** The transcript of a video, read back from its file. */
import { z } from 'zod';
import { LANGUAGES } from '#src/core/language.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Storage } from '#src/storage/port.ts';

/** A video of three minutes has about 60 kB. */
const MAX_BYTES = 2_000_000;

const transcriptSchema = z.object({
  writer: z.string(),
  /** Of the narration; older files, all English, do not say. */
  language: z.enum(LANGUAGES).default('en'),
  paper: z.object({ retracted: z.boolean() }),
  scenes: z.array(
    z.object({
      heading: z.string(),
      /** Seconds from the start of the video, as everywhere below. */
      start: z.number(),
      narration: z.string(),
      words: z.array(z.object({ text: z.string(), start: z.number() })),
      claims: z.array(z.object({ text: z.string(), quote: z.string(), section: z.string() })),
      /** Who judged each sentence, and how; older files do not say. */
      verdicts: z.array(z.object({ text: z.string(), verdict: z.string(), by: z.string() })).default([]),
    }),
  ),
});
export type Transcript = z.infer<typeof transcriptSchema>;
export type TranscriptScene = Transcript['scenes'][number];

/** The transcript; null where there is none, or where it cannot be read, which the log tells: the video is shown all the same. */
export async function readTranscript(storage: Storage, job: JobRow, log: Logger): Promise<Transcript | null> {
  const key = job.video?.files.transcript ?? null;
  if (key === null) return null;
  try {
    const stat = await storage.stat(key);
    if (!stat || stat.bytes > MAX_BYTES) throw new RangeError(`${stat?.bytes ?? 'no'} bytes`);
    return transcriptSchema.parse(JSON.parse(Buffer.from(await storage.read(key)).toString('utf8')));
  } catch (err) {
    log.warn({ err, job: job.id, key }, 'transcript not read');
    return null;
  }
}
