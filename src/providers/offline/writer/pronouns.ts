/** The pronoun, or the noun, by which a subject is named again. */

/** Nouns of many that do not end like it. */
const MANY =
  /\b(?:data|bacteria|criteria|phenomena|mice|people|men|women|children|cattle|fungi|larvae|algae|nuclei|stimuli|mitochondria|taxa|strata|loci|feet|teeth|others|both)$/i;
/** Nouns of one that end like many. */
const ONE =
  /(?:ss|us|is|\b(?:series|species|lens|gas|bias|mathematics|physics|genetics|diabetes|rabies|herpes))$/i;
const PERSON =
  /\b(patient|travell?er|woman|man|participant|child|adult|student|volunteer|worker|mother|infant|boy|girl|person)\b/i;

/** Whether a noun phrase names many; "A and B" does. */
export function namesMany(phrase: string): boolean {
  const noun = phrase.replace(/[.,;:]+$/, '');
  const last = noun.split(' ').at(-1) ?? '';
  return MANY.test(last) || (/s$/i.test(last) && !ONE.test(last));
}

/** What stands behind a subject's own noun. */
const BEHIND_HEAD =
  /,| (?:such as|of|in|with|for|from|on|to|at|by|between|among|during|after|under|that|which|who)\b/;

/** "They", "It", or "The woman" for a person; the verb that follows tells more than the noun. */
export function pronounOf(subject: string, verb: string): string {
  const head = subject.split(BEHIND_HEAD)[0] ?? subject;
  const bare = verb.replace(/^(?:also|then|still|thus) /, '');
  const many =
    /^(?:are|were|have|do)\b/.test(bare) ||
    (!/^(?:is|was|has|does)\b/.test(bare) && (namesMany(head) || / and /.test(head)));
  if (many) return 'They';
  const person = PERSON.exec(head)?.[1];
  return person === undefined ? 'It' : `The ${person.toLowerCase()}`;
}
