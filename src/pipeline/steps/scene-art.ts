/** The picture of one scene: drawn from its paper, or a clip, before captions are burned in. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LimitFunction } from 'p-limit';
import type { SeenBrand } from '#src/core/brand.ts';
import type { Language } from '#src/core/language.ts';
import { FRAME, type MadeArt, type TimedWord } from '#src/core/media.ts';
import type { Format, Style } from '#src/core/options.ts';
import type { Figure, Paper } from '#src/core/paper.ts';
import type { ClipMaker, ShownBefore } from '#src/core/ports.ts';
import type { Scene } from '#src/core/script.ts';
import type { Sight, Sights } from '#src/core/sight.ts';
import { callContext, type PipelineContext } from '../context.ts';
import type { SceneVoice } from './generate-audio.ts';

/** What the pictures are of, and how they look. */
export interface VideoPlan {
  paper: Paper;
  scenes: SceneVoice[];
  style: Style;
  /** Absent: upright. */
  format?: Format | undefined;
  /** Of what is written on screen; absent: English. */
  language: Language | undefined;
  /** What the video ends with, and what stands in its corner; absent: nothing but the credits. */
  brand?: SeenBrand | undefined;
  /** What is seen in the figures, once somebody has looked; absent: nobody does. */
  sights?: Promise<Sights>;
}

export interface SceneJob extends Omit<VideoPlan, 'scenes'> {
  scene: Scene;
  /** What it comes after: a drawn scene leaves as the next one comes. */
  before: SceneVoice | undefined;
  position: { index: number; count: number };
  /** Whether it may stand for the video. */
  isCover: boolean;
  /** Words of the video's first clip, where all begin with one picture. */
  anchor: string | undefined;
  /** Where in its figure its words are shown; absent: nobody has looked. */
  sight?: Sight | undefined;
  /** Whatever takes a core takes its turn here. */
  limit: LimitFunction;
}

/** The share of a scene's work that is its art: drawn here, or a clip that is made elsewhere; the rest is rendering. */
const ART_SHARE = { drawn: 0.15, clip: 0.8 };

export const hasClip = ({ visual }: Scene): boolean => visual.kind === 'clip';

export const folderOf = ({ id }: Scene, { scratch }: PipelineContext): string => join(scratch, id);

export const artShare = (scene: Scene): number => (hasClip(scene) ? ART_SHARE.clip : ART_SHARE.drawn);

/**
 * A scene as its maker draws or buys it, with the picture and the logo that it shows beside it on the disk.
 *
 * @param frames of the scene at `FRAME.fps`; `words` are absent while they are still being timed
 * @param onShare the share of the scene’s work that is done, 0 to 1
 */
export async function makeArt(
  clipMaker: ClipMaker,
  {
    paper,
    style,
    format,
    language,
    brand,
    scene,
    position,
    before,
    anchor,
    sight,
  }: Omit<SceneJob, 'before'> & { before?: ShownBefore | undefined },
  { frames, words }: { frames: number; words?: readonly TimedWord[] },
  context: PipelineContext,
  onShare: (share: number) => void,
): Promise<MadeArt> {
  const directory = folderOf(scene, context);
  await mkdir(directory);
  const key = scene.visual.kind === 'own' ? scene.visual.key : figureOf(paper, scene)?.image?.key;
  let picturePath: string | null = null;
  if (key !== undefined) {
    picturePath = join(directory, 'picture');
    await context.storage.fetchTo(key, picturePath);
  }
  let logoPath: string | null = null;
  if (brand?.logo) {
    logoPath = join(directory, 'logo.png');
    await writeFile(logoPath, brand.logo);
  }
  const artDirectory = join(directory, 'art');
  await mkdir(artDirectory);
  const durationS = frames / FRAME.fps;
  const art = await clipMaker.make(
    {
      scene,
      before,
      anchor,
      position,
      paper,
      style,
      format,
      language,
      brand: brand && { ...brand, logoPath },
      durationS,
      words,
      directory: artDirectory,
      picturePath,
      sight,
      onRemark: (remark) => context.log.info({ scene: scene.id, remark }, 'a figure'),
    },
    { ...callContext(context), onProgress: (share) => onShare(share * artShare(scene)) },
  );
  onShare(artShare(scene));
  return art;
}

export function figureOf(paper: Paper, { visual }: Scene): Figure | null {
  return visual.kind === 'figure' ? (paper.figures.find(({ id }) => id === visual.figureId) ?? null) : null;
}
