/** Text on its way to Slack and from it. */

/** Control and direction characters become spaces: what is shown is what is there. */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');

/** For the few places that are Slack's markup: mentions and links cannot be made of it. */
export const escapeMarkup = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A moment as the reader's client shows it, by their own clock; `format` as in Slack's documentation. */
export function moment(at: Date, format: string): string {
  const plain = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return `<!date^${Math.round(at.getTime() / 1_000)}^${format}|${plain}>`;
}

/**
 * What a person typed, from the markup in which Slack sends it: links as they are, no mentions, no entities.
 *
 * @param ownId the app's own user
 */
export const plainText = (markup: string, ownId: string): string =>
  markup
    .replaceAll(new RegExp(`<@${ownId}(?:\\|[^>]*)?>`, 'g'), ' ')
    .replaceAll(/<((?:https?|mailto):[^|<>]+)(?:\|[^<>]*)?>/g, '$1')
    .replaceAll(/<[@#!][^|<>]*(?:\|([^<>]*))?>/g, ' $1 ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
