/** Icons without names have the heading under which their sentence stands. */
import { describe, expect, it } from 'vitest';
import { iconsIn } from '#src/core/icons/index.ts';
import type { Claim, Drawn, SceneRole } from '#src/core/script.ts';
import { checkScript } from '#src/grounding/index.ts';
import { topicsOf, withTopics } from '#src/providers/offline/writer/shown/topics.ts';
import { TINY_PAPER } from './paper.ts';

const FELL = 'Ferns of the shaded plots lost twice as many leaves as those of the open plots.';
const paperUnder = (heading: string) => ({
  ...TINY_PAPER,
  sections: [...TINY_PAPER.sections, { level: 2, heading, paragraphs: [FELL] }],
});
const under = (heading: string): string | null =>
  topicsOf(paperUnder(heading))({ quote: FELL, section: heading });

describe('what a sentence is about', () => {
  it.each([
    ['Leaf loss in shade', 'Leaf loss in shade'],
    ['3.2. Leaf loss in shade (2019)', 'Leaf loss in shade'],
    ['IV. Leaf Loss', 'Leaf Loss'],
    ['2.1. Pteris fern L.', 'Pteris fern'],
    ['Interglacial ferns', 'Interglacial ferns'],
    ['Leaf loss and regrowth in plots of the northern forest', 'Leaf loss and regrowth'],
    ['Phase 2: Leaf loss', 'Phase 2: Leaf loss'],
  ])('is said by the heading %s', (heading, topic) => expect(under(heading)).toBe(topic));

  it.each([
    'Results and Discussion',
    '2. Patients and Methods',
    'Implications for practice',
    'Study 2',
    'LEAF LOSS',
    'Shading ferns results in the loss of many of their leaves',
    'The loss of all the leaves that were counted',
  ])('is not said by the heading %s', (heading) => expect(under(heading)).toBeNull());

  it('is that of the sentence which tells the same elsewhere', () => {
    const topicOf = topicsOf(paperUnder('Leaf loss in shade'));
    const quote = 'In shaded plots, ferns lost twice as many leaves.';
    expect(topicOf({ quote, section: 'Abstract' })).toBe('Leaf loss in shade');
    expect(topicOf({ quote: 'Ferns grow in plots of all kinds.', section: 'Abstract' })).toBeNull();
  });
});

describe('the words beneath icons', () => {
  const heading = 'Dark places';
  const paper = paperUnder(heading);
  const claim = { text: FELL, quote: FELL, section: heading };
  const bare: Drawn = { kind: 'picture', items: [{ icon: iconsIn(FELL)[0]?.icon, label: '' }] };
  const named: Drawn = { kind: 'picture', items: [{ label: 'Ferns' }] };
  const shown = (visuals: Drawn[], changes: Partial<Claim> = {}, role: SceneRole = 'finding') =>
    withTopics(
      paper,
      visuals.map((visual) => ({ visual })),
      visuals.map(() => ({ role, claims: [{ ...claim, ...changes }] })),
    ).map(({ visual }) => ('topic' in visual ? visual.topic : undefined));

  it('stand once, and where nothing else is to be read', () => {
    expect(shown([bare, bare])).toEqual([heading, undefined]);
    expect(shown([named, bare])).toEqual([undefined, heading]);
  });

  it('are not what is heard', () => {
    expect(shown([bare], { text: 'Ferns of dark places lost leaves.' })).toEqual([undefined]);
  });

  it('are of the section of a result, or of how it was found', () => {
    expect(shown([bare], { section: 'Counting leaves' }, 'method')).toEqual(['Counting leaves']);
    expect(shown([bare], {}, 'method')).toEqual([undefined]);
    expect(shown([bare], {}, 'question')).toEqual([undefined]);
    expect(shown([bare], {}, 'impact')).toEqual([undefined]);
  });

  it('say no more than what the sentence speaks of, unless they name a field', () => {
    expect(shown([bare], { section: 'Storms felled old oaks' })).toEqual([undefined]);
    expect(shown([bare], { section: 'Storms took leaves' })).toEqual(['Storms took leaves']);
    expect(shown([bare], { section: 'Regrowth' })).toEqual([undefined]);
  });

  it('are words of the paper, or an error', () => {
    const errors = (topic: string) => {
      const visual = { ...bare, topic };
      const scene = {
        id: 's1',
        role: 'finding' as const,
        heading: '',
        narration: FELL,
        claims: [claim],
        visual,
      };
      const script = { title: 'Ferns', writer: 'offline', scenes: [scene] };
      return checkScript(script, paper).findings.filter(({ severity }) => severity === 'error');
    };
    expect(errors('Dark places')).toEqual([]);
    expect(errors('Death of 40 oaks')).not.toEqual([]);
  });
});
