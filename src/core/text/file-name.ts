/** File names for what people download. */

/** Longest name before its extension, characters. */
const MAX_LENGTH = 60;

/** `a-test-of-memory` of `A Test of Memory`: plain letters and digits, whatever the title holds; else `video`. */
export function plainName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '');
  return plain || 'video';
}
