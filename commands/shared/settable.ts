/** What `/settings` takes: the choices of `/video`, how words are said, and the brand. One list for command, page and forms. */
import { MOST_CLOSING, MOST_HANDLE } from '#src/core/brand.ts';
import type { OptionSpec } from './command.ts';
import { AS_USUAL, CHOICE_OPTIONS, REVIEW } from './options.ts';

/** Typed for an option that is to be as usual again. */
const usual = { value: AS_USUAL, label: 'As usual: forget what was chosen' };

const YES_OR_NO = [
  { value: 'on', label: 'Yes' },
  { value: 'off', label: 'No' },
];

/** What a picture may be. */
export const PICTURE_FILES = ['png', 'jpg', 'jpeg'] as const;

/** Options of a video, with what each may be. */
export const SETTABLE = [
  ...CHOICE_OPTIONS,
  { kind: 'choice' as const, ...REVIEW, choices: YES_OR_NO },
] satisfies OptionSpec[];

/** Characters of what is typed for one word, or for a few, one after the other. */
const MOST_PRONOUNCE = 300;
export const MOST_COLOURS = 40;

export const SETTINGS_OPTIONS: readonly OptionSpec[] = [
  ...SETTABLE.map((option) => ({ ...option, choices: [...option.choices, usual] })),
  {
    kind: 'text',
    name: 'pronounce',
    description: 'How a word is said: kebele = keh beh leh; with nothing behind the =, it is forgotten',
    descriptions: {
      de: 'Wie ein Wort gesprochen wird: kebele = keh beh leh; ohne etwas dahinter vergessen',
      fr: 'Comment un mot se dit : kebele = keh beh leh ; rien après le = pour l’oublier',
      'es-ES': 'Cómo se dice una palabra: kebele = keh beh leh; sin nada tras el =, se olvida',
      'pt-BR': 'Como se diz uma palavra: kebele = keh beh leh; sem nada depois do =, esquece',
      ja: '単語の読み方（kebele = keh beh leh。= の後が空なら削除）',
    },
    maxLength: MOST_PRONOUNCE,
  },
  {
    kind: 'text',
    name: 'closing',
    description: 'A line at the end of each video; “usual” forgets it',
    descriptions: {
      de: 'Eine Zeile am Ende jedes Videos; „usual“ vergisst sie',
      fr: 'Une ligne à la fin de chaque vidéo ; « usual » l’oublie',
      'es-ES': 'Una línea al final de cada vídeo; «usual» la olvida',
      'pt-BR': 'Uma linha no fim de cada vídeo; “usual” a esquece',
      ja: '各動画の最後に出す一行（usual で削除）',
    },
    maxLength: MOST_CLOSING,
  },
  {
    kind: 'text',
    name: 'handle',
    description: 'Your handle or address at the end of each video; “usual” forgets it',
    descriptions: {
      de: 'Handle oder Adresse am Ende jedes Videos; „usual“ vergisst es',
      fr: 'Ton pseudo ou ton adresse à la fin de chaque vidéo ; « usual » l’oublie',
      'es-ES': 'Tu usuario o dirección al final de cada vídeo; «usual» lo olvida',
      'pt-BR': 'Seu usuário ou endereço no fim de cada vídeo; “usual” o esquece',
      ja: '各動画の最後に出すハンドル名やアドレス（usual で削除）',
    },
    maxLength: MOST_HANDLE,
  },
  {
    kind: 'text',
    name: 'colours',
    description: 'Two colours of the end: the ground, and what is written on it: #0b3d91 #ffffff',
    descriptions: {
      de: 'Zwei Farben des Endes: Grund und Schrift: #0b3d91 #ffffff',
      fr: 'Deux couleurs de la fin : le fond et le texte : #0b3d91 #ffffff',
      'es-ES': 'Dos colores del final: el fondo y el texto: #0b3d91 #ffffff',
      'pt-BR': 'Duas cores do fim: o fundo e o texto: #0b3d91 #ffffff',
      ja: '最後の画面の背景色と文字色（#0b3d91 #ffffff）',
    },
    maxLength: MOST_COLOURS,
  },
  {
    kind: 'choice',
    name: 'corner',
    description: 'Your logo small in a corner of the whole video, too',
    descriptions: {
      de: 'Dein Logo auch klein in einer Ecke des ganzen Videos',
      fr: 'Ton logo aussi en petit dans un coin de toute la vidéo',
      'es-ES': 'Tu logotipo también pequeño en una esquina de todo el vídeo',
      'pt-BR': 'Seu logotipo também pequeno num canto do vídeo inteiro',
      ja: 'ロゴを動画全体の隅にも小さく表示する',
    },
    choices: YES_OR_NO,
  },
  {
    kind: 'file',
    name: 'logo',
    description: 'Your logo at the end of each video, as PNG or JPEG',
    descriptions: {
      de: 'Dein Logo am Ende jedes Videos, als PNG oder JPEG',
      fr: 'Ton logo à la fin de chaque vidéo, en PNG ou JPEG',
      'es-ES': 'Tu logotipo al final de cada vídeo, en PNG o JPEG',
      'pt-BR': 'Seu logotipo no fim de cada vídeo, em PNG ou JPEG',
      ja: '各動画の最後に出すロゴ（PNG または JPEG）',
    },
    extensions: PICTURE_FILES,
  },
];
