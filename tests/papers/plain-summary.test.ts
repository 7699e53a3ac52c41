/** What a paper tells of itself in plain words is read beside its abstract, and not in its place. */
import { expect, it } from 'vitest';
import { containsQuote } from '#src/core/text/quotes.ts';
import { parseJats } from '#src/papers/jats/index.ts';
import { bytes, jatsArticle } from './fixtures/jats.ts';

const ABSTRACT = '<abstract><p>Fish live in rivers.</p></abstract>';
const read = (summary: string, parts = {}) =>
  parseJats(bytes(jatsArticle({ abstract: `${summary}${ABSTRACT}`, ...parts }))).paper;
const summary = (type: string, inner: string) => `<abstract abstract-type="${type}">${inner}</abstract>`;

it('stands before the text, under its own name, and can be quoted', () => {
  const paper = read(summary('summary', '<title>Author Summary</title><p>Rivers feed many people.</p>'));
  expect(paper.abstract).toEqual(['Fish live in rivers.']);
  expect(paper.sections[0]).toEqual({
    level: 1,
    heading: 'Author Summary',
    paragraphs: ['Rivers feed many people.'],
  });
  expect(paper.sections[1]?.heading).toBe('Results');
  expect(containsQuote(paper, 'Rivers feed many people.')).toBe(true);
});

it('keeps its parts and points apart, and has a name where it brings none', () => {
  const parts =
    '<title>Author summary</title><sec><title>What did the researchers find?</title><p>More fish.</p></sec>';
  expect(read(summary('summary', parts)).sections.slice(0, 2)).toEqual([
    { level: 1, heading: 'Author summary', paragraphs: [] },
    { level: 2, heading: 'What did the researchers find?', paragraphs: ['More fish.'] },
  ]);
  const points =
    '<list><list-item><p>Fish are many.</p></list-item><list-item><p>They grow.</p></list-item></list>';
  expect(read(summary('author-highlights', points)).sections[0]).toEqual({
    level: 1,
    heading: 'Highlights',
    paragraphs: ['Fish are many.', 'They grow.'],
  });
});

it('is not what editors say of this and other work, nor the abstract again', () => {
  for (const type of ['editors-summary', 'editor', 'synopsis', 'toc', 'graphical'])
    expect(read(summary(type, '<p>Other rivers have fish, too.</p>')).sections[0]?.heading).toBe('Results');
  const alone = read('', { abstract: summary('summary', '<title>Summary</title><p>Fish live here.</p>') });
  expect(alone.abstract).toEqual(['Fish live here.']);
  expect(alone.sections[0]?.heading).toBe('Results');
});

it('makes no paper of an article without its text', () => {
  const paper = read(summary('summary', '<p>Rivers feed many people.</p>'), { body: '<body></body>' });
  expect(paper.sections).toEqual([]);
});
