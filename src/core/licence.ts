/** What a paper's licence allows us to show, as data. */

export interface LicenceRules {
  /** `CC BY-NC 4.0`, or a plain word where there is no licence. */
  name: string;
  /** Whether the paper's own figures may be shown, with credit. */
  figures: boolean;
  /** Whether long passages may be used word for word; otherwise only short attributed quotes. */
  passages: boolean;
  nonCommercial: boolean;
  /** A sentence for status messages and pages about what follows from the licence; null where nothing need be said. */
  note: string | null;
}

const SHAPE = /^CC-(BY(?:-NC)?(?:-(?:SA|ND))?)(?:-(\d\.\d))?$/;

/**
 * The rules for a licence code of `Paper.licence`. CC0, BY and BY-SA: everything with credit. NC: the same,
 * noted. ND, none or unknown: no figures, own words or short attributed quotes.
 */
export function licenceRules(code: string | null): LicenceRules {
  if (code?.startsWith('CC0')) {
    return { name: 'CC0 1.0', figures: true, passages: true, nonCommercial: false, note: null };
  }
  const match = code === null ? null : SHAPE.exec(code);
  if (!match) {
    return {
      name: 'All rights reserved',
      figures: false,
      passages: false,
      nonCommercial: false,
      note: 'The licence of this paper is not known: its figures are not shown, and it is quoted only briefly.',
    };
  }
  const elements = match[1] ?? 'BY';
  const nonCommercial = elements.includes('NC');
  const free = !elements.includes('ND');
  return {
    name: `CC ${elements}${match[2] ? ` ${match[2]}` : ''}`,
    figures: free,
    passages: free,
    nonCommercial,
    note: note(nonCommercial, free),
  };
}

/** `https://creativecommons.org/licenses/by-nc/4.0/` of the name `CC BY-NC 4.0`; null: it is none of theirs. */
export function deedOf(name: string): string | null {
  if (name.startsWith('CC0')) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, elements, version = '4.0'] = /^CC ([A-Z-]+)(?: (\d\.\d))?$/.exec(name) ?? [];
  return elements ? `https://creativecommons.org/licenses/${elements.toLowerCase()}/${version}/` : null;
}

function note(nonCommercial: boolean, free: boolean): string | null {
  if (!free) {
    return `The licence of this paper allows no adaptations${nonCommercial ? ' and no commercial use' : ''}: its figures are not shown, and it is quoted only briefly.`;
  }
  return nonCommercial ? 'The licence of this paper allows non-commercial use only.' : null;
}
