import { plainForms } from '#src/providers/offline/writer/clauses.ts';
import { plainly } from '#src/providers/offline/writer/plain.ts';

/** The ways to say a sentence, each as one text. */
export const formsOf = (sentence: string): string[] =>
  plainForms(plainly(sentence)).map((form) => form.join(' '));
