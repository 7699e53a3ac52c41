/** The last scene of every film: who wrote the paper, where it stands, what may be done with it. */
import type { Paper } from '../core/paper.ts';
import type { Scene } from '../core/script.ts';

/** Longer names (consortia) are on the card; read aloud they would be a list. */
const MAX_SPOKEN_NAME = 40;

/** Whom the narration credits: one name, two, or the first "and colleagues"; null where nobody is named. */
function spokenAuthors(authors: string[]): string | null {
  const [first, second] = authors;
  if (!first || first.length > MAX_SPOKEN_NAME) return null;
  if (!second) return first;
  return authors.length === 2 && second.length <= MAX_SPOKEN_NAME
    ? `${first} and ${second}`
    : `${first} and colleagues`;
}

/** The end scene; everything in it comes from the paper's metadata. */
export function endScene(paper: Paper, id: string): Scene {
  const authors = spokenAuthors(paper.authors);
  const place = [paper.journal, paper.year?.toString()].filter((part) => part).join(', ');
  const credit = [authors ? `by ${authors}` : null, place ? `in ${place}` : null]
    .filter((part) => part)
    .join(', ');
  const source = credit
    ? `That was the paper ${credit}. The source is on screen.`
    : 'The source of this film is on screen.';
  const narration = paper.retracted ? `This paper has been retracted. ${source}` : source;
  return { id, role: 'end', heading: 'The paper', narration, visual: { kind: 'end' }, claims: [] };
}
