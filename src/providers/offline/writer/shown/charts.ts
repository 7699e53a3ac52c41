/** Numbers of one measure that a sentence sets side by side. */
import { type Group, groupOf } from '#src/core/text/groups.ts';
import { type FoundNumber, findNumbers } from '#src/core/text/numbers.ts';
import { capitalise } from '#src/core/text/person.ts';
import { NAMED } from '../number-graphic.ts';
import { FINITE } from '../verbs.ts';
import { labelWithin, type Option, option } from './option.ts';

const MOST_DATA = 6;
const MOST_NUMBERS = 24;
/** A change, not a range: "fell from 7.7% to 4.4%". */
const CHANGED =
  /\b(?:increas\w*|decreas\w*|rose|risen|rising|fell|fall\w*|drop\w*|declin\w*|reduc\w*|grew|grown|improv\w*|lower\w*|rais\w*|climb\w*|went|gained|lost|shortened|lengthened|dwindl\w*|slow\w*|weaken\w*|strengthen\w*|chang\w*)\b/i;
const FROM_TO =
  /\bfrom (?:about |around |approximately )?(\d[\d,]*(?:\.\d+)?(?:\s?(?:%|(?!in (?:1[89]|20)\d\d\b)\p{L}{1,3}\b))?)(?: \p{Ll}+ per [\d,]+ \p{Ll}+(?: \p{Ll}+)?)?(?: \([^)]*\))?(?<of> (?:in (?:1[89]|20)\d\d|at (?:baseline|birth|admission|first|the start)|(?:of|before|prior to) (?!\d{1,3}\b)[\p{L}\d]+(?:[ -][\p{L}\d]+){0,5}?))?\s+to (?:about |around |approximately )?(\d[\d,]*(?:\.\d+)?(?:\s?(?:%|(?!in (?:1[89]|20)\d\d\b)\p{L}{1,8}))?)/u;
const IN_YEAR = /^ in ((?:1[89]|20)\d\d)$/;
const YEAR = /^(?:1[89]|20)\d\d$/;

/** How a sentence goes on behind a number. */
export const NO_UNIT =
  /^(?:in|for|and|of|at|with|per|to|on|among|but|or|by|from|across|between|as|when|while|after|before|during|under|over|if|which|that|was|were|is|are|had|has)$/i;

/** "Rates rose from 5 dpi to 10 dpi", "fell from 2 to 8 weeks" tell when, unless what changed is itself a time. */
const MOMENT =
  /\d\s?(?:[dhm]p[a-z]|years?|yrs?|months?|weeks?|wks?|days?|d|hours?|hrs?|h|min|mins|minutes?|s|secs?|seconds?)$/i;
const LASTS =
  /\b(?:times?|durations?|survival|stays?|ages?|latenc(?:y|ies)|lengths?|sleep|intervals?|periods?|delays?|half-li(?:fe|ves)|li(?:fe|ves)|lifespans?|longevity|expectancy|follow-up|hours|days|weeks|months|years)\b/i;

/** Every chart that the sentence holds. */
export function chartsOf(sentence: string): Option[] {
  return [...changeIn(sentence), ...namedIn(sentence), ...forestIn(sentence)];
}

/** "Apoptosis fell from 7.7% to 4.4%." */
function changeIn(sentence: string): Option[] {
  const match = FROM_TO.exec(sentence);
  if (!match || !CHANGED.test(sentence)) return [];
  // "Depth varied from 0.1 to 0.25 m" is a range.
  if (/\b(?:var(?:y|ied|ies|ying)|rang(?:e|ed|es|ing)) $/u.test(sentence.slice(0, match.index))) return [];
  const [from = '', to = ''] = [match[1], match[3]].map((part) => part?.trim());
  if ([from, to].some((value) => YEAR.test(value))) return [];
  const axis = measureBefore(sentence.slice(0, match.index));
  if (axis === null || ([from, to].some((value) => MOMENT.test(value)) && !LASTS.test(axis))) return [];
  const unit = /[^\d.,\s].*$/.exec(to)?.[0] ?? '';
  if (NO_UNIT.test(unit)) return [];
  const value = /[^\d.,\s]/.test(from) || unit === '' ? from : `${from}${unit === '%' ? '' : ' '}${unit}`;
  const years = [match.groups?.of ?? '', sentence.slice(match.index + match[0].length, -1)].map(
    (part) => IN_YEAR.exec(part.replace(/\.$/, ''))?.[1],
  );
  const [before = 'Before', after = 'After'] = years.every((year) => year !== undefined) ? years : [];
  const data = [
    { label: before, value },
    { label: after, value: to },
  ];
  return [option({ kind: 'chart', form: 'change', axis, data, marked: 1 }, 4)];
}

const OF_CHANGE =
  /\s(?:was|were|is|are|has|have|had|could|can|may|might|would|will|significantly|also|then|been)\b.*$|\s(?:increas|decreas|rose|fell|drop|declin|reduc|grew|improv|lower|rais|climb|went|gained|lost|shorten|lengthen|dwindl|slow|weaken|strengthen|chang)\w*\b.*$/i;

/** What the clause before a change is about. */
export function measureBefore(before: string): string | null {
  const clause = before.split(/[,;:]|\bthat\b/).at(-1) ?? '';
  const subject = clause.replace(OF_CHANGE, '').trim();
  const changed = /\b(?:reduc\w*|lower\w*|rais\w*|increas\w*|decreas\w*|improv\w*)\s+(?:the )?(.+)$/i.exec(
    clause,
  )?.[1];
  const measure = changed && changed.trim().length > 3 ? changed : subject;
  const label = labelWithin(measure.replace(/^(?:the|a|an|its|their)\s+/i, ''));
  return label !== null && /\p{L}{3}/u.test(label) && !NO_MEASURE.test(label) ? capitalise(label) : null;
}

/** "84% in cases and 62% in controls"; "ketoconazole (84%), fluconazole (76%)". */
function namedIn(sentence: string): Option[] {
  // "Grade 5 toxicity", "arm 1": names.
  const numbers = findNumbers(sentence).filter(
    ({ kind, start }) => kind !== 'count' || !NAMED.test(sentence.slice(0, start)),
  );
  if (numbers.length < 2 || numbers.length > MOST_NUMBERS) return [];
  const data = bracketed(sentence, numbers) ?? preceded(sentence, numbers) ?? grouped(sentence, numbers);
  // By how much something changed is not how much of it there is.
  if (
    CHANGED.test(sentence) &&
    numbers.some(({ start }) => /\bby (?:about |up to |over )?$/.test(sentence.slice(0, start)))
  )
    return [];
  if (data === null || data.length < 2 || data.length > MOST_DATA) return [];
  if (new Set(data.map(({ label }) => label.toLowerCase())).size < data.length) return [];
  const axis = axisOf(sentence, data);
  return axis === null
    ? []
    : [
        option(
          { kind: 'chart', form: 'bars', axis, data: data.map(({ label, value }) => ({ label, value })) },
          4.2,
        ),
      ];
}

interface Named {
  label: string;
  value: string;
  start: number;
}

const alike = (one: FoundNumber, other: FoundNumber): boolean =>
  one.kind === other.kind && one.unit === other.unit;
/** Times are mostly how long something was done. */
const TIME = /^(?:s|ms|h|hrs?|hours?|min|mins|minutes?|days?|weeks?|seconds?|secs?)$/;
const isValue = ({ kind, text, unit }: FoundNumber): boolean =>
  kind !== 'year' && !TIME.test(unit) && !/^[<>≤≥]|\d\s?(?:[-–]|to)\s?\d/.test(text);

/** The largest set of numbers of one kind and unit. */
function together(numbers: readonly FoundNumber[]): FoundNumber[] {
  const sets = numbers
    .filter(isValue)
    .map((one) => numbers.filter((other) => isValue(other) && alike(one, other)));
  return sets.sort((one, other) => other.length - one.length)[0] ?? [];
}

/** A name with its number in brackets behind it. */
function bracketed(sentence: string, numbers: readonly FoundNumber[]): Named[] | null {
  const inside = numbers.filter(
    ({ start, end }) => /\(\s*$/.test(sentence.slice(0, start)) && /^\s*\)/.test(sentence.slice(end)),
  );
  const set = together(inside);
  const named = set.flatMap(({ start, text }): Named[] => {
    const before = sentence.slice(0, start).replace(/\s*\(\s*$/, '');
    const part =
      before
        .split(/[,;:()]|\b(?:and|or|to|by|were|was|are|is|with|for|followed|than|including|as)\b/i)
        .at(-1) ?? '';
    // "Nigeria 7.2% (4.5%)": two shares of each, and the sentence says elsewhere of what.
    const label = /\d\s?%/.test(part) ? null : nameOf(part);
    return label === null ? [] : [{ label, value: text.trim(), start }];
  });
  return named.length >= 2 && named.length === set.length ? named : null;
}

/** A number with what it is of behind it: "64% of grasses and 89% of herbs", "34% in rats but 51% in mice". */
function preceded(sentence: string, numbers: readonly FoundNumber[]): Named[] | null {
  const set = together(numbers).filter(
    ({ kind }) => kind === 'percent' || kind === 'measure' || kind === 'fold',
  );
  const named = set.flatMap(({ text, start, end }): Named[] => {
    const after = /^\s+(?:of|in|for|among|against|to|with) (?:the |all )?([^,;:.()\d]+)/i.exec(
      sentence.slice(end),
    )?.[1];
    const label = nameOf(
      untilVerb(
        (after ?? '').split(
          /\b(?:and|but|while|whereas|compared|versus|than|were|was|are|is|had|have)\b/i,
        )[0] ?? '',
      ),
    );
    return label === null ? [] : [{ label, value: text.trim(), start }];
  });
  return named.length >= 2 && named.length === set.length ? named : null;
}

/** Numbers of which the sentence says which group each is of. */
function grouped(sentence: string, numbers: readonly FoundNumber[]): Named[] | null {
  const set = together(numbers);
  // "… respectively" pairs by order, over numbers that may stand far apart.
  if (set.length !== 2 || /\brespectively\b/i.test(sentence)) return null;
  const groups = set.map((number): Group | null => groupOf(number, set, sentence));
  const named = set.flatMap(({ text, start }, index): Named[] => {
    const label = nameOf(groups[index]?.name ?? '');
    return label === null ? [] : [{ label, value: text.trim(), start }];
  });
  return named.length === 2 ? named : null;
}

const untilVerb = (text: string): string => text.slice(0, FINITE.exec(text)?.index ?? text.length);

/** "16% of the cases reported no pain, compared with …": what the first number says of its name. */
function saidOfFirst(sentence: string, [first]: readonly Named[]): string | null {
  if (!first || !/^(?:about |only |nearly |almost )?$/i.test(sentence.slice(0, first.start))) return null;
  const at = sentence.toLowerCase().indexOf(first.label.toLowerCase());
  const behind =
    sentence.slice(at + first.label.length).split(/[,;:.(]|\b(?:compared|versus|than|and|but)\b/)[0] ?? '';
  const said = labelWithin(behind.trim());
  return at > 0 && said !== null && /\p{L}{4}/u.test(said) && FINITE.test(`They ${behind.trim()}`)
    ? said
    : null;
}

function nameOf(text: string): string | null {
  const bare = text
    .trim()
    .replace(
      /^(?:(?:much |significantly )?(?:higher|lower|highest|lowest|greater|largest) (?:in|for|among|with) )/i,
      '',
    )
    .replace(/^(?:the|a|an|its|their|both|only|against|of|in)\s+/i, '');
  const label = labelWithin(bare, 4);
  if (
    label === null ||
    !/\p{L}{3}/u.test(label) ||
    /^(?:(?:showed|shows|had|has|was|were|is|are)\b|(?:rich|high|low|higher|lower|more|less|fewer) (?:in|than)\b)|\b(?:respectively|researchers|authors|study|total|them|it|they|these|those|this|each|ones?)\b|^\d|^groups?$/i.test(
      label,
    )
  )
    return null;
  return label.length > 34 ? null : capitalise(label);
}

/** Words of a sentence that goes on, or that begins: "There were 18", "In comparison". */
const NO_MEASURE =
  /\b(?:did|does|do|not|this|these|it)\b|^(?:data|results?|findings?)$|^(?:there|here|as|after|before|in|of|on|at|by|for|with|among|from|below|above|under|over|between|within|overall|however|moreover)\b/i;

/** What all of them measure: the words before the first, up to its verb, that are no name of a datum. */
function axisOf(sentence: string, data: readonly Named[]): string | null {
  const first = Math.min(...data.map(({ start }) => start));
  const before = sentence.slice(0, first).replace(/[([]\s*$/, '');
  const own = data.map(({ label }) => label.toLowerCase());
  const clause = before.split(/[,;:]|\bthat\b/).map((part) => part.trim());
  const subjects = clause.map((part) =>
    part
      .replace(
        /\s(?:was|were|is|are|has|had|have|reached|ranged|averaged|showed|accounted|in|for|of|to|than)\b.*$/i,
        '',
      )
      .replace(/^(?:the|a|an|and|while)\s+/i, ''),
  );
  const label = subjects
    .map((subject) => labelWithin(subject))
    .find(
      (subject) =>
        subject !== null &&
        /\p{L}{4}/u.test(subject) &&
        !own.some((name) => subject.toLowerCase().includes(name)),
    );
  const after =
    /\b(?:were|was|are|is) ((?:resistant|sensitive|positive|infected|effective|associated|alive|dead|present)\b[^,;:.()\d]*)/i.exec(
      sentence,
    )?.[1];
  const behind = after === undefined ? null : labelWithin(after, 4);
  const chosen = label ?? behind ?? saidOfFirst(sentence, data);
  return chosen && !NO_MEASURE.test(chosen) ? capitalise(chosen) : null;
}

const RATIO =
  /\b(hazard ratio|odds ratio|risk ratio|relative risk|rate ratio|mean difference|HR|OR|RR|aOR|aHR)\b[^\d.]{0,14}(\d+(?:\.\d+)?)[,;]?\s*[([]?(?:95\s?%\s?(?:CI|confidence interval)[:,=]?\s*)[([]?(\d+(?:\.\d+)?)\s?(?:[-–—]|to)\s?(\d+(?:\.\d+)?)/gi;
const NAMES: Readonly<Record<string, string>> = {
  hr: 'Hazard ratio',
  or: 'Odds ratio',
  rr: 'Risk ratio',
  aor: 'Odds ratio',
  ahr: 'Hazard ratio',
};

/** "OR 2.1, 95% CI 1.4 to 3.2": an effect with its interval. */
function forestIn(sentence: string): Option[] {
  const found = [...sentence.matchAll(RATIO)];
  const data = found.map(([, , value = '', low = '', high = ''], index) => {
    const before = sentence.slice(0, found[index]?.index ?? 0).split(/[,;:()]/);
    const label = before
      .map((part) => labelWithin(part, 4))
      .filter((part) => part !== null && /\p{L}{4}/u.test(part))
      .at(-1);
    return { label: label ? capitalise(label) : '', value, low, high };
  });
  if (data.length === 0 || data.some(({ label }) => label === '')) return [];
  const measure = found[0]?.[1] ?? '';
  const axis = NAMES[measure.toLowerCase()] ?? capitalise(measure.toLowerCase());
  return [
    option(
      { kind: 'forest', axis, noEffect: /difference/i.test(measure) ? 0 : 1, data: data.slice(0, 5) },
      4.3,
    ),
  ];
}
