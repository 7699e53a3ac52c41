/** Simple TeX formulas as a line of text; whatever is more is not guessed at. */
import { raised } from '#src/core/text/signs.ts';
import { scriptText } from './scripts.ts';

/** A longer formula is nothing to read in a line. */
const MAX_LENGTH = 400;
const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ lambda λ mu μ',
    'nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ',
    'Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω upmu μ upalpha α upbeta β',
  ]
    .join(' ')
    .split(' ')
    .flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : [])),
);
const SIGNS: Readonly<Record<string, string>> = {
  pm: '±',
  mp: '∓',
  times: '×',
  cdot: '·',
  le: '≤',
  leq: '≤',
  leqslant: '≤',
  ge: '≥',
  geq: '≥',
  geqslant: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  sim: '~',
  ll: '≪',
  gg: '≫',
  infty: '∞',
  circ: '°',
  degree: '°',
  to: '→',
  rightarrow: '→',
  prime: '′',
  ldots: '…',
  dots: '…',
  quad: ' ',
  qquad: ' ',
  ',': ' ',
  ':': ' ',
  ';': ' ',
  ' ': ' ',
  '!': '',
  '%': '%',
  '&': '&',
  $: '$',
  '#': '#',
  _: '_',
  left: '',
  right: '',
  textstyle: '',
  displaystyle: '',
  rm: '',
  it: '',
};
/** Commands that only say how their argument looks. */
const LOOKS =
  /\\(?:mathrm|mathit|mathbf|mathsf|text|textrm|textit|textbf|mbox|hbox|rm|operatorname|mathnormal)\s?\{([^{}\\]{0,80})\}/g;
const BODY = /\\begin\{document\}([\s\S]*?)\\end\{document\}/;

/** `$2.4 \pm 0.3$` as `2.4 ± 0.3`; null where the formula has fractions, roots, sums or commands not known here. */
export function texText(source: string): string | null {
  const whole = source.includes('\\begin{document}') ? (BODY.exec(source)?.[1] ?? '') : source;
  const body = whole.replace(/^[\s$]+|(?<![\s$])[\s$]+$/g, '').replace(/^\\[([]|\\[)\]]$/g, '');
  if (body.length > MAX_LENGTH || body === '') return null;
  const flat = body.replace(LOOKS, '$1');
  const known = flat.replace(
    /\\([A-Za-z]+|[^A-Za-z])/g,
    (_, name: string) => GREEK[name] ?? SIGNS[name] ?? '\\',
  );
  if (known.includes('\\')) return null;
  const text = known
    .replace(/\^\{?°\}?/g, '°')
    .replace(/\^(?:\{([^{}]{0,40})\}|([^{}\s]))/g, (_, long?: string, short?: string) =>
      power(long ?? short ?? ''),
    )
    .replace(/_(?:\{([^{}]{0,40})\}|([^{}\s]))/g, (_, long?: string, short?: string) =>
      scriptText('sub', (long ?? short ?? '').trim()),
    )
    .replace(/\{([^{}]{0,80})\}/g, '$1')
    .replace(/~/g, (sign) => (known.includes('~') ? sign : ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return /[{}^_]/.test(text.replace(/\^[\d.−]/g, '')) ? null : text;
}

function power(text: string): string {
  const plain = text.trim().replace(/^-/, '−');
  return /^[+−]?\d+$/.test(plain) ? raised(plain) : `^${plain}`;
}
