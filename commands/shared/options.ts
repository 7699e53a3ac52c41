/** What may be chosen for a video, as options of a command and fields of a form. */
import type { FormField } from '#src/core/chat.ts';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '#src/core/language.ts';
import {
  DEFAULT_OPTIONS,
  type JobOptions,
  jobOptionsSchema,
  MOST_FOCUS,
  CHOICES as NAMES,
} from '#src/core/options.ts';
import { slash } from '#src/core/text/slash.ts';
import type { OptionSpec, Values } from './command.ts';

const LANGUAGE_LABELS = Object.fromEntries(
  LANGUAGES.map((language) => [language, LANGUAGE_FACTS[language].name]),
) as Record<Language, string>;

type Name = keyof typeof NAMES;

/** Each choice: how it is called, what it decides, and how its names are. */
const CHOICES: {
  readonly [Choice in Name]: {
    title: string;
    description: string;
    descriptions: Record<string, string>;
    labels: Readonly<Record<(typeof NAMES)[Choice][number], string>>;
  };
} = {
  style: {
    title: 'Style',
    description: 'The colours and the light of the video',
    descriptions: {
      de: 'Farben und Licht des Videos',
      fr: 'Les couleurs et la lumière de la vidéo',
      'es-ES': 'Los colores y la luz del vídeo',
      'pt-BR': 'As cores e a luz do vídeo',
      ja: '動画の色合いと光',
    },
    labels: {
      auto: 'Automatic: follows from the paper',
      ember: 'Ember: warm and dark',
      fern: 'Fern: green and soft',
      coral: 'Coral: bright and warm',
      glacier: 'Glacier: light and cool',
      tide: 'Tide: deep blue',
      heather: 'Heather: muted violet',
    },
  },
  voice: {
    title: 'Voice',
    description: 'Who speaks',
    descriptions: {
      de: 'Wer spricht',
      fr: 'La voix du narrateur',
      'es-ES': 'La voz del narrador',
      'pt-BR': 'A voz do narrador',
      ja: 'ナレーションの声',
    },
    labels: { bright: 'Bright', deep: 'Deep', calm: 'Calm' },
  },
  length: {
    title: 'Length',
    description: 'How long the video gets',
    descriptions: {
      de: 'Wie lang das Video wird',
      fr: 'La durée de la vidéo',
      'es-ES': 'La duración del vídeo',
      'pt-BR': 'A duração do vídeo',
      ja: '動画の長さ',
    },
    labels: {
      short: 'Short: about 40 seconds',
      standard: 'Standard: about 60 seconds',
      long: 'Long: about 90 seconds',
    },
  },
  audience: {
    title: 'Audience',
    description: 'For whom a language model writes the script; the built-in writer quotes the paper',
    descriptions: {
      de: 'Für wen ein Sprachmodell das Skript schreibt; der eingebaute Autor zitiert den Artikel',
      fr: 'Pour qui un modèle écrit le script ; l’auteur intégré cite l’article',
      'es-ES': 'Para quién escribe el guion un modelo; el autor integrado cita el artículo',
      'pt-BR': 'Para quem um modelo escreve o roteiro; o autor integrado cita o artigo',
      ja: '言語モデルが誰に向けて台本を書くか（内蔵の作者は論文を引用します）',
    },
    labels: {
      general: 'Everybody',
      pupils: 'Pupils',
      expert: 'People of the field',
    },
  },
  tone: {
    title: 'Tone',
    description: 'How a language model tells it',
    descriptions: {
      de: 'Wie ein Sprachmodell es erzählt',
      fr: 'Le ton dans lequel un modèle le raconte',
      'es-ES': 'El tono en que lo cuenta un modelo',
      'pt-BR': 'O tom em que um modelo conta',
      ja: '言語モデルの語り口',
    },
    labels: { calm: 'Calm', lively: 'Lively', wry: 'Wry' },
  },
  language: {
    title: 'Language',
    description: 'What the video is in; other languages than English need a language model',
    descriptions: {
      de: 'Die Sprache des Videos; andere als Englisch brauchen ein Sprachmodell',
      fr: 'La langue de la vidéo ; hors anglais, il faut un modèle de langage',
      'es-ES': 'El idioma del vídeo; para los que no son inglés hace falta un modelo',
      'pt-BR': 'O idioma do vídeo; fora o inglês, é preciso um modelo de linguagem',
      ja: '動画の言語（英語以外には言語モデルが必要です）',
    },
    labels: LANGUAGE_LABELS,
  },
  format: {
    title: 'Format',
    description: 'The shape of the picture',
    descriptions: {
      de: 'Die Form des Bildes',
      fr: 'La forme de l’image',
      'es-ES': 'La forma de la imagen',
      'pt-BR': 'A forma da imagem',
      ja: '画面の形',
    },
    labels: {
      vertical: 'Vertical, 9:16',
      portrait: 'Portrait, 4:5',
      square: 'Square, 1:1',
      wide: 'Wide, 16:9',
    },
  },
  music: {
    title: 'Music',
    description: 'What sounds under the voice',
    descriptions: {
      de: 'Was unter der Stimme klingt',
      fr: 'La musique sous la voix',
      'es-ES': 'La música bajo la voz',
      'pt-BR': 'A música sob a voz',
      ja: '声の後ろに流れる音楽',
    },
    labels: { off: 'No music', warm: 'Warm', curious: 'Curious', solemn: 'Solemn' },
  },
};

const choicesOf = (name: Name) => {
  const labels: Readonly<Record<string, string>> = CHOICES[name].labels;
  return NAMES[name].map((value) => ({ value, label: labels[value] ?? value }));
};

export const CHOICE_OPTIONS = (Object.keys(CHOICES) as Name[]).map((name) => {
  const { description, descriptions } = CHOICES[name];
  return { kind: 'choice' as const, name, description, descriptions, choices: choicesOf(name) };
});

export const FOCUS_OPTION: OptionSpec = {
  kind: 'text',
  name: 'focus',
  description: 'What a language model should put in the middle of the story',
  descriptions: {
    de: 'Was ein Sprachmodell in den Mittelpunkt stellen soll',
    fr: 'Ce qu’un modèle doit mettre au centre du récit',
    'es-ES': 'Lo que un modelo debe poner en el centro',
    'pt-BR': 'O que um modelo deve pôr no centro',
    ja: '言語モデルが話の中心に置くこと',
  },
  maxLength: MOST_FOCUS,
};

/** Whether the script is shown first. */
export const REVIEW = {
  name: 'review',
  description: 'Show me the script first; go on when I approve it',
  descriptions: {
    de: 'Zuerst das Skript zeigen; weiter, wenn ich zustimme',
    fr: 'Me montrer d’abord le script ; continuer quand je l’approuve',
    'es-ES': 'Mostrarme primero el guion; seguir cuando lo apruebe',
    'pt-BR': 'Mostrar primeiro o roteiro; continuar quando eu aprovar',
    ja: '先に台本を見せて、承認後に続ける',
  },
} as const;

/** How each is called. */
export const titleOf = (name: Name | 'review'): string =>
  name === 'review' ? 'Script first' : CHOICES[name].title;

/** What a form of a video asks; Discord's have no room for the last ones. */
const FIELDS = ['style', 'voice', 'length', 'format', 'language', 'music'] as const;
export type Asked = Pick<JobOptions, (typeof FIELDS)[number]>;

/** The same as fields of a form, with these chosen. */
export const choiceFields = (chosen: Asked): FormField[] =>
  FIELDS.map((id) => ({
    kind: 'choice',
    id,
    label: titleOf(id),
    choices: choicesOf(id),
    value: chosen[id] ?? NAMES[id][0],
  }));

/** Stands for whatever is usual: in `/settings`, and else everywhere. */
export const AS_USUAL = 'usual';

/** The fields of a form in which everything may be left as it is usual. */
export const fieldsOrUsual = (chosen: Record<string, string>): FormField[] =>
  choiceFields(DEFAULT_OPTIONS).map((field) =>
    field.kind === 'choice' ? orUsual(field, chosen[field.id]) : field,
  );

/** The field with one choice more, which is chosen unless `value` is one of the others. */
export function orUsual(field: Extract<FormField, { kind: 'choice' }>, value: string | undefined): FormField {
  const known = field.choices.find((choice) => choice.value === value);
  const usual = { value: AS_USUAL, label: `As usual (${slash('settings')})` };
  return { ...field, choices: [usual, ...field.choices], value: known?.value ?? AS_USUAL };
}

/** The options that were chosen; whatever is missing, or none of the choices, is as in `usual`. */
export function chosenOptions({ text, toggles }: Values, usual: JobOptions): JobOptions {
  const named = Object.entries(NAMES).flatMap(([option, names]) => {
    const name = names.find((one) => one === text[option]);
    return name ? [[option, name]] : [];
  });
  const focus = text.focus?.trim().slice(0, MOST_FOCUS) || usual.focus;
  const { anyFile: _, ...known } = usual;
  return jobOptionsSchema.parse({
    ...known,
    ...Object.fromEntries(named),
    ...(focus && { focus }),
    review: toggles.review ?? usual.review,
    rights: toggles.rights ?? usual.rights,
    retracted: toggles.retracted ?? usual.retracted,
  });
}
