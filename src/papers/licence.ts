/** Licence codes out of what papers and services write: addresses, names, sentences. */

const ADDRESS = /creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)(?:\/(\d\.\d))?/i;
/** `under aCC-BY` is how a banner runs together. */
const SHORT_NAME =
  /(?:\b|(?<=\b(?:an?|the|under)))CC[\s-]?(BY(?:[\s-](?:NC|ND|SA))*|0)\b(?:[\s-]*(\d\.\d))?/i;
const LONG_NAME =
  /(?:creative\s+commons|commons)\W{1,3}((?:attribution|atribui[cç][aã]o|atribuci[oó]n|attribuzione|namensnennung|paternit[eé])(?:[^.;,]|\.(?=\d)){0,90})/i;

/**
 * The licence code of a text or address: `CC-BY-4.0`, `CC0-1.0`, `CC-BY-NC-ND` where no version is given.
 * Null where it names no Creative Commons licence. An address counts more than a name, a short name
 * (`CC BY-NC 4.0`) more than a long one.
 */
export function licenceCode(text: string): string | null {
  const address = ADDRESS.exec(text);
  if (address) return fromAddress(address[1] ?? '', address[2] ?? '', address[3]);
  const short = SHORT_NAME.exec(text);
  if (short) {
    if (short[1] === '0') return 'CC0-1.0';
    return withVersion(`CC-${(short[1] ?? '').toUpperCase().replace(/\s/g, '-')}`, short[2]);
  }
  if (/\bCC0\b|public domain dedication|creative commons zero/i.test(text)) return 'CC0-1.0';
  const long = LONG_NAME.exec(text);
  return long ? fromLongName(long[1] ?? '') : null;
}

function fromAddress(kind: string, name: string, version: string | undefined): string | null {
  if (kind.toLowerCase() === 'licenses') return withVersion(`CC-${name.toUpperCase()}`, version);
  // The public domain mark says of an old work what CC0 says of a new one: nobody's permission is needed.
  return name === 'zero' || name === 'mark' ? 'CC0-1.0' : null;
}

function fromLongName(name: string): string {
  const parts = ['CC-BY'];
  if (/non?[\s-]?com|n[aã]o[\s-]?comercial|nicht[\s-]kommerziell|pas d.utilisation commerciale/i.test(name)) {
    parts.push('NC');
  }
  if (/share[\s-]?a?like|compartir|compartilha|condivid|weitergabe|partage/i.test(name)) parts.push('SA');
  if (/no[\s-]?deriv|sin\s?(obras\s?)?deriv|sem\s?deriv|keine bearbeitung|pas de modification/i.test(name)) {
    parts.push('ND');
  }
  return withVersion(parts.join('-'), /\d\.\d/.exec(name)?.[0]);
}

function withVersion(code: string, version: string | undefined): string {
  return version ? `${code}-${version}` : code;
}
