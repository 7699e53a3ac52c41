/** The things of a text, each as often as it is named: "breast cancer mortality" is one, and no tumour and a skull. */
import { type FoundIcon, iconsIn } from '#src/core/icons/index.ts';
import { wayOf } from '#src/core/icons/ways.ts';
import { FINITE, NO_NOUN, THIRD_NO_NOUN } from '../verbs.ts';

export interface Named {
  icon: string;
  way?: 'up' | 'down';
  /** Where its name begins and ends in the text. */
  start: number;
  end: number;
}

/** Words of a name. */
const MOST_WORDS = { before: 2, behind: 2, all: 4 } as const;
const WORD = /[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu;
/** What belongs to no name: what joins, counts and compares. */
const JOINS =
  /^(?:the|an?|of|in|on|at|to|for|by|with|from|and|or|nor|but|as|than|that|which|who|whose|whom|when|where|while|whether|how|what|why|if|because|although|however|therefore|be|been|being|am|its|their|his|her|our|this|these|those|such|both|either|neither|all|any|some|no|not|each|every|other|others|another|own|same|more|most|less|least|fewer|higher|highest|lower|lowest|greater|greatest|larger|smaller|longer|shorter|faster|slower|better|worse|many|much|few|several|only|also|even|too|so|very|into|onto|between|among|during|under|over|via|per|through|within|after|before|about|around|against|across|along|toward|towards|beyond|despite|throughout|beneath|above|below|near|without|upon|like|unlike|using|including|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|it|they|them|he|she|we|you|there|here|then|thus|yet|often|always|never|still|just|well|up|down|out|due|because|based|compared|associated|related|able|likely|present|found|et|al|vs)$/iu;
const VERB_FORM = new RegExp(`^(?:${NO_NOUN}|${THIRD_NO_NOUN})$`, 'iu');
/** No part of a name behind its noun. */
const NOT_BEHIND =
  /(?:ly|ed|ing)$|^(?:\d.*|later|ago|elsewhere|together|alone|worldwide|\p{L}+-(?:driven|like|free|borne|specific|dependent))$/iu;
const NOT_BEFORE = /ly$|^\d+$|^(?:increas|decreas|reduc|lower|rais|improv|enhanc)(?:ed|ing)$/iu;

interface Word {
  text: string;
  start: number;
  end: number;
  /** It cannot be part of a name. */
  apart: boolean;
}

function wordsOf(text: string): Word[] {
  const verbs = [...text.matchAll(new RegExp(FINITE.source, 'gu'))].map(({ index, 0: verb }) => ({
    from: index,
    to: index + verb.length,
  }));
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
    apart:
      JOINS.test(word) || VERB_FORM.test(word) || verbs.some(({ from, to }) => index >= from && index < to),
  }));
}

/** Nothing but a space stands between two words of one name. */
const adjoins = (text: string, one: Word, other: Word): boolean =>
  text.slice(one.end, other.start).trim() === '';

/** @returns the things of a text in their order, each once: those that stand in one name are one, drawn as its last */
export function namedThings(text: string): Named[] {
  const words = wordsOf(text);
  const names: Named[] = [];
  for (const found of iconsIn(text).filter(({ sign }) => !sign)) {
    const { start, end } = nameAround(text, found, words);
    const last = names.at(-1);
    if (last && start < last.end) names.pop();
    const from = last && start < last.end ? Math.min(start, last.start) : start;
    const way = wayOf(text, found);
    names.push({ icon: found.icon, ...(way && { way }), start: from, end });
  }
  return names.filter(({ start }) => !DENIES.test(text.slice(0, start)));
}

function nameAround(
  text: string,
  { start, end }: FoundIcon,
  words: readonly Word[],
): { start: number; end: number } {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  let [from, to] = [first, last];
  const most = Math.max(MOST_WORDS.all, last - first + 1);
  const own = (at: number): Word => words[at] as Word;
  while (to < last + MOST_WORDS.behind && to - from + 1 < most) {
    const next = words[to + 1];
    // "Sharks hunt": behind a plural stands what they do.
    if (!next || next.apart || /[^s]s$/iu.test(own(to).text)) break;
    if (NOT_BEHIND.test(next.text) || !adjoins(text, own(to), next)) break;
    to += 1;
  }
  while (from > first - MOST_WORDS.before && to - from + 1 < most) {
    const next = words[from - 1];
    if (!next || next.apart || NOT_BEFORE.test(next.text) || !adjoins(text, next, own(from))) break;
    // "lox2/3xTPS10": half of a name.
    if (/[^\s("“‘]/u.test(text.charAt(next.start - 1))) break;
    from -= 1;
  }
  return { start: Math.min(start, own(from).start), end: Math.max(end, own(to).end) };
}

/** "There was no single approach": what is not there would be shown as if it were. */
const DENIES =
  /\b(?:no|not an?|without(?: an?| the| any)?|neither|nor|lacks?(?: an?| the| any)?|lack of) $/iu;
