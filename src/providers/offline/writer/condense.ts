/** A sentence that is too long in fewer words of the same meaning, or of a weaker one. */
import { capitalise } from '#src/core/text/person.ts';

/** What praises a thing, and is no part of what is said of it. */
const PRAISE =
  'important|key|crucial|critical|novel|valuable|powerful|robust|comprehensive|extraordinary|systematic|intriguing|remarkable|striking|unique|essential|fundamental|vital|interesting|promising|useful';
const REPORTS =
  'suggest|suggests|suggested|indicate|indicates|indicated|show|shows|showed|find|finds|found|propose|proposed|posit|think|believe|conclude|argue|hypothesi[sz]e';

const PRAISED = new RegExp(
  `\\ban? (?:very |highly |particularly |extremely )?(?:${PRAISE}) (\\p{Ll})(?=\\p{Ll}*(?: \\p{Ll}+)? (?:in|of|for|to|that|on|between|with|from|by)\\b)`,
  'gu',
);

const FEWER: readonly [RegExp, string][] = [
  [
    /^(?:the|these|their) (results|findings|data|analyses|observations) (suggest|indicate|imply) /iu,
    '$1 $2 ',
  ],
  [
    /\bat the (?:end|completion|conclusion) of the (study|trial|experiment|treatment|season|year)\b/gu,
    'at the $1’s end',
  ],
  [/\b(the (?:\p{Ll}+ ){0,3}\p{Ll}+s) of ([^,;:]{3,80}?) than \1 of\b/giu, '$1 of $2 than those of'],
  [/\b(the (?:\p{Ll}+ ){0,3}\p{Ll}+) of ([^,;:]{3,80}?) than \1 of\b/giu, '$1 of $2 than that of'],
  [/\b(?:through|by|with) the use of\b/gu, 'with'],
  [/\bin the (?:context|field|area|domain) of\b/gu, 'in'],
  [/\bbe of help in\b/gu, 'help in'],
  [/\bfor (?:the purpose|a period) of\b/gu, 'for'],
  [/\bover a period of\b/gu, 'over'],
  [/\bin spite of\b/giu, 'despite'],
  [/\bin an (?:attempt|effort) to\b/gu, 'to'],
  [/\ba (?:small|limited|low) number of\b/giu, 'a few'],
  // "There was an increase in the number of" stays: "There was more cases" is no English.
  [/(?<!\b(?:was|is) )\ban increase in the number of\b/gu, 'more'],
  [/(?<!\b(?:was|is) )\ba (?:decrease|reduction) in the number of\b/gu, 'fewer'],
  [/(?<!\b(?:was|is) )\ba (?:higher|greater|larger) number of\b/gu, 'more'],
  [/(?<!\b(?:was|is) )\ba (?:lower|smaller) number of\b/gu, 'fewer'],
  [/\bthe question of whether\b/gu, 'the question whether'],
  [/\b(this|that|the same) time period\b/gu, '$1 time'],
  [/\b(?:all (?:around|over)|from around|around|throughout|across) the world\b/gu, 'worldwide'],
  [/\bthe process of (?=\p{Ll})/gu, ''],
  [/\b(?:aged )?(?:less than|younger than|below|under) ([\p{L}\d]+) years of age\b/gu, 'under $1 years'],
  [/\bat (\d+) years of age\b/gu, 'at age $1'],
  [/\bthe researchers’ (?:proposed |current |new )?(?=\p{Ll})/gu, 'the '],
  [
    /(?<=\p{Ll}) (?:that|which|who) (?:is|are|was|were) (?=(?:\p{Ll}+ly )?\p{Ll}{3,}(?:ed|ing|wn) (?:by|in|with|to|for|from|on|at|using|as|of)\b)/gu,
    ' ',
  ],
];

/** @returns the sentence in fewer words where there are such. */
export function condensed(sentence: string): string {
  let text = sentence;
  for (const [pattern, fewer] of FEWER) text = text.replace(pattern, fewer);
  return capitalise(
    text.replace(PRAISED, (_all, next: string) => (/[aeio]/.test(next) ? `an ${next}` : `a ${next}`)),
  );
}

const THAT = new RegExp(
  `\\b(${REPORTS}) that (?=(?:the|an?|its|their|no|all|most|some|many|there|it|they)\\b)`,
  'u',
);
/** "They show that the sea rises" as "They show the sea rises": for a clause that nothing is parted off any more. */
export const withoutThat = (clause: string): string => clause.replace(THAT, '$1 ');
