/** Italian. Only data. */
import type { ScreenWords } from './model.ts';

export const it: ScreenWords = {
  made: 'Narrazione e immagini generate con IA',
  source: 'Fonte',
  retracted: 'RITRATTATO',
  figures: {
    insisted: 'Figure mostrate su richiesta dell’autore del video',
    missing: 'Figure non mostrate; citazioni brevi',
  },
  own: { foreign: 'Immagine non tratta dall’articolo', requester: 'del richiedente' },
  authors: {
    and: 'e',
    others: (count) => (count === 1 ? 'e un’altra persona' : `e altri ${count}`),
  },
  licence: {
    none: { name: 'Nessuna licenza aperta', meaning: 'Il riuso richiede il permesso del titolare' },
    publicDomain: 'Pubblico dominio: uso libero',
    unknown: 'Condizioni: vedi l’articolo',
    adapt: 'Condividi e adatta, citando',
    unchanged: 'Condividi senza modifiche, citando',
    nonCommercial: '; nessun uso commerciale',
    alike: '; stessa licenza',
  },
  end: {
    heading: 'L’articolo',
    retracted: 'Questo articolo è stato ritrattato.',
  },
};
