/** What is done for everybody in a workspace, by who administrates it. */
import type { OptionSpec } from './command.ts';

export const EVERYONE: OptionSpec = {
  kind: 'toggle',
  name: 'everyone',
  description: 'For everybody here; only administrators can',
  descriptions: {
    de: 'Für alle hier; nur durch Administratoren',
    fr: 'Pour tout le monde ici ; réservé aux administrateurs',
    'es-ES': 'Para todos aquí; solo los administradores pueden',
    'pt-BR': 'Para todos aqui; só administradores podem',
    ja: 'ここにいる全員に適用（管理者のみ）',
  },
};
