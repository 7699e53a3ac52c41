/** Which icons stand for what is said, and the facts of how a study was done beside them. */
import { describe, expect, it } from 'vitest';
import { ROLE_ICONS } from '#src/core/icons/index.ts';
import { stepsOf } from '#src/providers/offline/writer/shown/steps.ts';
import { thingsOf } from '#src/providers/offline/writer/shown/things.ts';
import { chooseVisuals } from '#src/providers/offline/writer/visuals.ts';
import { TINY_PAPER } from './paper.ts';

it('shows what has not been shown yet of what is spoken of, and a sign of its own before one of the story', () => {
  const told = [
    'Mice were seen.',
    'Mice were kept in the dark with salt.',
    'Of mice and of sharks it was told.',
    'The study had a dataset.',
  ];
  const scenes = told.map((sentence) => ({
    role: 'finding' as const,
    sentences: [sentence],
    claims: [],
    points: [],
  }));
  const icons = chooseVisuals({ ...TINY_PAPER, title: 'Untold' }, scenes, { kind: 'title', text: '' }).map(
    ({ visual }) =>
      'items' in visual
        ? (visual.items ?? [])
            .map(({ icon }) => icon)
            .filter((icon) => icon !== ROLE_ICONS.finding)
            .join(' ')
        : '',
  );
  expect(icons).toEqual(['hi:animal-rat', 'tb:salt', 'hi:animal-rat fl:shark', 'ph:database-duotone']);
});

it('shows something else where one thing alone is spoken of again and again', () => {
  const scene = {
    role: 'finding' as const,
    sentences: ['Mice were kept in a cluster.'],
    claims: [],
    points: [],
  };
  const seen = chooseVisuals({ ...TINY_PAPER, title: 'Untold' }, Array(6).fill(scene), {
    kind: 'title',
    text: '',
  });
  const mice = seen.filter(({ visual }) => JSON.stringify(visual).includes('animal-rat'));
  expect(mice.length).toBeLessThan(5);
  expect(JSON.stringify(seen)).toContain('ph:stack-duotone');
});

describe('the steps of a study', () => {
  const point = (item: string) => ({ item, quote: `They had ${item}.`, section: 'Methods' });
  const labels = (said: string, ...items: string[]) =>
    stepsOf(items.map(point), 'method', said).flatMap(({ visual }) =>
      visual.kind === 'steps' ? visual.items.map(({ label }) => label) : [],
    );

  it('show what is not said', () => {
    const said = 'The team watched 249 sites over 12 periods.';
    expect(labels(said, '249 sites', '12 periods', 'Pilot study', 'Seven males')).toEqual([
      'Pilot study',
      'Seven males',
    ]);
  });
  it('show what is said as well where little else is known', () => {
    expect(labels('The team watched 249 sites.', '249 sites', 'Pilot study')).toEqual([
      '249 sites',
      'Pilot study',
    ]);
    expect(labels('', 'Pilot study')).toEqual([]);
  });
  it('that are all said are worth more where each has its own picture', () => {
    const worth = (said: string, ...items: string[]) =>
      stepsOf(items.map(point), 'method', said)[0]?.worth ?? 0;
    const pictured = worth('Mice and sharks.', 'Mice', 'Sharks');
    expect(pictured).toBeGreaterThan(worth('Mice and quidds.', 'Mice', 'Quidds'));
    expect(pictured).toBeLessThan(worth('', 'Mice', 'Quidds'));
  });
});

describe('a thing', () => {
  const shown = (sentence: string) => thingsOf(sentence)[0]?.visual;
  it.each([
    ['Aspirin reduced the blood pressure.', [undefined, 'down']],
    ['The heart rate increased in mice.', ['up', undefined]],
    ['Basil increased the heart rate.', [undefined, 'up']],
    ['Basil did not increase the heart rate.', [undefined, undefined]],
    ['Basil may increase the heart rate.', [undefined, undefined]],
    ['Pups showed less aggression.', [undefined, 'down']],
    ['Boosters are more suitable algorithms for the heart.', [undefined]],
    ['Basil can increase the heart rate.', [undefined, undefined]],
    ['Demand is higher during the winter.', [undefined]],
  ])('goes the way that is said: %s', (sentence, ways) => {
    const visual = shown(sentence);
    expect(visual?.items.map(({ way }) => way)).toEqual(ways);
  });
});
