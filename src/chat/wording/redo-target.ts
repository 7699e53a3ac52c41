/** What the button "Other version" carries: the job, and what was chosen for it, to be filled into the form. */
import { DEFAULT_OPTIONS, type JobOptions, jobOptionsSchema } from '#src/core/options.ts';

type Chosen = Pick<JobOptions, 'style' | 'voice' | 'length' | 'language'>;

/** `job_….ember.deep.short`, or `job_….ember.deep.short.es` */
export const redoTarget = ({ id, options }: { id: string; options: Chosen }): string =>
  [id, options.style, options.voice, options.length, ...(options.language ? [options.language] : [])].join(
    '.',
  );

/** Reads it back; untrusted, so that what is no choice is as usual. */
export function readRedoTarget(target: string): { jobId: string; chosen: Chosen } {
  const [jobId = '', style, voice, length, language] = target.split('.');
  const parsed = jobOptionsSchema.safeParse({ style, voice, length, language });
  return { jobId, chosen: parsed.success ? parsed.data : DEFAULT_OPTIONS };
}
