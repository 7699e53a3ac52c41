/** A licence in words that everybody understands. Pure. */
import { deedOf, licenceRules } from '#src/core/licence.ts';

export interface LicenceWords {
  /** `CC BY 4.0`. */
  name: string;
  /** Its text on the web; null where there is none. */
  href: string | null;
  /** What it means, one sentence. */
  meaning: string;
}

/**
 * @param code of `PaperSummary.licence`
 * @param rights whether the requester answers for the use of the figures
 */
export function licenceWords(code: string | null, rights: boolean): LicenceWords {
  const { name, note } = licenceRules(code);
  if (!note && name.startsWith('CC0'))
    return {
      name,
      href: deedOf(name),
      meaning: 'In the public domain: everybody may use the paper for anything.',
    };
  const claimed = rights ? ' Whoever asked for this video has stated the right to show the figures.' : '';
  return { name, href: deedOf(name), meaning: `${note ?? free(name)}${claimed}` };
}

const free = (name: string): string =>
  `The paper may be shared and adapted by everybody who names its authors${name.includes('SA') ? ', under the same licence' : ''}.`;
