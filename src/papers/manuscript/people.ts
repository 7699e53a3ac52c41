/** Names of people in a line, as authors type them. */

const DEGREE =
  /(?<=[\s,])(?:Ph\.?\s?D|M\.?D|M\.?Sc|B\.?Sc|MPH|RN|DVM|MBBS|FRC\w{1,4}|Dr\.? ?med|Jr|Sr|III?)\b\.?/g;
const AFFILIATION =
  /universit|universid|institut|department|departamento|faculty|college|school|hospital|laborator|cent(?:re|er)\b|academy|ministry|\b(?:inc|ltd|gmbh)\b|e-?mail|@|http|received|accepted|abstract|correspond|orcid|street|avenue/i;
const NO_NAME =
  /\b(?:open|access|review|article|research|journal|manuscript|introduction|running|head|title|page|keywords?|data|paper|case|report|letter|word|count|version|draft|date|january|february|march|april|june|july|august|september|october|november|december|authors?\s+notes?)\b/i;
/** `van`, `al-Khatib`, `d’Angelo`, `’t`: what may open a surname in lower case. */
const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|du|la|le|el|al|bin|bint|ibn|van|von|vom|der|den|ter|ten|te|zu|zur|af|av|y|e|san|abu|ben|’t|'t|’s|'s)$/i;
const WORD = /^(?:(?:[dlDL]|[Oo])['’])?(?:al-|el-|as-|ad-|ash-|an-|at-)?\p{Lu}[\p{L}\p{M}.'’‘`-]*$/u;
const MOST_WORDS = 7;
/** A longer line is no byline. */
const MOST_CHARS = 5_000;

/** `1Anna Berg` and `Berg1,2*`: marks of affiliations and notes around a name. */
const MARKS = /^[\d⁰¹²³⁴-⁹*†‡§¶#,\s]+|(?:[\d⁰¹²³⁴-⁹*†‡§¶#‖✉,\s]|\([^()]{0,12}\)|\[[^[\]]{0,12}\])+$/gu;

/** Whether a line is where people work or how they are reached. */
export const isAddress = (line: string): boolean => AFFILIATION.test(line);

/**
 * The names of a line: `Ada Lovelace1, Charles Babbage1,2, & Mary Somerville*`. Empty where the line does not read as
 * names: one odd part among several good ones is left out.
 */
export function namesIn(line: string): string[] {
  if (line.length > MOST_CHARS) return [];
  const plain = line
    .replace(/^\s*(?:by|authors?\s*:)\s+/i, '')
    .replace(DEGREE, '')
    .replace(/\^[^^\s]{1,12}\^/g, ',')
    .replace(/[⁰¹²³⁴-⁹]+(?:[,–]\s?[⁰¹²³⁴-⁹]+)*/gu, ',')
    .replace(/(?<=\p{L})[\d*†‡§¶#]+(?:,[\d*†‡§¶#]+)*/gu, ',');
  const parts = plain
    .split(/\s*[,;&|·•]\s*|\s(?:and|und|et)\s|^(?:and|und|et)\s/u)
    .map((part) =>
      part
        .replace(/^and\s+/, '')
        .replace(MARKS, '')
        .trim(),
    )
    .filter((part) => part !== '' && !/^\p{Ll}$/u.test(part));
  const names = parts.filter(isPerson);
  // A name of one word is one only beside names that are beyond doubt.
  const single = parts.filter((part) => WORD.test(part) && /^\p{Lu}\p{Ll}{2,}$/u.test(part));
  if (names.length === 0 || names.length + single.length <= parts.length / 2) return [];
  if (AFFILIATION.test(line) || NO_NAME.test(line)) return [];
  return parts.filter((part) => names.includes(part) || single.includes(part)).map(tidy);
}

function isPerson(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  return (
    words.every((word) => PARTICLE.test(word) || WORD.test(word)) &&
    words.some((word) => /^(?:\p{L}['’-])?(?:al-|el-)?\p{Lu}\p{L}/u.test(word))
  );
}

/** `AMINA B. KHAN` as `Amina B. Khan`; the apostrophe as it is printed. */
function tidy(name: string): string {
  const plain = name.replace(/\s+/g, ' ').trim();
  if (/\p{Ll}/u.test(plain)) return plain;
  return plain.replace(/\p{L}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
