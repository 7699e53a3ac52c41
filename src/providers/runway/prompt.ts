/** What is asked of the camera: the scene's words, and what all clips of a video have in common. Pure. */
import { type Look, lookOf } from '#src/core/look.ts';
import type { ClipRequest } from '#src/core/ports.ts';
import { seedOf } from '#src/core/random.ts';
import { type Subject, subjectOf } from '#src/core/subject.ts';
import type { RunwayModel } from './models.ts';

/** Colours and light, as the graphics beside the clips have them. */
const LIGHT: Record<Look, string> = {
  ember: 'Palette of deep browns and glowing orange; warm low light of late evening',
  fern: 'Palette of dark and fresh greens; soft daylight under leaves',
  coral: 'Palette of pale rose and coral; bright soft morning light',
  glacier: 'Palette of white and pale blue; bright cool overcast light',
  tide: 'Palette of deep blue and light cyan; light as through water',
  heather: 'Palette of muted violet and lilac grey; dim light of dusk',
};

/** The world that all clips of a video are from. */
const WORLD: Record<Subject, string> = {
  cell: 'living cells, as a microscope shows them',
  gene: 'molecules of life, greatly enlarged',
  brain: 'nerves and the brain',
  body: 'the human body and its care',
  microbe: 'microbes, greatly enlarged',
  animal: 'animals where they live',
  field: 'plants, fields and woods',
  sea: 'the sea and other waters',
  sky: 'the sky and its weather',
  space: 'stars and planets',
  earth: 'rock, mountains and ice',
  city: 'streets and houses of one city',
  people: 'everyday life of people',
  data: 'machines that compute',
  matter: 'materials in a laboratory, seen closely',
  light: 'light and instruments in a dark laboratory',
  paper: 'quiet rooms and things of daily work',
};

/** One for the whole video. */
const LENSES = ['35 mm lens, deep focus', '50 mm lens, soft background', '85 mm lens, shallow focus'];

/** Size of the shot and what the camera does: neighbouring clips never have the same. */
const SHOTS = [
  'Wide shot, slow push in',
  'Close-up of a detail, almost still',
  'Medium shot, slow drift to the right',
  'Shot from above, slow descent',
  'Low close shot, slow rise',
];

const UPRIGHT = 'Upright 9:16, one continuous calm shot, realistic, fine film grain';
/** What must not be seen, for models that take a list of it. */
const UNWANTED =
  'text, letters, numbers, captions, subtitles, diagrams, logos, watermarks, faces, cuts, fast movement';
/** The same for those that do better with what is to be seen. */
const WANTED = 'Plain surfaces bare of writing and signs; people only from behind or as hands';

/** A clip of a scene: which of the scene's, from 0, and what its words are. */
export interface Shot {
  subject: string;
  take: number;
}

type OfClip = Pick<ClipRequest, 'paper' | 'style' | 'position'>;

/**
 * The prompt's part of an order. The script's words are cut where the model takes no more, never the rest.
 *
 * @param turn how often it was asked for before with the same words: another seed may do better
 */
export function clipPrompt(
  { subject, take }: Shot,
  { paper, style, position }: OfClip,
  model: RunwayModel,
  turn = 0,
): { promptText: string; negativePrompt?: string; seed?: number } {
  const seed = seedOf(paper.title);
  const rest = [
    SHOTS[(position.index + 2 * take) % SHOTS.length],
    `One of several shots of ${WORLD[subjectOf(paper)]}`,
    LIGHT[lookOf(style, paper)],
    LENSES[seed % LENSES.length],
    UPRIGHT,
    ...(model.negativePrompt ? [] : [WANTED]),
  ].join('. ');
  const words = cutAtWord(subject.replace(/\s+/g, ' ').trim(), model.prompt - rest.length - 3);
  return {
    promptText: `${words.replace(/[.\s]+$/, '')}. ${rest}.`,
    ...(model.negativePrompt && { negativePrompt: UNWANTED }),
    ...(model.seed && { seed: (seed + turn) % 2 ** 32 }),
  };
}

function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit + 1);
  return cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
}

/** What any filter lets pass, where nobody can rewrite the prompt: light and matter, seen closely. */
export const HARMLESS =
  'Abstract close view of drifting particles and translucent layers in soft light, slowly forming and dissolving';
