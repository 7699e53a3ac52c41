import { describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import type { Draft, ScriptWriter } from '#src/core/ports.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { checkScript } from '#src/grounding/index.ts';
import { groundedWriter } from '#src/pipeline/script/grounded-writer.ts';
import { TINY_PAPER } from '../providers/paper.ts';

const SENTENCES = [
  ['Short sleep was followed by a higher risk of falls.', 'Abstract'],
  ['We recruited 120 adults aged 65 to 90 years.', 'Methods'],
  ['Of the 120 adults, 48 fell at least once.', 'Results'],
  ['Short sleep was associated with falls.', 'Discussion'],
] as const;

const scenes = (wrong: Record<string, string> = {}): Scene[] =>
  SENTENCES.map(([quote, section], index) => ({
    id: `s${index + 1}`,
    role: index === 0 ? 'hook' : 'finding',
    heading: '',
    narration: wrong[quote] ?? quote,
    visual: index === 0 ? { kind: 'quote', text: quote } : { kind: 'clip', prompt: 'a quiet stair' },
    claims: [{ text: wrong[quote] ?? quote, quote, section }],
  }));
const script = (wrong: Record<string, string> = {}): Script => ({
  title: TINY_PAPER.title,
  writer: 'test',
  scenes: scenes(wrong),
});
const FELL = 'Of the 120 adults, 48 fell at least once.';
const WRONG = { [FELL]: 'Of the 120 adults, 84 fell at least once.' };

const errorsIn = (one: Script) =>
  checkScript(one, TINY_PAPER).findings.filter(({ severity }) => severity === 'error');

/** A writer of given scripts; `revise` gives what follows the first, or throws it. */
function writerOf(first: Script, second?: Script | AppError) {
  const drafts: Draft[] = [];
  const writer: ScriptWriter = {
    version: 'test-1',
    write: async () => first,
    ...(second === undefined
      ? {}
      : {
          revise: async (draft: Draft) => {
            drafts.push(draft);
            if (second instanceof AppError) throw second;
            return second;
          },
        }),
  };
  const write = () =>
    groundedWriter(writer).write(TINY_PAPER, { length: 'short' }, { signal: new AbortController().signal });
  return { drafts, write };
}

describe('a grounded script', () => {
  it('passes as it is when it is true', async () => {
    const { drafts, write } = writerOf(script(), script(WRONG));
    expect(await write()).toEqual(script());
    expect(drafts).toEqual([]);
  });

  it('is sent back once with what is wrong', async () => {
    const { drafts, write } = writerOf(script(WRONG), script());
    expect(errorsIn(script(WRONG))).not.toEqual([]);
    expect(await write()).toEqual(script());
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.report).toContain('84');
  });

  it('says the paper’s own words where the second try is wrong, too, or there is none', async () => {
    for (const second of [script(WRONG), undefined]) {
      const mended = await writerOf(script(WRONG), second).write();
      expect(errorsIn(mended)).toEqual([]);
      expect(mended.scenes.map(({ narration }) => narration).join(' ')).not.toContain('84');
    }
  });

  it('is mended here where its writer gives up, but waits where the writer is to be had later', async () => {
    const failure = (recovery: 'permanent' | 'transient') =>
      new AppError('provider.unavailable', { message: 'x', userMessage: 'x', recovery });
    expect(errorsIn(await writerOf(script(WRONG), failure('permanent')).write())).toEqual([]);
    await expect(writerOf(script(WRONG), failure('transient')).write()).rejects.toMatchObject({
      recovery: 'transient',
    });
  });
});

describe('its openings', () => {
  const opening = (narration: string): Scene => ({
    ...{ id: 's1', role: 'hook', heading: '', narration, visual: { kind: 'title', text: narration } },
    claims: [{ text: narration, quote: FELL, section: 'Results' }],
  });
  const [FALSE, OTHER, THIRD] = ['Of 120 adults, 84 fell.', 'Of 120 adults, 48 fell.', '48 of the 120 fell.'];
  const opened = (first: Scene, ...others: Scene[]): Script => {
    const [, ...rest] = scenes();
    return { ...script(), scenes: [first, ...rest], openings: [first, ...others] };
  };

  it('are those alone that the paper bears out', async () => {
    const [own] = scenes();
    const { drafts, write } = writerOf(opened(own as Scene, opening(FALSE), opening(OTHER)), script());
    const written = await write();
    expect(written.openings?.map(({ narration }) => narration)).toEqual([own?.narration, OTHER]);
    expect(written.scenes).toEqual(scenes());
    expect(drafts, 'a false candidate costs no second draft').toEqual([]);
  });

  it('stand in for one that it does not bear out, the best first', async () => {
    const { drafts, write } = writerOf(opened(opening(FALSE), opening(OTHER), opening(THIRD)), script());
    const written = await write();
    expect(written.scenes.map(({ narration }) => narration)).toEqual([
      OTHER,
      ...scenes()
        .slice(1)
        .map(({ narration }) => narration),
    ]);
    expect(written.openings?.map(({ narration }) => narration)).toEqual([OTHER, THIRD]);
    expect(drafts).toEqual([]);
  });
});
