/** What the button "Other version" carries: the job, and what was chosen for it, to be filled into the form. */
import { DEFAULT_OPTIONS, type JobOptions, jobOptionsSchema } from '#src/core/options.ts';

/** In their order; the last of them are mostly absent. */
const CARRIED = ['style', 'voice', 'length', 'language', 'music', 'format'] as const;
type Chosen = Pick<JobOptions, (typeof CARRIED)[number]>;

/** `job_….ember.deep.short`, `job_….ember.deep.short.es`, `job_….ember.deep.short..warm` */
export const redoTarget = ({ id, options }: { id: string; options: Chosen }): string =>
  [id, ...CARRIED.map((name) => options[name] ?? '')].join('.').replace(/\.+$/, '');

/** Reads it back; untrusted, so that what is no choice is as usual. */
export function readRedoTarget(target: string): { jobId: string; chosen: Chosen } {
  const [jobId = '', ...names] = target.split('.');
  const chosen = Object.fromEntries(CARRIED.map((name, index) => [name, names[index] || undefined]));
  const parsed = jobOptionsSchema.safeParse(chosen);
  return { jobId, chosen: parsed.success ? parsed.data : DEFAULT_OPTIONS };
}
