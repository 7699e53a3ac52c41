/** What somebody wants changed in their settings, read out of what they typed or filled in. Pure. */
import { brandSchema, readableOn, readColours } from '#src/core/brand.ts';
import { AppError } from '#src/core/errors.ts';
import { assertWritten, type Language } from '#src/core/language.ts';
import { usualOptionsSchema } from '#src/core/options.ts';
import {
  MOST_LIST,
  MOST_PRONUNCIATIONS,
  readPronunciation,
  withPronunciation,
} from '#src/core/pronunciation.ts';
import type { Settings } from '#src/core/settings.ts';
import { slash } from '#src/core/text/slash.ts';
import type { Values } from './command.ts';
import { AS_USUAL } from './options.ts';
import { SETTABLE } from './settable.ts';

type Change = (before: Settings) => Settings;

const wrong = (message: string, userMessage: string): AppError =>
  new AppError('input.invalid', { message, userMessage });

/**
 * The change, or null where nothing is to be changed.
 *
 * @param languages those that are written here; absent: English alone
 * @throws AppError `input.invalid`, `language.unavailable`; the change itself throws `limit.reached`
 */
export function readChange({ text }: Pick<Values, 'text'>, languages?: readonly Language[]): Change | null {
  const changes = [optionsChange(text, languages), listChange(text.pronounce), brandChange(text)].filter(
    (change) => change !== null,
  );
  if (changes.length === 0) return null;
  return (before) => changes.reduce((settings, change) => change(settings), before);
}

function optionsChange(text: Values['text'], languages?: readonly Language[]): Change | null {
  const named = SETTABLE.flatMap(({ name, choices }) => {
    const said = text[name];
    if (said === AS_USUAL) return [[name, undefined]];
    if (!choices.some(({ value }) => value === said)) return [];
    return [[name, name === 'review' ? said === 'on' : said]];
  });
  if (named.length === 0) return null;
  const chosen = usualOptionsSchema.parse(Object.fromEntries(named));
  assertWritten(chosen.language === 'en' ? undefined : chosen.language, languages);
  return (before) => ({ ...before, options: { ...before.options, ...chosen } });
}

/** @param lines entries, one a line or with semicolons between them */
function listChange(lines: string | undefined): Change | null {
  const entries = (lines ?? '').split(/[\n;]/).filter((line) => line.trim() !== '');
  if (entries.length === 0) return null;
  const read = entries.map((line) => {
    const entry = readPronunciation(line);
    if (entry) return entry;
    throw wrong(
      `not a pronunciation: ${line.slice(0, 100)}`,
      `“${line.trim().slice(0, 80)}” is nothing that can be set. Name an option and its value: **${slash('settings')} voice=deep**; or write a word and how it is said, in plain words: **kebele = keh beh leh**.`,
    );
  });
  return (before) => withList(before, read.reduce(withPronunciation, before.pronunciations));
}

/** @throws AppError `limit.reached` */
function withList(before: Settings, pronunciations: Settings['pronunciations']): Settings {
  if (pronunciations.length > MOST_PRONUNCIATIONS || linesOf(pronunciations).length > MOST_LIST) {
    throw new AppError('limit.reached', {
      message: `${pronunciations.length} pronunciations`,
      userMessage: `A list holds ${MOST_PRONUNCIATIONS} words, and about 3,000 characters in all. Please remove one first: **word =** with nothing behind it.`,
    });
  }
  return { ...before, pronunciations };
}

/** `kebele = keh beh leh`, one a line. */
export const linesOf = (list: Settings['pronunciations']): string =>
  list.map(({ word, said }) => `${word} = ${said}`).join('\n');

function brandChange({ closing, handle, colours, corner }: Values['text']): Change | null {
  const named = {
    ...(closing !== undefined && { closing: lineIn(closing) }),
    ...(handle !== undefined && { handle: lineIn(handle) }),
    ...(colours !== undefined && { colours: coloursIn(colours) }),
    ...(corner !== undefined && { corner: corner === 'on' ? true : corner === 'off' ? false : undefined }),
  };
  if (Object.keys(named).length === 0) return null;
  const read = brandSchema.parse(named);
  for (const [name, value] of Object.entries(named)) {
    if (value !== undefined && read[name as keyof typeof read] === undefined)
      throw wrong(
        `brand ${name}`,
        `The ${name} cannot be shown as it is. Please send plain text on one line.`,
      );
  }
  return (before) => ({ ...before, brand: { ...before.brand, ...read } });
}

const isCleared = (text: string): boolean => text.trim() === '' || text.trim().toLowerCase() === AS_USUAL;

const lineIn = (text: string): string | undefined => (isCleared(text) ? undefined : text.trim());

function coloursIn(text: string) {
  if (isCleared(text)) return undefined;
  const colours = readColours(text);
  if (colours) return readableOn(colours);
  throw wrong(
    `colours ${text.slice(0, 40)}`,
    `“${text.slice(0, 40)}” are not two colours. Please send the ground and what is written on it: **colours="#0b3d91 #ffffff"**.`,
  );
}
