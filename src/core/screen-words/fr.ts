/** French. Only data. */
import type { ScreenWords } from './model.ts';

export const fr: ScreenWords = {
  made: 'Narration et images générées par IA',
  source: 'Source',
  retracted: 'RÉTRACTÉ',
  figures: {
    insisted: 'Figures montrées sous la responsabilité du demandeur',
    missing: 'Figures non montrées ; courtes citations',
  },
  own: { foreign: 'Image étrangère à l’article', requester: 'du demandeur' },
  authors: {
    and: 'et',
    others: (count) => `et ${count} ${count === 1 ? 'autre' : 'autres'}`,
  },
  licence: {
    none: {
      name: 'Aucune licence libre trouvée',
      meaning: 'Réutilisation : accord de l’ayant droit requis',
    },
    publicDomain: 'Domaine public : libre d’usage',
    unknown: 'Conditions : voir l’article',
    adapt: 'Partager et adapter, en citant',
    unchanged: 'Partager sans modifier, en citant',
    nonCommercial: ' ; pas d’usage commercial',
    alike: ' ; même licence',
  },
  end: {
    heading: 'L’article',
    retracted: 'Cet article a été rétracté.',
  },
};
