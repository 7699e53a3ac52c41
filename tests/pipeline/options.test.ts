/** What each choice makes anew, told by the names under which the steps remember their work. */
import { expect, it } from 'vitest';
import { shownIn } from '#src/core/brand.ts';
import { hashOf } from '#src/core/hash.ts';
import { DEFAULT_OPTIONS, type JobOptions } from '#src/core/options.ts';
import { readSample } from '#src/papers/sample.ts';
import { type Makers, makeVideo, type VideoJob } from '#src/pipeline/index.ts';
import type { Memoise } from '#src/pipeline/memo.ts';
import { createOfflineWriter } from '#src/providers/offline/writer/index.ts';
import { silentLog } from '../support/log.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const signal = new AbortController().signal;
const sample = await readSample({ signal });
const unused = async () => {
  throw new Error('not for this test');
};
/** What the narrator was given, since it was emptied. */
const heard: string[] = [];
const makers: Makers = {
  reader: { version: '1', fromFile: unused, fromName: async () => sample },
  writer: createOfflineWriter(),
  narrator: {
    version: '1',
    // A second of silence, whatever is said.
    async speak(text, voice) {
      heard.push(text);
      const words = text.split(' ').map((word, index) => ({ text: word, start: index, end: index + 1 }));
      return { pcm: new Int16Array(8000), sampleRate: 8000, words, voice };
    },
  },
  clipMaker: { version: '1', make: unused },
  ffmpeg: { path: '', version: '', origin: 'path' },
};

const FILES = { video: 'v', srt: 's', vtt: 't', poster: 'p', transcript: 'j' };
/** What is not rendered here. */
const RENDERED: Record<string, unknown> = {
  segment: { key: 'segment', poster: null, note: null },
  sound: { key: 'sound' },
  video: { durationS: 1, bytes: 1, files: FILES, notes: [] },
};

const captions: { text: string }[][] = [];

/** The names of everything that a job with these options makes, a set for each kind. */
async function madeWith(
  options: Partial<JobOptions>,
  manner: Pick<VideoJob, 'pronunciations' | 'brand'> = {},
): Promise<Record<string, Set<string>>> {
  const made: Record<string, Set<string>> = {};
  const memo: Memoise = async ({ name, inputs, schema, make }) => {
    const key = hashOf({ name, inputs });
    made[name] = (made[name] ?? new Set()).add(key);
    const value = schema.parse(RENDERED[name] ?? (await make(async (file) => `memo/${key}/${file}`)));
    if (name === 'narration') captions.push((value as { words: { text: string }[] }).words);
    return value;
  };
  await makeVideo(
    makers,
    {
      id: 'job_1',
      source: { kind: 'name', text: 'sample' },
      options: { ...DEFAULT_OPTIONS, ...options },
      script: null,
      openings: [],
      ...manner,
    },
    {
      ...{ signal, log: silentLog, memo, storage: memoryStorage(), scratch: '', onScript: async () => true },
      progress: () => undefined,
      onPaper: async () => undefined,
    },
  );
  return made;
}

/** The narrator here takes as long with every voice, so that the segments have nothing to follow the voice in. */
const CHOICES: [string, Partial<JobOptions>, { kept: string[]; anew: string[] }][] = [
  ['review', { review: true }, { kept: ['paper', 'script', 'narration', 'segment'], anew: [] }],
  ['style', { style: 'tide' }, { kept: ['paper', 'script', 'narration'], anew: ['segment'] }],
  ['voice', { voice: 'bright' }, { kept: ['paper', 'script'], anew: ['narration'] }],
  ['length', { length: 'short' }, { kept: ['paper'], anew: ['script'] }],
];

const usual = await madeWith({});
const texts = heard.splice(0);
const shown = captions.splice(0);

it.each(CHOICES)(
  'another %s makes anew what depends on it, and no more',
  async (_, options, { kept, anew }) => {
    const other = await madeWith(options);
    for (const name of kept) expect(other[name], name).toEqual(usual[name]);
    for (const name of anew) {
      const shared = [...(other[name] ?? [])].filter((key) => usual[name]?.has(key));
      expect(shared, name).toEqual([]);
      expect(other[name]?.size).toBeGreaterThan(0);
    }
  },
);

it('a word said otherwise is spoken anew where it stands, and shown as it is written', async () => {
  const [word = ''] = texts.flatMap((text) => text.match(/\b[a-z]{8,}\b/g) ?? []);
  const whole = new RegExp(`\\b${word}\\b`, 'gi');
  heard.length = 0;
  captions.length = 0;
  const { narration, ...others } = await madeWith({}, { pronunciations: [{ word, said: 'bee bop' }] });
  expect(heard).toEqual(texts.map((text) => text.replace(whole, 'bee bop')));
  expect(heard).not.toEqual(texts);
  const written = (scenes: typeof captions) => scenes.map((words) => words.map(({ text }) => text));
  expect(written(captions)).toEqual(written(shown));
  const anew = [...(narration ?? [])].filter((key) => !usual.narration?.has(key));
  expect(anew).toHaveLength(texts.filter((text) => text.search(whole) >= 0).length);
  expect(anew.length).toBeLessThan(narration?.size ?? 0);
  expect(others.script).toEqual(usual.script);
});

it('a brand makes the end anew, and nothing else', async () => {
  const { segment: ended, ...others } = await madeWith({}, { brand: { closing: 'Ask the library' } });
  expect([...(ended ?? [])].filter((key) => !usual.segment?.has(key))).toHaveLength(1);
  expect(others.narration).toEqual(usual.narration);
  const logo = Buffer.from('another logo');
  const corner = await madeWith({}, { brand: { closing: 'Ask the library', logo, corner: true } });
  const anew = [...(corner.segment ?? [])].filter((key) => ended?.has(key));
  expect(anew).toEqual([]);
  // A line that changes at the end changes nothing before it.
  expect(shownIn('number', { closing: 'Ask us', logo, corner: true })).toEqual({ logo, corner: true });
  const { segment } = await madeWith({}, { brand: { closing: 'Ask the library', logo } });
  expect([...(segment ?? [])].filter((key) => !ended?.has(key))).toHaveLength(1);
});
