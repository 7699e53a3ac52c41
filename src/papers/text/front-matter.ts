/** The YAML head of a Markdown manuscript, as far as papers have one: title, and authors by name. */

export interface FrontMatter {
  title: string | null;
  authors: string[];
  /** The text below the head. */
  rest: string;
}

const HEAD = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** @param text of the file, lines ended by `\n` */
export function readFrontMatter(text: string): FrontMatter {
  const head = HEAD.exec(text);
  if (!head) return { title: null, authors: [], rest: text };
  const authors: string[] = [];
  let title: string | null = null;
  let section = '';
  for (const line of (head[1] ?? '').split('\n')) {
    const [, key = '', value = ''] = /^([\w-]{1,40}):[ \t]*(.*)$/.exec(line) ?? [];
    if (key !== '') section = key.toLowerCase();
    if (key.toLowerCase() === 'title') title = unquoted(value);
    if (section !== 'authors' && section !== 'author') continue;
    const name = /^\s*(?:-\s+)?name:\s*(.+)$/.exec(line)?.[1] ?? /^\s*-\s+([^:]+)$/.exec(line)?.[1];
    if (name) authors.push(unquoted(name));
    else if (key !== '' && value !== '')
      authors.push(...unquoted(value.replace(/^\[|\]$/g, '')).split(/\s*,\s*|\s+and\s+/));
  }
  return { title: title === '' ? null : title, authors, rest: text.slice(head[0].length) };
}

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
