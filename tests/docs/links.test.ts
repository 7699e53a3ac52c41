/** What README and docs link to is there: files, pictures, and headings of pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const LINK = /\]\(([^()\s]+)\)|<img[^>]+src="([^"]+)"/g;

/** As GitHub names headings. */
const anchors = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );

describe.each(PAGES)('%s', (page) => {
  it('links to what is there', () => {
    const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '');
    const local = [...text.matchAll(LINK)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target));
    const broken = local.filter((target) => {
      const [file = '', heading] = target.split('#');
      const path = file === '' ? page : join(dirname(page), file);
      if (!existsSync(path)) return true;
      return heading !== undefined && !anchors(readFileSync(path, 'utf8')).includes(heading);
    });
    expect(broken).toEqual([]);
  });
});
