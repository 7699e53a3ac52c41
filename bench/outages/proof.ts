/** What was lost, and what was done twice: read from the rows, the bucket and the providers' own books. */
import { createHash } from 'node:crypto';
import { ends, labels, ofBot } from './chat.ts';
import type { World } from './world.ts';

export interface JobSeen {
  id: string;
  slug: string;
  state: string;
  step: string | null;
  percent: number;
  error_message: string | null;
  video: { bytes: number; files: Record<string, string> } | null;
}

/** The jobs, the oldest first; none while the database is away. */
export const readJobs = ({ sql }: World): Promise<JobSeen[]> =>
  sql<
    JobSeen[]
  >`select id, slug, state, step, percent, error_message, video from jobs order by created_at`.then(
    (rows) => [...rows],
    () => [],
  );

/** In words, what is not as it should be; empty: nothing was lost. */
export async function lost(world: World, messages: number): Promise<string[]> {
  const jobs = await readJobs(world);
  const wrong: string[] = [];
  for (const { id, slug, state, error_message: why, video } of jobs) {
    if (state !== 'completed' || !video) {
      wrong.push(`${id} is ${state}${why ? `: ${why}` : ''}`);
      continue;
    }
    const page = await fetch(`${world.url}/v/${slug}`);
    if (page.status !== 200) wrong.push(`its page says ${page.status}`);
    const answer = await fetch(`${world.url}/v/${slug}/video.mp4`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (bytes.length !== video.bytes) wrong.push(`the video has ${bytes.length} of ${video.bytes} bytes`);
  }
  const videos = ends(world).filter((message) => labels(message).includes('Watch')).length;
  if (videos !== jobs.length) wrong.push(`${videos} videos in the chat for ${jobs.length} jobs`);
  const failures = ends(world).length - videos;
  const statusMessages = messages - videos - failures;
  if (statusMessages !== jobs.length) wrong.push(`${statusMessages} statusMessages for ${jobs.length} jobs`);
  if (new Set(ofBot(world).map(({ id }) => id)).size !== messages) wrong.push('messages came late');
  return wrong;
}

/** In words: paid calls that were answered before. */
export function boughtTwice({ gemini, runway }: World): string[] {
  const heard = gemini.calls.filter(({ outcome }) => outcome === 'answered');
  const asked = heard.map(({ model, body }) => `Gemini ${model} ${digest(body)}`);
  const created = runway.store.requests
    .filter(({ on, status }) => on === 'create' && status === 200)
    .map(({ body }) => `Runway ${digest(body)}`);
  return repeated([...asked, ...created]);
}

/**
 * How many files were made and stored again, the same to the byte: by a run that went on where nobody could note what
 * the one before had made. It costs time, and nothing else.
 */
export function storedAgain({ servers }: World): number {
  const stored = servers.s3.calls
    .filter(({ method, query }) => method === 'PUT' && !query.has('uploadId'))
    .map(({ key, body }) => `stored ${key} ${digest(body.toString('base64'))}`);
  return repeated(stored).length;
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);

function repeated(names: string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([name, count]) => `${name}: ${count} times`);
}
