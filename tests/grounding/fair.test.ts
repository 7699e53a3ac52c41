/** Fair sentences as good writers write them, each kind with the false one beside it. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '#src/core/paper.ts';
import type { Scene, Visual } from '#src/core/script.ts';
import { checkScript } from '#src/grounding/index.ts';
import { errorKinds, PAPER, sceneSaying, scriptOf } from './support.ts';

const of = (...sentences: string[]): Paper => ({ ...PAPER, abstract: sentences });
const judged = (said: string, printed: string, more: Partial<Scene> = {}): string[] =>
  errorKinds(checkScript(scriptOf(sceneSaying(said, printed, more)), of(printed)).findings);

const DOSES =
  'The level was not different after long nights (13.2 SE ± 0.6 pg/ml) compared to short nights (11.8 ± 0.6 pg/ml).';
const SAMPLES =
  'Blood was taken after some nights (long nights sampled: n = 16, short nights sampled: n = 10) from the rats.';
const FIGHTS = 'Rats in new cages startled 29.5 times within each trial, in old cages 18.7 times.';
const GENES = 'Expression rose in the liver of 48 rats, and it was high.';
const SPREAD = 'Long nights had 80.9 calls and short nights 62.7 calls in the rats.';

describe('numbers', () => {
  it.each([
    ['The level did not differ: 13.2 against 11.8 picograms per millilitre.', DOSES],
    ['It was 13.2 picograms in a millilitre after long nights, 11.8 after short ones.', DOSES],
    ['Samples came from 10 short nights and 16 long ones.', SAMPLES],
    ['Rats startled 29.5 times in a trial in new cages.', FIGHTS],
    ['In long nights, rats called about 81 times.', SPREAD],
    ['About 81 calls in long nights, against 63 in short ones.', SPREAD],
  ])('with their unit, their group and their rounding: %s', (said, printed) =>
    expect(judged(said, printed)).toEqual([]),
  );

  it.each([
    ['The level did not differ: 13.2 against 12.8 picograms per millilitre.', DOSES],
    ['It was 13.2 picograms in a millilitre after long nights, 11.2 after short ones.', DOSES],
    ['It was 13.2 picograms in a millilitre after long nights, 0.6 after short ones.', DOSES],
    ['Samples came from 16 short nights and 10 long ones.', SAMPLES],
    ['Rats startled 18.7 times in a trial in new cages.', FIGHTS],
    ['Expression in the liver of rats rose 48 times.', GENES],
    ['Expression in the liver of rats reached 48 times.', GENES],
    ['About 81 calls in long nights, against 58 in short ones.', SPREAD],
    ['81 calls in long nights, against 63 in short ones.', SPREAD],
  ])('are errors where they are others: %s', (said, printed) =>
    expect(judged(said, printed)).toContain('number'),
  );
});

describe('what a sentence must not make of its quote', () => {
  const SAME = 'The hormone was not significantly different after long nights compared to short nights.';
  const TREND = 'As time in the cage increased, rats made fewer calls and showed less stress.';
  const LINKED = 'Short sleep was associated with more falls in old rats.';
  const YOUNG = 'This shows that at a young age, rats can recognise others that they have met before.';

  it.each([
    ['direction', 'The hormone was higher after long nights than after short ones.', SAME],
    ['direction', 'The hormone rose after long nights.', SAME],
    ['number', 'The level was 11.8 picograms per millilitre after long nights.', DOSES],
    ['certainty', 'The cage made rats less stressed.', TREND],
    ['certainty', 'Short sleep caused more falls in old rats.', LINKED],
    ['certainty', 'Rats recognise others for the rest of their lives.', YOUNG],
    ['subject', 'Adults slept for 8 hours.', 'Children slept for 8 hours.'],
    ['subject', 'Adult rats can recognise others that they have met before.', YOUNG],
  ])('%s: %s', (kind, said, printed) => expect(judged(said, printed)).toContain(kind));

  it.each([
    ['The hormone was about the same after long and short nights.', SAME],
    ['No rise of the hormone was seen after long nights.', SAME],
    ['The level was 13.2 picograms per millilitre after long nights.', DOSES],
    ['The longer they lived in the cage, the less stress the rats showed.', TREND],
    ['Old rats that slept little fell more often.', LINKED],
    ['Young rats can recognise others that they have met before.', YOUNG],
  ])('but may say: %s', (said, printed) => expect(judged(said, printed)).toEqual([]));
});

describe('a sentence that asks', () => {
  it('is no surer than the paper', () => {
    const printed = 'We hypothesised that zolvine may improve memory in rats.';
    const script = scriptOf(sceneSaying('Does zolvine improve memory in rats?', printed, { heading: '' }));
    expect(checkScript(script, of(printed)).findings.filter(({ kind }) => kind === 'certainty')).toEqual([]);
  });

  it.each(['Do rats, too?', 'Do they sleep when it is cold?'])('gives no advice: %s', (said) =>
    expect(judged(said, 'Rats sleep more when it is cold outside.')).not.toContain('advice'),
  );
});

describe('a month', () => {
  it('is no reserve', () => {
    const printed = 'In May 2019 the new lamp caused longer sleep in rats.';
    const { findings } = checkScript(
      scriptOf(sceneSaying('The new lamp made rats sleep longer.', printed)),
      of(printed),
    );
    expect(findings.filter(({ kind }) => kind === 'certainty')).toEqual([]);
  });
});

describe('everyday words', () => {
  const BLOOD = 'Plasma samples were taken immediately after the trial from both pups.';
  const RISK = 'They adjust aggression, preventing risky interactions that could result in injury.';
  const SHORE = 'Most species must aggregate ashore in large numbers for short periods of time.';
  it.each([
    ['Right after, the team drew blood from both.', BLOOD],
    ['A fight can hurt, so they spare themselves one.', RISK],
    ['For a few weeks they crowd onto one beach.', SHORE],
  ])('say what the paper says: %s', (said, printed) => expect(judged(said, printed)).toEqual([]));

  it.each([
    ['Pups that knew each other grew faster all winter.', RISK],
    ['The team drew a map of the whole island.', BLOOD],
    ['They learn new songs from other seals.', SHORE],
  ])('do not make it say another thing: %s', (said, printed) =>
    expect(judged(said, printed)).toContain('unrelated'),
  );
});

describe('what stands on screen', () => {
  const printed = 'Paired strangers showed more aggressive interactions than were seen in familiar pairs.';
  const said = 'Strangers fought more than roommates did.';
  const shown = (heading: string, visual: Visual): string[] => judged(said, printed, { heading, visual });
  const title: Visual = { kind: 'title', text: said };

  it.each<[string, Visual]>([
    ['Strangers and roommates', title],
    ['Design', title],
    ['Possible reasons', title],
    ['More fights with strangers', title],
  ])('may be in the words that are spoken, or name a part: %s', (heading, visual) =>
    expect(shown(heading, visual)).toEqual([]),
  );

  it('may be no more than the scene says', () => {
    expect(shown('Roommates sleep in one warm bed', title)).toContain('uncovered');
    expect(shown('Fewer fights with strangers', title)).toContain('direction');
  });

  it('gives a small number in few words', () => {
    const twice = 'The pups were penned into two groups of six for 14 days, in 48 pen trials.';
    const steps = (label: string): Visual => ({ kind: 'steps', items: [{ label }] });
    const scene = (label: string) =>
      judged('The pups lived in two groups of six.', twice, { visual: steps(label), heading: '' });
    expect(scene('2 pens of 6')).toEqual([]);
    expect(scene('3 pens of 6')).toContain('number');
  });
});

describe('a chart', () => {
  it('has the number of its axis once', () => {
    const visual: Visual = {
      kind: 'chart',
      form: 'bars',
      axis: 'calls in 1 hour',
      data: [
        { label: 'long nights', value: '80.9' },
        { label: 'short nights', value: '62.7' },
      ],
    };
    const said = ['Long nights had 80.9 calls.', 'Each was 1 hour long.', 'Short nights had 62.7 calls.'];
    const scene = sceneSaying(said.join(' '), null, { visual, heading: '' });
    const claims = said.map((text) => ({ text, quote: text, section: 'Abstract' }));
    const { findings } = checkScript(scriptOf({ ...scene, claims }), of(...said));
    expect(errorKinds(findings)).toEqual([]);
  });
});

describe('an icon of a term', () => {
  it('may stand for a word of its meaning', () => {
    const visual: Visual = {
      kind: 'term',
      term: 'plasma',
      text: 'the clear liquid of blood',
      icon: 'ph:drop-duotone',
    };
    const printed = 'We measured plasma in all rats, a liquid that is clear.';
    expect(judged('They measured plasma in the rats.', printed, { visual, heading: '' })).toEqual([]);
  });
});
