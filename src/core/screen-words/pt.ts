/** Portuguese. Only data. */
import type { ScreenWords } from './model.ts';

export const pt: ScreenWords = {
  made: 'Narração e imagens geradas por IA',
  source: 'Fonte',
  retracted: 'RETRATADO',
  figures: {
    insisted: 'Figuras mostradas a pedido de quem fez o vídeo',
    missing: 'Figuras não mostradas; citações breves',
  },
  own: { foreign: 'Imagem alheia ao artigo', requester: 'de quem pediu o vídeo' },
  authors: {
    and: 'e',
    others: (count) => `e mais ${count}`,
  },
  licence: {
    none: { name: 'Sem licença aberta', meaning: 'Reutilizar exige permissão do titular' },
    publicDomain: 'Domínio público: uso livre',
    unknown: 'Condições: ver o artigo',
    adapt: 'Partilhar e adaptar, com crédito',
    unchanged: 'Partilhar sem mudanças, com crédito',
    nonCommercial: '; sem uso comercial',
    alike: '; mesma licença',
  },
  end: {
    heading: 'O artigo',
    retracted: 'Este artigo foi retratado.',
  },
};
