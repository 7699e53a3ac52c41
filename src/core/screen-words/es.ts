/** Spanish. Only data. */
import type { ScreenWords } from './model.ts';

export const es: ScreenWords = {
  made: 'Narración e imágenes generadas por IA',
  source: 'Fuente',
  retracted: 'RETRACTADO',
  figures: {
    insisted: 'Figuras mostradas a petición del solicitante',
    missing: 'Figuras no mostradas; citas breves',
  },
  own: { foreign: 'Imagen ajena al artículo', requester: 'del solicitante' },
  authors: {
    and: 'y',
    others: (count) => `y ${count} ${count === 1 ? 'persona' : 'personas'} más`,
  },
  licence: {
    none: { name: 'Sin licencia abierta', meaning: 'Reutilizar requiere permiso del titular' },
    publicDomain: 'Dominio público: uso libre',
    unknown: 'Condiciones: véase el artículo',
    adapt: 'Compartir y adaptar, citando',
    unchanged: 'Compartir sin cambios, citando',
    nonCommercial: '; sin uso comercial',
    alike: '; misma licencia',
  },
  end: {
    heading: 'El artículo',
    retracted: 'Este artículo ha sido retractado.',
  },
};
