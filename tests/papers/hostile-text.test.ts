import { expect, it } from 'vitest';
import { READING_FUNCTIONS } from '../support/reading-functions.ts';
import { slowCalls } from '../support/slow-calls.ts';

it('reads text of any shape in time with its length', async () => {
  expect(await slowCalls({ names: Object.keys(READING_FUNCTIONS), characters: 50_000 })).toEqual([]);
}, 300_000);
