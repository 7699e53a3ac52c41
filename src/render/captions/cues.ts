/** Captions of the whole video as SRT and WebVTT, for players and for people who search. Pure. */
import type { Language } from '#src/core/language.ts';
import type { TimedWord } from '#src/core/media.ts';
import { paginate } from './pages.ts';

/** The usual limit of subtitle guides; two lines of it hold a phrase. */
const LINE_LETTERS = 42;
const IDEAL_WORDS = 9;
const MAX_WORDS = 18;
/** Below this a cue flashes by. */
const MIN_CUE_S = 1.2;

export interface Cue {
  /** Seconds from the start of the video. */
  start: number;
  end: number;
  /** One or two lines of the script's own words. */
  lines: string[];
}

export interface SceneWords {
  /** Seconds from the start of the scene. */
  words: TimedWord[];
  /** Where the scene starts in the video, seconds. */
  startS: number;
}

/** Phrase-length cues in order that never overlap; no cue runs over a change of scene. @param language of the words; absent: English */
export function videoCues(scenes: SceneWords[], language?: Language): Cue[] {
  const cues = scenes.flatMap(({ words, startS }) =>
    paginate(words, {
      measure: (word) => [...word].length,
      space: 1,
      maxWidth: LINE_LETTERS,
      maxLines: 2,
      idealWords: IDEAL_WORDS,
      maxWords: MAX_WORDS,
      minSeconds: MIN_CUE_S,
      language,
    }).map(({ start, end, lines }) => ({
      start: start + startS,
      end: end + startS,
      lines: lines.map((line) => line.map((word) => word.text.replace(/\p{Cc}/gu, '')).join(' ')),
    })),
  );
  return cues.map((cue, i) => ({ ...cue, end: Math.min(cue.end, cues[i + 1]?.start ?? cue.end) }));
}

/** What players take for markup, `<b>` and `{\an8}`, is broken up by a character that nobody sees. */
const unmarked = (text: string): string => text.replace(/<(?=[a-z/])|\{(?=\\)/gi, `$&${WORD_JOINER}`);
const WORD_JOINER = '\u2060';

/** SubRip. An arrow in the text would be taken for a time line. */
export function renderSrt(cues: Cue[]): string {
  return cues
    .map(({ start, end, lines }, i) => {
      const text = lines.map((line) => unmarked(line.replaceAll('-->', '→'))).join('\n');
      return `${i + 1}\n${clock(start, ',')} --> ${clock(end, ',')}\n${text}\n\n`;
    })
    .join('');
}

/** WebVTT, whose head tells a language that is not English: `&`, `<` and `>` are markup there, and so is the arrow. */
export function renderVtt(cues: Cue[], language?: Language): string {
  const body = cues.map(({ start, end, lines }) => {
    const text = lines
      .map((line) => unmarked(line).replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark))
      .join('\n');
    return `${clock(start, '.')} --> ${clock(end, '.')}\n${text}\n\n`;
  });
  return `WEBVTT\n${language ? `Kind: captions\nLanguage: ${language}\n` : ''}\n${body.join('')}`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** `00:01:02,345` */
function clock(seconds: number, point: ',' | '.'): string {
  const ms = Math.max(0, Math.round(seconds * 1000));
  const part = (value: number, width = 2) => String(Math.floor(value)).padStart(width, '0');
  return `${part(ms / 3_600_000)}:${part((ms / 60_000) % 60)}:${part((ms / 1000) % 60)}${point}${part(ms % 1000, 3)}`;
}
