/** What can be read in a message's HTML. */

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => ENTITIES[name] ?? '');

/** The words that stand there, without the marks around them. */
export const readable = (html: string): string => plain(html).replace(/\s+/g, ' ').trim();

/** Labels of what can be pressed. */
export const buttonsIn = (html: string): string[] =>
  [...html.matchAll(/<(?:button[^>]*data-button|a class="button")[^>]*>(.*?)<\/(?:button|a)>/gs)].map(
    ([, label = '']) => readable(label),
  );

/** What a button of this label carries. */
export function buttonOf(html: string, label: string): string {
  for (const [, carried = '', inner = ''] of html.matchAll(
    /<button[^>]*data-button="([^"]+)"[^>]*>(.*?)<\/button>/gs,
  )) {
    if (readable(inner).includes(label)) return carried;
  }
  throw new Error(`no button ${label} in ${html}`);
}
