/** A job's message as text and blocks. */
import type { JobMessage, OfferMessage } from '#src/core/chat.ts';
import type { SlackPlace } from '../outgoing/place.ts';
import { renderOffer } from './pages.ts';
import { renderFailure, renderNotice, renderVideo } from './result.ts';
import { type Rendered, smallPrint } from './rich.ts';
import { renderStatusMessage } from './status-message.ts';

export interface RenderSettings {
  /** The requester, the one person who may be mentioned. */
  userId: string;
  /** Name of the first block: by it a message is found again. */
  blockId: string;
  /** Whether Slack takes plan blocks here. */
  plans: boolean;
}

/** @param place where it stands, which may not be where it was asked for */
export function renderMessage(
  message: JobMessage | OfferMessage,
  { movedFrom }: Pick<SlackPlace, 'movedFrom'>,
  settings: RenderSettings,
): Rendered {
  const { text, blocks } = render(message, settings);
  const moved = movedFrom
    ? `I may not write in <#${movedFrom}>, so this is here. To have it there, type \`/invite\` and my name in it.`
    : '';
  return { text, blocks: [...blocks, ...smallPrint(moved)] };
}

function render(message: JobMessage | OfferMessage, { userId, blockId, plans }: RenderSettings): Rendered {
  switch (message.kind) {
    case 'status':
      return renderStatusMessage(message, blockId, plans);
    case 'video':
      return renderVideo(message, userId, blockId);
    case 'failure':
      return renderFailure(message, userId, blockId);
    case 'notice':
      return renderNotice(message, userId, blockId);
    case 'offer':
      return renderOffer(message, blockId);
  }
}
