/** Everything that takes a stranger's text, each as a function of one text, by name. */
import { READING_FUNCTIONS } from './reading-functions.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';

export const HOSTILE_FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  ...READING_FUNCTIONS,
  ...TEXT_FUNCTIONS,
};
