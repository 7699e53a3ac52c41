/** What a scene is about in the paper's own words: the heading under which its sentence stands. */
import type { Paper } from '#src/core/paper.ts';
import type { Claim, Drawn, SceneRole, Visual } from '#src/core/script.ts';
import { contentWords, countWords, overlap, sharedCount } from '#src/core/text/words.ts';
import { gistOf } from '../gist.ts';
import { gatherSources } from '../material.ts';
import { LABEL_WORDS } from './option.ts';

const MOST_CHARS = 52;
/** Words of headings that tell nothing of their paper: "Patients and methods", "Implications for practice", "Study 2". */
const GENERAL = new Set(
  contentWords(
    `abstract additional aim analyses analysis animals appendix approach assessment associations assumptions author
    authors background blinding brief case chemicals clinical collection comparison concluding conclusion
    considerations context conventions correlative current data day days definition definitions demographic
    demographics description descriptive design details differences digest directions discussion effect effects
    eligible endpoint endpoints establishing establishment evaluation events evidence example examples experiment
    experimental experiments finally first follow framework further future general generalizations highlights
    hypotheses hypothesis implications importance important information instruments introduction issues key language
    lay level limitations literature main masking materials measurement measurements measures message messages
    method methodology methods model models month months motivation notation note objectives onwards organisation
    organization other outcome outcomes outlook overall overview part participants patients perspective perspectives
    phase plain point points policy population practice predominant preliminary present presentation previous
    primary problem procedure procedures processing question questions randomisation randomization rationale recent
    recommendations recorded recruitment related remarks report research review role roles sample samples sampling
    second secondary section selection setting significance site sites size specific statement statistical
    statistics step stimuli stimulus strengths subjects summary supplementary technical tested testing theme themes
    theoretical theory third title validation week weeks work works year years`,
  ),
);
/** "3.2. ", "IV. ", "2-v. ", "B) ". */
const NUMBERED = /^(?:(?:\d+|[ivxIVX]+|[A-Z])(?:[.-](?:\d+|[ivx]+))*(?:[.)]\s*|\s+(?=\p{Lu})))+/u;
/** Where a long heading may end: what follows says where, when or how. */
const CIRCUMSTANCE = /: |(?<!\bresults?)\s(?=(?:in|on|for|during|under|after|with|by|at|between|among)\s)/gi;
/** Of a sentence and the one that tells the same under another heading: how many words both have, and what share. */
const SAME = { words: 4, share: 0.5 } as const;
/** More of its words are heard: it would only repeat them. */
const MOST_HEARD = 0.5;

/** What a claim is about; null: the paper has no heading that tells it. */
type TopicOf = (claim: Pick<Claim, 'quote' | 'section'>) => string | null;

/** A sentence of the abstract or the discussion is about what the one is that tells the same elsewhere. */
export function topicsOf(paper: Paper): TopicOf {
  const title = new Set(contentWords(paper.title));
  const bodyOf = () =>
    gatherSources(paper).flatMap(({ quote, section }) => {
      const topic = topicIn(section);
      return topic === null ? [] : [{ topic, words: new Set(contentWords(quote)) }];
    });
  let body: ReturnType<typeof bodyOf> | null = null;
  return ({ quote, section }) => {
    if (tellsSomething(section)) return topicIn(section);
    body ??= bodyOf();
    const words = new Set(contentWords(quote).filter((word) => !title.has(word)));
    const alike = body
      .map((one) => ({
        ...one,
        shared: sharedCount(words, one.words),
        share: overlap(words, one.words),
      }))
      .filter(({ shared, share }) => shared >= SAME.words && share >= SAME.share)
      .sort((left, right) => right.shared * right.share - left.shared * left.share);
    return alike[0]?.topic ?? null;
  };
}

const tellsSomething = (heading: string): boolean =>
  contentWords(heading).some((word) => !GENERAL.has(word) && !/^\d+$/.test(word));

/** A heading as a label: without its number, and at most six words of it. */
function topicIn(heading: string): string | null {
  const bare = heading
    .replace(NUMBERED, '')
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/(?: L\.?)?[\s.:]*$/, '');
  const ends = [...bare.matchAll(CIRCUMSTANCE)].map(({ index }) => index);
  const short = [...ends, bare.length].map((end) => bare.slice(0, end)).findLast(isShort);
  // All in capitals, its names could not be told from its other words.
  if (short === undefined || !/\p{Ll}{3}/u.test(short) || !tellsSomething(short)) return null;
  return short;
}

const isShort = (text: string): boolean => text.length <= MOST_CHARS && countWords(text) <= LABEL_WORDS;

interface Shown {
  visual: Visual;
  next?: Drawn;
}

/**
 * What the scenes show, with what each is about where its icons stand without words: no topic comes twice.
 *
 * @param scenes what is said, one for each that is shown
 */
export function withTopics<One extends Shown>(
  paper: Paper,
  shown: readonly One[],
  scenes: readonly { role: SceneRole; claims: readonly Claim[] }[],
): One[] {
  const topicOf = topicsOf(paper);
  const told = new Set<string>();
  return shown.map((one, index) => {
    const { role, claims } = scenes[index] ?? { role: 'end', claims: [] };
    const place = isBare(one.visual) ? 'visual' : one.next && isBare(one.next) ? 'next' : null;
    if (place === null || !UNDER_ITS_HEADING.has(role)) return one;
    const heard = new Set(contentWords(claims.map(({ text }) => text).join(' ')));
    const topic = claims
      .map((claim) => ({ topic: topicOf(claim), claim }))
      .find(
        ({ topic, claim }) =>
          topic !== null &&
          !told.has(topic) &&
          overlap(new Set(contentWords(topic)), heard) <= MOST_HEARD &&
          speaksOf(claim, topic, role),
      )?.topic;
    if (!topic) return one;
    told.add(topic);
    return { ...one, [place]: { ...one[place], topic } };
  });
}

/** What is asked or meant is seldom about what its section is about. */
const UNDER_ITS_HEADING: ReadonlySet<SceneRole> = new Set(['finding', 'method']);
/** Share of a long topic's meaning that its sentence has; a short one names a field, and not what was found in it. */
const SPOKEN_OF = 1 / 3;
const SHORT = { meanings: 2, words: 2 } as const;

function speaksOf({ text, quote }: Claim, topic: string, role: SceneRole): boolean {
  const { stems } = gistOf(topic);
  if (role === 'finding' && stems.size <= SHORT.meanings && countWords(topic) >= SHORT.words) return true;
  return sharedCount(stems, gistOf(`${text} ${quote}`).stems) >= Math.max(1, SPOKEN_OF * stems.size);
}

/** Icons without names. */
const isBare = (visual: Visual): boolean =>
  (visual.kind === 'picture' || visual.kind === 'focus') && visual.items.every(({ label }) => label === '');
