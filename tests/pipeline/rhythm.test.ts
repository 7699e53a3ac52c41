/** What a script shows, whoever wrote it, changes from scene to scene. */
import { expect, it } from 'vitest';
import { ROLE_ICONS } from '#src/core/icons/index.ts';
import type { Scene, Script, Visual } from '#src/core/script.ts';
import { checkScript } from '#src/grounding/index.ts';
import { readSample } from '#src/papers/sample.ts';
import { isMonotone, withRhythm } from '#src/pipeline/script/rhythm.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';

const { paper } = await readSample({ signal: new AbortController().signal });
const written = writeScript(paper, 'standard');

const showing = (visualOf: (scene: Scene, index: number) => Visual, script: Script = written): Script => ({
  ...script,
  scenes: script.scenes.map((scene, index) => {
    const { next: _, ...rest } = scene;
    return { ...rest, visual: index === 0 ? scene.visual : visualOf(scene, index) };
  }),
});
const quoted = ({ claims }: Scene): Visual => ({ kind: 'quote', text: claims[0]?.quote ?? '' });
const icon = ({ role }: Scene): Visual => ({
  kind: 'picture',
  items: [{ icon: ROLE_ICONS[role], label: '' }],
});
const clip = ({ id }: Scene): Visual => ({ kind: 'clip', prompt: `a quiet lake, ${id}` });
const kindsOf = ({ scenes }: Script) => scenes.map(({ visual }) => visual.kind);
const errorsOf = (script: Script) =>
  checkScript(script, paper).findings.filter(({ severity }) => severity === 'error');

it.each([
  ['quotations', quoted],
  ['pictures of the same', icon],
])('a script of %s alone gets its rhythm, and says the same as before', (_, visualOf) => {
  const before = showing(visualOf);
  expect(isMonotone(before)).toBe(true);
  const after = withRhythm(before, paper);
  expect(isMonotone(after), kindsOf(after).join()).toBe(false);
  expect(kindsOf(after).filter((kind) => kind === 'quote').length).toBeLessThanOrEqual(1);
  expect(after.scenes.map(({ narration }) => narration)).toEqual(
    before.scenes.map(({ narration }) => narration),
  );
  expect(after.scenes[0]).toEqual(before.scenes[0]);
  expect(errorsOf(after)).toEqual(errorsOf(written));
});

it('clips stay, one after the other', () => {
  const clips = showing(clip);
  expect(withRhythm(clips, paper)).toEqual(clips);
  const some = showing((scene, index) => (index < 3 ? clip(scene) : quoted(scene)));
  expect(kindsOf(withRhythm(some, paper)).slice(1, 3)).toEqual(['clip', 'clip']);
});

it('in another language icons alone stand in, without a word', () => {
  const spanish = { ...showing(quoted), language: 'es' as const };
  const after = withRhythm(spanish, paper);
  expect(isMonotone(after)).toBe(false);
  const added = after.scenes.slice(1).filter(({ visual }) => visual.kind !== 'quote');
  expect(added.map(({ visual }) => visual.kind)).not.toEqual([]);
  for (const { visual } of added) {
    expect(visual.kind).toMatch(/^(?:picture|focus)$/);
    expect('items' in visual && visual.items?.every(({ icon, label }) => icon && label === '')).toBe(true);
  }
});
