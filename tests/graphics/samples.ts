/** Papers, texts and requests that graphics are tested with. */

import type { Style } from '#src/core/options.ts';
import type { Paper } from '#src/core/paper.ts';
import type { ClipRequest } from '#src/core/ports.ts';
import type { Visual } from '#src/core/script.ts';

export function paperWith(changes: Partial<Paper> = {}): Paper {
  return {
    title: 'Continued Atlantic overturning circulation even under climate extremes',
    authors: ['J. A. Baker', 'M. J. Bell', 'L. C. Jackson'],
    journal: 'Nature',
    year: 2025,
    ids: { doi: '10.1038/s41586-024-08544-0', pmid: null, pmcid: null },
    licence: { code: 'CC-BY-4.0', text: null },
    articleType: 'research-article',
    retracted: false,
    language: 'en',
    abstract: [],
    sections: [],
    figures: [{ id: 'f1', label: 'Figure 1', caption: 'A caption.', href: null, image: null }],
    tables: [],
    format: 'jats',
    notes: [],
    ...changes,
  };
}

export interface RequestOptions {
  visual: Visual;
  text?: string;
  paper?: Paper;
  figurePath?: string | null;
  directory?: string;
  index?: number;
  count?: number;
  style?: Style;
  durationS?: number;
}

export function requestWith(options: RequestOptions): ClipRequest {
  const text = options.text ?? 'What they found';
  return {
    scene: {
      id: 's1',
      role: 'finding',
      heading: text,
      narration: text || 'x',
      visual: options.visual,
      claims: [],
    },
    position: { index: options.index ?? 2, count: options.count ?? 7 },
    paper: options.paper ?? paperWith(),
    style: options.style ?? 'auto',
    durationS: options.durationS ?? 6,
    directory: options.directory ?? '',
    figurePath: options.figurePath ?? null,
  };
}

/** Every kind of visual, made of one text. */
export function visualsOf(text: string): Visual[] {
  return [
    { kind: 'title', text },
    { kind: 'number', value: text, label: text },
    { kind: 'number', value: '48 %', label: `of ${text}` },
    { kind: 'quote', text },
    { kind: 'points', items: [text, text, text, text] },
    { kind: 'figure', figureId: 'f1', caption: text },
    { kind: 'clip', prompt: text },
    { kind: 'end' },
  ];
}

export const ODD_TEXTS = [
  '',
  ' ',
  'a',
  '…',
  '“”',
  '48',
  '48 %',
  'p < 0.001',
  '1.2×10⁻⁵ µg/L',
  '−0.45 (95 % CI −0.6 to −0.3)',
  '12,345,678,901,234,567,890',
  '0.000000000000000000000000001 mol L⁻¹',
  '10–20 %',
  'n = 36',
  'one in three hundred and twelve of all the people asked',
  'β-catenin ≥ 5 µmol/L ± 0.2 in H₂O at 37 °C → α',
  'Ünïcödé ÀÉÎÕÜ ñandú Łódź Žižek Ærø',
  'Ấp Ẫ Ỗ Ǻ stacked accents ÅÅÅ',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'Rechtsschutzversicherungsgesellschaften und Kraftfahrzeughaftpflichtversicherung im Wandel der Zeit',
  'W'.repeat(400),
  'i'.repeat(400),
  'mm '.repeat(300),
  'A sentence. '.repeat(80),
  'no-breaks-but-hyphens-'.repeat(30),
  'https://example.org/a/very/long/path/that/never/ends/because/it/is/a/url?with=query&and=more#fragment',
  '基于深度学习的图像识别方法研究',
  '深度学习 deep learning 研究 results',
  'ディープラーニングによる画像認識',
  '한국어 제목입니다',
  'دراسة حول تأثير المناخ على المياه الجوفية',
  'מחקר על שינויי אקלים',
  'हिन्दी में एक शीर्षक',
  'Исследование влияния климата на подземные воды',
  'Μελέτη των υπόγειων υδάτων',
  '😀 emoji 👩‍🔬 in 🧪 titles 🇩🇪',
  '\u202eright to left override\u202c',
  'null\u0000byte and \u0007bell',
  'zalgo t\u0334\u0353e\u0335\u0356x\u0336\u0359t\u0337\u0301',
  '<script>alert(1)</script> & "quotes" \'single\'',
  '𝛼 + 𝑥² = ∑ᵢ yᵢ ∈ ℝ ⟨ψ|φ⟩ ♀♂',
  '\ufffd\ufffe\uffff\u{10ffff}',
  'tab\tand\nnew line\r\nand\u2028separators',
  'a\u00a0b\u2009c\u202fd\u3000e',
  '-'.repeat(200),
  '((((((((((',
  'CC BY-NC-ND 4.0 · doi.org/10.1000/x',
];
