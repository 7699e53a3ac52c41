/** Text on its way to Slack and from it. */

/** At most `max` UTF-16 units, cut at a space where there is one near, with an ellipsis. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  // Never leaves half a character behind.
  return `${(space > max * 0.7 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]+$/, '')}…`;
}

/** Control and direction characters become spaces: what is shown is what is there. */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');

/** For the few places that are Slack's markup: mentions and links cannot be made of it. */
export const escapeMarkup = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `1:04`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

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
