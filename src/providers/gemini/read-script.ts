/** The model's answer as a script. */
import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script, Visual } from '#src/core/script.ts';
import { readSigns } from '#src/core/text/signs.ts';
import { type Written, writtenSchema } from './script-shape.ts';

/** A title graphic's line, a quote on screen: what fits, characters. */
const MOST_SHOWN = 220;
const MOST_ITEMS = 4;
const MOST_CLAUSES = 3;

/** Begins and ends a block of code. */
const FENCE = '```';

type WrittenScene = Written['scenes'][number];

/**
 * Reads the answer's JSON, in a code block or not. A visual that cannot be shown (a figure that is not there, an
 * empty prompt) becomes one that can.
 *
 * @returns a string that says what is wrong, for the model, where it is no script
 */
export function readScript(answer: string, paper: Paper, writer: string): Script | string {
  const block = answer.trim();
  const inBlock = block.startsWith(FENCE) && block.endsWith(FENCE) && block.length > 2 * FENCE.length;
  const json = inBlock ? block.slice(FENCE.length, -FENCE.length).replace(/^json/, '') : answer;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'The answer was not complete, valid JSON.';
  }
  const written = writtenSchema.safeParse(value);
  if (!written.success) {
    const faults = written.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return `The answer did not fit the schema: ${faults.slice(0, 5).join('; ')}.`;
  }
  const { title, hook, scenes } = written.data;
  return {
    title: plain(title),
    writer,
    scenes: scenes.map((scene, index) => readScene(scene, index, hook, paper)),
  };
}

function readScene(scene: WrittenScene, index: number, hook: string, paper: Paper): Scene {
  const narration = plain(scene.narration);
  const claims = scene.claims.map(({ text, quote, section }) => ({ text: plain(text), quote, section }));
  const bridges = scene.bridges.map(plain).filter((text) => text !== '');
  const opening: Visual | null =
    index === 0 && scene.visual.kind !== 'clip' && hook ? { kind: 'title', text: plain(hook) } : null;
  return {
    id: `s${index + 1}`,
    role: index === 0 ? 'hook' : scene.role === 'hook' ? 'question' : scene.role,
    heading: plain(scene.heading),
    narration,
    visual: opening ?? readVisual(scene, paper),
    claims,
    ...(bridges.length > 0 && { bridges }),
  };
}

function readVisual({ visual, heading, narration, claims }: WrittenScene, paper: Paper): Visual {
  const { kind, prompt, value, label, figureId } = visual;
  const text = plain(visual.text);
  const items = visual.items.map(plain).filter((item) => item !== '');
  if (kind === 'clip' && prompt) return { kind, prompt: plain(prompt) };
  if (kind === 'number' && value) return { kind, value: plain(value), label: plain(label) };
  if (kind === 'points' && items.length > 0) return { kind, items: items.slice(0, MOST_ITEMS) };
  if ((kind === 'title' || kind === 'quote') && text) return { kind, text: text.slice(0, MOST_SHOWN) };
  const figure = paper.figures.find(({ id, image }) => id === figureId && image !== null);
  if (kind === 'figure' && figure) return { kind, figureId: figure.id, caption: text || plain(figure.label) };
  const quote = claims.find((claim) => claim.quote.length <= MOST_SHOWN)?.quote;
  if (quote) return { kind: 'quote', text: quote };
  return { kind: 'points', items: [plain(heading) || clauses(narration)] };
}

const clauses = (narration: string): string =>
  narration
    .split(/(?<=[.;:,])\s/)
    .slice(0, MOST_CLAUSES)
    .join(' ');

/** One form of each sign, without markup and line breaks: it is spoken and drawn as it stands. */
const plain = (text: string): string =>
  readSigns(text)
    .replace(/[*_`#]{2,}|(?<!\w)[*_`](?=\w)|(?<=\w)[*_`](?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
