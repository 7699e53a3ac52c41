/** Correct scripts as a model would write them, put together from a paper's own sentences. */
import type { Paper } from '#src/core/paper.ts';
import type { Claim, Scene, SceneRole, Script, Visual } from '#src/core/script.ts';
import { cleanSentence, hasRaisedCitations } from '#src/core/text/clean.ts';
import { dropConnectives } from '#src/core/text/connectives.ts';
import { findNumbers } from '#src/core/text/numbers.ts';
import { shiftPerson } from '#src/core/text/person.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { countWords } from '#src/core/text/words.ts';
import { lowerFirst, paraphrase, recopy } from './paraphrase.ts';
import type { Dice } from './random.ts';

interface Material {
  spoken: string;
  quote: string;
  section: string;
}

const ROLES: readonly SceneRole[] = ['hook', 'question', 'method', 'finding', 'finding', 'impact'];
const HEADINGS = [
  'What they found',
  'The big question',
  'How they did it',
  'The result',
  'Why it matters',
  'Key Findings',
];
const UNSPEAKABLE =
  /[=∑∫√|\\{}^]|\bet al\b|\bFigs?\b|\bFigures?\b|\bTables?\b|https?:|\bdoi\b|\bequations?\b|suppl|copyright|licen[cs]e|\(|\)/i;
const ENGLISH = /\b(?:the|of|and|was|were|is|are|that|with)\b/gi;

/** @returns a script that is true to the paper, or null where the paper has too few sentences for one. */
export function modelScript(paper: Paper, dice: Dice): Script | null {
  const material = dice.shuffle(materialOf(paper));
  const numbered = material.filter(({ spoken }) => findNumbers(spoken).length > 0);
  const queue = [...numbered.slice(0, 8), ...material.filter((item) => !numbered.includes(item))];
  if (queue.length < 8) return null;
  const chosen = dice.shuffle(queue.slice(0, 11));
  const scenes = ROLES.map((role, index) => {
    const count = index === 0 || chosen.length < ROLES.length - index + 1 ? 1 : 2;
    return sceneOf({ paper, role, index, parts: chosen.splice(0, count), dice });
  });
  return { title: paper.title, writer: 'model', scenes };
}

function materialOf(paper: Paper): Material[] {
  const passages = [
    ...paper.abstract.map((text) => ({ text, section: 'Abstract' })),
    ...paper.sections.flatMap(({ heading, paragraphs }) =>
      paragraphs.map((text) => ({ text, section: heading })),
    ),
  ];
  const raisedCitations = hasRaisedCitations(passages.map(({ text }) => text));
  return passages.flatMap(({ text, section }) =>
    splitSentences(text).flatMap((quote) => {
      const clean = cleanSentence(quote, { raisedCitations });
      if (clean === null || UNSPEAKABLE.test(clean) || !/^\p{Lu}.*\.$/u.test(clean)) return [];
      const bare = dropConnectives(clean);
      const spoken = bare.leans ? null : shiftPerson(bare.text, 'the researchers');
      const words = spoken === null ? 0 : countWords(spoken);
      const english = (spoken?.match(ENGLISH)?.length ?? 0) / Math.max(1, words);
      return spoken === null || words < 8 || words > 32 || english < 0.08 ? [] : [{ spoken, quote, section }];
    }),
  );
}

interface Draft {
  paper: Paper;
  role: SceneRole;
  index: number;
  parts: readonly Material[];
  dice: Dice;
}

function sceneOf({ paper, role, index, parts, dice }: Draft): Scene {
  const said = parts.map((part) => ({ ...part, text: paraphrase(part.spoken, dice) }));
  const [first, second] = said;
  const merged =
    first && second && dice.chance(0.3)
      ? [`${first.text.replace(/\.$/, '')}, and ${lowerFirst(second.text)}`]
      : null;
  const sentences = merged ?? said.map(({ text }) => text);
  const claims: Claim[] = said.map(({ text, quote, section }) => ({
    text: merged?.[0] ?? text,
    quote: recopy(quote, dice),
    section,
  }));
  const credit = index === 0 ? creditOf(paper, dice) : null;
  return {
    id: `s${index + 1}`,
    role,
    heading: HEADINGS[index] ?? 'What they found',
    narration: [...sentences, ...(credit === null ? [] : [credit])].join(' '),
    visual: index === 0 ? { kind: 'title', text: paper.title } : visualOf(paper, first, dice),
    claims,
  };
}

function visualOf(paper: Paper, part: (Material & { text: string }) | undefined, dice: Dice): Visual {
  const clip: Visual = { kind: 'clip', prompt: 'Slow light over a quiet landscape' };
  if (!part) return clip;
  const number = findNumbers(part.spoken)[0];
  const label = number
    ? /^[\s-]*((?:[\p{L}-]+\s){1,4}[\p{L}-]+)/u.exec(part.spoken.slice(number.end))?.[1]
    : undefined;
  const figure = paper.figures.find(({ caption }) => caption.length > 20);
  const options: Visual[] = [clip, { kind: 'quote', text: part.text }];
  if (number && label) options.push({ kind: 'number', value: number.text.trim(), label });
  if (figure) {
    const caption = (splitSentences(figure.caption)[0] ?? '').replace(/(?<=^.{60,110}) .*$/s, '');
    options.push({ kind: 'figure', figureId: figure.id, caption });
  }
  if (dice.chance(0.3))
    options.push({
      kind: 'steps',
      items: [part.spoken, ...(label ? [label] : [])].map((one) => ({ label: one })),
    });
  return dice.pick(options) ?? clip;
}

function creditOf({ authors, journal, year }: Paper, dice: Dice): string | null {
  const lead = authors.find((name) => /^\p{Lu}\S* .*\p{Ll}$/u.test(name));
  const surname = lead?.split(' ').at(-1);
  const options: string[] = [];
  if (journal && year) options.push(`The study was published in ${journal} in ${year}.`);
  if (journal && year && lead) {
    options.push(`The study, led by ${lead}, was published in ${journal} in ${year}.`);
    options.push(`Published in ${journal} in ${year}, the work was led by ${lead}.`);
    options.push(`${surname} and colleagues reported it in the journal ${journal} in ${year}.`);
  }
  if (journal && lead) options.push(`That is what ${surname} and colleagues report in ${journal}.`);
  return dice.pick(options) ?? null;
}
