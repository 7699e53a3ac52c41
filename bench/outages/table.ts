/** The outcomes as Markdown. Pure. */
import type { Answer } from './chat.ts';
import type { Outcome } from './drill.ts';

export const HEAD = [
  '| away | asked meanwhile | pages meanwhile | first video went on | both videos in the chat | lost | bought twice | files made again |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
].join('\n');

export function row(outcome: Outcome): string {
  const { fault, list, video, pages, onAfterS, doneAfterS, pressed, videos, lost, bought, again } = outcome;
  const asked = video ? `list in ${tookS(list)}, statusMessage in ${tookS(video)}` : 'nobody answers';
  const seen = Object.entries(pages)
    .map(([path, status]) => `${path} ${status}`)
    .join(', ');
  const on = onAfterS === null ? 'meanwhile' : `after ${onAfterS.toFixed(0)} s`;
  const done = `${videos}, after ${doneAfterS.toFixed(0)} s${pressed ? ' and [Try again]' : ''}`;
  const none = (faults: readonly string[]): string => faults.join('; ') || 'nothing';
  const cells = [fault, asked, seen, on, done, none(lost), none(bought), String(again)];
  return `| ${cells.join(' | ')} |`;
}

/** Seconds until it was answered. */
const tookS = (answer: Answer | null): string =>
  answer?.answeredMs == null ? 'never' : `${(answer.answeredMs / 1_000).toFixed(1)} s`;

/** What was to be read meanwhile. */
export function details({ fault, list, video, statusMessage }: Outcome): string {
  const lines = [
    ['the status message', statusMessage],
    ['/my-videos', list?.text ?? ''],
    ['/video', video?.text ?? ''],
  ].map(([what, text]) => `- ${what}: ${text || '–'}`);
  return [`\n## ${fault}\n`, ...lines].join('\n');
}
