import { describe, expect, it } from 'vitest';
import { spokenWords } from '#src/providers/offline/voice/spoken/index.ts';

/** Spoken words of each display word, with `,` and `.` for the pauses. */
function say(text: string): string {
  const marks = { none: '', clause: ',', sentence: '.' };
  return spokenWords(text.split(/\s+/))
    .map(({ words, pause }) => words.join(' ') + marks[pause])
    .join(' | ');
}

const cases: [written: string, spoken: string][] = [
  // Statistics
  ['p<0.05', 'p less than zero point zero five.'],
  ['(P = .003)', 'p | equals | zero point zero zero three.'],
  ['p ≤ 0.01', 'p | at most | zero point zero one.'],
  ['n=32', 'n equals thirty two.'],
  ['95% CI, 1.2–3.4', 'ninety five percent | c i, | one point two to three point four.'],
  ['R² = 0.8', 'r squared | equals | zero point eight.'],
  ['±2 SD', 'plus or minus two | s d.'],
  ['≥65 years', 'at least sixty five | years.'],
  ['~50', 'about fifty.'],
  // Powers
  ['10−5', 'ten to the minus five.'],
  ['2 × 10⁻⁸', 'two | times | ten to the minus eight.'],
  ['4.2×10^9/L', 'four point two times ten to the nine per liter.'],
  ['1e-5', 'one times ten to the minus five.'],
  ['x²', 'x squared.'],
  // Numbers
  ['1,832 people', 'one thousand eight hundred thirty two | people.'],
  ['3,000,000', 'three million.'],
  ['a 10 000 people', 'a | ten thousand |  | people.'],
  ['10 500 people', 'ten thousand | five hundred | people.'],
  ['0.05%', 'zero point zero five percent.'],
  ['−0.5', 'minus zero point five.'],
  ['1st, 22nd', 'first, | twenty second.'],
  ['12th', 'twelfth.'],
  ['20th', 'twentieth.'],
  ['1.2.3', 'one point two point three.'],
  [
    '1,000,000,000,000,000,000',
    'one zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero.',
  ],
  // Ranges, ratios, multiples
  ['12–15 patients', 'twelve to fifteen | patients.'],
  ['12 – 15 patients', 'twelve | to | fifteen | patients.'],
  ['12/48 patients', 'twelve out of forty eight | patients.'],
  ['120/80 mmHg', 'one hundred twenty over eighty | millimeters of mercury.'],
  ['1:1 ratio', 'one to one | ratio.'],
  ['1/2', 'one half.'],
  ['3×', 'three times.'],
  ['2.5x', 'two point five times.'],
  ['2-fold, 5-year-old', 'two fold, | five year old.'],
  // Years
  ['in 2020, 1832 patients', 'in | twenty twenty, | one thousand eight hundred thirty two | patients.'],
  ['in 1905', 'in | nineteen oh five.'],
  ['2019–2021', 'twenty nineteen to twenty twenty one.'],
  ['the 1990s', 'the | nineteen nineties.'],
  // Money
  ['$5 million', 'five | million dollars.'],
  ['$5–10 million', 'five to ten | million dollars.'],
  ['£3000–10,000 each', 'three thousand to ten thousand pounds | each.'],
  ['€5–€6', 'five to six euros.'],
  ['€20', 'twenty euros.'],
  // Units
  ['5 mg/kg per day', 'five | milligrams per kilogram | per | day.'],
  ['1 mg', 'one | milligram.'],
  ['30 kg/m2', 'thirty | kilograms per square meter.'],
  ['10 mL·min−1', 'ten | milliliters per minute.'],
  ['250 ms', 'two hundred fifty | milliseconds.'],
  ['37 °C', 'thirty seven | degrees celsius.'],
  ['37°C.', 'thirty seven degrees celsius.'],
  ['5µm', 'five micrometers.'],
  ['10 μM', 'ten | micromolar.'],
  ['100 μg/mL', 'one hundred | micrograms per milliliter.'],
  ['mL/min/1.73 m2', 'milliliters per minute per one point seven three | square meters.'],
  ['24 h, 5 min', 'twenty four | hours, | five | minutes.'],
  ['Mg and us', 'mg | and | us.'],
  // Greek, chemistry, genes
  ['β-catenin and TNF-α', 'beta catenin | and | t n f alpha.'],
  ['IFNγ', 'i f n gamma.'],
  ['H₂O and CO2', 'h two o | and | c o two.'],
  ['IL-6, TP53, mTOR', 'i l six, | t p fifty three, | em tor.'],
  ['HbA1c', 'h b ay one c.'],
  ['miR-155', 'mir one fifty five.'],
  ['rs12345', 'rs one two three four five.'],
  ['CD8+ T cells', 'c d eight positive | t | cells.'],
  ['COVID-19', 'covid nineteen.'],
  ['SARS-CoV-2', 'sars cov two.'],
  // Acronyms and mixed case
  ['RNA, mRNA and RNAs', 'r n ay, | m r n ay | and | r n ays.'],
  ['DNA’s', 'd n ays.'],
  ['WHO, NASA, CRISPR', 'w h o, | nasa, | crisper.'],
  ['AlphaFold PubMed McDonald', 'alpha fold | pub med | mcdonald.'],
  ['A vitamin A study', 'a | vitamin | ay | study.'],
  ['type II, phase III', 'type | two, | phase | three.'],
  // Abbreviations and marks
  ['mice vs. rats, e.g., these', 'mice | versus | rats, | for example | these.'],
  ['Smith et al. showed', 'smith | et | al, | showed.'],
  ['Fig. 3 by Dr. Jones', 'figure | three | by | doctor | jones.'],
  ['U.S. and Ph.D.', 'u s, | and | p h d.'],
  ['and/or', 'and or.'],
  ['One – two', 'one, |  | two.'],
  ['shown [12] here', 'shown, | , | here.'],
  ['word¹² next', 'word | next.'],
  ['It works. Why? It does!', 'it | works. | why. | it | does.'],
  // Other writing
  ['naïve café Müller', 'naive | cafe | muller.'],
  ['https://doi.org/10.1371/x', 'd o i dot org.'],
  ['doi:10.1371/x', 'd o i.'],
  ['细胞 study', ' | study.'],
  ['🎉 great', ' | great.'],
];

describe('spoken words', () => {
  it.each(cases)('%s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it('says nothing but letters and apostrophes, whatever it is given', () => {
    const odd = [
      '{\\pos(1,1)}',
      '<speak>',
      '"&quot;',
      '$(rm)',
      '-voice',
      "'''",
      '\u0000\u0007',
      '١٢٣',
      'ﷺ',
      '①',
      '½',
      '∫∑∂',
      '💉💉',
      'x'.repeat(900),
      '9'.repeat(900),
      'ATGC'.repeat(200),
      'A-1/'.repeat(100),
      '\ud800',
    ];
    for (const { words } of spokenWords(odd)) {
      expect(words.length).toBeLessThanOrEqual(30);
      for (const word of words) expect(word).toMatch(/^[a-z][a-z']{0,44}$/);
    }
  });
});
