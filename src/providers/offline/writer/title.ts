/** A paper's title as something a person would say. */

import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';

/** Longest part of a title that is read out, in words. */
const MAX_TITLE_WORDS = 16;
const MIN_PART_WORDS = 4;

/** A verb that makes a title a statement; a form that can be a noun too counts after a plural only. */
const STATES =
  /\s(?:is|are|was|were|has|have|can|could|may|might|will|does|do|prevents|reduces|increases|decreases|predicts|drives|promotes|controls|causes|improves|impairs|protects|inhibits|suppresses|enhances|mediates|regulates|induces|affects|requires|repurposes|alleviates|attenuates|ameliorates|modulates|determines|governs|shapes|triggers|leads|depends|reveals|shows|identifies|enables|facilitates|contributes|accelerates|delays|restores|outperforms)\s/i;
const STATES_PLURAL =
  /\p{L}{2,}s\s(?:prevent|reduce|increase|decrease|predict|drive|promote|control|cause|improve|impair|protect|inhibit|suppress|enhance|mediate|regulate|induce|affect|require|alleviate|attenuate|ameliorate|modulate|determine|govern|shape|trigger|lead|depend|reveal|show|identify|enable|facilitate|contribute|accelerate|delay|restore|outperform)\s/iu;
const ARTICLE = /^(?:the|a|an)\s/i;
const GERUND = /^\p{L}{3,}ing\s/u;
const FUNCTION_WORDS = new Set(
  'a an and are as at be but by can do for from has have how in into is it its may not of on or than that the their to under using via was were what when where which why with without between among during within through against'.split(
    ' ',
  ),
);

/** Nouns with which titles open; a short paper's text may not hold them. */
const TITLE_NOUNS = new Set(
  'activity analysis application approach assessment association case challenges changes characterization comparison correlation design detection determinants development diversity dynamics effect effectiveness effects efficacy efficiency engineering evaluation evidence evolution expression factors identification impact impacts implications improvement influence insights involvement longevity mechanism mechanisms method methods model natural new novel outcomes performance predictors prevalence production regulation relationship response risk role structure study suppression survey synthesis treatment trends use'.split(
    ' ',
  ),
);
/** "Vitamin A": the letter is a name. */
const NAMED_LETTER = /^(?:vitamin|hepatitis|influenza|type|group|class|protein|factor|grade)$/i;

/** Whether a word is written in lower case inside a sentence. */
export interface LowerCase {
  has(word: string): boolean;
}

export interface TitleStatement {
  sentences: { text: string; fromTitle: boolean }[];
  display: string;
}

/**
 * Turns a title into one or two spoken sentences: a statement is said as it is, a question asked, a subject named.
 * @param who `A study in Nature`.
 * @param lowerCase how the paper's running text writes each word.
 */
export function titleStatement(title: string, who: string, lowerCase: LowerCase): TitleStatement {
  const full = relaxCase(bareTitle(title), lowerCase);
  const part = shortTitle(full);
  const display = capitalise(part);
  const low = lowerFirst(part, lowerCase);
  const asTopic = (verb: string, rest: string): TitleStatement => ({
    sentences: [{ text: `${who} ${verb} ${rest}.`, fromTitle: true }],
    display,
  });
  if (/\?$/.test(part)) {
    return {
      sentences: [
        { text: capitalise(part), fromTitle: true },
        { text: `${who} looks for an answer.`, fromTitle: false },
      ],
      display,
    };
  }
  if (/^(?:why|how|what|when|where|whether)\b/i.test(part)) return asTopic('asks', low);
  if (/^towards?\b/i.test(part)) return asTopic('works', low);
  if (STATES.test(` ${part} `) || STATES_PLURAL.test(`${part} `)) {
    return {
      sentences: [
        { text: `${capitalise(part)}.`, fromTitle: true },
        { text: `So says ${who.charAt(0).toLowerCase()}${who.slice(1)}.`, fromTitle: false },
      ],
      display,
    };
  }
  if (GERUND.test(part)) return asTopic('is about', low);
  return asTopic('looks at', withArticle(low));
}

function bareTitle(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .replace(/^(?:editorial|commentary|review|letter|case report|perspective|opinion)\s*[:.]\s*/i, '')
    .replace(/\s*[.*†‡]+$/, '')
    .replace(/\s+\([^()]*\)/g, '')
    .trim();
}

/** The part of a title that says the subject, cut before a colon or a preposition when it is too long to hear. */
function shortTitle(title: string): string {
  const [beforeColon = title] = title.split(/\s*[:–—]\s+|\s+[–—-]\s+/);
  const part = countWords(beforeColon) >= 2 ? beforeColon : title.replace(/\s*:\s*/, ', ');
  if (countWords(part) <= MAX_TITLE_WORDS) return part;
  const cuts = [
    ...part.matchAll(
      /,?\s(?=(?:based on|using|by|in|with|through|under|for|during|among|after|following|via|as)\s)/g,
    ),
  ]
    .map((match) => part.slice(0, match.index))
    .filter((head) => countWords(head) >= MIN_PART_WORDS && countWords(head) <= MAX_TITLE_WORDS);
  return cuts.at(-1) ?? part;
}

/** Title Case and CAPITALS brought down to sentence case, by how the paper's own text writes each word. */
function relaxCase(title: string, lowerCase: LowerCase): string {
  const words = title.split(' ');
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  const shouting = long.length > 0 && long.every((word) => word === word.toUpperCase());
  if (!shouting && capital.length < 0.6 * long.length) return title;
  return words
    .map((word, index) => {
      const low = word.toLowerCase();
      const bare = low.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/['’]s$/, '');
      const plain =
        shouting ||
        /^[^\p{L}]*\p{Lu}[\p{Ll}'’]*[^\p{L}]*$/u.test(word) ||
        /^\p{Lu}\p{Ll}+(?:[-–]\p{L}\p{Ll}+)+/u.test(word);
      if (word === 'A' && NAMED_LETTER.test(words[index - 1] ?? '')) return word;
      const common =
        FUNCTION_WORDS.has(bare) ||
        TITLE_NOUNS.has(bare) ||
        bare.split(/[-–]/).every((half) => lowerCase.has(half));
      if (plain && common) return index === 0 ? capitalise(low) : low;
      return shouting ? capitalise(low) : word;
    })
    .join(' ');
}

function lowerFirst(text: string, lowerCase: LowerCase): string {
  const first = /^\p{Lu}\p{Ll}*(?=[\s,-])/u.exec(text)?.[0] ?? '';
  if (first === '' || /^(?:\p{Lu}\p{Ll}+ ){3}/u.test(text)) return text;
  const low = first.toLowerCase();
  const common =
    FUNCTION_WORDS.has(low) || TITLE_NOUNS.has(low) || lowerCase.has(low) || /^towards?$|ing$/.test(low);
  return common ? low + text.slice(first.length) : text;
}

/** "effect of curcuma on rats" wants its article; a plural or a name does not. */
function withArticle(title: string): string {
  const head = /^((?:[\p{L}\d-]+\s){0,3}?\p{Ll}+) of\s/u.exec(title)?.[1];
  if (head === undefined || ARTICLE.test(title) || !/^\p{Ll}/u.test(title)) return title;
  return /s$/.test(head) && !/(?:ss|sis|us)$/.test(head) && !/effects$/.test(head) ? title : `the ${title}`;
}
