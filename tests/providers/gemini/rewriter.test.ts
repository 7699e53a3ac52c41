import { afterEach, expect, it } from 'vitest';
import { createPromptRewriter } from '#src/providers/gemini/rewriter.ts';
import { testDatabase } from '../../support/database.ts';
import { payer } from '../../support/paid.ts';
import { startWorld, WRITER } from './setup.ts';

const { db } = await testDatabase();
let world: Awaited<ReturnType<typeof startWorld>>;
afterEach(() => world.gemini.close());

const rewriteWith = async (answer: string) => {
  world = await startWorld(db, { script: () => answer });
  const rewrite = createPromptRewriter(world.deps, [WRITER]);
  return rewrite('A surgeon cuts into a wound', { signal: new AbortController().signal, payer });
};

it('gives other words for a prompt, booked like every call', async () => {
  expect(await rewriteWith('Soft light\nthrough a tall window. ')).toBe('Soft light through a tall window.');
  expect(await world.booked()).toMatchObject([{ kind: 'prompt', state: 'done' }]);
  expect(world.gemini.store.specProblems).toEqual([]);
});

it('gives none where the answer is no description', async () => {
  expect(await rewriteWith('word '.repeat(400))).toBeNull();
  expect(await rewriteWith('')).toBeNull();
});
