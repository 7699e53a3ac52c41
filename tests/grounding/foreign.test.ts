import { describe, expect, it } from 'vitest';
import type { ForeignLanguage } from '#src/core/language.ts';
import type { Script } from '#src/core/script.ts';
import { quantitiesIn } from '#src/grounding/foreign/languages.ts';
import { checkScript, claimsFor, repairScript } from '#src/grounding/index.ts';
import { TINY_PAPER } from '../providers/paper.ts';

const HARM = 'Short sleep increased the risk of injury.';
const PAPER = { ...TINY_PAPER, abstract: [...TINY_PAPER.abstract, HARM] };

const read = (language: ForeignLanguage, text: string) =>
  quantitiesIn(text, language).map(({ value, dimension, factor, stated }) => [
    Number((value / factor).toPrecision(6)),
    dimension,
    stated,
  ]);

describe('numbers of other languages', () => {
  it.each<[ForeignLanguage, string, unknown[]]>([
    [
      'es',
      'Unos 1.200 pacientes y el 48,5 %',
      [
        [1200, '', 'about'],
        [48.5, '%', 'exact'],
      ],
    ],
    [
      'es',
      'casi la mitad, uno de cada tres',
      [
        [50, '%', 'below'],
        [33.3333, '%', 'exact'],
      ],
    ],
    ['es', 'doscientas cincuenta y tres personas', [[253, '', 'exact']]],
    ['es', 'hasta menos 20 grados Celsius', [[-20, 'celsius', 'exact']]],
    ['fr', 'quatre-vingt-dix-sept jours', [[97, 'time', 'exact']]],
    [
      'fr',
      '1 200 patients, plus de 300',
      [
        [1200, '', 'exact'],
        [300, '', 'above'],
      ],
    ],
    ['de', 'zweihundertfünfzig Mikrogramm', [[250, 'mass', 'exact']]],
    [
      'de',
      'einundzwanzig Tage, 2,3 Millionen',
      [
        [21, 'time', 'exact'],
        [2.3e6, '', 'exact'],
      ],
    ],
    ['pt', 'cerca de duzentos e cinquenta gramas', [[250, 'mass', 'about']]],
    [
      'it',
      'ventuno giorni, più di 40 chilometri quadrati',
      [
        [21, 'time', 'exact'],
        [40, 'area', 'above'],
      ],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });
});

const FELL = 'Of the 120 adults, 48 fell at least once.';
const RISK = 'Short sleep was followed by a higher risk of falls.';
const KNOWN = 'Whether longer sleep prevents falls is not known.';

function spanish(sentences: readonly [said: string, quote: string][]): Script {
  return {
    title: 'Dormir poco y caerse',
    writer: 'test',
    language: 'es',
    scenes: sentences.map(([narration, quote], index) => ({
      id: `s${index + 1}`,
      role: index === 0 ? 'hook' : 'finding',
      heading: 'El dato',
      narration,
      visual:
        index === 0 ? { kind: 'title', text: narration } : { kind: 'steps', items: [{ label: narration }] },
      claims: [{ text: narration, quote, section: '' }],
    })),
  };
}

const kindsOf = (script: Script): string[] => [
  ...new Set(
    checkScript(script, PAPER)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ kind }) => kind),
  ),
];
const TRUE: [string, string][] = [
  ['De los 120 adultos, 48 se cayeron al menos una vez.', FELL],
  ['Dormir poco fue seguido de un mayor riesgo de caídas.', RISK],
  ['No se sabe si dormir más evita las caídas.', KNOWN],
  ['Tenían entre 65 y 90 años.', 'We recruited 120 adults aged 65 to 90 years.'],
];

describe('a Spanish script of an English paper', () => {
  it('passes where it is true', () => {
    expect(checkScript(spanish(TRUE), PAPER).findings).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['number', 'De los 120 adultos, 58 se cayeron al menos una vez.', FELL],
    ['number', 'Tenían entre 65 y 90 días.', 'We recruited 120 adults aged 65 to 90 years.'],
    ['direction', 'Dormir poco redujo el riesgo de lesiones.', HARM],
    ['negation', 'Dormir poco no fue seguido de más caídas.', RISK],
    ['name', 'De los 120 adultos de Suecia, 48 se cayeron.', FELL],
    ['name', 'Con BRCA7, 48 de los 120 se cayeron.', FELL],
    ['journal', 'Se publicó en la revista The Lancet.', RISK],
    ['author', 'El estudio, dirigido por Giulia Marchetti, habla de caídas.', RISK],
    ['quote', 'Dormir poco fue seguido de un mayor riesgo.', 'Short sleep was followed by falls.'],
  ])('is caught at a wrong %s: %s', (kind, said, quote) => {
    expect(kindsOf(spanish([...TRUE, [said, quote]]))).toContain(kind);
  });

  it('is cut where it is wrong: a sentence in the paper’s language helps nobody', () => {
    const script = spanish([...TRUE, ['Se cayeron 58 de los adultos.', FELL]]);
    const mended = repairScript(script, PAPER, checkScript(script, PAPER).findings);
    expect(mended.language).toBe('es');
    expect(mended.scenes.map(({ narration }) => narration)).toEqual(TRUE.map(([said]) => said));
  });

  it('is held to what its scene rests on when a sentence is written anew', () => {
    const [scene] = spanish(TRUE).scenes;
    if (!scene) throw new Error('no scene');
    const claims = claimsFor(scene, 'Cayeron 48 personas.', PAPER, 'es');
    expect(claims).toEqual([{ text: 'Cayeron 48 personas.', quote: FELL, section: '' }]);
  });
});
