/** `/access`: admits a person, or everybody here, who knows the code; gives out tokens for programs. */
import { AppError } from '#src/core/errors.ts';
import { slash } from '#src/core/text/slash.ts';
import { admitByCode, isAdmitted } from '#src/jobs/people/admission.ts';
import { issueToken, revokeToken } from '#src/jobs/people/api-tokens.ts';
import { note } from './pages/note.ts';
import type { Call, Command, Reply } from './shared/command.ts';
import { EVERYONE } from './shared/everyone.ts';
import { assertMayCall } from './shared/guard.ts';

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
    EVERYONE,
    {
      kind: 'toggle',
      name: 'token',
      description: 'Give me a new token for my own programs; off: revoke it',
      descriptions: {
        de: 'Ein neues Token für eigene Programme; aus: es widerrufen',
        fr: 'Me donner un nouveau jeton pour mes programmes ; non : le révoquer',
        'es-ES': 'Darme un token nuevo para mis programas; no: revocarlo',
        'pt-BR': 'Dar-me um novo token para os meus programas; não: revogá-lo',
        ja: '自作プログラム用の新しいトークンを発行（オフで取り消し）',
      },
    },
  ],

  async run(call, { text, toggles }) {
    if (toggles.token !== undefined) return toggles.token ? giveToken(call) : takeTokenBack(call);
    const { accessCode } = call.desk.settings;
    if (accessCode === null)
      return note('plain', `No access code is needed here. Send ${slash('video')} to begin.`);
    return toggles.everyone
      ? admitEveryone(call, text.code, accessCode)
      : admitOne(call, text.code, accessCode);
  },
};

async function giveToken(call: Call): Promise<Reply> {
  await assertMayCall(call);
  const { desk, requester } = call;
  const token = await issueToken(desk.db, requester, desk.settings.tokenKeys);
  const lines = [
    `Your token: **${token}**`,
    'This is the only time that it is shown; an older one no longer works. Whoever has it acts as you, so keep it to yourself.',
    `What programs can do with it: ${desk.settings.publicUrl}/api/openapi.json`,
    `To revoke it, send ${slash('access')} with token off.`,
  ];
  return {
    kind: 'page',
    page: { kind: 'note', tone: 'good', text: lines.join('\n'), buttons: [], secret: token },
  };
}

/** For everybody: whoever may no longer make videos can still do this. */
async function takeTokenBack({ desk, requester }: Call): Promise<Reply> {
  const revoked = await revokeToken(desk.db, requester);
  return revoked
    ? note('good', 'Your token has been revoked. Programs that use it are refused from now on.')
    : note('plain', `You have no token. Send ${slash('access')} with token to get one.`);
}

async function admitOne(call: Call, code: string | undefined, accessCode: string): Promise<Reply> {
  const { desk, requester } = call;
  if (await isAdmitted(desk.db, requester, accessCode)) {
    return note('good', `You have access already. Send ${slash('video')} to make a video.`);
  }
  if (!code?.trim())
    return note('plain', `Please send the code that you were given: ${slash('access')} with the code.`);
  await admitByCode(desk.db, requester, code, accessCode, 'person');
  return note('good', `Welcome! You have access now. Send ${slash('video')} to make your first video.`);
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
    return note('plain', `Please send the code with it: ${slash('access')} with the code, for everyone.`);
  await admitByCode(desk.db, requester, code, accessCode, 'workspace');
  return note('good', `Everybody here has access now. Anyone can send ${slash('video')} to make a video.`);
}
