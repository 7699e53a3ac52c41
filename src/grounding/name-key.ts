/** The form in which names are compared. */

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  σ: 'sigma',
  τ: 'tau',
  ω: 'omega',
};

/** Lower case, letters and digits alone (`5.8` keeps its point), no accents, Greek letters by name, no possessive: `TNF-α’s` is `tnfalpha`. */
export function keyOf(word: string): string {
  return word
    .replace(/['’]s?$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[α-ω]/g, (letter) => GREEK[letter] ?? letter)
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.]/gu, '');
}
