/** Papers, texts and requests that graphics are tested with. */

import type { TimedWord } from '#src/core/media.ts';
import type { Style } from '#src/core/options.ts';
import type { Paper } from '#src/core/paper.ts';
import type { ClipRequest, ShownBrand } from '#src/core/ports.ts';
import type { Drawn, Scene, Visual } from '#src/core/script.ts';

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
  picturePath?: string | null;
  directory?: string;
  index?: number;
  count?: number;
  style?: Style;
  durationS?: number;
  words?: readonly TimedWord[];
  next?: Drawn;
  before?: Scene;
  brand?: ShownBrand;
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
      ...(options.next && { next: options.next }),
      claims: [],
    },
    position: { index: options.index ?? 2, count: options.count ?? 7 },
    paper: options.paper ?? paperWith(),
    brand: options.brand,
    style: options.style ?? 'auto',
    durationS: options.durationS ?? 6,
    words: options.words,
    before: options.before && { scene: options.before, durationS: 6, words: [] },
    directory: options.directory ?? '',
    picturePath: options.picturePath ?? null,
  };
}

/** Every kind of visual, made of one text. */
export function visualsOf(text: string): Visual[] {
  return [
    { kind: 'title', text },
    { kind: 'number', value: text, label: text },
    { kind: 'number', value: '48 %', label: `of ${text}` },
    { kind: 'quote', text },
    { kind: 'steps', items: [text, text, text, text].map((label) => ({ label })) },
    { kind: 'share', value: text, label: text },
    { kind: 'share', value: '1 in 5', label: text },
    ...(['bars', 'line', 'change'] as const).map(
      (form): Visual => ({ kind: 'chart', form, axis: text, data: dataOf(text) }),
    ),
    {
      kind: 'forest',
      axis: text,
      noEffect: 1,
      data: dataOf(text).map((datum) => ({ ...datum, low: '0.2', high: text })),
    },
    { kind: 'scale', data: dataOf(text).slice(0, 2) },
    { kind: 'compare', items: [{ label: text, icon: 'ph:heart-duotone' }, { label: text }] },
    { kind: 'place', items: [{ label: text }, { label: text }] },
    { kind: 'time', items: [{ label: text }, { label: text }, { label: '2018' }] },
    { kind: 'term', term: text, text },
    { kind: 'picture', items: [{ label: text, icon: 'ph:heart-duotone' }] },
    {
      kind: 'flow',
      items: ['ph:heart-duotone', 'hi:liver', 'no such icon'].map((icon) => ({ icon, label: text })),
    },
    {
      kind: 'focus',
      items: [
        { label: text, icon: 'hi:liver' },
        { label: '', icon: 'ph:question-duotone' },
      ],
    },
    { kind: 'figure', figureId: 'f1', caption: text },
    { kind: 'clip', prompt: text },
    { kind: 'end' },
  ];
}

/** Data with an odd label or value each, and numbers between. */
const dataOf = (text: string): { label: string; value: string }[] => [
  { label: text, value: '12.5 %' },
  { label: 'Others', value: text },
  { label: text, value: '−3' },
  { label: 'The rest', value: '1,240 mg' },
];

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
