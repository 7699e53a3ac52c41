/** English. Only data. */
import type { ScreenWords } from './model.ts';

export const en: ScreenWords = {
  made: 'AI-generated narration and visuals',
  source: 'Source',
  retracted: 'RETRACTED',
  figures: {
    insisted: 'Figures shown at the requester’s word',
    missing: 'Figures not shown; quoted briefly',
  },
  own: { foreign: 'Picture not from the paper', requester: 'the requester' },
  authors: {
    and: 'and',
    others: (count) => `and ${count} ${count === 1 ? 'other' : 'others'}`,
  },
  licence: {
    none: { name: 'No open licence found', meaning: 'Reuse needs the rights holder’s permission' },
    publicDomain: 'Public domain: free to use',
    unknown: 'See the paper for its terms',
    adapt: 'Share and adapt, with credit',
    unchanged: 'Share unchanged, with credit',
    nonCommercial: '; no commercial use',
    alike: '; keep this licence',
  },
  end: {
    heading: 'The paper',
    retracted: 'This paper has been retracted.',
  },
};
