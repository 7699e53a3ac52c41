/**
 * The one table of signs: what science prints in many ways, each brought to one form.
 *
 * Readers of papers put every text through it before it becomes `Paper`; the voice, the graphics, quotes and grounding
 * put what they are given through it, too, so that none has an opinion of its own. Reading twice changes nothing more.
 * Every pattern here takes time in proportion to the text.
 */

/** Stands where print has something that text cannot give: a formula kept as a picture, a letter that no font names. */
export const HOLE = '□';

/** The Symbol font's letters by code: 0x20 to 0x7e, and 0xa0 to 0xe5. */
const SYMBOL_LOW =
  ' !∀#∃%&∋()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙθΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιφκλμνοπθρστυπωξψζ{|}~';
const SYMBOL_HIGH = '€ϒ′≤/∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑';
const SYMBOL_REST: Readonly<Record<number, string>> = { 241: '⟩', 242: '∫' };

/** A letter of the Symbol font by its code; null where the font has none that stands for itself. */
export function symbolLetter(code: number): string | null {
  const low = code & 0xff;
  return SYMBOL_LOW[low - 0x20] ?? SYMBOL_HIGH[low - 0xa0] ?? SYMBOL_REST[low] ?? null;
}

/** What was set in the Symbol font, whose codes are those of Latin letters or stand in the private area. */
export function fromSymbolFont(text: string): string {
  return text.replace(
    /[\u0020-\u00ff\uf020-\uf0ff]/g,
    (letter) => symbolLetter(letter.charCodeAt(0)) ?? HOLE,
  );
}

const FORMS: Readonly<Record<string, string>> = {
  // Greek
  µ: 'μ',
  '\u2126': 'Ω',
  '∆': 'Δ',
  ϵ: 'ε',
  ϕ: 'φ',
  ϑ: 'θ',
  ϰ: 'κ',
  ϱ: 'ρ',
  ϖ: 'π',
  ɑ: 'α',
  ɣ: 'γ',
  // Degrees, primes
  '℃': '°C',
  '℉': '°F',
  ʹ: '′',
  ʺ: '″',
  // Operators
  '∼': '~',
  '∽': '~',
  '⩽': '≤',
  '≦': '≤',
  '⩾': '≥',
  '≧': '≥',
  '∗': '*',
  '⁎': '*',
  '✕': '×',
  '✖': '×',
  '⨯': '×',
  '⁄': '/',
  '∕': '/',
  '∶': ':',
  // Dashes
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '‒': '–',
  '―': '—',
};
const ODD_FORM = new RegExp(`[${Object.keys(FORMS).join('')}]`, 'gu');
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]/g;
/** Ligatures, full-width forms, mathematical letters: the plain letters say the same. */
const COMPATIBLE = /[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

/** Sign by sign, whatever stands around it: letters, operators, dashes, the Symbol font's private area. */
export function plainSigns(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uf020-\uf0ff]/g, (letter) => symbolLetter(letter.charCodeAt(0)) ?? HOLE)
    .replace(COMPATIBLE, (letter) => letter.normalize('NFKC'))
    .replace(ODD_FORM, (sign) => FORMS[sign] ?? sign);
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** `-5` as `⁻⁵`: digits with a sign before or after them. */
export function raised(text: string): string {
  return text
    .replace(/\d/g, (digit) => RAISED_DIGITS[Number(digit)] ?? digit)
    .replace(/[-−–]/g, '⁻')
    .replace(/\+/g, '⁺');
}

/** Units that a lost power is given back to, and before which a comma is a decimal point. */
const UNIT =
  '(?:[kcmμun]?(?:[gmsLlJNWVAK]|mol|Pa|Hz|Gy|Sv|eV|cal|bar)|min|hr?|d|day|yr?|year|wk|week|ha|dL|dl|plant|person|cells?|%|‰|°C)';
const DECIMAL_DOTS = /(?<![\d·∙⋅•‧])\d+(?:[·∙⋅•‧]\d+)+/gu;
const SPACED_THOUSANDS = /(?<![\d.,])\d{1,3}(?:[\u00a0\u2007-\u2009\u202f'’]\d{3}){1,5}(?![\d.,]?\d)/gu;
/** With a plain space only before the word that says what is counted. */
const PROSE_THOUSANDS =
  /(?<![\p{L}\d.,–-]|\d\s|(?:[Tt]able|[Ff]ig(?:ure|\.)|[Gg]roup|[Pp]hase|[Dd]ay|[Ww]eek|[Ss]ite|[Tt]ype|[Gg]rade|[Ss]ection|[Ss]tudy|[Ss]tep|[Cc]lass)\s)[1-9]\d{0,2}(?:\s\d{3}){1,4}(?=\s\p{Ll}{3})/gu;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

type Rule = readonly [pattern: RegExp, form: string | ((whole: string, ...groups: string[]) => string)];

const RULES: readonly Rule[] = [
  [SPACED_THOUSANDS, (number) => number.replace(/\D/g, ',')],
  [SPACE, ' '],
  // A raised ending that was set apart: "the 19 th century".
  [/(?<=\d)\s+(?=(?:st|nd|rd|th)\b)/gu, ''],
  [PROSE_THOUSANDS, (number) => number.replace(/\s/g, ',')],
  // 37 ºC, 37 ⁰C, 37oC, 37 ° C
  [
    /(?<=\d\s?)(?:[º˚∘◦ᵒ⁰]|°|o(?=[CF]))\s?(?:([CF])(?![\p{L}\d])|c(?![\p{L}\d]))/gu,
    (_, scale) => `°${scale ?? 'C'}`,
  ],
  [/(?<=\d\s?)[˚∘](?![\p{L}\d])/gu, '°'],
  // 0·72 and p=·03, but 2·10⁵ is a product
  [/(?<=[\s(=<>≤≥~])[·∙](?=\d)/gu, '.'],
  [/(?<=\d\s?)[·∙⋅*xX](?=\s?10(?:[⁻⁰¹²³⁴-⁹^]|[-−–]\d))/gu, '×'],
  [
    DECIMAL_DOTS,
    (number) => (number.search(/[·∙⋅•‧].*[·∙⋅•‧]/u) < 0 ? number.replace(/[·∙⋅•‧]/u, '.') : number),
  ],
  // 0,72 and 12,5 %
  [/(?<![\d.,])0,(?=\d{1,6}(?![\d,]))/gu, '0.'],
  [new RegExp(`(?<![\\d.,])(\\d{1,4}),(?=\\d{1,2}\\s?${UNIT}(?![\\p{L}\\d]))`, 'gu'), '$1.'],
  [/(?<=\d )[xX](?= \d)/gu, '×'],
  [/\+\s?\/\s?[-–−]/gu, '±'],
  [/<\s?=/gu, '≤'],
  [/>\s?=/gu, '≥'],
  // 5'-end, 3' UTR
  [
    /(?<![\d.])([35])\s?['’´‘](?=[\s–-]{0,2}(?:UTR|end|term|region|flank|cap\b|untransl|splice|overhang|[ACGTU]{3}))/gu,
    '$1′',
  ],
  // The sharp s that keyboards have for beta
  [/(?<!\p{L})ß(?=[-–]\p{L})|(?<=\p{Lu}[-–])ß(?!\p{L})/gu, 'β'],
  // Powers whose print is lost or plain: × 10-5, × 10(6), 10^-5; a screen of 1920 × 1080 has none
  [
    /(?<=×\s?10)(?:\^?\(([-−–]?\d{1,2})\)|([-−–]?\d{1,2})(?=\))(?<!(?<![\d.,])\d{3,4}\s?×\s?10\d{1,2})|\^?([-−]\d{1,2})(?![\d.]))/gu,
    (_, one, two, other) => raised(one ?? two ?? other ?? ''),
  ],
  [/(?<=(?<![\d.,])10)\^\(?([-−–]?\d{1,2})(?![\d.])\)?/gu, (_, power) => raised(power ?? '')],
  // mg L-1, W m-2, kg ha-1 yr-1
  [
    // The look ahead spares most places the dear look behind: no sign and unit are longer than seven characters.
    new RegExp(
      `(?=.{1,7}[-−–][1-4])(?<=(?<![\\p{L}])(?:\\d|${UNIT})\\s?)((?:[ ·.]?${UNIT}[-−–][1-4](?![\\d\\p{L}]))+)`,
      'gu',
    ),
    (units) => units.replace(/[-−–][1-4]/g, raised),
  ],
];

/** A whole text in the one form of every sign. Superscripts and subscripts of Unicode stay: they carry meaning. */
export function readSigns(text: string): string {
  return RULES.reduce((read, [pattern, form]) => read.replace(pattern, form as string), plainSigns(text));
}
