/**
 * What the check has to know of a language to hold a script in it against a paper in another. Only shapes.
 *
 * Patterns are sources of regular expressions that match whole words, in any case. Numbers, units and rounding words
 * are given with what English says for them, so that one reader of quantities serves all languages.
 */

/** Pattern, and what stands for it in English; `$1` and so on are the pattern's groups. */
type Rewrite = readonly [pattern: string, english: string];

/** Two ways that are opposites, each as a pattern of single words without accents. */
export interface Ways {
  /** Grew: verbs, nouns and comparatives that say that something is or gets more. */
  up: string;
  down: string;
  /** The bare `more` and `less`, which are also said of what the paper puts the other way round. */
  more: string;
  less: string;
  better: string;
  worse: string;
  older: string;
  younger: string;
  warmer: string;
  colder: string;
}

export interface LanguageData {
  /** Words that every text in it is full of and that few other languages have. */
  frequent: string;
  numbers: {
    /** Characters that group thousands, besides the space; the decimal sign is a comma. */
    thousands: '' | '.';
    /** Number words without accents, each with its value; `one` is left out: it is an article. */
    words: string;
    /** `one`, which counts only where it begins or ends a larger number. */
    one: readonly string[];
    /** `hundred` and above, which multiply what stands before them. */
    scales: Readonly<Record<string, number>>;
    /** What joins the parts of a number. */
    and: string;
    /** Whether numbers are written as one word: `zweihundert`. */
    compound: boolean;
  };
  /** Fractions, multiples, dozens, and what looks like a number and is none. */
  phrases: readonly Rewrite[];
  /** `million` and its like behind digits. */
  magnitudes: readonly Rewrite[];
  /** Those that are no metric ones: these go by nearly the same names everywhere. */
  units: readonly Rewrite[];
  /** What stands between a unit and what it is counted against: `por`, `pro`. */
  per: string;
  /** Of a range or list, and `minus`. */
  joins: { and: string; to: string; minus: string };
  /** `about`, `nearly`, `more than` …, before a number. */
  rounding: readonly Rewrite[];
  /** Shares: `one in three`. Numbers are digits by then, but for `one`, `two` and `three`. */
  ratios: readonly Rewrite[];
  ways: Ways;
  negation: {
    /** Words that turn a sentence, without accents. */
    strong: string;
    /** Those and all others that say that something is not, or hardly. */
    any: string;
    /** What follows a strong word that denies nothing: `only`. */
    harmless: string;
  };
  certainty: { cause: string; proof: string; cure: string; always: string; will: string; hedge: string };
  names: {
    /** Whether only names have capitals inside a sentence. */
    capitals: boolean;
    /** Names of places, and acronyms, that English has otherwise: `name: English, …; …`, without accents. */
    english: string;
  };
  credit: {
    /** What stands before a journal. */
    journal: string;
    /** What stands before and behind a person who wrote the paper. */
    before: string;
    behind: string;
  };
}
