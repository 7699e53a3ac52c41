/** `/settings`: what holds for one's videos until one says otherwise, and everything that is kept about one. */
import { changeSettings, clearSettings, setLogo } from '#src/db/accounts/settings.ts';
import { LOGO } from '#src/jobs/files/picture.ts';
import { settingsPage } from './pages/settings.ts';
import type { Command } from './shared/command.ts';
import { EVERYONE } from './shared/everyone.ts';
import { SETTINGS_OPTIONS } from './shared/settable.ts';
import { readChange } from './shared/settings-change.ts';
import { holderOf } from './shared/settings-holder.ts';
import { takePicture } from './shared/take-picture.ts';

export const settings: Command = {
  name: 'settings',
  description: 'Choose what your videos are like, or have everything about you deleted',
  descriptions: {
    de: 'Wählen, wie deine Videos sind, oder alles über dich löschen lassen',
    fr: 'Choisir à quoi ressemblent tes vidéos, ou faire supprimer tout ce qui te concerne',
    'es-ES': 'Elegir cómo son tus vídeos, o hacer que se borre todo sobre ti',
    'pt-BR': 'Escolher como são seus vídeos, ou mandar apagar tudo sobre você',
    ja: '動画の既定の設定を選ぶ、または自分に関するデータをすべて削除する',
  },
  visibility: 'private',
  options: [
    ...SETTINGS_OPTIONS,
    {
      kind: 'toggle',
      name: 'reset',
      description: 'Forget all that was chosen',
      descriptions: {
        de: 'Alles Gewählte vergessen',
        fr: 'Oublier tout ce qui a été choisi',
        'es-ES': 'Olvidar todo lo elegido',
        'pt-BR': 'Esquecer tudo o que foi escolhido',
        ja: '選んだ設定をすべて忘れる',
      },
    },
    EVERYONE,
  ],

  async run(call, values) {
    const { desk } = call;
    const shared = values.toggles.everyone === true;
    const change = readChange(values, desk.settings.languages);
    const [logo] = values.files;
    if (!change && !logo && !values.toggles.reset) return settingsPage(call);
    const holder = holderOf(call, shared);
    if (values.toggles.reset) await clearSettings(desk.db, holder);
    if (logo) await setLogo(call.desk.db, holder, await takePicture(call, LOGO, logo));
    if (change) await changeSettings(desk.db, holder, change);
    const whose = shared ? 'for everybody here' : 'for your videos';
    return settingsPage(
      call,
      change || logo ? `This holds ${whose} now.` : `All that was chosen ${whose} is forgotten.`,
      'good',
    );
  },
};
