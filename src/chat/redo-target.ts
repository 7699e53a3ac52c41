/** What the button "Other version" carries: the job, and what was chosen for it, to be filled into the form. */
import { DEFAULT_OPTIONS, type JobOptions, jobOptionsSchema } from '../core/options.ts';

type Chosen = Pick<JobOptions, 'style' | 'voice' | 'length'>;

/** `job_….ember.deep.short` */
export const redoTarget = ({ id, options }: { id: string; options: Chosen }): string =>
  [id, options.style, options.voice, options.length].join('.');

/** Reads it back; untrusted, so that what is no choice is as usual. */
export function readRedoTarget(target: string): { jobId: string; chosen: Chosen } {
  const [jobId = '', style, voice, length] = target.split('.');
  const parsed = jobOptionsSchema.safeParse({ style, voice, length });
  return { jobId, chosen: parsed.success ? parsed.data : DEFAULT_OPTIONS };
}
