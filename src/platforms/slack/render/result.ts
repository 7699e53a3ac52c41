/** How a job ends in a chat: the video, or why there is none; and what became of its paper. All mention the requester. */
import { clip, clock } from '#src/chat/wording/short.ts';
import type { FailureMessage, NoticeMessage, VideoMessage } from '#src/core/chat.ts';
import { LIMITS } from '../limits.ts';
import { escapeMarkup } from '../outgoing/text.ts';
import { renderButtons } from './buttons.ts';
import { lines, link, mention, paragraph, type Rendered, smallPrint, words } from './rich.ts';

const TITLE_LENGTH = 300;
const LINE_LENGTH = 600;
const NOTE_LENGTH = 1_000;

const brief = (text: string): string => escapeMarkup(clip(text, TITLE_LENGTH)).slice(0, LIMITS.text);

/** Without an upload the link stands in the text. */
export function renderVideo(video: VideoMessage, userId: string, blockId: string): Rendered {
  const title = clip(video.title, TITLE_LENGTH);
  return {
    text: `Your video is ready: ${brief(title)} ${escapeMarkup(video.link)}`,
    blocks: [
      ...paragraph(
        lines(
          [mention(userId), ...words(' Your video is ready.')],
          [link(video.link, title)],
          video.upload ? [] : words(video.link),
          ...[video.byline, video.source, video.licence].map((line) => words(clip(line, LINE_LENGTH))),
          ...video.notes.map((note) => words(clip(note, NOTE_LENGTH))),
        ),
        blockId,
      ),
      ...smallPrint(clock(video.durationS), 'AI-generated narration and visuals', video.jobId),
      ...renderButtons(video.buttons),
    ],
  };
}

export const renderFailure = (failure: FailureMessage, userId: string, blockId: string): Rendered =>
  renderSentence(failure, 'This video could not be made', userId, blockId);

export const renderNotice = (notice: NoticeMessage, userId: string, blockId: string): Rendered =>
  renderSentence(notice, notice.head.replace(/\.$/, ''), userId, blockId);

/** @param head without its full stop */
const renderSentence = (
  message: FailureMessage | NoticeMessage,
  head: string,
  userId: string,
  blockId: string,
): Rendered => ({
  text: `${head}: ${brief(message.title)}`,
  blocks: [
    ...paragraph(
      lines(
        [mention(userId), ...words(` ${head}.`)],
        words(clip(message.title, TITLE_LENGTH), true),
        words(clip(message.sentence, NOTE_LENGTH)),
      ),
      blockId,
    ),
    ...smallPrint(message.jobId),
    ...renderButtons(message.buttons),
  ],
});
