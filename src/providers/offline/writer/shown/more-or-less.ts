/** How sentences say of which of two there is more. */
import { capitalise } from '#src/core/text/person.ts';

/** As it is said; what is absent is not told. */
export interface Told {
  /** What is measured. */
  of?: string | undefined;
  /** What one of the two does or is more: "slept", "exposed to cold". */
  how?: string | undefined;
  more?: string | undefined;
  one?: string | undefined;
  other?: string | undefined;
}

const UP =
  'better|higher|greater|larger|longer|more|stronger|faster|bigger|older|heavier|thicker|deeper|warmer|wider|taller|rose|grew|elevated|increased|enhanced|upregulated';
const DOWN =
  'lower|smaller|shorter|less|fewer|weaker|slower|younger|lighter|thinner|colder|narrower|fell|declined|reduced|decreased|diminished|downregulated';
const UPWARD = new RegExp(`^(?:${UP})\\b`, 'iu');
const BE = '(?:was|were|is|are|remained|became|has been|have been)';
const MUCH = String.raw`(?:(?:(?:also|even|much|far|slightly|about|approximately|around|almost|[\d.–-]+ ?(?:%|times|(?:percentage )?points?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|h|min|ms|s|°C|km|cm|mm|m|kg|g|mg)|(?:two|three|four|five|six|seven|eight|nine|ten|several|many) times|[\d.–-]+-fold|[a-z]+-fold|twice|\p{Ll}+ly) ){0,3})`;
/** "Higher", "more slender"; of what can be said of nothing but one of the two the word itself is the measure. */
const COMPARED = `(?<more>(?:${UP}|${DOWN})(?: (?:common|frequent|likely|abundant|prevalent|prominent|pronounced|widespread|accurate|severe|sensitive|effective|active|responsive|often|frequently|expressed))?|(?:more|less) (?!than\\b)\\p{Ll}{4,})`;
const AT = '(?:in|among|for|at|with|of|by|during|from|under|on|after|toward|towards)';
const THAN =
  '(?:than|versus|vs\\.?|relative to|(?:as |when )?compared (?:with|to)|in comparison (?:with|to))';
/** "In mice", "that of mice" */
const OTHER = `(?: (?:(?:that|those) )?${AT})? (?<other>.{2,60})$`;
/** "In rats" and "in mice": of the same they are said. */
const HERE = '(?<here>in|among|for|with|at|of|under|during|by|toward|towards)';
const THERE = ' (?:(?:that|those) )?\\k<here> (?<other>.{2,60})$';
const HAVE =
  'had|has|have|consumed?|consumes|ate|eats?|earn(?:s|ed)?|receives?|lost|loses?|gained|gains?|paid|pays?|accumulated?|absorb(?:s|ed)?|released?|emit(?:s|ted)?|obtained?|obtains|demonstrated?|demonstrates|show|shows|showed|exhibit|exhibits|exhibited|display|displays|displayed|experienced|reported|produced|contain|contains|contained|performed|made|received|needed|spent|used|carried|provides?|provided|gives?|gave|requires?|required|generates?|generated|causes?|caused|achieves?|achieved|yields?|yielded|offers?|offered|develops?|developed|maintains?|maintained|retains?|retained|possess(?:es|ed)?|detects?|detected|results? in|resulted in|leads? to|led to|expressed|(?:is|are|was|were) at';
const SEEN = '(?:found|seen|observed|detected|recorded|reported|noted|present)';
const ONE = `${AT} (?<one>.{2,60}?),? ${THAN}${OTHER}`;
/** "Likely to sleep", "exposed to cold". */
const TO_WHAT =
  '(?:likely|prone|exposed|vulnerable|inclined|willing|afraid|aware|satisfied|interested|involved|engaged|concerned) (?:to|of|with|in|about) .{3,50}?';
/** What is done more: none of the verbs that need an object. */
const DO = `(?!(?:${HAVE}|includes?|included|did|do|does|find|found|show|showed|no|other)\\b)\\p{Ll}+(?:ed|ept|an|ew|s)`;
const DOES = '(?:(?:the )?(?:did|do|does) )?';

/** The first that fits says which is which. */
const PATTERNS = [
  // "Heart rate was higher in rats than in mice."
  `^(?<of>.{3,70}?) ${BE} ${MUCH}${COMPARED} ${ONE}`,
  // "Heart rate in rats was higher than in mice."
  `^(?<of>.{3,60}?) ${HERE} (?<one>.{2,70}?) ${BE} ${MUCH}${COMPARED},? ${THAN}${THERE}`,
  // "Heart rate of rats was higher than mice."
  `^(?<of>.{3,60}?) ${HERE} (?<one>.{2,70}?) ${BE} ${MUCH}${COMPARED},? ${THAN} (?!that|those|${AT} )(?<other>.{2,60})$`,
  // "Heart rate rose in rats compared with mice."
  `^(?<of>.{3,70}?) (?:\\p{Ll}+ly )?(?<more>increased|decreased|declined|rose|fell|grew) (?:\\p{Ll}+ly )?${ONE}`,
  // "More ants were found in forests than in fields."
  `^(?:an? )?${MUCH}${COMPARED} (?<of>.{3,50}?)(?: (?:was|were) ${SEEN})? ${ONE}`,
  // "There was a higher heart rate in rats than in mice."
  `^(?:There (?:was|were|is|are)|The (?:researchers|authors) (?:found|observed|detected)) (?:an? )?${MUCH}${COMPARED} (?<of>.{3,50}?)(?: ${SEEN})? ${ONE}`,
  // "Rats had a higher heart rate in winter than in summer."
  `^.{2,60}? (?:${HAVE}|revealed|confirmed|demonstrated|found) (?:an? |the )?${MUCH}${COMPARED} (?<of>\\p{L}[^,]{2,50}?) ${HERE} (?<one>.{2,50}?),? ${THAN}${THERE}`,
  // "Rats had a higher heart rate than mice."
  `^(?<one>.{2,60}?) (?:${HAVE}) (?:an? |the )?${MUCH}${COMPARED} (?<of>\\p{L}[^,]{2,50}?),? ${THAN}${OTHER}`,
  // "Rats were more likely to sleep than mice.", "Rats were more likely than mice to sleep."
  `^(?<one>.{3,60}?) ${BE} ${MUCH}(?<more>more|less) (?<how>${TO_WHAT}) than (?<other>.{3,60})$`,
  `^(?<one>.{3,60}?) ${BE} ${MUCH}(?<more>more|less) likely than (?<other>.{3,40}?) (?<how>to .{3,50})$`,
  // "Rats were older than mice."
  `^(?<one>.{3,60}?) ${BE} ${MUCH}(?<of>${COMPARED}) than (?<other>.{3,60})$`,
  `^(?<one>.{3,60}?) ${BE} ${MUCH}(?<of>cheaper|easier|safer|denser|steeper|richer|softer|harder|brighter|hotter) than (?<other>.{3,60})$`,
  // "Rats slept more than mice."
  `^(?<one>.{3,60}?) (?<how>${DO}) ${MUCH}(?<more>more|less|higher|lower|faster|slower|longer|earlier|later|better)(?: often| frequently)? than ${DOES}(?<other>.{3,60})$`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** "Compared with mice, …": what it is compared with may be told first. */
const FIRST =
  /^(?:when |as )?(?:compared (?:with|to)|relative to|in comparison (?:with|to)) ([^,]{2,50}), (.+)$/iu;
/** "The new method outperformed the old one." */
const BEATS =
  /^(.{3,60}?) (?:\p{Ll}+ly )?(?:outperform|exceed|surpass|outnumber|outweigh)(?:s|ed)? (?:that of |those of )?(.{3,60})$/u;
const DENIED =
  /\b(?:not|no(?!\p{N})|nor|never|neither|may|might|could|would|should|appeared|seem\w*|\p{L}+n[’']t)\b/iu;
/** "At night, sleep was longer than at noon." */
const PLACE_FIRST = new RegExp(
  `^(in|at|among|for|during|on|under|with) ([^,]{2,50}), (.{3,60}? ${BE} ${MUCH}(?:${UP}|${DOWN}|more \\p{Ll}+|less \\p{Ll}+)),? ${THAN} \\1 (.{2,60})$`,
  'iu',
);

/** The sentence with what is told before its comma behind it, where that is one of the two. */
export function inOrder(sentence: string): string {
  const text = sentence.replace(/[.!]$/, '');
  const [, against, rest = ''] = FIRST.exec(text) ?? [];
  if (against !== undefined) return capitalise(`${rest} than ${against}`);
  const [, at = '', place, said = '', other] = PLACE_FIRST.exec(text) ?? [];
  if (place === undefined) return sentence;
  return capitalise(`${said} ${at.toLowerCase()} ${place} than ${at.toLowerCase()} ${other}`);
}

/** What a clause says; null: it compares nothing, or denies or doubts it. */
export function toldIn(text: string): Told | null {
  if (DENIED.test(text)) return null;
  const [, better, worse] = BEATS.exec(text) ?? [];
  if (better && worse) return { one: better, other: worse, more: 'more' };
  return PATTERNS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups) ?? null;
}

/** Which way the first of the two is from the other. */
export const wayOf = (more: string): 'up' | 'down' => (UPWARD.test(more) ? 'up' : 'down');
