/**
 * Strangers' words as rich text: its elements are shown as they are, so that nothing in a title becomes a mention,
 * a link or a mark.
 */
import type { types } from '@slack/bolt';
import { visible } from '../outgoing/text.ts';

export type Block = types.KnownBlock;

/** A message: what notifications and screen readers get, and what is shown. */
export interface Rendered {
  text: string;
  blocks: Block[];
}

export type Run = types.RichTextSection['elements'][number];

const ADDRESS = /(https?:\/\/[^\s<>]+)/;

/** Words, with the addresses in them as links. */
export function words(text: string, bold = false): Run[] {
  const style = bold ? { style: { bold: true } } : {};
  return text.split(ADDRESS).flatMap((part, index): Run[] => {
    if (part === '') return [];
    if (index % 2 === 1) return [{ type: 'link', url: part, text: part }];
    // A line break is the one control character that means something.
    return [{ type: 'text', text: part.split('\n').map(visible).join('\n'), ...style }];
  });
}

export const link = (url: string, text: string): Run => ({
  type: 'link',
  url,
  text: visible(text),
  style: { bold: true },
});

export const mention = (userId: string): Run => ({ type: 'user', user_id: userId });

/** A note's text: `**bold**` and line breaks are its only marks. */
export const noteRuns = (text: string): Run[] =>
  text.split('**').flatMap((part, index) => words(part, index % 2 === 1));

/** Lines below one another; empty ones are left out. */
export const lines = (...all: Run[][]): Run[] =>
  all
    .filter((line) => line.length > 0)
    .flatMap((line, index): Run[] => (index === 0 ? line : [{ type: 'text', text: '\n' }, ...line]));

/** A paragraph; none where there is nothing to say. */
export const paragraph = (runs: Run[], blockId?: string): Block[] =>
  runs.length === 0
    ? []
    : [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: runs }],
          ...(blockId && { block_id: blockId }),
        },
      ];

/** Small print, in our own words and markup. */
export const smallPrint = (...parts: string[]): Block[] => {
  const said = parts.filter((part) => part !== '').join(' · ');
  return said === '' ? [] : [{ type: 'context', elements: [{ type: 'mrkdwn', text: said, verbatim: true }] }];
};
