/** The offline writer's work: an editor's cut of the paper's own sentences. Pure. */
import { AppError } from '#src/core/errors.ts';
import type { Length } from '#src/core/options.ts';
import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { hasRaisedCitations } from '#src/core/text/clean.ts';
import { countWords, spokenWords } from '#src/core/text/words.ts';
import { explainAcronyms, findAcronyms } from './acronyms.ts';
import { assembleScenes, type Opening, openingScene } from './assemble.ts';
import { withExplanations } from './explain/explained.ts';
import { isEnglish } from './language.ts';
import type { Line } from './line.ts';
import { authorsAs, speakableLines } from './lines.ts';
import { lowerCaseWords, textsOf } from './lower-case.ts';
import { gatherSources } from './material.ts';
import { FIRST_WORDS, openings } from './opening.ts';
import { outline } from './outline.ts';
import { PLANS, type Plan } from './plans.ts';
import type { ScenePlan } from './scene-plan.ts';
import { MAX_SENTENCE_WORDS } from './stands-alone.ts';
import { tellsAgain } from './tells-again.ts';

/** Less running text than this holds no story. */
const MIN_PAPER_WORDS = 120;

const OVERVIEW = /review|editorial|discussion|letter|news/i;
const NOT_A_STUDY = /^(?:correction|erratum|corrigendum|retraction|expression-of-concern|addendum)$/i;

/** Where a paper has no sentence to open with. */
const PLAIN_OPENING: Opening = { text: 'Here is what a scientific paper reports.', source: null };
/** Openings to choose from. */
const OFFERED = 4;
/** Openings that are offered one after the other. */
const MAX_OPENINGS = 8;
/** Openings tried before a paper counts as too short for a video that opens so. */
const TRIED = 3;

/** The strongest opening that the video does not tell already; null: all of them were turned down. */
export function anotherOpening(script: Script, turnedDown: readonly Scene[], paper: Paper): Scene | null {
  const scenes = untoldOpenings(script.scenes, { paper, ...material(paper) }).slice(0, MAX_OPENINGS);
  return scenes.find((scene) => turnedDown.every(({ narration }) => narration !== scene.narration)) ?? null;
}

/** First scenes of what the video does not tell, the strongest first; its own is none of them. */
function untoldOpenings(
  [own, ...rest]: readonly Scene[],
  {
    paper,
    openers,
    acronyms,
  }: { paper: Paper; openers: readonly Line[]; acronyms: ReadonlyMap<string, string> },
): Scene[] {
  const told = new Set(rest.flatMap(({ claims }) => claims.map(({ quote }) => quote)));
  return openers
    .filter(({ source }) => !told.has(source.quote))
    .map((line) => openingScene(openingOf(line, acronyms), paper))
    .filter(({ narration }) => narration !== own?.narration);
}

const openingOf = ({ text, source }: Line, acronyms: ReadonlyMap<string, string>): Opening => ({
  text: explainAcronyms([text], acronyms).join(' '),
  source,
});

/** Words of the longest sentence, where a short letter or editorial has too few that are shorter. */
const LONG_WINDED = 32;

/** Throws AppError `paper.unsuitable`. */
export function writeScript(paper: Paper, length: Length): Script {
  if (NOT_A_STUDY.test(paper.articleType ?? '')) throw notice(paper);
  if (!isEnglish(paper)) throw notEnglish();
  if (countWords(textsOf(paper).join(' ')) < MIN_PAPER_WORDS) throw tooLittle('too little text');
  for (const longest of [MAX_SENTENCE_WORDS, LONG_WINDED]) {
    const { sources, acronyms, lines, openers, raisedCitations } = material(paper, longest);
    // A paper whose sentences do not fit the length that was asked for still gets its video.
    const found = planOf(openers, lines, PLANS[length]) ?? planOf(openers, lines, PLANS.standard);
    if (found === null) continue;
    const { opening } = found;
    const told = { sources, acronyms, raisedCitations, opening, plan: PLANS[length] };
    const plan = withExplanations(found.plan, told);
    const scenes = assembleScenes({ paper, sources, lines, opening, plan, acronyms });
    const others = untoldOpenings(scenes, { paper, openers, acronyms }).slice(0, OFFERED - 1);
    return {
      ...{ title: paper.title, writer: 'offline', scenes },
      ...(others.length > 0 && { openings: [...scenes.slice(0, 1), ...others] }),
    };
  }
  throw tooLittle('no set of sentences fills a video');
}

/** What can be said of the paper. */
function material(paper: Paper, longest: number = MAX_SENTENCE_WORDS) {
  const texts = textsOf(paper);
  const sources = gatherSources(paper);
  const acronyms = findAcronyms(texts, lowerCaseWords(paper));
  const context = {
    subject: OVERVIEW.test(paper.articleType ?? '') ? 'the authors' : 'the researchers',
    raisedCitations: hasRaisedCitations(texts),
    acronyms,
    authorsAs: authorsAs(paper.authors),
  };
  const lines = speakableLines(paper, sources, { ...context, longest });
  const shorter = speakableLines(paper, sources, { ...context, longest: FIRST_WORDS });
  const openers = openings(paper, sources, [...lines, ...shorter]);
  return { sources, acronyms, lines, openers, raisedCitations: context.raisedCitations };
}

/** The strongest opening that leaves enough for the rest. */
function planOf(
  openers: readonly Line[],
  lines: readonly Line[],
  plan: Plan,
): { opening: Opening; plan: ScenePlan[] } | null {
  for (const line of openers.slice(0, TRIED)) {
    const rest = lines.filter((other) => !tellsAgain(other, line));
    const scenes = outline(rest, plan, line);
    if (scenes) return { opening: line, plan: scenes };
  }
  const scenes = outline(lines, plan, { words: spokenWords(PLAIN_OPENING.text), topics: new Set() });
  return scenes && { opening: PLAIN_OPENING, plan: scenes };
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
