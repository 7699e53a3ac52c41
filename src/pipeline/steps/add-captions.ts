/** Step 5: the segments joined with their sound, and the files that go with a video. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addressesOf } from '#src/core/addresses.ts';
import { COVERS } from '#src/core/covers.ts';
import { type Video, videoSchema } from '#src/core/job.ts';
import { deedOf, licenceRules } from '#src/core/licence.ts';
import type { Paper } from '#src/core/paper.ts';
import { type ScreenWords, screenWords } from '#src/core/screen-words/index.ts';
import type { Script } from '#src/core/script.ts';
import type { ClaimRow } from '#src/grounding/index.ts';
import { renderSrt, renderVtt, videoCues } from '#src/render/captions/index.ts';
import type { FfmpegBinary } from '#src/render/ffmpeg/binary.ts';
import { joinVideo } from '#src/render/join.ts';
import type { Provenance } from '#src/render/provenance.ts';
import { RENDER_VERSION } from '#src/render/version.ts';
import type { PipelineContext } from '../context.ts';
import type { SaveFile } from '../memo.ts';
import { type Signer, signVideo } from '../signing/index.ts';
import { transcript } from '../transcript.ts';
import { secondsAt, type TimedScene } from './generate-audio.ts';
import type { Segment } from './generate-videos.ts';

export interface VideoParts {
  paper: Paper;
  script: Script;
  claims: ClaimRow[];
  scenes: TimedScene[];
  segments: Segment[];
  /** Storage key of the sound. */
  sound: string;
}

const INSISTED =
  'A part of this video is in the words of the person who asked for it; the paper does not say all of it.';

const text = (value: string) => new TextEncoder().encode(value);

export async function addCaptions(
  { ffmpeg, signer }: { ffmpeg: FfmpegBinary; signer?: Signer | null },
  parts: VideoParts,
  context: PipelineContext,
): Promise<Video> {
  const { paper, script, claims, scenes, segments, sound } = parts;
  context.progress('add-captions', 0);
  const notes = notesOf(parts);
  const provenance = provenanceOf(script.title, paper);
  const video = await context.memo({
    name: 'video',
    inputs: [
      RENDER_VERSION,
      ...[script, claims, segments, sound, notes, provenance],
      ...(signer ? [signer.id] : []),
    ],
    schema: videoSchema,
    async make(save) {
      const directory = join(context.scratch, 'video');
      await mkdir(directory);
      const fetched = await fetchAll(segments, scenes, directory, context);
      const audio = join(directory, 'sound.m4a');
      await context.storage.fetchTo(sound, audio);
      context.progress('add-captions', 0.3);
      const out = join(directory, 'video.mp4');
      const metadata = {
        title: script.title,
        artist: paper.authors.join(', '),
        comment: comment(paper, screenWords(script.language)),
        language: script.language,
        provenance,
      };
      await joinVideo({ segments: fetched, audio, out, metadata }, { ffmpeg, signal: context.signal });
      const told = transcript(paper, script, claims, scenes);
      if (signer) await signVideo(out, told, signer, context.signal);
      context.progress('add-captions', 0.8);
      const cues = videoCues(
        scenes.map(({ narration, startFrame }) => ({
          words: narration.words,
          startS: secondsAt(startFrame),
        })),
        script.language,
      );
      const covers = await copyCovers(segments, scenes, save, context);
      return {
        durationS: secondsAt(scenes.reduce((sum, { frames }) => sum + frames, 0)),
        bytes: (await stat(out)).size,
        files: {
          video: await save('video.mp4', { path: out }),
          srt: await save('captions.srt', text(renderSrt(cues))),
          vtt: await save('captions.vtt', text(renderVtt(cues, script.language))),
          ...covers.files,
          transcript: await save('transcript.json', text(`${JSON.stringify(told, null, 2)}\n`)),
        },
        covers: covers.headings,
        notes,
      };
    },
  });
  context.progress('add-captions', 1);
  return video;
}

/** What the viewer should be told, of the paper first; what several scenes have in common is said once. */
function notesOf({ paper, script, scenes, segments }: VideoParts): string[] {
  const made = [...scenes.map(({ narration }) => narration), ...segments];
  const insisted = script.scenes.some(({ edited }) => edited === 'insisted');
  const notes = [
    ...paper.notes,
    ...(script.notes ?? []),
    ...(insisted ? [INSISTED] : []),
    ...made.flatMap(({ note }) => note ?? []),
  ];
  return [...new Set(notes)];
}

async function fetchAll(
  segments: Segment[],
  scenes: TimedScene[],
  directory: string,
  context: PipelineContext,
) {
  return Promise.all(
    segments.map(async ({ key }, index) => {
      const path = join(directory, `segment-${index}.mp4`);
      await context.storage.fetchTo(key, path);
      return { path, frames: scenes[index]?.frames ?? 0 };
    }),
  );
}

/** The frames become files of the video's own: a video is kept and deleted as a whole. The first one is its poster. */
async function copyCovers(
  segments: Segment[],
  scenes: TimedScene[],
  save: SaveFile,
  context: PipelineContext,
) {
  const found = segments.flatMap(({ poster }, index) =>
    poster ? [{ poster, heading: scenes[index]?.scene.heading ?? '' }] : [],
  );
  const copied = await Promise.all(
    found.slice(0, COVERS.length).map(async ({ poster }, index) => {
      const key = await save(`cover-${index + 1}.jpg`, await context.storage.read(poster));
      return [COVERS[index], key] as const;
    }),
  );
  const [first] = copied;
  if (!first) throw new RangeError('no segment has a poster');
  return {
    headings: found.slice(0, COVERS.length).map(({ heading }) => heading),
    files: {
      poster: first[1],
      ...(Object.fromEntries(copied) as Partial<Record<(typeof COVERS)[number], string>>),
    },
  };
}

/** The source, for whoever finds the file without its page. */
const comment = (paper: Paper, words: ScreenWords): string =>
  `${words.source}: ${cited(paper)}. ${words.made}.`;

const cited = (paper: Paper): string =>
  [paper.title, paper.journal, paper.year?.toString(), addressesOf(paper.ids)[0]?.href]
    .filter(Boolean)
    .join(', ');

function provenanceOf(title: string, paper: Paper): Provenance {
  const { name } = licenceRules(paper.licence.code);
  return {
    title,
    paper: cited(paper),
    source: addressesOf(paper.ids)[0]?.href ?? null,
    rights: `The paper: ${name}`,
    licence: deedOf(name),
  };
}
