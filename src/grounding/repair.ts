/** Mending a script whose writer did not: what is wrong is replaced by the paper's own sentence, or cut. */
import { AppError } from '#src/core/errors.ts';
import { iconsIn, ROLE_ICONS } from '#src/core/icons/index.ts';
import { foreign } from '#src/core/language.ts';
import type { Paper } from '#src/core/paper.ts';
import type { Claim, Scene, Script, Visual } from '#src/core/script.ts';
import { hasRaisedCitations } from '#src/core/text/clean.ts';
import { passagesOf } from '#src/core/text/quotes.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { spokenSentence } from '#src/core/text/spoken.ts';
import { spokenWords } from '#src/core/text/words.ts';
import { checkScript } from './check.ts';
import { sectionOf } from './claims.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { isPapersOwn } from './foreign/index.ts';
import type { Finding } from './model.ts';
import { covers } from './statements.ts';

/** With fewer scenes than this a video tells nothing. */
const MIN_SCENES = 3;
/** Spoken length of a sentence that may stand for a wrong one, in average words: longer ones lose the listener. */
const MAX_REPLACEMENT_WORDS = 28;
/** What says nothing without the sentence before it. */
const POINTS_BACK =
  /^(?:(?:this|these|that|those|it|they|he|she|both) (?:(?:also|then|may|might|can|could|will|would|is|are|was|were|has|have|had|did|does|do)\b|(?:allow|lead|make|mean|suggest|show|indicate|reflect|provide|enable|explain|imply|implie|support|require|include|occur|appear|depend)s?\b)|\w+ (?:minutes|hours|days|weeks|months|years) (?:later|earlier|before|after that)\b)/i;
/** Icons of one picture. */
const MOST_ICONS = 3;
/** Each pass mends what the one before has left; the last resort is to cut. */
const MAX_PASSES = 4;

interface Bench {
  evidence: Evidence;
  /** Whether the script is in the paper's language. */
  papersOwn: boolean;
  /** What can stand for a sentence, or null: the paper's own words, ready to be spoken. */
  spoken(verbatim: string): string | null;
}

/**
 * Mends every error; warnings stay. A wrong sentence is replaced by the paper's sentence that its claim means, where
 * that can be spoken and is in the script's language, else cut; a wrong line on screen gives way to a quote of the narration; a scene without
 * narration goes, and the rest are numbered again. Sections of claims are set right. The result is checked again
 * until it has no errors. Deterministic, no I/O.
 *
 * @param findings what `checkScript` found in this script.
 * @returns the script without errors.
 * Throws AppError `paper.unsuitable` where fewer than 3 scenes would be left.
 */
export function repairScript(script: Script, paper: Paper, findings: readonly Finding[]): Script {
  const evidence = readEvidence(paper);
  const raisedCitations = hasRaisedCitations(passagesOf(paper).map(({ text }) => text));
  const options = { raisedCitations, subject: 'the researchers' };
  // A sentence of another language in the middle of a video helps nobody: there what is wrong is cut.
  const papersOwn = isPapersOwn(foreign(script.language), evidence);
  const bench: Bench = {
    evidence,
    papersOwn,
    spoken: (verbatim) => (papersOwn ? spokenSentence(verbatim, options) : null),
  };
  let mended = script;
  let errors = findings.filter(({ severity }) => severity === 'error');
  for (let pass = 1; errors.length > 0 && pass <= MAX_PASSES; pass += 1) {
    mended = mendOnce(mended, errors, bench, pass < MAX_PASSES - 1);
    errors = checkScript(mended, paper).findings.filter(({ severity }) => severity === 'error');
  }
  const wrong = new Set(errors.map(({ sceneId }) => sceneId));
  const scenes = mended.scenes.filter(({ id }) => !wrong.has(id));
  if (scenes.length < MIN_SCENES) throw tooLittleLeft(scenes.length);
  return renumbered({ ...mended, scenes: scenes.map((scene) => withSections(scene, evidence)) });
}

function mendOnce(script: Script, errors: readonly Finding[], bench: Bench, mayReplace: boolean): Script {
  const title = errors.some(({ where }) => where === 'title') ? bench.evidence.paper.title : script.title;
  const scenes = script.scenes.flatMap((scene) => {
    const own = errors.filter(({ sceneId }) => sceneId === scene.id);
    return own.length === 0 ? [scene] : mendScene(scene, own, bench, mayReplace);
  });
  return { ...script, title, scenes };
}

function mendScene(scene: Scene, errors: readonly Finding[], bench: Bench, mayReplace: boolean): Scene[] {
  const { evidence } = bench;
  const lostQuotes = new Set(errors.flatMap(({ where, text }) => (where === 'quote' ? [text] : [])));
  const wrongTexts = new Set(errors.flatMap(({ where, text }) => (where === 'narration' ? [text] : [])));
  const sentences: string[] = [];
  const claims: Claim[] = [];
  const spoken = splitSentences(scene.narration);
  for (const text of spoken) {
    const own = scene.claims.filter((claim) => covers(claim, text, evidence));
    if (!wrongTexts.has(text) && !own.some(({ quote }) => lostQuotes.has(quote))) {
      sentences.push(text);
      claims.push(...own);
      continue;
    }
    const faults = errors.filter(
      (error) => error.text === text || own.some(({ quote }) => quote === error.text),
    );
    const others = [...sentences, ...spoken.filter((other) => other !== text)];
    const replacement = mayReplace
      ? (corrected(text, own, faults) ?? replacementFor(own, faults, bench, others))
      : null;
    if (!replacement) continue;
    sentences.push(replacement.text);
    claims.push(replacement);
  }
  if (sentences.length === 0) return [];
  const others = scene.claims.filter(
    (claim) => !lostQuotes.has(claim.quote) && isShown(claim, scene) && !claims.includes(claim),
  );
  const changed = sentences.join(' ') !== scene.narration;
  const shownWrong = errors.some(({ where }) => where === 'onscreen');
  const visual =
    shownWrong || (changed && restsOnNarration(scene.visual))
      ? plainVisual(scene, sentences, bench)
      : scene.visual;
  const keepsNext = scene.next !== undefined && !shownWrong && !changed;
  const heading = errors.some(({ where, text }) => where === 'onscreen' && text === scene.heading)
    ? ''
    : scene.heading;
  const { next, ...rest } = scene;
  return [
    {
      ...rest,
      ...(keepsNext && next && { next }),
      heading,
      narration: sentences.join(' '),
      visual,
      claims: [...new Set([...claims, ...others])],
    },
  ];
}

/** The sentence with the quote's number in the place of its own wrong one; the next pass judges it. */
function corrected(text: string, claims: readonly Claim[], faults: readonly Finding[]): Claim | null {
  const [claim, ...more] = claims;
  const [fault, ...others] = faults;
  const { said, printed } = fault?.instead ?? {};
  if (!claim || more.length > 0 || others.length > 0 || !said || !printed) return null;
  const [before, after, ...again] = text.split(said);
  return after === undefined || again.length > 0 ? null : { ...claim, text: before + printed + after };
}

/** The sentence that the claim rests on, or one that the findings suggest, ready to be spoken. */
function replacementFor(
  claims: readonly Claim[],
  faults: readonly Finding[],
  { evidence, spoken }: Bench,
  said: readonly string[],
): Claim | null {
  // What a quote about something else says was never meant.
  if (faults.some(({ kind }) => kind === 'unrelated' || kind === 'advice')) return null;
  const suggested = faults.flatMap(({ suggestion = [] }) => suggestion);
  const candidates = [...claims.map(({ quote }) => quote), ...suggested];
  for (const quote of candidates) {
    const [section] = evidence.findQuote(quote);
    // A row of a table is no sentence.
    const sayable = section !== undefined && evidence.findRows(quote).length === 0;
    const text = sayable ? spoken(quote) : null;
    if (section === undefined || text === null || !/^\p{Lu}.*[.?!]$/u.test(text) || POINTS_BACK.test(text))
      continue;
    if (spokenWords(text) > MAX_REPLACEMENT_WORDS || said.some((before) => before.includes(text))) continue;
    return { text, quote, section };
  }
  return null;
}

/** Steps, data and terms have claims of their own, beside what is spoken. */
function isShown({ text }: Claim, { visual, next }: Scene): boolean {
  return [visual, next].some(
    (one) =>
      one !== undefined &&
      (('items' in one && one.items?.some(({ label }) => label === text)) ||
        ('data' in one && one.data.some(({ label }) => label !== '' && text.startsWith(label)))),
  );
}

/** What is drawn from the words that are spoken goes with them; a title and a figure stand by themselves. */
function restsOnNarration({ kind }: Visual): boolean {
  return kind !== 'title' && kind !== 'figure' && kind !== 'own' && kind !== 'clip' && kind !== 'steps';
}

/**
 * A picture that can show nothing wrong: the things that are spoken of, a sentence that is spoken as it is printed, or the
 * sign of its part in the story; on the title graphic the paper's title, if it is of this language.
 */
function plainVisual(
  { visual, role }: Scene,
  sentences: readonly string[],
  { papersOwn, evidence }: Bench,
): Visual {
  if (visual.kind === 'title') {
    return { kind: 'title', text: papersOwn ? evidence.paper.title : (sentences[0] ?? evidence.paper.title) };
  }
  const things = iconsIn(sentences.join(' ')).filter(({ sign }) => !sign);
  if (papersOwn && things.length > 0) {
    const items = things.slice(0, MOST_ICONS).map(({ icon }) => ({ icon, label: '' }));
    return { kind: 'picture', items };
  }
  const printed = sentences.find((sentence) => evidence.findQuote(sentence).length > 0);
  return printed === undefined
    ? { kind: 'picture', items: [{ icon: ROLE_ICONS[role], label: '' }] }
    : { kind: 'quote', text: printed };
}

function withSections(scene: Scene, { findQuote }: Evidence): Scene {
  const claims = scene.claims.map((claim) => ({
    ...claim,
    section: sectionOf(claim.section, findQuote(claim.quote)),
  }));
  return { ...scene, claims };
}

function renumbered(script: Script): Script {
  return { ...script, scenes: script.scenes.map((scene, index) => ({ ...scene, id: `s${index + 1}` })) };
}

function tooLittleLeft(scenes: number): AppError {
  return new AppError('paper.unsuitable', {
    message: `only ${scenes} scenes of the script stand up to the paper`,
    userMessage:
      'The script that was written could not be kept true to the paper, so no video was made from it. Please try again, or ask for it with the offline writer.',
  });
}
