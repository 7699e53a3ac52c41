/** What a person, or everybody in a workspace, has chosen for their videos until they say otherwise. */
import { z } from 'zod';
import { type Brand, brandSchema } from './brand.ts';
import { type UsualOptions, usualOptionsSchema } from './options.ts';
import { type Pronunciation, pronunciationSchema } from './pronunciation.ts';

/** What cannot be read, because an earlier version kept it, is as if it had not been chosen. */
export const settingsSchema = z.object({
  options: usualOptionsSchema.catch({}),
  pronunciations: z.array(pronunciationSchema).catch([]),
  brand: brandSchema.catch({}),
});
export interface Settings {
  options: UsualOptions;
  pronunciations: Pronunciation[];
  brand: Brand;
}

export const NO_SETTINGS: Settings = { options: {}, pronunciations: [], brand: {} };

/** What a person has chosen, and what is chosen for everybody around them. */
export interface Held {
  own: Settings;
  shared: Settings;
  /** Whose logo holds; null: there is none. */
  logo: 'own' | 'shared' | null;
}

/** What holds: the person's wins. */
export const inForce = ({ own, shared }: Pick<Held, 'own' | 'shared'>): Settings => ({
  options: over(own.options, shared.options),
  brand: over(own.brand, shared.brand),
  pronunciations: [
    ...own.pronunciations,
    ...shared.pronunciations.filter(({ word }) => own.pronunciations.every((one) => one.word !== word)),
  ],
});

const over = <Chosen extends object>(first: Chosen, second: Chosen): Chosen =>
  Object.fromEntries(
    [second, first].flatMap((chosen) => Object.entries(chosen).filter(([, value]) => value !== undefined)),
  ) as Chosen;
