/** `/video`: a video of a paper. */
import { personOf } from '#src/core/job.ts';
import { recentPaperNames } from '#src/db/jobs/of-person.ts';
import { newVideoForm } from './forms/video.ts';
import { askForVideo, requestedSource } from './shared/ask-for-video.ts';
import type { Command } from './shared/command.ts';
import { CHOICE_OPTIONS, chosenOptions, FOCUS_OPTION, REVIEW } from './shared/options.ts';
import { usualOptions } from './shared/usual.ts';

/** What a chat's own box for an option holds is enough for any id or link. */
const MAX_PAPER_LENGTH = 500;
const MAX_SUGGESTIONS = 25;

export const video: Command = {
  name: 'video',
  description: 'Make a short video of a scientific paper',
  descriptions: {
    de: 'Ein kurzes Video zu einem wissenschaftlichen Artikel erstellen',
    fr: 'Créer une courte vidéo à partir d’un article scientifique',
    'es-ES': 'Crear un vídeo corto de un artículo científico',
    'pt-BR': 'Criar um vídeo curto de um artigo científico',
    ja: '科学論文から短い動画を作る',
  },
  visibility: 'public',
  options: [
    {
      kind: 'text',
      name: 'paper',
      description: 'A PMC id, PubMed id, DOI or link',
      descriptions: {
        de: 'Eine PMC-Nummer, PubMed-Nummer, DOI oder ein Link',
        fr: 'Un identifiant PMC ou PubMed, un DOI ou un lien',
        'es-ES': 'Un identificador PMC o PubMed, un DOI o un enlace',
        'pt-BR': 'Um identificador PMC ou PubMed, um DOI ou um link',
        ja: 'PMC ID、PubMed ID、DOI、またはリンク',
      },
      maxLength: MAX_PAPER_LENGTH,
      completes: true,
    },
    {
      kind: 'file',
      name: 'file',
      description: 'The paper as PDF or Word file',
      descriptions: {
        de: 'Der Artikel als PDF- oder Word-Datei',
        fr: 'L’article en fichier PDF ou Word',
        'es-ES': 'El artículo en PDF o Word',
        'pt-BR': 'O artigo em PDF ou Word',
        ja: '論文のPDFまたはWordファイル',
      },
      extensions: ['pdf', 'docx', 'xml'],
    },
    ...CHOICE_OPTIONS,
    FOCUS_OPTION,
    { kind: 'toggle', ...REVIEW },
    {
      kind: 'toggle',
      name: 'rights',
      description: 'I may use the paper’s figures, whatever its licence says',
      descriptions: {
        de: 'Ich darf die Abbildungen nutzen, unabhängig von der Lizenz',
        fr: 'J’ai le droit d’utiliser les figures, quelle que soit la licence',
        'es-ES': 'Puedo usar las figuras, sea cual sea la licencia',
        'pt-BR': 'Posso usar as figuras, seja qual for a licença',
        ja: 'ライセンスにかかわらず、図を使う権利があります',
      },
    },
    {
      kind: 'toggle',
      name: 'retracted',
      description: 'Make it even if the paper is retracted; the video will say so',
      descriptions: {
        de: 'Auch wenn der Artikel zurückgezogen wurde; das Video sagt es',
        fr: 'Même si l’article a été rétracté ; la vidéo le dira',
        'es-ES': 'Aunque el artículo esté retractado; el vídeo lo dirá',
        'pt-BR': 'Mesmo que o artigo tenha sido retratado; o vídeo dirá isso',
        ja: '撤回された論文でも作る（動画内で明示します）',
      },
    },
  ],

  // A form has no room for a focus, so it must come with its paper.
  form: (values) =>
    values.text.paper?.trim() || values.text.focus?.trim() || values.files.length > 0
      ? null
      : newVideoForm(values),

  async run(call, values) {
    const source = requestedSource(call, values);
    return askForVideo(call, source, chosenOptions(values, await usualOptions(call)));
  },

  async complete({ desk, requester }, option, typed) {
    if (option !== 'paper') return [];
    const recent = await recentPaperNames(desk.db, personOf(requester), MAX_SUGGESTIONS);
    const wanted = typed.trim().toLowerCase();
    return recent
      .map(({ text, title }) => ({ value: text, label: title ? `${text}: ${title}` : text }))
      .filter(({ label }) => label.toLowerCase().includes(wanted));
  },
};
