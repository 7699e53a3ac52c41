/** Spanish and German speech to align: the texts of the grounding bench, by a voice that is not the reference's. */
import type { ForeignLanguage } from '#src/core/language.ts';
import type { Voice } from '#src/core/options.ts';
import { foreignScripts } from '../grounding/foreign/scripts.ts';
import { phrasing, wandering } from './conditions.ts';
import { chain, type Effect, gain, lead, noise, resampled, room, tape, tilt } from './effects.ts';

export interface ForeignCondition {
  name: string;
  language: ForeignLanguage;
  voice: Voice;
  effect: Effect;
}

const WAYS: readonly { name: string; voice: Voice; effect: Effect }[] = [
  { name: 'low and slow, own pauses', voice: 'deep', effect: chain(phrasing(21), lead(0.3, 0.8)) },
  {
    name: 'larger speaker, 24 kHz',
    voice: 'deep',
    effect: chain(
      phrasing(22),
      tape(() => 0.88),
      resampled(24_000),
    ),
  },
  {
    name: 'wandering tempo, dull',
    voice: 'calm',
    effect: chain(phrasing(23), wandering(24), tilt(-0.6)),
  },
  {
    name: 'room and noise',
    voice: 'deep',
    effect: chain(phrasing(25), room(0.3, 0.7, 26), noise(20, 0.6, 27), gain(-12)),
  },
];

export const FOREIGN_CONDITIONS: ForeignCondition[] = (['es', 'de'] as const).flatMap((language) =>
  WAYS.map((way) => ({ ...way, language, name: `${language}: ${way.name}` })),
);

/** The narration of every scene, in this language. */
export const foreignTexts = (language: ForeignLanguage): string[] =>
  foreignScripts()
    .filter(({ script }) => script.language === language)
    .flatMap(({ script }) => script.scenes.map(({ narration }) => narration));
