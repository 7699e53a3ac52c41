/** The last scene of every video: who wrote the paper, where it stands, what may be done with it. */

import type { Language } from '#src/core/language.ts';
import type { Paper } from '#src/core/paper.ts';
import { type ScreenWords, screenWords } from '#src/core/screen-words/index.ts';
import type { Scene } from '#src/core/script.ts';

/** Longer names (consortia) are on the graphic; read aloud they would be a list. */
const MAX_SPOKEN_NAME = 40;

/** Whom the narration credits: one name, two, or the first "and colleagues"; null where nobody is named. */
function spokenAuthors(authors: string[], { authors: join, end }: ScreenWords): string | null {
  const [first, second] = authors;
  if (!first || first.length > MAX_SPOKEN_NAME) return null;
  if (!second) return first;
  return authors.length === 2 && second.length <= MAX_SPOKEN_NAME
    ? `${first} ${join.and} ${second}`
    : end.team(first);
}

/** The end scene; everything in it comes from the paper's metadata. @param language absent: English */
export function endScene(paper: Paper, id: string, language?: Language): Scene {
  const words = screenWords(language);
  const { end } = words;
  const authors = spokenAuthors(paper.authors, words);
  const place = [paper.journal, paper.year?.toString()].filter((part) => part).join(', ');
  const credit = [authors ? end.by(authors) : null, place ? end.published(place) : null]
    .filter((part) => part)
    .join(', ');
  const source = credit ? end.credit(credit) : end.sourceOnly;
  const narration = paper.retracted ? `${end.retracted} ${source}` : source;
  return { id, role: 'end', heading: end.heading, narration, visual: { kind: 'end' }, claims: [] };
}
