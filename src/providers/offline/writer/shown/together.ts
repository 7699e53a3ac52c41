/** Two things that go together, by other words than a verb between them. */
import { hasOf } from './has.ts';
import { joined, type Link } from './joined.ts';
import type { Option } from './option.ts';
import { shortThing, type Way } from './short-thing.ts';
import { isSubject } from './subject.ts';

const HOW = String.raw`(?:(?:also|then|further|\p{Ll}+ly) ){0,2}`;
const RISE = 'increasing|increases?|rises?|grows?|increased|rose|grew|elevated|raised|enhanced';
const FALL =
  'decreasing|decreases?|falls?|declines?|drops?|diminish(?:es)?|decreased|fell|declined|dropped|reduced|lowered|diminished';
const BE = '(?:(?:is|are|was|were|has|have|been) ){0,2}';
/** "Weight rises with age", "weight was reduced after exercise". */
const MOVES_WITH = new RegExp(
  `^(.{3,70}?) ${BE}${HOW}(?:(${RISE})|(${FALL})) ${HOW}(?:by [\\d.–-]+ ?% )?(?:along )?(with|after|following|upon|in response to) (.+)$`,
  'u',
);
/** "Risk was higher with increasing age." */
const HIGHER_WITH =
  /^(.{3,70}?) (?:is|are|was|were) (?:\p{Ll}+ly )?(?:(higher|greater|longer|larger)|(lower|smaller|shorter)) (with) ((?:increasing|higher|greater|older) .+)$/u;
/** "Risk was highest in children." */
const HIGHEST_IN =
  /^(.{3,70}?) (?:is|are|was|were) (?:\p{Ll}+ly )?(?:(highest|greatest|largest|strongest|higher|greater|larger)|(lowest|smallest|weakest|lower|smaller)) (in|among|for|at|during) (.+)$/u;
/** "As weight rises, height falls" */
const AS =
  /^(?:As|With) (.{3,60}?) (?:(?:is|are|was|were) )?(?:(increas\w+|rises?|rose|rising|grows?|grew)|(decreas\w+|falls?|fell|declin\w+|drop\w*)), (?:the )?(.{3,60}?) (?:(?:is|are|was|were|also|\p{Ll}+ly) ){0,2}(?:(increas\w+|rises?|rose|grows?|grew)|(decreas\w+|falls?|fell|declin\w+|drop\w*|reduced))(?: |$)/u;
/** "With increasing weight, height fell." */
const WITH =
  /^With (increasing|rising|decreasing) (.{3,60}?), (?:the )?(.{3,60}?) (?:(?:is|are|was|were|also|\p{Ll}+ly) ){0,2}(?:(increas\w+|rises?|rose|grows?|grew)|(decreas\w+|falls?|fell|declin\w+|drop\w*|reduced))(?: |$)/u;
const TIE = '(?:correlations?|associations?|relationships?|relations?|links?)';
const KINDS = '(?:(?!of |in |between )[\\p{Ll}-]+ ){0,3}';
const SEEN = '(?:found|observed|seen|detected|identified|reported|noted|shown|present|established)';
/** "There was no clear relation between weight and age" */
const BETWEEN = new RegExp(
  `^(?:(?:there (?:is|was|are|were)|the (?:researchers|authors) (?:also )?(?:found|observed|saw|detected)|[^,;]{0,50}(?:analys[ei]s|models?|tests?|data|results?|regression|regressions|plots?) (?:also )?(?:show|find|reveal|indicate|demonstrate|identify|showed|found|revealed|indicated|demonstrated|identified|confirm|confirmed|uncovered)s?) ((?:(?:an?|no) )?${KINDS})${TIE} between (.+?) and (.+)|((?:an?|no) ${KINDS})${TIE} (?:was|were|is|are) ${HOW}${SEEN} between (.+?) and (.+)|((?:an?|no) ${KINDS})${TIE} between (.+?) and (.+?) (?:was|were|is|are) ${HOW}${SEEN}\\b.*)$`,
  'iu',
);
const FOUND = new RegExp(` ${SEEN}$`, 'u');
/** "There was no clear effect of age on weight." */
const EFFECT = new RegExp(
  `^(?:(?:there (?:is|was|were)|the (?:researchers|authors) (?:found|find|observed)) )?(?:evidence (?:for|of) )?(an?|no) ${KINDS}(?:effects?|impact|influence) of (.+?) on (.+?)(?: (?:was|were|is) ${HOW}${SEEN}\\b.*)?$`,
  'iu',
);
/** "Weight and age are closely related." */
const BOTH =
  /^(.{3,50}?) and (.{3,50}?) (?:is|are|was|were) ((?:(?:not|\p{Ll}+ly) ){0,2})(?:related|correlated|associated|linked|connected)$/u;
const INVERSE = /\b(?:inverse(?:ly)?|negative(?:ly)?)\b/u;
/** Of two that are compared one is not said to go with the measure. */
const COMPARED =
  /\b(?:than|compared|versus|vs|relative to)\b| in (?:size|length|width|number|weight|height|depth|age|quality|quantity|magnitude|frequency|intensity|concentration|value|general|all|both|terms)\b/u;
const DENIED =
  /\b(?:not|no(?!\p{N})|nor|never|neither|without|only|may|might|could|would|should|possible|potential)\b/iu;

/** @returns at most one pair */
export function togetherOf(text: string, unsure: boolean): Option[] {
  const link: Link = unsure ? 'may' : 'with';
  const [asWhole, as, asUp, , then, thenUp] = AS.exec(text) ?? [];
  if (as && then && !DENIED.test(asWhole ?? '')) return pair([as, way(asUp)], [then, way(thenUp)], link);
  const [withWhole = '', goes, what, moves, rises] = WITH.exec(text) ?? [];
  if (what && moves && !DENIED.test(withWhole))
    return pair([what, goes === 'decreasing' ? 'down' : 'up'], [moves, way(rises)], link);
  const [, kind = '', one, other] = (BETWEEN.exec(text) ?? []).filter((part) => part !== undefined);
  if (one && other && !/ and /u.test(other)) return related(one, other.replace(FOUND, ''), kind, unsure);
  const [, any, cause = '', result] = EFFECT.exec(text) ?? [];
  if (result && isSubject(cause))
    return pair(
      [cause, undefined],
      [result, undefined],
      /^no$/iu.test(any ?? '') ? 'not' : unsure ? 'may' : 'acts',
    );
  const [, left, right, how = ''] = BOTH.exec(text) ?? [];
  if (left && right && isSubject(`${left} and ${right}`)) return related(left, right, how, unsure);
  if (DENIED.test(text)) return hasOf(text, unsure);
  const [, moved, up, , by, mover = ''] =
    MOVES_WITH.exec(text) ??
    HIGHER_WITH.exec(text) ??
    (COMPARED.test(text) ? null : HIGHEST_IN.exec(text)) ??
    [];
  if (moved && isSubject(moved)) {
    // What came after may be how it came.
    const both = by === 'with' && /^(?:increasing|rising|higher|greater)\s/u.test(mover);
    return pair([mover, both ? 'up' : undefined], [moved, way(up)], link);
  }
  return hasOf(text, unsure);
}

const way = (up: string | undefined): Way => (up ? 'up' : 'down');

function related(one: string, other: string, kind: string, unsure: boolean): Option[] {
  const inverse = INVERSE.test(kind);
  const link: Link = /\b(?:no|not)\b/iu.test(kind)
    ? 'not'
    : unsure || /\b(?:possible|potential)\b/iu.test(kind)
      ? 'may'
      : 'with';
  return pair([one, inverse ? 'up' : undefined], [other, inverse ? 'down' : undefined], link);
}

type Moved = [text: string, way: Way | undefined];

/** What has a way of its own beside the one that it is said to go has none. */
function pair(one: Moved, other: Moved, link: Link): Option[] {
  const things = [one, other].map(([text, moved]) => {
    const thing = shortThing(text);
    if (!thing || (moved && thing.way && thing.way !== moved)) return null;
    return { ...thing, way: moved ?? thing.way };
  });
  return joined(things, link);
}
