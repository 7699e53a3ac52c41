/** docs/tellings.md, from the answers. */
import type { Paper } from '#src/core/paper.ts';
import { FOCUS, type Telling } from './answers.ts';

type Cited = Pick<Paper, 'title' | 'authors' | 'journal' | 'year' | 'ids'>;

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const openingsOf = ({ answer }: Telling): string =>
  answer.openings
    .map(({ type, text }) => `${text === answer.best ? `**${text}**` : text} <sub>${type}</sub>`)
    .join('<br>');

/** What a scene says, what it shows, and where in the paper that stands. */
function sceneOf({ answer }: Telling, place: number): string {
  const scene = answer.scenes[place];
  if (!scene) return '';
  const places = [...new Set(scene.claims.map(({ section }) => section))].join('; ');
  return `${scene.narration}<br><sub>shows: ${scene.visual.kind}. From: ${places}</sub>`;
}

/** The page; every line of it is the answers' or the paper's. */
export function pageOf(tellings: readonly Telling[], { title, authors, journal, year, ids }: Cited): string {
  const names = tellings.map(({ name }) => name);
  const most = Math.max(...tellings.map(({ answer }) => answer.scenes.length));
  const scenes = Array.from({ length: most }, (_, place) => [
    String(place + 1),
    ...tellings.map((telling) => sceneOf(telling, place)),
  ]);
  return `# One paper, four tellings

What \`audience\` and \`focus\` change where Gemini writes: the same paper for everybody, for pupils, for experts, and for everybody
with the focus “${FOCUS}”

**What this shows, and what not.** The requests are the product's own, sent through Google's client to a local server. The
answers were written to them by hand, as a good model might. So the page shows what is asked for, and what passes the check
against the paper: none of these sentences was mended or cut. The second reader, another model that can only refuse, was answered
for, too, and let all of them pass. What a model answers on a given day it does not show.
\`tests/tellings\` sends them again, and holds this page to them; [the requests](../tests/tellings/recorded/requests.snap) are kept
beside it.

The paper: ${authors.join(', ')}: *${title}*. ${journal} (${year}), https://doi.org/${ids.doi}, CC BY 4.0.

## Four openings each

The one that is taken is bold; whoever reviews the script may take another.

${table(names, [tellings.map(openingsOf)])}

## What is said

Below each scene: the kind of picture, and the sections and tables of the paper that hold the quotes on which its sentences rest.

${table(['', ...names], scenes)}
`;
}
