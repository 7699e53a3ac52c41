/** Which pictures a scene shows one after the other, and when. */
import { iconsIn } from '#src/core/icons/index.ts';
import { wayOf } from '#src/core/icons/ways.ts';
import type { TimedWord } from '#src/core/media.ts';
import type { ClipRequest } from '#src/core/ports.ts';
import type { Scene, Visual } from '#src/core/script.ts';
import { isValue, type ValueItem } from './kinds/value-label.ts';
import { saidFrom, turnAt } from './said-in.ts';
import { AHEAD_S, changesAt, type Window } from './timing.ts';

export interface Framing extends Window {
  visual: Visual;
}

/** Longer than this no picture stands, s. */
const LONGEST_S = 7;
/** Less is not seen, s. */
const LEAST_S = 1.5;
const MOST_ICONS = 3;

/**
 * One picture; more where the scene has another or is long. One that is of a later sentence waits for it, behind what the
 * sentences before it speak of.
 */
export function framingsOf({ scene, durationS, words = [] }: ClipRequest): Framing[] {
  const { visual, next } = scene;
  const whole = { fromS: 0, toS: durationS };
  if (visual.kind === 'clip' || visual.kind === 'end') return [{ visual, ...whole }];
  const turned = next ? turnAt(visual, next, words) : null;
  const turnS = turned ?? saidFrom(visual, words);
  if (turnS === null || turnS < LEAST_S || durationS - turnS < LEAST_S) return filled(scene, whole, words);
  const narration = (fromS: number, toS: number): string =>
    words.flatMap(({ text, start }) => (start >= fromS && start < toS ? [text] : [])).join(' ');
  const turn = turnS - AHEAD_S;
  const [before, behind] = [narration(0, turn), narration(turn, durationS)];
  const part = (shown: Pick<Scene, 'visual' | 'next'>, narration: string, window: Window): Framing[] =>
    filled({ ...scene, narration, ...shown }, window, words);
  const [early, late] = [
    { fromS: 0, toS: turn },
    { fromS: turn, toS: durationS },
  ];
  if (next && turned !== null)
    return [
      ...part({ visual, next: undefined }, before, early),
      ...part({ visual: next, next: undefined }, behind, late),
    ];
  const icons = next && (next.kind === 'picture' || next.kind === 'focus') ? next : undefined;
  const first = thingsOf({ ...scene, narration: before }) ?? icons;
  if (!first) return filled(scene, whole, words);
  return [
    ...part({ visual: first, next: undefined }, before, early),
    ...part({ visual, next: first === next ? undefined : next }, behind, late),
  ];
}

/** A window with what a scene shows, and what it may show besides where that would stand too long. */
function filled(scene: Scene, { fromS, toS }: Window, words: readonly TimedWord[]): Framing[] {
  const { visual, next } = scene;
  const wanted = Math.max(next ? 2 : 1, Math.ceil((toS - fromS) / LONGEST_S));
  const visuals = varied([visual, ...(next ? [next] : [])], furtherOf(scene), wanted);
  const changes = [fromS, ...changesAt({ fromS, toS }, words, visuals.length), toS];
  return visuals.map((one, index) => ({
    visual: one,
    fromS: changes[index] ?? fromS,
    toS: changes[index + 1] ?? toS,
  }));
}

/** So many pictures, each where it can be of another kind than the one before. */
function varied(first: Visual[], further: readonly Visual[], wanted: number): Visual[] {
  const [visuals, left] = [first.slice(0, wanted), [...further]];
  while (visuals.length < wanted && left.length > 0) {
    const other = left.findIndex(({ kind }) => kind !== visuals.at(-1)?.kind);
    visuals.push(...left.splice(Math.max(0, other), 1));
  }
  return visuals;
}

/** What a long scene may show besides: a closer look at what it has, and the things that it speaks of. */
function furtherOf(scene: Scene): Visual[] {
  const closer = [...(scene.next ? closerOn(scene.next) : []), ...closerOn(scene.visual)];
  const things = thingsOf(scene);
  if (things === null) return closer;
  // What has a name goes before what has none.
  return isNamed(scene.visual) ? [...closer, things] : [things, ...closer];
}

const isNamed = (visual: Visual): boolean =>
  'items' in visual && (visual.items ?? []).some(({ label }) => label !== '');

/** The things that are spoken of and not shown already. */
function thingsOf({ narration, visual, next }: Scene): Visual | null {
  const shown = [visual, next].flatMap((one) => (one && 'items' in one ? (one.items ?? []) : []));
  const things = iconsIn(narration).filter(
    ({ icon, sign }) => !sign && !shown.some((item) => item.icon === icon),
  );
  const items = things.slice(-MOST_ICONS).map((found) => {
    const way = wayOf(narration, found);
    return { icon: found.icon, label: '', ...(way && { way }) };
  });
  return items.length === 0 ? null : { kind: 'picture', items };
}

/** One part of a graphic, large: the one that is meant, or what was named last. */
function closerOn(visual: Visual): Visual[] {
  switch (visual.kind) {
    case 'chart':
    case 'scale':
    case 'forest': {
      const marked = visual.kind === 'chart' ? visual.marked : undefined;
      const datum = visual.data[marked ?? visual.data.length - 1];
      if (!datum) return [];
      const label = 'axis' in visual ? `${datum.label}: ${visual.axis}` : datum.label;
      return [{ kind: 'number', value: datum.value, label }];
    }
    case 'focus':
      return visual.items.slice(0, 1).map((item) => alone(item, visual.topic));
    case 'share':
      return [{ kind: 'number', value: visual.value, label: visual.label }];
    case 'number':
      return visual.icon === undefined
        ? []
        : [{ kind: 'picture', items: [{ icon: visual.icon, label: '' }] }];
    case 'picture':
      return visual.items.length === 1 && visual.items[0]?.icon !== undefined
        ? [{ ...visual, kind: 'focus' }]
        : lastOf(visual);
    case 'value':
      return visual.items.length === 1 ? [{ kind: 'focus', items: visual.items }] : lastOf(visual);
    case 'flow':
      return cameOf(visual);
    case 'compare':
      return moreOf(visual);
    case 'steps':
      return lastOf(visual);
    default:
      return [];
  }
}

/** What came of it, and not what it came of; which way it went only where that is sure. */
const cameOf = ({ items, link = 'acts' }: Extract<Visual, { kind: 'flow' }>): Visual[] =>
  items.slice(-1).map(({ way, ...item }) => alone(link === 'acts' ? { ...item, way } : item));

/** The one of two that there is more of; of two that do not differ the last. */
function moreOf(visual: Extract<Visual, { kind: 'compare' }>): Visual[] {
  const [one, other] = visual.items;
  const more = one?.way === 'up' ? one : one?.way === 'down' ? other : undefined;
  if (!more) return lastOf(visual);
  const { way: _, ...thing } = more;
  return thing.icon === undefined ? [] : [alone(thing)];
}

/** What was named last. */
function lastOf(visual: Extract<Visual, { kind: 'steps' | 'value' | 'picture' | 'compare' }>): Visual[] {
  const last = visual.items.filter(({ icon }) => icon !== undefined).at(-1);
  return last ? [alone(last, 'topic' in visual ? visual.topic : undefined)] : [];
}

const alone = (item: ValueItem, topic?: string): Visual =>
  isValue(item.label) ? { kind: 'value', items: [item] } : { kind: 'picture', items: [item], topic };
