/** What one person sees alone: the list of videos, one video, a note; and the question under a dropped file. */

import { stateBadge } from '#src/chat/wording/badge.ts';
import { actionButton } from '#src/chat/wording/buttons.ts';
import { withLinks } from '#src/chat/wording/page-files.ts';
import { clip, clock } from '#src/chat/wording/short.ts';
import type {
  DetailPage,
  ListedVideo,
  ListPage,
  Note,
  OfferMessage,
  PageFile,
  PrivatePage,
} from '#src/core/chat.ts';
import { slash } from '#src/core/text/slash.ts';
import { LIMITS } from '../limits.ts';
import { escapeMarkup, moment, visible } from '../outgoing/text.ts';
import { PAGE_BLOCK, renderButton, renderButtons } from './buttons.ts';
import { type Block, lines, noteRuns, paragraph, type Rendered, smallPrint, words } from './rich.ts';

const TITLE_LENGTH = 200;
const LINE_LENGTH = 600;
const NOTE_LENGTH = 2_500;

const facts = (video: ListedVideo): string[] => [
  stateBadge(video),
  ...(video.durationS === null ? [] : [clock(video.durationS)]),
  moment(video.createdAt, '{date_short_pretty} {time}'),
];

/** Plain text beside a button: the one place for a stranger's words that is neither markup nor rich text. */
const row = (video: ListedVideo, index: number): Block[] => [
  {
    type: 'section',
    block_id: `${PAGE_BLOCK}-${index}`,
    text: { type: 'plain_text', text: clip(visible(video.title), TITLE_LENGTH) || '…', emoji: false },
    accessory: renderButton(actionButton('open', video.jobId, 'Open', 'secondary')),
  },
  ...smallPrint(...facts(video), video.link ? `<${escapeMarkup(video.link)}|Watch>` : ''),
];

function renderList({ filter, videos, buttons }: ListPage): Rendered {
  const title = filter ? `Your videos: ${filter}` : 'Your videos';
  const none = filter ? 'No video fits that.' : `You have no videos yet. Make one with ${slash('video')}.`;
  return {
    text: escapeMarkup(title),
    blocks: [
      ...paragraph(words(title, true)),
      ...(videos.length > 0 ? videos.flatMap(row) : paragraph(words(none))),
      ...renderButtons(buttons, PAGE_BLOCK),
    ],
  };
}

function renderDetail({ video, byline, source, licence, message, buttons }: DetailPage): Rendered {
  const title = clip(video.title, TITLE_LENGTH);
  return {
    text: escapeMarkup(title),
    blocks: [
      ...paragraph(
        lines(
          words(title, true),
          ...[byline, source, licence, message ?? ''].map((line) => words(clip(line, LINE_LENGTH))),
        ),
      ),
      ...smallPrint(...facts(video), video.jobId),
      ...renderButtons(buttons, PAGE_BLOCK),
    ],
  };
}

const MARKS = { plain: '', good: '✅ ', bad: '⚠️ ' };

/** Slack fetches pictures itself, from public addresses alone. */
const isShown = ({ kind, url }: PageFile): boolean => kind === 'image' && url.startsWith('https://');

const picture = ({ url, label }: PageFile): Block => ({
  type: 'image',
  image_url: url,
  alt_text: label,
  title: { type: 'plain_text', text: visible(label), emoji: false },
});

function renderNote(note: Note): Rendered {
  const files = note.files ?? [];
  const { tone, text, buttons } = withLinks({ ...note, files: files.filter((file) => !isShown(file)) });
  return {
    text: escapeMarkup(clip(text.replaceAll('**', ''), LIMITS.plainText)).slice(0, LIMITS.text),
    blocks: [
      ...paragraph(noteRuns(`${MARKS[tone]}${clip(text, NOTE_LENGTH)}`)),
      ...files.filter(isShown).map(picture),
      ...renderButtons(buttons, PAGE_BLOCK),
    ],
  };
}

export function renderPage(page: PrivatePage): Rendered {
  if (page.kind === 'list') return renderList(page);
  return page.kind === 'detail' ? renderDetail(page) : renderNote(page);
}

export function renderOffer(offer: OfferMessage, blockId: string): Rendered {
  const name = clip(offer.fileName, TITLE_LENGTH);
  return {
    text: `Shall I make a video of ${escapeMarkup(name)}?`,
    blocks: [
      ...paragraph([...words('Shall I make a video of '), ...words(name, true), ...words('?')], blockId),
      ...renderButtons(offer.buttons),
    ],
  };
}
