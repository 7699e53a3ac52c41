/** What one person sees alone: the list of videos, one video, a note; and the question under a dropped file. */

import { type APIActionRowComponent, type APIStringSelectComponent, ComponentType } from 'discord.js';
import { stateBadge } from '#src/chat/wording/badge.ts';
import { encodeAction } from '#src/chat/wording/custom-id.ts';
import { clip, clock } from '#src/chat/wording/short.ts';
import type { DetailPage, ListedVideo, ListPage, Note, OfferMessage, PrivatePage } from '#src/core/chat.ts';
import { LIMITS } from '../limits.ts';
import { escapeMarkdown, relativeTime, renderNote } from '../outgoing/text.ts';
import { type Body, bodyOf } from './body.ts';
import { renderButtons } from './buttons.ts';
import { COLOURS, STATE_COLOURS } from './colours.ts';

const facts = (video: ListedVideo): string =>
  [
    stateBadge(video),
    ...(video.durationS === null ? [] : [clock(video.durationS)]),
    relativeTime(video.createdAt),
  ].join(' · ');

function listLine(video: ListedVideo, index: number): string {
  const title = clip(escapeMarkdown(video.title), 120);
  return `**${index + 1}.** ${video.link ? `[${title}](${video.link})` : title}\n${facts(video)}`;
}

function menu(videos: ListedVideo[]): APIActionRowComponent<APIStringSelectComponent>[] {
  const options = videos.slice(0, LIMITS.selectOptions).map((video, index) => ({
    label: clip(`${index + 1}. ${video.title}`, LIMITS.selectText),
    value: video.jobId,
    description: clip(stateBadge(video), LIMITS.selectText),
  }));
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: encodeAction('open', ''),
    placeholder: 'Choose a video',
    options,
  };
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

function renderList(page: ListPage): Body {
  return bodyOf({
    embeds: [
      {
        color: COLOURS.working,
        title: page.filter
          ? clip(`Your videos: ${escapeMarkdown(page.filter)}`, LIMITS.embedTitle)
          : 'Your videos',
        description: clip(page.videos.map(listLine).join('\n\n'), LIMITS.embedDescription),
      },
    ],
    components: [...menu(page.videos), ...renderButtons(page.buttons)],
  });
}

function renderDetail({ video, byline, source, licence, message, buttons }: DetailPage): Body {
  const lines = [byline, source, licence].filter((line) => line !== '').map(escapeMarkdown);
  return bodyOf({
    embeds: [
      {
        color: STATE_COLOURS[video.state],
        title: clip(escapeMarkdown(video.title), LIMITS.embedTitle),
        description: clip(
          [...lines, '', facts(video), ...(message ? ['', escapeMarkdown(message)] : [])].join('\n'),
          LIMITS.embedDescription,
        ),
        footer: { text: video.jobId },
        ...(video.link && { url: video.link }),
      },
    ],
    components: renderButtons(buttons),
  });
}

const renderNoteBody = (note: Note): Body =>
  bodyOf({
    embeds: [
      {
        color: { plain: COLOURS.waiting, good: COLOURS.good, bad: COLOURS.bad }[note.tone],
        description: clip(renderNote(note.text), LIMITS.embedDescription),
      },
    ],
    components: renderButtons(note.buttons),
  });

export function renderPage(page: PrivatePage): Body {
  if (page.kind === 'list') return renderList(page);
  return page.kind === 'detail' ? renderDetail(page) : renderNoteBody(page);
}

export const renderOffer = (offer: OfferMessage): Body =>
  bodyOf({
    content: `Shall I make a video of **${clip(escapeMarkdown(offer.fileName), 200)}**?`,
    components: renderButtons(offer.buttons),
  });
