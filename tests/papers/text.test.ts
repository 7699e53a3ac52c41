import { expect, it } from 'vitest';
import { parseText } from '#src/papers/text/index.ts';
import { bytes } from './fixtures/jats.ts';

it('reads Markdown with its headings, lists and marks', () => {
  const text = `# Fish in **many** rivers

Ada Lovelace, Charles Babbage

## Abstract

We swam
in [rivers](https://example.org)[^1].

~~~r
plot(fish)

# not a heading
~~~

Results
-------

> - one *fish*
- two fish_with_names

![map](map.png)

Figure 1. A map of the sites.

| a | b |

## References

1. Smith`;
  const { paper } = parseText(bytes(text));
  expect(paper).toMatchObject({
    title: 'Fish in many rivers',
    authors: ['Ada Lovelace', 'Charles Babbage'],
    abstract: ['We swam in rivers.'],
    sections: [{ level: 2, heading: 'Results', paragraphs: ['one fish', 'two fish_with_names'] }],
    figures: [{ label: 'Figure 1', caption: 'A map of the sites.' }],
    format: 'text',
  });
});

it('reads plain text with the usual headings on lines of their own', () => {
  const text =
    'Fish in many rivers\n\nIntroduction\nRivers flow.\nFish swim.\n\n2. Methods\n\nWe looked.\r\n\r\nReferences\n\nSmith';
  const { paper } = parseText(bytes(text));
  expect(paper.title).toBe('Fish in many rivers');
  expect(paper.sections).toEqual([
    { level: 1, heading: 'Introduction', paragraphs: ['Rivers flow. Fish swim.'] },
    { level: 1, heading: '2. Methods', paragraphs: ['We looked.'] },
  ]);
});

it('reads Markdown tables with the headings over the line of dashes', () => {
  const text = `# Fish\n\nTable 1. Counts of fish.\n\n| Site | *Fish* |\n| :-- | --: |\n| North | 12 |\n| South | 8 |\n`;
  expect(parseText(bytes(text)).paper.tables).toEqual([
    {
      id: 'table-1',
      label: 'Table 1',
      caption: 'Counts of fish.',
      header: [['Site', 'Fish']],
      rows: [
        ['North', '12'],
        ['South', '8'],
      ],
      rowHeadings: 1,
      notes: [],
    },
  ]);
});
