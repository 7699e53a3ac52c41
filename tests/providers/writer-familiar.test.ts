/** Which words somebody may not know. */
import { expect, it } from 'vitest';
import { strangeWords } from '#src/providers/offline/writer/familiar.ts';

it.each([
  ['The sleeping babies happily drank warmer milk.', []],
  ['Infections were unexpectedly harmful to vaccinated children.', []],
  ['Gangliosides mediate the uptake of liposomes.', ['gangliosides', 'mediate', 'uptake', 'liposomes']],
  ['No turnover of lipids was seen in Minnesota.', ['turnover', 'lipids']],
])('%s', (sentence, strange) => {
  expect(strangeWords(sentence)).toEqual(strange);
});
