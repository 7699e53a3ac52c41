/** A job's message as a body. */
import type { JobMessage, OfferMessage } from '#src/core/chat.ts';
import type { Body } from './body.ts';
import { renderOffer } from './pages.ts';
import { renderFailure, renderNotice, renderVideo } from './result.ts';
import { renderStatusMessage } from './status-message.ts';

/** @param mention user id of the requester, the one person who may be mentioned */
export function renderMessage(message: JobMessage | OfferMessage, mention: string): Body {
  switch (message.kind) {
    case 'status':
      return renderStatusMessage(message);
    case 'video':
      return renderVideo(message, mention);
    case 'failure':
      return renderFailure(message, mention);
    case 'notice':
      return renderNotice(message, mention);
    case 'offer':
      return renderOffer(message);
  }
}
