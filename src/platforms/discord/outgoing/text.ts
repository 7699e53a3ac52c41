/** Text of strangers made safe for Discord's markdown. */

const MARKS = /[\\*_~`|>#[\]()<@]/g;
/** Addresses keep their underscores, which a DOI may have: what else is a mark is written as addresses write it. */
const ADDRESS = /(https?:\/\/[^\s<>]+)/;

const ADDRESS_MARKS = /[\\*~`|[\]()]/g;
const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;

/** The text as it is, whatever marks it holds; control and direction characters become spaces. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 1 ? part.replace(ADDRESS_MARKS, percent) : part.replace(MARKS, '\\$&'),
    )
    .join('');

/** A note's text: `**bold**` and line breaks stay, everything else is escaped. */
export const renderNote = (text: string): string =>
  text
    .split('**')
    .map((part) => part.split('\n').map(escapeMarkdown).join('\n'))
    .join('**');

/** A time that ticks in the reader's client: `in 2 minutes`. */
export const relativeTime = (at: Date): string => `<t:${Math.round(at.getTime() / 1000)}:R>`;
