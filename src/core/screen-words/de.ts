/** German. Only data. */
import type { ScreenWords } from './model.ts';

export const de: ScreenWords = {
  made: 'Sprechtext und Bilder mit KI erzeugt',
  source: 'Quelle',
  retracted: 'ZURÜCKGEZOGEN',
  figures: {
    insisted: 'Abbildungen auf Wort des Auftraggebers gezeigt',
    missing: 'Abbildungen nicht gezeigt; nur kurz zitiert',
  },
  own: { foreign: 'Bild nicht aus dem Artikel', requester: 'vom Auftraggeber' },
  authors: {
    and: 'und',
    others: (count) => (count === 1 ? 'und eine weitere Person' : `und ${count} weitere`),
  },
  licence: {
    none: {
      name: 'Keine offene Lizenz gefunden',
      meaning: 'Weiternutzung nur mit Erlaubnis der Rechteinhaber',
    },
    publicDomain: 'Gemeinfrei: frei nutzbar',
    unknown: 'Bedingungen: siehe Artikel',
    adapt: 'Teilen und bearbeiten mit Namensnennung',
    unchanged: 'Unverändert teilen mit Namensnennung',
    nonCommercial: '; nicht kommerziell',
    alike: '; gleiche Lizenz',
  },
  end: {
    heading: 'Der Artikel',
    retracted: 'Dieser Artikel wurde zurückgezogen.',
  },
};
