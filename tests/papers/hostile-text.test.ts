import { expect, it } from 'vitest';
import { READING_FUNCTIONS } from '../support/reading-functions.ts';
import { slowCalls } from '../support/slow-calls.ts';

/** The processor's time ends it where need be, long before. */
const CLOCK_MS = 1_200_000;

it(
  'reads text of any shape in time with its length',
  async () => {
    expect(await slowCalls({ names: Object.keys(READING_FUNCTIONS), characters: 25_000 }, 3)).toEqual([]);
  },
  CLOCK_MS,
);
