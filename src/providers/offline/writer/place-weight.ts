/** What the place of a sentence in its paper says about its role. */
import type { Part } from './cues.ts';
import type { Source } from './material.ts';
import type { Zone } from './zones.ts';

/** By its section; the zone of a label in a structured abstract weighs the same. */
const ZONE_WEIGHT: Record<Part, Partial<Record<Zone, number>>> = {
  question: {
    background: 1.5,
    aim: 1.8,
    body: 0,
    methods: -2,
    results: -2,
    discussion: -1.2,
    conclusion: -2,
  },
  method: {
    methods: 1.6,
    aim: 1,
    body: 0,
    background: -0.3,
    results: 0,
    discussion: -1.5,
    conclusion: -1.5,
  },
  finding: {
    limits: -2,
    results: 2,
    body: 0.2,
    discussion: 0.3,
    conclusion: 1,
    background: -3,
    aim: -3,
    methods: -2.5,
  },
  impact: {
    limits: -3,
    conclusion: 2,
    discussion: 1.2,
    body: 0,
    background: -1.5,
    results: -0.8,
    methods: -3,
    aim: -1.5,
  },
  limit: {
    limits: 2.5,
    discussion: 1.2,
    conclusion: 0.8,
    body: 0,
    results: -0.8,
    background: -4,
    methods: -2.5,
    aim: -4,
  },
};

/** Where in an abstract without labels a role is at home, as a share of its length. */
const ABSTRACT_SPAN: Record<Part, readonly [number, number]> = {
  question: [0, 0.4],
  method: [0.15, 0.6],
  finding: [0.35, 0.95],
  impact: [0.75, 1],
  limit: [0.6, 1],
};

/** How much its place speaks for a role. */
export function placeWeight(
  role: Part,
  { zone, inAbstract, isPlain, position }: Pick<Source, 'zone' | 'inAbstract' | 'isPlain' | 'position'>,
): number {
  if ((inAbstract || isPlain) && zone === 'body') {
    const [from, to] = ABSTRACT_SPAN[role];
    const off = Math.max(0, from - position, position - to);
    return off === 0 ? 1.6 : 0.8 - 8 * off;
  }
  const weight = (ZONE_WEIGHT[role][zone] ?? 0) - (role === 'method' && !inAbstract ? 2 : 0);
  const atEnd =
    (role === 'impact' && position > 0.7) || (role === 'question' && !inAbstract && position < 0.25);
  return weight + (atEnd ? 0.4 : 0);
}
