/** Signs that the engine passes over, as they are read. Only data. */
import type { ForeignLanguage } from '#src/core/language.ts';

type Sign =
  | '<'
  | '>'
  | '≤'
  | '≥'
  | '='
  | '≈'
  | '±'
  | '+'
  | '×'
  | '−'
  | '°C'
  | '%'
  | 'µg'
  | 'mg'
  | 'kg'
  | 'km';

export const SIGNS: Record<ForeignLanguage, Record<Sign, string>> = {
  es: {
    '<': 'menor que',
    '>': 'mayor que',
    '≤': 'menor o igual que',
    '≥': 'mayor o igual que',
    '=': 'igual a',
    '≈': 'aproximadamente',
    '±': 'más menos',
    '+': 'más',
    '×': 'por',
    '−': 'menos',
    '°C': 'grados',
    '%': 'por ciento',
    µg: 'microgramos',
    mg: 'miligramos',
    kg: 'kilos',
    km: 'kilómetros',
  },
  fr: {
    '<': 'inférieur à',
    '>': 'supérieur à',
    '≤': 'inférieur ou égal à',
    '≥': 'supérieur ou égal à',
    '=': 'égal à',
    '≈': 'environ',
    '±': 'plus ou moins',
    '+': 'plus',
    '×': 'fois',
    '−': 'moins',
    '°C': 'degrés',
    '%': 'pour cent',
    µg: 'microgrammes',
    mg: 'milligrammes',
    kg: 'kilos',
    km: 'kilomètres',
  },
  de: {
    '<': 'kleiner als',
    '>': 'größer als',
    '≤': 'höchstens',
    '≥': 'mindestens',
    '=': 'gleich',
    '≈': 'etwa',
    '±': 'plus minus',
    '+': 'plus',
    '×': 'mal',
    '−': 'minus',
    '°C': 'Grad',
    '%': 'Prozent',
    µg: 'Mikrogramm',
    mg: 'Milligramm',
    kg: 'Kilogramm',
    km: 'Kilometer',
  },
  pt: {
    '<': 'menor que',
    '>': 'maior que',
    '≤': 'menor ou igual a',
    '≥': 'maior ou igual a',
    '=': 'igual a',
    '≈': 'aproximadamente',
    '±': 'mais ou menos',
    '+': 'mais',
    '×': 'vezes',
    '−': 'menos',
    '°C': 'graus',
    '%': 'por cento',
    µg: 'microgramas',
    mg: 'miligramas',
    kg: 'quilos',
    km: 'quilómetros',
  },
  it: {
    '<': 'minore di',
    '>': 'maggiore di',
    '≤': 'minore o uguale a',
    '≥': 'maggiore o uguale a',
    '=': 'uguale a',
    '≈': 'circa',
    '±': 'più o meno',
    '+': 'più',
    '×': 'per',
    '−': 'meno',
    '°C': 'gradi',
    '%': 'per cento',
    µg: 'microgrammi',
    mg: 'milligrammi',
    kg: 'chili',
    km: 'chilometri',
  },
};
