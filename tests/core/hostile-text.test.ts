import { expect, it } from 'vitest';
import { slowCalls } from '../support/slow-calls.ts';
import { OF_PAPERS, TEXT_FUNCTIONS } from '../support/text-functions.ts';

it('reads any sentence, name or word in time with its length', async () => {
  const names = Object.keys(TEXT_FUNCTIONS).filter((name) => !OF_PAPERS.has(name));
  expect(await slowCalls({ names, characters: 25_000 }, 2)).toEqual([]);
}, 300_000);

it('writes and checks scripts in time with the length of paper and script', async () => {
  expect(await slowCalls({ names: [...OF_PAPERS], characters: 5_000 }, 6)).toEqual([]);
}, 300_000);
