/** Titles from the properties of files, where programs and scanners leave names of their own. */

const MIN_WORDS = 3;
const MAX_CHARACTERS = 1_000;
const FILE_NAME = /\.(?:docx?|pdf|rtf|odt|tex|indd|qxd|dvi|p65|fm)\b|^microsoft word\b|[\\/]\S*\.\w{2,4}$/i;
const PLACEHOLDER = /^(?:document|untitled|word|paper|manuscript|scan(?:ned)?|title|template)\b.{0,20}$/i;

/** The text if it is what a person would call a title: a few words, no file's name, no placeholder; else null. */
export function sensibleTitle(text: string): string | null {
  if (text.length > MAX_CHARACTERS) return null;
  const title = text.replace(/\s+/g, ' ').trim();
  const words = title.match(/\p{L}{2,}/gu) ?? [];
  return words.length < MIN_WORDS || FILE_NAME.test(title) || PLACEHOLDER.test(title) ? null : title;
}
