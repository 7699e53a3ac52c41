/** What a button carries of a job: its id, and behind a dot what is meant of it: `job_….s3`, `job_….on`. */

export const targetOf = (jobId: string, rest: string | number): string => `${jobId}.${rest}`;

/** Reads it back; untrusted: both may be any text. */
export function readTarget(target: string): { jobId: string; rest: string } {
  const [jobId = '', rest = ''] = target.split('.');
  return { jobId, rest };
}
