/** What signs, letters and abbreviations are called. Only data. */

export const SYMBOLS: Record<string, string> = {
  '=': 'equals',
  '≠': 'is not',
  '<': 'less than',
  '>': 'greater than',
  '≤': 'at most',
  '⩽': 'at most',
  '≥': 'at least',
  '⩾': 'at least',
  '≈': 'about',
  '~': 'about',
  '∼': 'about',
  '≃': 'about',
  '±': 'plus or minus',
  '+': 'plus',
  '−': 'minus',
  '×': 'times',
  '÷': 'divided by',
  '→': 'to',
  '↔': 'and',
  '↑': 'up',
  '↓': 'down',
  '%': 'percent',
  '‰': 'per thousand',
  '°': 'degrees',
  '&': 'and',
  '@': 'at',
  '#': 'number',
  '∞': 'infinity',
  '√': 'root',
  '∆': 'delta',
  '′': 'prime',
  '″': 'double prime',
};

export const CURRENCIES: Record<string, string> = { $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yen' };

/** Written with a full stop that ends no sentence. */
export const ABBREVIATIONS: Record<string, string> = {
  vs: 'versus',
  'e.g': 'for example',
  eg: 'for example',
  'i.e': 'that is',
  ie: 'that is',
  fig: 'figure',
  figs: 'figures',
  eq: 'equation',
  ref: 'reference',
  refs: 'references',
  suppl: 'supplement',
  vol: 'volume',
  approx: 'approximately',
  ca: 'about',
  cf: 'compare',
  resp: 'respectively',
  dr: 'doctor',
  drs: 'doctors',
  prof: 'professor',
  mr: 'mister',
  mrs: 'missus',
  st: 'saint',
  no: 'number',
  nos: 'numbers',
  sp: 'species',
  spp: 'species',
};
/** The same, but a sentence may well end with it. */
export const CLOSING_ABBREVIATIONS: Record<string, string> = {
  etc: 'et cetera',
  al: 'al',
  inc: 'incorporated',
  'a.m': 'a m',
  'p.m': 'p m',
};
/** Read this way even without a full stop. */
export const BARE_ABBREVIATIONS = new Set(['vs', 'etc', 'e.g', 'i.e', 'eg', 'figs', 'approx', 'prof']);

/** Capitals said as a word, and names whose letters mislead; the sounds of the odd ones are in the lexicon. */
export const NAMES: Record<string, string> = {
  COVID: 'covid',
  CoV: 'cov',
  SARS: 'sars',
  MERS: 'mers',
  AIDS: 'aids',
  NASA: 'nasa',
  CRISPR: 'crisper',
  GWAS: 'gwas',
  MRSA: 'mer sah',
  KRAS: 'kay rass',
  NRAS: 'en rass',
  HRAS: 'aitch rass',
  BRAF: 'bee raff',
  RAS: 'rass',
  RAF: 'raff',
  ERK: 'erk',
  JAK: 'jack',
  PET: 'pet',
  CAR: 'car',
  CAS: 'cass',
  HER: 'her',
  SNP: 'snip',
  SNPs: 'snips',
  UMAP: 'you map',
  BERT: 'bert',
  STEM: 'stem',
  FISH: 'fish',
  NICE: 'nice',
  mTOR: 'em tor',
  mTORC: 'em tork',
  miRNA: 'micro r n ay',
  miRNAs: 'micro r n ays',
  miR: 'mir',
  ncRNA: 'non coding r n ay',
  lncRNA: 'long non coding r n ay',
  lncRNAs: 'long non coding r n ays',
  PhD: 'p h d',
  DNase: 'd n ace',
  RNase: 'r n ace',
  GABA: 'gabba',
  BMI: 'b m i',
};

/** Common words that are not spelt when a headline is set in capitals. */
export const PLAIN_CAPITALS = new Set(
  'THE AND FOR WITH THAT FROM THIS NOT ARE WAS WERE HAS HAVE CAN MAY NEW ONE TWO ALL BUT OUR HOW WHY OF IN TO ON BY AN AS AT BE IS'.split(
    ' ',
  ),
);

/** After these a Roman numeral is a number: `type II`, `phase III`. */
export const ROMAN_CUES = new Set(
  'type phase stage class grade group factor level part complex table figure war chapter tier'.split(' '),
);

/** After these, four digits are a year. */
export const YEAR_CUES = new Set(
  'in since until during before after by early late mid year between january february march april may june july august september october november december spring summer autumn fall winter'.split(
    ' ',
  ),
);

/** After these a number is a strain's in a collection: digit by digit. */
export const COLLECTIONS = new Set('ATCC DSM DSMZ NCTC NCIMB NRRL CECT MTCC JCM CCUG PDB GSE'.split(' '));

/** Particles of surnames that some print in capitals: `EL-Moslamy`. */
export const CAPITAL_PARTICLE = /^(?:EL|AL|ABD|ABU|BEN|BIN|IBN|DE|DI|DU|LA|LE|VAN|VON|EN)(?=-\p{Lu}\p{Ll})/u;

export const SCALE_WORDS = new Set(['thousand', 'million', 'billion', 'trillion']);

/** A letter's name in the plural: `RNAs`, `RNA's`. */
export const LETTER_PLURALS: Record<string, string> = {
  a: 'ays',
  b: 'bees',
  c: 'sees',
  d: 'dees',
  e: 'ease',
  f: 'effs',
  g: 'jeez',
  h: 'aitches',
  i: 'eyes',
  j: 'jays',
  k: 'kays',
  l: 'ells',
  m: 'ems',
  n: 'ens',
  o: 'ohs',
  p: 'peas',
  q: 'cues',
  r: 'ars',
  s: 'esses',
  t: 'teas',
  u: 'use',
  v: 'vees',
  w: 'double use',
  x: 'exes',
  y: 'wise',
  z: 'zees',
};

/** Latin letters that do not come apart into a plain letter and a mark. */
export const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
