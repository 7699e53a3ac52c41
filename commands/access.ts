/** `/access`: admits a person, or everybody here, who knows the code. */
import { AppError } from '../src/core/errors.ts';
import { admitByCode, isAdmitted } from '../src/jobs/access.ts';
import type { Call, Command, Reply } from './command.ts';
import { note } from './pages/note.ts';

const MAX_CODE_LENGTH = 200;

export const access: Command = {
  name: 'access',
  description: 'Enter the access code',
  descriptions: {
    de: 'Den Zugangscode eingeben',
    fr: 'Saisir le code d’accès',
    'es-ES': 'Introducir el código de acceso',
    'pt-BR': 'Inserir o código de acesso',
    ja: 'アクセスコードを入力する',
  },
  visibility: 'private',
  open: true,
  options: [
    {
      kind: 'text',
      name: 'code',
      description: 'The code that you were given',
      descriptions: {
        de: 'Der Code, den du bekommen hast',
        fr: 'Le code que tu as reçu',
        'es-ES': 'El código que has recibido',
        'pt-BR': 'O código que você recebeu',
        ja: '受け取ったコード',
      },
      maxLength: MAX_CODE_LENGTH,
    },
    {
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
    },
  ],

  async run(call, { text, toggles }) {
    const { accessCode } = call.desk.settings;
    if (accessCode === null) return note('plain', 'No access code is needed here. Send /video to begin.');
    return toggles.everyone
      ? admitEveryone(call, text.code, accessCode)
      : admitOne(call, text.code, accessCode);
  },
};

async function admitOne(call: Call, code: string | undefined, accessCode: string): Promise<Reply> {
  const { desk, requester } = call;
  if (await isAdmitted(desk.db, requester, accessCode)) {
    return note('good', 'You have access already. Send /video to make a video.');
  }
  if (!code?.trim()) return note('plain', 'Please send the code that you were given: /access with the code.');
  await admitByCode(desk.db, requester, code, accessCode, 'person');
  return note('good', 'Welcome! You have access now. Send /video to make your first video.');
}

async function admitEveryone(call: Call, code: string | undefined, accessCode: string): Promise<Reply> {
  const { desk, requester, isAdministrator } = call;
  if (!isAdministrator || requester.workspace === '') {
    throw new AppError('access.denied', {
      message: `${requester.userId} administrates nothing here`,
      userMessage:
        'Only an administrator can give access to everybody, and only in the place that it is for. You can use the code for yourself.',
    });
  }
  if (!code?.trim())
    return note('plain', 'Please send the code with it: /access with the code, for everyone.');
  await admitByCode(desk.db, requester, code, accessCode, 'workspace');
  return note('good', 'Everybody here has access now. Anyone can send /video to make a video.');
}
