/** A job's message as a body. */
import type { JobMessage, OfferMessage } from '../../../core/chat.ts';
import type { Body } from './body.ts';
import { renderCard } from './card.ts';
import { renderOffer } from './pages.ts';
import { renderFailure, renderFilm } from './result.ts';

/** @param mention user id of the requester, the one person who may be mentioned */
export function renderMessage(message: JobMessage | OfferMessage, mention: string): Body {
  switch (message.kind) {
    case 'card':
      return renderCard(message);
    case 'film':
      return renderFilm(message, mention);
    case 'failure':
      return renderFailure(message, mention);
    case 'offer':
      return renderOffer(message);
  }
}
