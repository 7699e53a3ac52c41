/** `/my-videos`: the person's own videos, the latest first. */
import { titleOf } from '#src/chat/wording/words.ts';
import { personOf } from '#src/core/job.ts';
import { listVideos, type StateGroup } from '#src/db/archive/videos.ts';
import { listPage } from './pages/list.ts';
import {
  cleanSearch,
  decodeListPlace,
  encodeListPlace,
  type ListPlace,
  queryAt,
} from './pages/list-target.ts';
import type { Command, Values } from './shared/command.ts';

/** Longest search that is worth typing. */
const MAX_SEARCH_LENGTH = 100;
const MAX_SUGGESTIONS = 25;

const STATES: { value: StateGroup; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'making', label: 'In the making' },
  { value: 'ready', label: 'Ready' },
  { value: 'failed', label: 'Failed or cancelled' },
];
const SINCE_DAYS: Record<string, number> = { today: 1, week: 7, month: 30 };

export const myVideos: Command = {
  name: 'my-videos',
  description: 'Show the videos you have made',
  descriptions: {
    de: 'Deine Videos anzeigen',
    fr: 'Afficher tes vidéos',
    'es-ES': 'Mostrar tus vídeos',
    'pt-BR': 'Mostrar seus vídeos',
    ja: '自分の動画を表示する',
  },
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'search',
      description: 'Words of the title, an author, or an id of the paper',
      descriptions: {
        de: 'Wörter aus dem Titel, ein Autor oder eine Nummer des Artikels',
        fr: 'Des mots du titre, un auteur ou un identifiant de l’article',
        'es-ES': 'Palabras del título, un autor o un identificador del artículo',
        'pt-BR': 'Palavras do título, um autor ou um identificador do artigo',
        ja: 'タイトルの語、著者、または論文のID',
      },
      maxLength: MAX_SEARCH_LENGTH,
      completes: true,
    },
    {
      kind: 'choice',
      name: 'state',
      description: 'Only those in this state',
      descriptions: {
        de: 'Nur die in diesem Zustand',
        fr: 'Seulement celles dans cet état',
        'es-ES': 'Solo los que están en este estado',
        'pt-BR': 'Só os que estão neste estado',
        ja: 'この状態のものだけ',
      },
      choices: STATES,
    },
    {
      kind: 'choice',
      name: 'since',
      description: 'Only those asked for lately',
      descriptions: {
        de: 'Nur die aus letzter Zeit',
        fr: 'Seulement les plus récentes',
        'es-ES': 'Solo los más recientes',
        'pt-BR': 'Só os mais recentes',
        ja: '最近のものだけ',
      },
      choices: [
        { value: 'today', label: 'The last 24 hours' },
        { value: 'week', label: 'The last 7 days' },
        { value: 'month', label: 'The last 30 days' },
      ],
    },
  ],

  run: (call, values) => listPage(call, placeOf(values)),

  async complete({ desk, requester }, option, typed) {
    if (option !== 'search') return [];
    const search = cleanSearch(typed);
    const query = queryAt({ search, group: 'all', sinceDays: null, from: null }, MAX_SUGGESTIONS);
    const { videos } = await listVideos(desk.db, personOf(requester), query);
    return videos.flatMap((job) => {
      const title = titleOf(job);
      // The value is what is searched for then: a title is cut as every search is, and still finds it.
      const value = cleanSearch(title);
      return value ? [{ value, label: title }] : [];
    });
  },
};

function placeOf({ text }: Values): ListPlace {
  const place = {
    search: cleanSearch(text.search ?? ''),
    group: STATES.find(({ value }) => value === text.state)?.value ?? 'all',
    sinceDays: SINCE_DAYS[text.since ?? ''] ?? null,
    from: null,
  };
  // As a button would carry it, so that the pages after this one show the same.
  return decodeListPlace(encodeListPlace(place));
}
