/** What another version of a video makes anew: nothing but what is different in it. */
import { expect, it } from 'vitest';
import type { Correction } from '#src/core/correction.ts';
import { hashOf } from '#src/core/hash.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { type Makers, makeVideo } from '#src/pipeline/index.ts';
import type { Memoise } from '#src/pipeline/memo.ts';
import { editScene } from '#src/pipeline/script/edit-scene.ts';
import { visualChoices } from '#src/pipeline/script/visual-choices.ts';
import { createOfflineWriter } from '#src/providers/offline/writer/index.ts';
import { anotherOpening, writeScript } from '#src/providers/offline/writer/write.ts';
import { TINY_PAPER } from '../providers/paper.ts';
import { silentLog } from '../support/log.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const FILES = { video: 'v', srt: 's', vtt: 't', poster: 'p', transcript: 'j' };
const RENDERED: Record<string, unknown> = {
  segment: { key: 'segment', poster: null, note: null },
  sound: { key: 'sound' },
  video: { durationS: 1, bytes: 1, files: FILES, notes: [] },
};

const quote = 'Of the 120 adults, 48 fell at least once.';
const scene = (id: string, role: Scene['role'], narration: string, visual: Scene['visual']): Scene => ({
  ...{ id, role, heading: id, narration, visual },
  claims: [{ text: narration, quote, section: 'Results' }],
});
const script: Script = {
  title: TINY_PAPER.title,
  writer: 'test',
  scenes: [
    scene('s1', 'hook', 'Of 120 adults, 48 fell.', { kind: 'title', text: 'Falls' }),
    scene('s2', 'finding', 'At least once, 48 adults fell.', { kind: 'clip', prompt: 'a quiet stair' }),
    scene('s3', 'finding', 'Of the 120 adults, 48 fell at least once.', {
      kind: 'number',
      value: '48',
      label: 'fell',
    }),
  ],
};

/** Runs jobs over one memory, and counts what each had to make. */
function workshop() {
  const kept = new Map<string, unknown>();
  const spoken: string[] = [];
  const written: string[] = [];
  const makers: Makers = {
    reader: {
      version: '1',
      fromFile: () => Promise.reject(new Error('no file')),
      fromName: async () => ({ paper: TINY_PAPER, images: [] }),
    },
    writer: {
      version: '1',
      write: async () => {
        written.push('script');
        return script;
      },
    },
    narrator: {
      version: '1',
      // As long as the text, in odd parts of a frame.
      speak: async (text, voice) => {
        spoken.push(text);
        const words = text.split(/\s+/).map((word, at) => ({ text: word, start: at, end: at + 1 }));
        return { pcm: new Int16Array(text.length * 337), sampleRate: 8_000, words, voice };
      },
    },
    clipMaker: { version: '1', make: () => Promise.reject(new Error('not drawn here')) },
    ffmpeg: { path: '', version: '', origin: 'path' },
  };
  async function run(given: Script | null, correction: Correction | null = null) {
    spoken.length = 0;
    const made: Record<string, number> = {};
    const memo: Memoise = async ({ name, inputs, schema, make }) => {
      const key = hashOf({ name, inputs });
      if (!kept.has(key)) {
        made[name] = (made[name] ?? 0) + 1;
        kept.set(key, RENDERED[name] ?? (await make(async (file) => `memo/${key}/${file}`)));
      }
      return schema.parse(kept.get(key));
    };
    let final: Script | null = null;
    await makeVideo(
      makers,
      {
        ...{ id: 'job_1', source: { kind: 'name', text: 'sample' }, options: DEFAULT_OPTIONS },
        ...{ script: given, openings: [], correction },
      },
      {
        ...{
          signal: new AbortController().signal,
          log: silentLog,
          memo,
          storage: memoryStorage(),
          scratch: '',
        },
        progress: () => undefined,
        onPaper: async () => undefined,
        onScript: async (ready) => {
          final = ready;
          return true;
        },
      },
    );
    if (!final) throw new Error('no script');
    return { made, spoken: [...spoken], script: final as Script };
  }
  return { run, written };
}

const narrationOf = ({ scenes }: Script, id: string) => scenes.find((one) => one.id === id)?.narration ?? '';

it('is the credits and what shows them where the paper was corrected, and nothing is bought', async () => {
  const { run, written } = workshop();
  const first = await run(null);
  const correction = {
    title: 'Another title',
    authors: ['Grace Hopper'],
    journal: 'Crab Letters',
    year: 1999,
  };
  const second = await run(first.script, correction);
  expect(second.made).toMatchObject({ segment: 4, video: 1 });
  expect(second.made.narration).toBeUndefined();
  expect(second.made.script).toBeUndefined();
  expect(written, 'the script is not bought again').toHaveLength(1);
  expect(second.spoken, 'no narration is bought').toEqual([]);
  expect(second.script.scenes.slice(0, -1)).toEqual(first.script.scenes.slice(0, -1));
  const again = await run(second.script, correction);
  expect(again.made).toEqual({});
});

it('is one narration where the words of one scene are others, and two segments: it leaves into the next', async () => {
  const { run, written } = workshop();
  const first = await run(null);
  expect(first.made).toMatchObject({ narration: 4, segment: 4 });
  const narration = 'Of the 120 adults who took part, 48 fell at least once, and that is a lot of falls.';
  const visual = { kind: 'quote', text: 'Of the 120 adults, 48 fell' } as const;
  const edited = editScene(first.script, TINY_PAPER, { sceneId: 's2', narration, visual });
  const second = await run(edited.script);
  expect(second.made).toMatchObject({ narration: 1, segment: 2, sound: 1, video: 1 });
  expect(second.spoken).toEqual([narration]);
  expect(written, 'the script is not bought again').toHaveLength(1);
  expect(second.script.scenes.map(({ edited: by }) => by)).toEqual([
    undefined,
    'checked',
    undefined,
    undefined,
  ]);
});

it('is one segment, and no narration, where one scene shows another video', async () => {
  const { run } = workshop();
  const first = await run(null);
  const scene = first.script.scenes[1];
  if (!scene) throw new Error('no scene');
  const again = visualChoices(scene, first.script, TINY_PAPER).find(({ value }) => value === 'clip');
  expect(again?.visual).toEqual({ kind: 'clip', prompt: 'a quiet stair', take: 2 });
  const edit = {
    sceneId: 's2',
    narration: narrationOf(first.script, 's2'),
    visual: again?.visual ?? scene.visual,
  };
  const second = await run(editScene(first.script, TINY_PAPER, edit).script);
  expect(second.made).toEqual({ claims: 1, segment: 1, video: 1 });
  expect(second.spoken).toEqual([]);
});

it('makes nothing twice for the same video', async () => {
  const { run } = workshop();
  const first = await run(null);
  expect((await run(first.script)).made).toEqual({});
});

it('offers what a scene can show, figures and videos only where there are some', () => {
  const kinds = (id: string, of = script) =>
    visualChoices(
      of.scenes.find((one) => one.id === id) ?? of.scenes[0] ?? scene('', 'hook', '', { kind: 'end' }),
      of,
      TINY_PAPER,
    ).map(({ value }) => value);
  expect(kinds('s3')).toEqual(expect.arrayContaining(['keep', 'clip', 'quote', 'figure-1']));
  expect(kinds('s3'), 'a figure without a picture').not.toContain('figure-2');
  const drawn = { ...script, scenes: script.scenes.filter(({ visual }) => visual.kind !== 'clip') };
  expect(kinds('s3', drawn)).not.toContain('clip');
  expect(kinds('s1')).toContain('title');
});

it('offers as a quotation only what the paper has word for word', () => {
  const quotedWith = (narration: string, quote: string) =>
    visualChoices(
      {
        ...scene('s9', 'finding', narration, { kind: 'end' }),
        claims: [{ text: narration, quote, section: '' }],
      },
      script,
      TINY_PAPER,
    ).flatMap(({ value, visual }) => (value === 'quote' ? [visual] : []));
  const printed = 'Of the 120 adults, 48 fell at least once.';
  expect(quotedWith(printed, printed)).toEqual([{ kind: 'quote', text: printed }]);
  expect(quotedWith('Two in five fell.', printed)).toEqual([{ kind: 'quote', text: printed }]);
  expect(quotedWith('Two in five fell.', 'It stands nowhere in it.')).toEqual([]);
});

it('opens otherwise when the opening is turned down, the offline writer too', async () => {
  const { readSample } = await import('#src/papers/sample.ts');
  const signal = new AbortController().signal;
  const { paper } = await readSample({ signal });
  const written = writeScript(paper, 'standard');
  const openings = written.scenes.slice(0, 1);
  for (;;) {
    const next = anotherOpening(written, openings, paper);
    if (!next) break;
    expect(openings.map(({ narration }) => narration)).not.toContain(next.narration);
    openings.push(next);
  }
  expect(openings.length).toBeGreaterThan(1);
  const turnedDown = { script: written, openings: openings.slice(0, 1) };
  const apart = await createOfflineWriter().openAnew?.(turnedDown, paper, { length: 'standard' }, { signal });
  expect(apart).toEqual(openings[1]);
});
