/** What a sentence says of its things, as a sign beside them. */
import { describe, expect, it } from 'vitest';
import { predicateOf } from '#src/providers/offline/writer/shown/predicate.ts';
import { signsOf } from '#src/providers/offline/writer/shown/signs.ts';
import { thingsOf } from '#src/providers/offline/writer/shown/things.ts';

describe('the sign of what is said', () => {
  it.each([
    ['How birds tell voices apart is unknown.', 'ph:question-duotone'],
    ['Most indices did not differ between old and young forest.', 'ph:equals-duotone'],
    ['There is a lack of handshakes between the towns.', 'ph:x-circle-duotone'],
    ['The way of making rice bread is feasible.', 'ph:check-circle-duotone'],
    ['The potato flour had the highest share of it.', 'ph:ranking-duotone'],
    ['Views differ between men and women.', 'ph:arrows-left-right-duotone'],
    ['Snoring was strongly associated with falls.', 'ph:link-duotone'],
    ['They propose a novel way to weigh seals.', 'ph:sparkle-duotone'],
  ])('is of its verb: %s', (sentence, icon) => expect(predicateOf(sentence)).toBe(icon));

  it.each([
    ['is denied', 'No association of snoring with falls was there.'],
    ['is denied of another thing', 'Associated costs were not related to age.'],
    ['is only asked', 'They asked whether the drug is effective.'],
    ['may be', 'It could be the highest of all houses.'],
    ['is part of a name', 'Associated costs and failure models were told.'],
    ['is part of a longer name', 'A genome-wide association study and cross validation were run.'],
  ])('is none where it %s: %s', (_why, sentence) => expect(predicateOf(sentence)).toBeNull());
});

describe('a thing of which something is said', () => {
  it('stands beside its sign, alone or with its scene’s place in the story', () => {
    const text = 'How birds do it is unknown.';
    expect(thingsOf(text)[0]?.visual.items.map(({ icon }) => icon)).toEqual([
      'ph:bird-duotone',
      'ph:question-duotone',
    ]);
    const [focus] = signsOf('finding', text, '').filter(({ visual }) => visual.kind === 'focus');
    expect(JSON.stringify(focus?.visual)).toMatch(/ph:bird-duotone.*ph:question-duotone/);
  });

  it('has its arrow and no other sign where it rose or fell', () => {
    const [focus] = signsOf('finding', 'Bird deaths increased in the end.', '').filter(
      ({ visual }) => visual.kind === 'focus',
    );
    const items = focus && 'items' in focus.visual ? focus.visual.items : [];
    expect(items).toHaveLength(1);
    expect(items?.[0]?.way).toBe('up');
  });

  it('has no sign where nothing is said that has one', () => {
    const [focus] = signsOf('finding', 'The birds flew over the house.', '').filter(
      ({ visual }) => visual.kind === 'focus',
    );
    expect(focus && 'items' in focus.visual && focus.visual.items).toEqual([
      { icon: 'ph:bird-duotone', label: '' },
    ]);
  });
});
