import { describe, expect, it } from 'vitest';
import { raisedKind, withoutRaisedCitations } from '#src/core/text/raised.ts';
import { fromSymbolFont, HOLE, readSigns } from '#src/core/text/signs.ts';
import { joinPieces } from '#src/papers/markup/scripts.ts';
import { texText } from '#src/papers/markup/tex.ts';

describe('one form of each sign', () => {
  it.each([
    ['37 ˚C, 37ºC, 37⁰C, 37 ∘C, 37oC, 37 ° C, 37℃', '37 °C, 37°C, 37°C, 37 °C, 37°C, 37 °C, 37°C'],
    ['0·72 (0·58–0·89), p=·03', '0.72 (0.58–0.89), p=.03'],
    ['2·10⁵ cells, 1·2·3', '2×10⁵ cells, 1·2·3'],
    ['0,72 of 12,5% and 1,234 or 2,5 mg', '0.72 of 12.5% and 1,234 or 2.5 mg'],
    ['groups 1,2 and 3; refs 4,5', 'groups 1,2 and 3; refs 4,5'],
    ['25 µg, 25 μg; ϵ ϕ ∆ Ω', '25 μg, 25 μg; ε φ Δ Ω'],
    ['10\u2009000 and 1\u00a0234\u00a0567 and 10’000', '10,000 and 1,234,567 and 10,000'],
    ['a 12 500 people; in table 2 100 people; 3 x 4', 'a 12,500 people; in table 2 100 people; 3 × 4'],
    ['∼5 ⩽ 6 ≧ 7 <= 8 +/- 9', '~5 ≤ 6 ≥ 7 ≤ 8 ± 9'],
    ["the 5' UTR and 3’-end; 5' of rain", "the 5′ UTR and 3′-end; 5' of rain"],
    ['TGF-ß and ß-actin, Straße', 'TGF-β and β-actin, Straße'],
    ['3.2 x 10-6, 4 × 10^5, 10^-3, 10^4.2', '3.2 × 10⁻⁶, 4 × 10⁵, 10⁻³, 10^4.2'],
    ['(camera: 1920 × 1080) from a hide (3.2 × 106)', '(camera: 1920 × 1080) from a hide (3.2 × 10⁶)'],
    [
      'the 19 th century, the 17–18\nth, 1 st, 11 th, 2 nd and a th',
      'the 19th century, the 17–18th, 1st, 11th, 2nd and a th',
    ],
    ['24 mg L-1, 3 W m-2, 5 kg ha-1 yr-1, Lake L-1', '24 mg L⁻¹, 3 W m⁻², 5 kg ha⁻¹ yr⁻¹, Lake L-1'],
    ['ﬁnd ﬂow, 𝛼, co\u00adop, non‐linear', 'find flow, α, coop, non-linear'],
    ['25 \uf06dg \uf0b1 3 \uf0a3', '25 μg ± 3 ≤'],
  ])('%s', (printed, form) => {
    expect(readSigns(printed)).toBe(form);
    expect(readSigns(form)).toBe(form);
  });

  it('takes the letters of the Symbol font for what they print', () => {
    expect(fromSymbolFont('abgDW \uf06d£³°±´·')).toBe('αβγΔΩ μ≤≥°±×•');
  });

  it('reads what has no end in time that grows with it', () => {
    const time = (length: number): number => {
      const texts = ['1', '1 ', '·1', '10^', ' s-1', '1,', '100 ', '<', 'x 10', '¹,', '\u2009100'].map(
        (part) => part.repeat(length),
      );
      const start = process.cpuUsage().user;
      for (const text of texts) withoutRaisedCitations(readSigns(text));
      return process.cpuUsage(undefined).user - start;
    };
    time(2_000);
    expect(time(80_000)).toBeLessThan(40 * Math.max(20_000, time(8_000)));
  });
});

describe('raised text', () => {
  it.each([
    ['10', '5', ' CFU', 'power'],
    ['× 10', '−6', ' ', 'power'],
    ['mg L', '−1', ' of', 'power'],
    ['an area of 12 km', '2', ' and', 'power'],
    ['with R', '2', ' = 0.8', 'power'],
    ['χ', '2', ' test', 'power'],
    ['2', '−ΔΔCt', '.', 'power'],
    ['10', 'n', ' cells', 'power'],
    ['per min', '2', '', 'power'],
    ['the 5', 'th', ' day', 'ordinal'],
    ['37', 'o', 'C', 'degree'],
    ['37 ', '0', 'C', 'degree'],
    ['Ca', '2+', ' ions', 'charge'],
    ['SO₄', '2−', '', 'charge'],
    ['CD4', '+', ' cells', 'charge'],
    ['with ', '14', 'C', 'isotope'],
    ['', '99m', 'Tc', 'isotope'],
    ['performance,', '14', ' which', 'citation'],
    ['in the literature', '3–5,9', '.', 'citation'],
    ['by 47%', '12', '.', 'citation'],
    ['in 2010', '5', ' and', 'citation'],
    ['of the year.', '1', ' The', 'citation'],
    ['metres', '*', ' and', 'note'],
    ['The mean', 'a', ' depth', 'note'],
    ['Taq', '®', '', 'note'],
    ['Rosa26', 'fl/fl', ' mice', 'word'],
  ])('%s|%s|%s is a %s', (before, run, after, kind) => {
    expect(raisedKind(before, run, after)).toBe(kind);
  });

  it('keeps what it means', () => {
    const sup = (text: string) => ({ text, script: 'sup' as const });
    const on = (text: string) => ({ text, script: null });
    expect(joinPieces([on('10'), sup('4.2'), on(' and 10'), sup('3–4'), on(' and 10'), sup('-5')])).toBe(
      '10^4.2 and 10³–10⁴ and 10⁻⁵',
    );
    expect(joinPieces([on('37'), sup('o'), on('C, small'), sup('†'), on(', '), sup('14'), on('C')])).toBe(
      '37°C, small, ¹⁴C',
    );
    expect(
      joinPieces([on('in 10'), { ...sup('12'), cites: true }, on(' of them'), { ...sup('3'), cites: true }]),
    ).toBe('in 10 of them³');
  });

  it('goes where it only cites', () => {
    expect(
      withoutRaisedCitations('Its performance,¹⁴ and yield²,³ rose by 47%¹² to 10⁵ m² (R² = 0.8)⁷.'),
    ).toBe('Its performance, and yield rose by 47% to 10⁵ m² (R² = 0.8).');
    expect(withoutRaisedCitations('The ¹H NMR spectrum ³ of ¹³C')).toBe('The ¹H NMR spectrum of ¹³C');
    expect(withoutRaisedCitations('¹⁴C, Ca²⁺ and SO₄²⁻ at 3 W m⁻² min⁻¹')).toBe(
      '¹⁴C, Ca²⁺ and SO₄²⁻ at 3 W m⁻² min⁻¹',
    );
  });
});

describe('formulas', () => {
  it.each([
    ['$2.4 \\pm 0.3$', '2.4 ± 0.3'],
    ['$\\mu = 0.52$', 'μ = 0.52'],
    [
      '\\documentclass{minimal}\\begin{document}$$\\mathrm{CO}_2 \\times 10^{-5}$$\\end{document}',
      'CO₂ × 10⁻⁵',
    ],
    ['$37\\,^{\\circ}\\mathrm{C}$', '37 °C'],
    ['$R^2$', 'R²'],
    ['$\\frac{a}{b}$', null],
    ['$\\sum_i x_i$', null],
    ['', null],
  ])('%s', (tex, text) => {
    expect(texText(tex)).toBe(text);
  });

  it('leave a mark where they cannot be read', () => expect(HOLE).toHaveLength(1));
});
