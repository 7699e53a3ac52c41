/** How a job ends in a chat: the video, or why there is none; and what became of its paper. All mention the requester. */
import { clip, clock } from '#src/chat/wording/short.ts';
import type { FailureMessage, NoticeMessage, VideoMessage } from '#src/core/chat.ts';
import { LIMITS } from '../limits.ts';
import { escapeMarkdown } from '../outgoing/text.ts';
import { type Body, bodyOf } from './body.ts';
import { renderButtons } from './buttons.ts';
import { COLOURS } from './colours.ts';

/** Without an upload the link stands in the text, so that Discord unfurls it into a player. */
export function renderVideo(video: VideoMessage, mention: string): Body {
  const ready = `<@${mention}> Your video is ready.`;
  const description = [video.byline, video.source, video.licence, ...video.notes]
    .filter((line) => line !== '')
    .map(escapeMarkdown)
    .join('\n');
  return bodyOf({
    content: video.upload ? ready : `${ready}\n${video.link}`,
    mention,
    embeds: [
      {
        color: COLOURS.good,
        title: clip(escapeMarkdown(video.title), LIMITS.embedTitle),
        url: video.link,
        description: clip(description, LIMITS.embedDescription),
        footer: { text: `${clock(video.durationS)} · AI-generated narration and visuals · ${video.jobId}` },
      },
    ],
    components: renderButtons(video.buttons),
  });
}

export const renderFailure = (failure: FailureMessage, mention: string): Body =>
  renderSentence(failure, `<@${mention}> This video could not be made.`, mention);

export const renderNotice = (notice: NoticeMessage, mention: string): Body =>
  renderSentence(notice, `<@${mention}> ${notice.head}`, mention);

function renderSentence(message: FailureMessage | NoticeMessage, content: string, mention: string): Body {
  return bodyOf({
    content,
    mention,
    embeds: [
      {
        color: COLOURS.bad,
        title: clip(escapeMarkdown(message.title), LIMITS.embedTitle),
        description: clip(escapeMarkdown(message.sentence), LIMITS.embedDescription),
        footer: { text: message.jobId },
      },
    ],
    components: renderButtons(message.buttons),
  });
}
