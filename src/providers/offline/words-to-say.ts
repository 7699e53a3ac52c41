/** The words of a narration, as the built-in voices take them. */
import { AppError } from '#src/core/errors.ts';

/** Of one scene: some five minutes of speech. More is a mistake, not a narration. */
const MAX_CHARACTERS = 4000;

/** @throws AppError `input.invalid` where the text is empty or too long */
export function wordsToSay(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed !== '' && trimmed.length <= MAX_CHARACTERS) return trimmed.split(/\s+/);
  throw new AppError('input.invalid', {
    message: `asked to speak ${trimmed.length} characters`,
    userMessage:
      trimmed === ''
        ? 'There is nothing to read aloud: the narration of this scene is empty.'
        : `The narration of this scene is too long (${trimmed.length} characters). Please keep it under ${MAX_CHARACTERS}.`,
  });
}
