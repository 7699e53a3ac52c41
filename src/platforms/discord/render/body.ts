/** A message's body as Discord's API takes it. */
import type {
  APIActionRowComponent,
  APIAllowedMentions,
  APIComponentInMessageActionRow,
  APIEmbed,
} from 'discord.js';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export interface Body {
  content: string;
  embeds: APIEmbed[];
  components: Row[];
  allowed_mentions: APIAllowedMentions;
}

/** Nobody is ever mentioned but those named here: titles are strangers' text, and edits fall back to mentioning all. */
export function bodyOf(parts: {
  content?: string;
  embeds?: APIEmbed[];
  components?: Row[];
  mention?: string;
}): Body {
  return {
    content: parts.content ?? '',
    embeds: parts.embeds ?? [],
    components: parts.components ?? [],
    allowed_mentions: { parse: [], users: parts.mention ? [parts.mention] : [] },
  };
}
