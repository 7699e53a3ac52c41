import { describe, expect, it } from 'vitest';
import { parseJats } from '#src/papers/jats/index.ts';
import { assertSuitable } from '#src/papers/suitable.ts';
import { bytes, jatsArticle } from './fixtures/jats.ts';

const paper = (parts: Parameters<typeof jatsArticle>[0] = {}) => parseJats(bytes(jatsArticle(parts))).paper;

describe('assertSuitable', () => {
  it('passes a paper with a text', () => {
    expect(() => assertSuitable(paper())).not.toThrow();
  });

  it.each([
    [
      'a retraction notice',
      paper({ attributes: 'article-type="retraction"' }),
      'paper.unsuitable',
      /retraction notice/,
    ],
    [
      'a correction',
      paper({ attributes: 'article-type="correction"' }),
      'paper.unsuitable',
      /correction of another/,
    ],
    ['an abstract alone', paper({ body: '' }), 'paper.unsuitable', /without its text.*PDF, attach it/],
    [
      'a few words',
      paper({ body: '<body><p>Three short words.</p></body>' }),
      'paper.unsuitable',
      /only 7 words/,
    ],
    [
      'a retracted paper',
      paper({ title: 'RETRACTED: Fish' }),
      'paper.retracted',
      /“RETRACTED: Fish” has been retracted/,
    ],
  ])('refuses %s', (_, read, code, sentence) => {
    expect(() => assertSuitable(read)).toThrowError(
      expect.objectContaining({ code, userMessage: expect.stringMatching(sentence) }),
    );
  });

  it('lets a retracted paper pass when it was asked for knowingly', () => {
    expect(() => assertSuitable(paper({ title: 'RETRACTED: Fish' }), { allowRetracted: true })).not.toThrow();
  });
});
