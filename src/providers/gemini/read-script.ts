/** The model's answer as a script. */
import { iconsIn } from '#src/core/icons/index.ts';
import type { Paper } from '#src/core/paper.ts';
import type { Drawn, Scene, Script, Visual } from '#src/core/script.ts';
import { normaliseQuote, passagesOf } from '#src/core/text/quotes.ts';
import { readSigns } from '#src/core/text/signs.ts';
import { jsonIn } from './ask.ts';
import { CANDIDATES, type Written, writtenSchema } from './script-shape.ts';

/** A title graphic's line, a quote on screen: what fits, characters. */
const MOST_SHOWN = 220;
const MOST_ITEMS = 5;
const MOST_DATA = 6;
const MOST_EFFECTS = 5;
const MOST_PLACES = 3;
const MOST_TIMES = 4;
const MOST_ICONS = 3;
const MOST_CLAUSES = 3;

type WrittenScene = Written['scenes'][number];

/**
 * Reads the answer's JSON, in a code block or not. A visual that cannot be shown (a figure that is not there, an
 * empty prompt) becomes one that can.
 *
 * @returns a string that says what is wrong, for the model, where it is no script
 */
export function readScript(answer: string, paper: Paper, writer: string): Script | string {
  const value = jsonIn(answer);
  if (value === undefined) return 'The answer was not complete, valid JSON.';
  const written = writtenSchema.safeParse(value);
  if (!written.success) {
    const faults = written.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return `The answer did not fit the schema: ${faults.slice(0, 5).join('; ')}.`;
  }
  const { title, hook } = written.data;
  const scenes = written.data.scenes.map((scene, index) => readScene(scene, index, hook, paper));
  const openings = readOpenings(written.data, scenes, paper);
  return { title: plain(title), writer, scenes, ...(openings.length > 1 && { openings }) };
}

/** The first scene as it is, and the other candidates in its place, each with its own claim. */
function readOpenings({ openings }: Written, [own]: readonly Scene[], paper: Paper): Scene[] {
  if (!own) return [];
  const told = new Set([normaliseQuote(own.narration)]);
  const others = openings.flatMap(({ text, quote }): Scene[] => {
    const narration = plain(text);
    const known = normaliseQuote(narration);
    if (told.has(known) || normaliseQuote(own.narration).startsWith(known)) return [];
    told.add(known);
    const claim = { text: narration, quote, section: sectionOf(quote, paper) };
    const visual: Visual = { kind: 'title', text: narration };
    return [{ id: own.id, role: 'hook', heading: '', narration, visual, claims: [claim] }];
  });
  return [own, ...others].slice(0, CANDIDATES);
}

/** Where the paper has the words; empty: nowhere. */
function sectionOf(quote: string, paper: Paper): string {
  const wanted = normaliseQuote(quote);
  return passagesOf(paper).find(({ text }) => normaliseQuote(text).includes(wanted))?.section ?? '';
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

function readVisual(scene: WrittenScene, paper: Paper): Visual {
  const { visual, heading, claims } = scene;
  const { kind, prompt, figureId } = visual;
  const text = plain(visual.text);
  if (kind === 'clip' && prompt) return { kind, prompt: plain(prompt) };
  if ((kind === 'title' || kind === 'quote') && text) return { kind, text: text.slice(0, MOST_SHOWN) };
  const figure = paper.figures.find(({ id, image }) => id === figureId && image !== null);
  if (kind === 'figure' && figure) return { kind, figureId: figure.id, caption: text || plain(figure.label) };
  const drawn = drawnBy(visual) ?? picture(scene.narration);
  if (drawn) return drawn;
  const quote = claims.find((claim) => claim.quote.length <= MOST_SHOWN)?.quote;
  if (quote) return { kind: 'quote', text: quote };
  return { kind: 'steps', items: [{ label: plain(heading) || clauses(scene.narration) }] };
}

/** The graphic that the model proposes; null where it lacks what it shows. */
function drawnBy(visual: WrittenScene['visual']): Drawn | null {
  const { kind, form } = visual;
  const [value, label, axis, term] = [visual.value, visual.label, visual.axis, visual.term].map(plain) as [
    string,
    string,
    string,
    string,
  ];
  const text = plain(visual.text);
  const items = visual.items
    .map(plain)
    .filter((item) => item !== '')
    .slice(0, MOST_ITEMS)
    .map((item) => ({ label: item, ...iconFor(item) }));
  const data = visual.data.map((one) => ({
    label: plain(one.label),
    value: plain(one.value),
    low: plain(one.low),
    high: plain(one.high),
  }));
  const pairs = data.map(({ label: of, value: number }) => ({ label: of, value: number }));
  switch (kind) {
    case 'number':
    case 'share':
      return value ? { kind, value, label, ...iconFor(label) } : null;
    case 'chart':
      return axis && pairs.length > 1 ? { kind, form, axis, data: pairs.slice(0, MOST_DATA) } : null;
    case 'forest': {
      const whole = data.filter(({ low, high }) => low !== '' && high !== '').slice(0, MOST_EFFECTS);
      const noEffect = /difference/i.test(axis) ? 0 : 1;
      return axis && whole.length > 0 ? { kind, axis, noEffect, data: whole } : null;
    }
    case 'scale':
      return pairs.length === 2 ? { kind, data: pairs } : null;
    case 'steps':
      return items.length > 0 ? { kind, items } : null;
    case 'compare':
      return items.length === 2 ? { kind, items } : null;
    case 'place':
      return items.length > 0 ? { kind, items: items.slice(0, MOST_PLACES) } : null;
    case 'time':
      return items.length > 1 ? { kind, items: items.slice(0, MOST_TIMES) } : null;
    case 'term':
      return term && text ? { kind, term, text, ...iconFor(`${text} ${term}`) } : null;
    default:
      return null;
  }
}

/** What the narration speaks of, as icons. */
function picture(narration: string): Drawn | null {
  const items = iconsIn(narration)
    .filter(({ sign }) => !sign)
    .slice(0, MOST_ICONS);
  if (items.length === 0) return null;
  return { kind: 'picture', items: items.map(({ icon }) => ({ icon, label: '' })) };
}

/** The icon of the first thing that a text names. */
function iconFor(text: string): { icon?: string } {
  const icon = iconsIn(text).find(({ sign }) => !sign)?.icon;
  return icon === undefined ? {} : { icon };
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
