/** What computes over a stranger's text once it is read, each as a function of one text. */

import { clip } from '#src/chat/wording/short.ts';
import type { Paper } from '#src/core/paper.ts';
import { withinBounds } from '#src/core/paper-bounds.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { cleanSentence, hasRaisedCitations } from '#src/core/text/clean.ts';
import { dropConnectives } from '#src/core/text/connectives.ts';
import { deniedIn } from '#src/core/text/denials.ts';
import { plainName } from '#src/core/text/file-name.ts';
import { groupOf, groupsIn } from '#src/core/text/groups.ts';
import { digitsIn, findNumbers } from '#src/core/text/numbers.ts';
import { shiftPerson } from '#src/core/text/person.ts';
import { containsQuote, normaliseQuote } from '#src/core/text/quotes.ts';
import { segmentsOf } from '#src/core/text/segments.ts';
import { sentenceEnds } from '#src/core/text/sentence-ends.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { spokenSentence } from '#src/core/text/spoken.ts';
import { storable } from '#src/core/text/storable.ts';
import { contentWords, countWords, spokenWords as spokenLength } from '#src/core/text/words.ts';
import { tidy } from '#src/graphics/type/tidy.ts';
import { checkScript, claimsFor, repairScript } from '#src/grounding/index.ts';
import { readQuantities } from '#src/grounding/quantities/read.ts';
import { plain, tokensOf } from '#src/grounding/text.ts';
import { identifyPaper } from '#src/papers/identify.ts';
import { assertSuitable } from '#src/papers/suitable.ts';
import { visualChoices } from '#src/pipeline/script/visual-choices.ts';
import * as discord from '#src/platforms/discord/outgoing/text.ts';
import * as slack from '#src/platforms/slack/outgoing/text.ts';
import { paperText } from '#src/providers/gemini/paper-text.ts';
import { readScript } from '#src/providers/gemini/read-script.ts';
import { MOST_WRITTEN } from '#src/providers/gemini/script-shape.ts';
import { spokenWords } from '#src/providers/offline/voice/spoken/index.ts';
import { planUtterances } from '#src/providers/offline/voice/utterances.ts';
import { findAcronyms } from '#src/providers/offline/writer/acronyms.ts';
import { plainForms } from '#src/providers/offline/writer/clauses.ts';
import { dangles, priceOf } from '#src/providers/offline/writer/fitness.ts';
import { listIn } from '#src/providers/offline/writer/lists.ts';
import { numberGraphic } from '#src/providers/offline/writer/number-graphic.ts';
import { phraseWithin } from '#src/providers/offline/writer/phrases.ts';
import { plainly } from '#src/providers/offline/writer/plain.ts';
import { drawnOf } from '#src/providers/offline/writer/shown/drawn.ts';
import { shorterForms } from '#src/providers/offline/writer/trim.ts';
import { anotherOpening, writeScript } from '#src/providers/offline/writer/write.ts';
import { renderSrt, renderVtt, videoCues } from '#src/render/captions/cues.ts';
import { sceneCaptions } from '#src/render/captions/index.ts';
import { scrubMessage } from '#src/runtime/faults/scrub.ts';
import { spokenSentences } from '#src/web/sentences.ts';

/** Enough plain English that the writers go on to what is strange. */
const PROSE = Array.from(
  { length: 12 },
  (_, n) =>
    `We found that ${n + 12} % of the patients in the treated group slept longer than the other people.`,
).join(' ');

/** A paper in which the text stands wherever text can stand. */
const paperOf = (text: string): Paper =>
  withinBounds({
    title: text || 'Title',
    authors: [text],
    journal: text,
    year: 2020,
    ids: { doi: null, pmid: null, pmcid: null },
    licence: { code: null, text: text.slice(0, 2_000) },
    articleType: 'research-article',
    retracted: false,
    language: 'en',
    abstract: [PROSE, text],
    sections: [
      { level: 1, heading: 'Results', paragraphs: [PROSE, text] },
      { level: 1, heading: text, paragraphs: [`${PROSE} ${text}`] },
    ],
    figures: [{ id: 'f1', label: text, caption: text, href: null, image: { key: 'k', width: 9, height: 9 } }],
    tables: [
      {
        id: 't1',
        label: 'Table 1',
        caption: text,
        header: [['Group', text]],
        rows: [
          ['A', text],
          [text, '4'],
        ],
        rowHeadings: 1,
        notes: [text],
      },
    ],
    format: 'text',
    notes: [],
  });

const sceneOf = (id: string, text: string): Scene => ({
  id,
  role: 'finding',
  heading: text,
  narration: text || 'Nothing.',
  visual: { kind: 'quote', text },
  claims: [{ text, quote: text, section: 'Results' }],
});
const sentence = (n: number) => PROSE.split(/(?<=\.) /)[n] ?? '';
/** A script that says as much of the text as a model's script may, and three scenes that are true. */
const scriptOf = (whole: string): Script => {
  const text = whole.slice(0, MOST_WRITTEN);
  return {
    title: text || 'Title',
    writer: 'test',
    scenes: [
      sceneOf('s1', sentence(0)),
      sceneOf('s2', sentence(1)),
      sceneOf('s3', sentence(2)),
      sceneOf('s4', text),
    ],
  };
};

const PLAIN_PAPER = paperOf('The mice slept well.');
const wordsAt = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((word, n) => ({ text: word, start: n / 3, end: (n + 1) / 3 }));

/** For what is only ever asked of a sentence. */
const ofSentences = (ask: (sentence: string) => unknown) => (text: string) => splitSentences(text).map(ask);
/** For what leaves longer sentences alone: the text in pieces that it takes. */
const ofPieces = (ask: (sentence: string) => unknown) => (text: string) =>
  (text.match(/[\s\S]{1,780}/g) ?? []).map((piece) => ask(piece.replace(/\S{70}/g, '$& ').slice(0, 800)));
/** For what is only ever asked of a scene's words. */
const ofNarration = (ask: (narration: string) => unknown) => (text: string) =>
  ask(text.slice(0, MOST_WRITTEN).trim() || 'x');

/** By name; what they throw is an answer, too. */
export const TEXT_FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  splitSentences,
  cleanSentence: ofSentences((text) => cleanSentence(text, { raisedCitations: true })),
  hasRaisedCitations: (text) => hasRaisedCitations([text]),
  dropConnectives: ofSentences(dropConnectives),
  spokenSentence: ofSentences((text) =>
    spokenSentence(text, { raisedCitations: true, subject: 'the authors' }),
  ),
  plainName,
  groupsIn: ofSentences(groupsIn),
  groupOf: ofSentences((text) => {
    const all = findNumbers(text);
    return all.slice(0, 3).map((place) => groupOf(place, all, text));
  }),
  findNumbers,
  deniedIn,
  digitsIn,
  shiftPerson: ofSentences((text) => shiftPerson(text, 'the authors')),
  normaliseQuote,
  containsQuote: (text) => containsQuote(paperOf(text), text.slice(0, 4_000)),
  segmentsOf: ofSentences((text) => segmentsOf(text)(text.length)),
  sentenceEnds: (text) => sentenceEnds(text.split(/\s+/)),
  storable,
  contentWords,
  countWords,
  spokenLength,
  scrubMessage,
  readQuantities: ofSentences(readQuantities),
  tokensOf: (text) => tokensOf(plain(text)),
  'checkScript: a hostile paper': (text) => checkScript(scriptOf('The mice slept well.'), paperOf(text)),
  'checkScript: a hostile script': (text) => checkScript(scriptOf(text), PLAIN_PAPER),
  'checkScript: both': (text) => checkScript(scriptOf(text), paperOf(text)),
  'checkScript: in German': (text) => checkScript({ ...scriptOf(text), language: 'de' }, paperOf(text)),
  repairScript: (text) => {
    const [script, paper] = [scriptOf(text), paperOf('The rats slept well.')];
    return repairScript(script, paper, checkScript(script, paper).findings);
  },
  claimsFor: (text) => claimsFor(sceneOf('s1', sentence(0)), 'The patients slept well.', paperOf(text)),
  visualChoices: (text) =>
    visualChoices(sceneOf('s4', text.slice(0, MOST_WRITTEN)), scriptOf(text), paperOf(text)),
  'the offline writer': (text) => writeScript(paperOf(text), 'standard'),
  'another opening': (text) => anotherOpening(scriptOf(sentence(1)), [], paperOf(text)),
  findAcronyms: (text) => findAcronyms([text], { has: () => true }),
  priceOf: ofSentences((text) => priceOf(text, new Map())),
  dangles: ofSentences(dangles),
  listIn: ofSentences(listIn),
  numberGraphic: ofSentences(numberGraphic),
  phraseWithin: ofSentences((text) => phraseWithin(text, 120)),
  plainForms: ofSentences(plainForms),
  'plainForms: as long as may be': ofPieces(plainForms),
  'drawnOf: as long as may be': ofPieces((text) => drawnOf(text, 'finding')),
  plainly: ofSentences(plainly),
  shorterForms: ofSentences(shorterForms),
  'spoken forms': ofNarration((text) => planUtterances(spokenWords(text.split(/\s+/)))),
  sceneCaptions: ofNarration((text) => sceneCaptions(wordsAt(text))),
  cues: ofNarration((text) => {
    const cues = videoCues([{ words: wordsAt(text), startS: 0 } as never]);
    return [renderSrt(cues), renderVtt(cues)];
  }),
  'status message text': (text) => tidy(text, 300, () => true),
  'discord markdown': (text) => clip(discord.escapeMarkdown(text), 200),
  'slack markup': (text) => clip(slack.escapeMarkup(text), 200),
  'slack message': (text) => slack.plainText(text, 'U1'),
  readScript: (text) => readScript(text, PLAIN_PAPER, 'test'),
  'readScript: in a block': (text) => readScript(`\`\`\`json\n${text}`, PLAIN_PAPER, 'test'),
  paperText: (text) => paperText(paperOf(text), 1_000),
  identifyPaper,
  assertSuitable: (text) => assertSuitable(paperOf(text)),
  'page sentences': ofNarration((text) =>
    spokenSentences({
      narration: text,
      claims: [{ text, quote: text, section: '' }],
      words: wordsAt(text),
      start: 0,
    } as never),
  ),
};

/** Those that go over a whole paper several times: they take longer. */
export const OF_PAPERS: ReadonlySet<string> = new Set([
  'containsQuote',
  ...Object.keys(TEXT_FUNCTIONS).filter((name) => name.startsWith('checkScript')),
  'repairScript',
  'claimsFor',
  'the offline writer',
  'another opening',
]);
