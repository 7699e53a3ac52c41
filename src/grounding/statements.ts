/** A script as a list of statements, each with the quotes that it rests on. */

import type { Claim, Scene, Script } from '#src/core/script.ts';
import { normaliseQuote, tableSection } from '#src/core/text/quotes.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { overlap } from '#src/core/text/words.ts';
import { type Evidence, type Reading, stemsOf } from './evidence.ts';
import { type Shown, shownIn } from './shown.ts';
import type { RestsOn } from './tables/judge.ts';

export interface Statement {
  sceneId: string;
  where: 'narration' | 'onscreen' | 'title' | 'prompt';
  /** How a text on screen is meant; absent: it is spoken, a title or a prompt. */
  as?: Shown['as'];
  /** As it stands in the script. */
  text: string;
  reading: Reading;
  /** The claims that cover it. What is on screen rests on all claims of its scene. */
  claims: readonly Claim[];
  /** The quotes of these claims that the paper really holds. */
  quotes: readonly Reading[];
  /** The tables whose rows, captions or notes they quote. */
  tables: readonly RestsOn[];
  /** The other found quotes of the scene. */
  nearby: readonly Reading[];
  /** Of what is on screen: the sentences of its scene that rest on a claim, which are judged themselves. */
  spoken: readonly Reading[];
}

/** Shared share of meaning words from which a claim covers a sentence. */
const COVERS = 0.6;

/** Every statement of the script: the title, then scene by scene its sentences and what it shows. */
export function statementsOf(script: Script, evidence: Evidence): Statement[] {
  const first = script.scenes[0]?.id ?? 's1';
  const title: Statement = {
    sceneId: first,
    where: 'title',
    text: script.title,
    reading: evidence.read(script.title),
    claims: [],
    quotes: [evidence.read(evidence.paper.title)],
    tables: [],
    nearby: script.scenes.flatMap((scene) => foundQuotes(scene.claims, evidence)),
    spoken: [],
  };
  return [title, ...script.scenes.flatMap((scene) => sceneStatements(scene, evidence))];
}

function sceneStatements(scene: Scene, evidence: Evidence): Statement[] {
  const all = foundQuotes(scene.claims, evidence);
  const bridges = (scene.bridges ?? []).map(normaliseQuote);
  const stating = (
    text: string,
    claims: readonly Claim[],
    as: Pick<Statement, 'where' | 'as'>,
    source: readonly string[] = [],
    heard: readonly Reading[] = [],
  ): Statement => {
    const quotes = [...foundQuotes(claims, evidence), ...source.map(evidence.read)];
    return {
      sceneId: scene.id,
      ...as,
      text,
      reading: evidence.read(withoutLinks(text)),
      claims,
      quotes,
      tables: quotedTables(claims, evidence),
      nearby: all.filter((quote) => !quotes.includes(quote)),
      spoken: heard,
    };
  };
  const spoken = splitSentences(scene.visual.kind === 'end' ? '' : scene.narration).map((text) => {
    const isBridge = bridges.includes(normaliseQuote(text));
    return stating(text, isBridge ? [] : claimsOf(text, scene.claims, evidence), { where: 'narration' });
  });
  const heard = spoken.flatMap(({ reading, claims }) => (claims.length > 0 ? [reading] : []));
  const shown = shownIn(scene, evidence).map(({ text, as, source }) => {
    const own = claimsOf(text, scene.claims, evidence);
    const claims = own.length > 0 ? own : scene.claims;
    return stating(text, as === 'topic' ? [] : claims, { where: 'onscreen', as }, source, heard);
  });
  return [...spoken, ...shown, ...promptOf(scene, evidence)];
}

/** What a clip is generated from: it is seen by nobody, and made into what everybody sees. */
function promptOf({ id, visual }: Scene, evidence: Evidence): Statement[] {
  if (visual.kind !== 'clip') return [];
  const { prompt: text } = visual;
  const reading = evidence.read(text);
  const nothing = { claims: [], quotes: [], tables: [], nearby: [], spoken: [] };
  return [{ sceneId: id, where: 'prompt', text, reading, ...nothing }];
}

/** Quotes of running text; a row of a table is no sentence, and is read with its table. */
function foundQuotes(claims: readonly Claim[], evidence: Evidence): Reading[] {
  return claims
    .filter(({ quote }) => evidence.findQuote(quote).length > 0 && evidence.findRows(quote).length === 0)
    .map(({ quote }) => evidence.read(quote));
}

function quotedTables(claims: readonly Claim[], evidence: Evidence): RestsOn[] {
  return claims.flatMap(({ quote }) => {
    const quoted = evidence.findRows(quote);
    const sections = quoted.length > 0 ? [] : evidence.findQuote(quote);
    return evidence.tables.flatMap((reading): RestsOn[] => {
      const found = quoted.find(({ table }) => table === reading.table);
      if (found) return [{ reading, rows: found.rows.length > 0 ? new Set(found.rows) : null }];
      return sections.includes(tableSection(reading.table)) ? [{ reading, rows: null }] : [];
    });
  });
}

/** DOIs and addresses hold digits and capitals that say nothing; the rule for metadata reads them in the text itself. */
function withoutLinks(text: string): string {
  return text.replace(/(?:https?:\/\/|\b10\.\d{4,9}\/)\S*[^\s.,;)]/g, '');
}

/** The claims that name the sentence itself; where none does, those that say mostly the same. */
function claimsOf(sentence: string, claims: readonly Claim[], evidence: Evidence): Claim[] {
  const exact = claims.filter((claim) => holds(claim.text, sentence));
  return exact.length > 0 ? exact : claims.filter((claim) => covers(claim, sentence, evidence));
}

/** Whether one text holds the other. */
function holds(one: string, other: string): boolean {
  const [left = '', right = ''] = [one, other].map((text) => normaliseQuote(text).replace(/[.?!]$/, ''));
  return left !== '' && right !== '' && (left.includes(right) || right.includes(left));
}

/** Whether a claim is about a sentence: it holds it, is part of it, or says mostly the same. */
export function covers(claim: Claim, sentence: string, evidence: Evidence): boolean {
  if (holds(claim.text, sentence)) return true;
  const words = stemsOf(evidence.read(sentence));
  return words.size >= 3 && overlap(words, stemsOf(evidence.read(claim.text))) >= COVERS;
}
