/** The offline writer's work: an editor's cut of the paper's own sentences. Pure. */
import { AppError } from '#src/core/errors.ts';
import type { Length } from '#src/core/options.ts';
import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { hasRaisedCitations } from '#src/core/text/clean.ts';
import { countWords, spokenWords } from '#src/core/text/words.ts';
import { findAcronyms } from './acronyms.ts';
import { assembleScenes, openingScene } from './assemble.ts';
import { castVideo, type Part } from './cast.ts';
import { findingHook, type Hook, otherHooks, titleHook } from './hook.ts';
import { isEnglish } from './language.ts';
import { type Line, speakableLines } from './lines.ts';
import { gatherSources } from './material.ts';
import { PLANS, type Plan } from './plans.ts';
import type { LowerCase } from './title.ts';

/** Less running text than this holds no story. */
const MIN_PAPER_WORDS = 120;

const OVERVIEW = /review|editorial|discussion|letter|news/i;
const NOT_A_STUDY = /^(?:correction|erratum|corrigendum|retraction|expression-of-concern|addendum)$/i;

/** The strongest finding that the video does not tell yet, else the title; null: all of them were turned down. */
export function anotherOpening(script: Script, openings: readonly Scene[], paper: Paper): Scene | null {
  const { lines, lowerCase, acronyms } = material(paper);
  const rest = script.scenes.slice(1);
  const told = new Set(rest.flatMap(({ claims }) => claims.map(({ quote }) => quote)));
  const hooks = [...otherHooks(paper, lines, told), titleHook(paper, lowerCase)];
  const scenes = hooks.map((hook) => openingScene(hook, paper, acronyms));
  return scenes.find((scene) => openings.every(({ narration }) => narration !== scene.narration)) ?? null;
}

/** Throws AppError `paper.unsuitable`. */
export function writeScript(paper: Paper, length: Length): Script {
  if (NOT_A_STUDY.test(paper.articleType ?? '')) throw notice(paper);
  if (!isEnglish(paper)) throw notEnglish();
  if (countWords(textsOf(paper).join(' ')) < MIN_PAPER_WORDS) throw tooLittle('too little text');
  const { sources, lowerCase, acronyms, lines } = material(paper);
  // A paper whose sentences do not fit the length that was asked for still gets its video.
  const plan =
    planOf(paper, lines, lowerCase, PLANS[length]) ?? planOf(paper, lines, lowerCase, PLANS.standard);
  if (plan === null) throw tooLittle('no set of sentences fills a video');
  return {
    title: paper.title,
    writer: 'offline',
    scenes: assembleScenes({ paper, sources, lines, ...plan, acronyms }),
  };
}

/** What can be said of the paper. */
function material(paper: Paper) {
  const texts = textsOf(paper);
  const sources = gatherSources(paper);
  const lowerCase = lowerCaseWords(texts);
  const acronyms = findAcronyms(texts, lowerCase);
  const lines = speakableLines(paper, sources, {
    subject: OVERVIEW.test(paper.articleType ?? '') ? 'the authors' : 'the researchers',
    raisedCitations: hasRaisedCitations(texts),
    acronyms,
  });
  return { sources, lowerCase, acronyms, lines };
}

const textsOf = (paper: Paper): string[] => [
  ...paper.abstract,
  ...paper.sections.flatMap(({ paragraphs }) => paragraphs),
];

/** A finding opens the video where the rest still fills one without it; else the title does. */
function planOf(
  paper: Paper,
  lines: readonly Line[],
  lowerCase: LowerCase,
  plan: Plan,
): { hook: Hook; parts: Part[] } | null {
  const found = findingHook(paper, lines);
  const rest =
    found &&
    castVideo(
      lines.filter(({ source }) => source.place !== found.place),
      plan,
      wordsOf(found.hook),
    );
  if (found && rest) return { hook: found.hook, parts: rest };
  const hook = titleHook(paper, lowerCase);
  const parts = castVideo(lines, plan, wordsOf(hook));
  return parts && { hook, parts };
}

const wordsOf = ({ sentences }: Hook): number => spokenWords(sentences.map(({ text }) => text).join(' '));

/** English endings that names do not have. */
const PLAIN_WORD = /(?:ed|ing|al|ive|tion|sion|ment|ity|ness|ous|able|less|ful)$/;

/** Which words the running text writes in lower case more often than as names; unseen ones by their ending. */
function lowerCaseWords(texts: readonly string[]): LowerCase {
  const balance = new Map<string, number>();
  for (const text of texts) {
    for (const [written] of text.matchAll(/(?<![\p{L}\d])(?:\p{Ll}{2,}|(?<=[\p{Ll},] )\p{Lu}\p{Ll}+)/gu)) {
      const word = written.toLowerCase();
      balance.set(word, (balance.get(word) ?? 0) + (written === word ? 1 : -1));
    }
  }
  return { has: (word) => (balance.get(word) ?? (PLAIN_WORD.test(word) ? 1 : 0)) > 0 };
}

function notice(paper: Paper): AppError {
  return new AppError('paper.unsuitable', {
    message: `article type ${paper.articleType ?? ''} is a notice`,
    userMessage:
      'This is a notice about another paper (a correction or retraction), so there is no study to tell. Please send the paper it speaks of.',
  });
}

function notEnglish(): AppError {
  return new AppError('paper.unsuitable', {
    message: 'the text is not English',
    userMessage:
      'This paper is not written in English, and the free offline writer and voice speak English only. Please send an English version of it.',
  });
}

function tooLittle(why: string): AppError {
  return new AppError('paper.unsuitable', {
    message: why,
    userMessage:
      'There is too little readable text in this paper to make a video from it. Please send the full paper, as a PDF for example.',
  });
}
