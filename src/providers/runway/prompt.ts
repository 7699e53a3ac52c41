/** What is asked of the camera: the script's words, the video's style, and what must not be in the picture. */
import type { Style } from '#src/core/options.ts';

const STYLES: Record<Style, string> = {
  auto: 'Natural light, documentary look',
  ember: 'Warm light of late evening, deep oranges and dark shadows',
  fern: 'Soft daylight in the woods, fresh greens',
  coral: 'Morning light, coral and warm rose tones',
  glacier: 'Cold clear light, pale blues and white',
  tide: 'Light through water, deep blues and teal',
  heather: 'Dusk, muted violets and grey',
};
const CAMERA = 'Upright 9:16 video, one continuous shot, slow steady camera, realistic, calm.';
const WITHOUT = 'No text, letters, numbers, captions, diagrams, logos or watermarks anywhere. No faces.';

/** @param limit longest prompt, UTF-16 units: the script's words are cut, never the rest. */
export function clipPrompt(subject: string, style: Style, limit: number): string {
  const rest = `${STYLES[style]}. ${CAMERA} ${WITHOUT}`;
  const words = cutAtWord(subject.replace(/\s+/g, ' ').trim(), limit - rest.length - 2).replace(
    /[.\s]+$/,
    '',
  );
  return `${words}. ${rest}`;
}

function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit + 1);
  return cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
}

/**
 * The scene's further takes: the same subject as another picture, so that the cut between them is seen as one.
 *
 * @param take from 1
 */
export const framed = (subject: string, take: number): string =>
  take === 1 ? subject : `${FRAMINGS[take % FRAMINGS.length]} ${subject}`;

const FRAMINGS = ['Seen from further away:', 'From another side:', 'A close view of a detail:'];

/** What any filter lets pass, where nobody can rewrite the prompt: light and matter, seen closely. */
export const HARMLESS =
  'Abstract close view of drifting particles and translucent layers in soft light, slowly forming and dissolving';
