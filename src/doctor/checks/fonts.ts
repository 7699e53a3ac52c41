/** Fonts: what the product's own cannot draw has to come from the system. */
import { type Finding, ok, warning } from '../finding.ts';

/** Letters that names and formulas of papers have; the first lies in our own fonts. */
const SCRIPTS: Record<string, string> = {
  Greek: 'Ωλ',
  Cyrillic: 'Жя',
  Chinese: '漢学',
  Japanese: 'あカ',
  Korean: '한글',
  mathematical: '∑≤',
};

/** @param canDraw whether a character, one code point, leaves ink */
export function judgeFonts(canDraw: (character: string) => boolean): Finding[] {
  const missing = Object.entries(SCRIPTS)
    .filter(([, letters]) => ![...letters].every(canDraw))
    .map(([script]) => script);
  if (missing.length === 0)
    return [ok('Names and formulas can be drawn in all the scripts that papers have.')];
  return [
    warning(
      `No font has ${missing.join(', ')} letters: names in them are left out of pictures.`,
      'Install fonts: apt-get install fonts-noto-core fonts-noto-cjk.',
    ),
  ];
}
