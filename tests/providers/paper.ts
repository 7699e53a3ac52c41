/** A paper small enough to be read at a glance. */
import type { Paper } from '#src/core/paper.ts';

export const TINY_PAPER: Paper = {
  title: 'Short sleep and falls in older adults',
  authors: ['Ada Lovelace', 'Grace Hopper'],
  journal: 'Journal of Things',
  year: 2024,
  ids: { doi: '10.1000/x', pmid: null, pmcid: null },
  licence: { code: 'CC-BY-4.0', text: null },
  articleType: 'research-article',
  retracted: false,
  language: 'en',
  abstract: ['We followed 120 adults for two years. Short sleep was followed by a higher risk of falls.'],
  sections: [
    {
      level: 1,
      heading: 'Methods',
      paragraphs: ['We recruited 120 adults aged 65 to 90 years. They wore a sensor for one week.'],
    },
    {
      level: 1,
      heading: 'Results',
      paragraphs: [
        'Of the 120 adults, 48 fell at least once. Adults who slept less than six hours fell more often than others.',
      ],
    },
    {
      level: 1,
      heading: 'Discussion',
      paragraphs: [
        'Short sleep was associated with falls. Whether longer sleep prevents falls is not known.',
      ],
    },
  ],
  figures: [
    {
      id: 'f1',
      label: 'Figure 1',
      caption: 'Falls by hours of sleep.',
      href: null,
      image: { key: 'k/f1.png', width: 800, height: 600 },
    },
    { id: 'f2', label: 'Figure 2', caption: 'Flow of participants.', href: null, image: null },
  ],
  tables: [],
  format: 'jats',
  notes: [],
};

/** How a paper's sentences are spoken where it tells of no acronyms and no digest of others. */
export const SPOKEN = {
  subject: 'the researchers',
  raisedCitations: false,
  authorsAs: null,
  acronyms: new Map<string, string>(),
  longest: 18,
};
