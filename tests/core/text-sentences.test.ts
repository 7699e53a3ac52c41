import { describe, expect, it } from 'vitest';
import { splitSentences } from '#src/core/text/sentences.ts';

/** Each text with `|` where a new sentence must begin, and nowhere else. */
const TABLE = [
  'Rana lacustris Berg. (local name: frogling; family: Ranidae) is a small frog. | It lives in reeds.',
  'We grew cells.| They divided.',
  'It rose to 0.5 units.| Then it fell.',
  'Values ran from .05 to 1.5 mm.| All were small.',
  'Drugs, e.g. Aspirin, helped.| Others did not.',
  'Drugs, e.g., Aspirin, helped.| Others did not.',
  'One type, i.e. Type B, was rare.| It vanished.',
  'Smith et al. Nature 2019 said so.',
  'This was shown by Smith et al. The effect was small.'.replace('al. The', 'al.| The'),
  'As in Smith et al. (2019), growth slowed.| We agree.',
  'See Fig. 1 for details.| The curve is flat.',
  'See Figs. 2 and 3.| The curves are flat.',
  'See (Fig. 1A).| The curve is flat.',
  'From Eq. 4 we get two.| The rest is noise.',
  'See p. 3 of the report.| It is long.',
  'See pp. 3-9 of the report.| It is long.',
  'We used No. 5 needles.| They bent.',
  'Growth of E. coli was slow.| It stopped at night.',
  'E. coli grew.| S. aureus did not.',
  'The work of J. Smith and A. B. Jones is known.| We extend it.',
  'Plants of Senna sp. were dried.| They were ground.',
  'We found Candida spp. In the wards, most were resistant.'.replace('spp. In', 'spp.| In'),
  'Ocimum sanctum L. essential oil was used.| It smelled.',
  'Ocimum sanctum L. The oil was used.'.replace('L. The', 'L.| The'),
  'Treated vs. Untreated mice differed.| The gap grew.',
  'Uptake needs Ca2+.| Without it, nothing moves.',
  'Uptake needs Ca(2+).| Without it, nothing moves.',
  'The gene (see ref. 12. Also 13) was lost.| It came back.',
  'It works (we checked. Twice.) in all cases.| Good.',
  'An open bracket (was never closed.| The next one is fine.',
  'See doi:10.1371/journal.pone.0000001.| The data are there.',
  'See https://example.org/a.b?c=d for data.| They are open.',
  'This is known [1].| We go on.',
  'This is known.[1] We go on.'.replace('[1] ', '[1]| '),
  'This is known. [1,2] We go on.'.replace('2] ', '2]| '),
  'This is known.1 We go on.'.replace('.1 ', '.1| '),
  'This is known.3,4 We go on.'.replace('3,4 ', '3,4| '),
  'This is known.5–7 We go on.'.replace('5–7 ', '5–7| '),
  'This is known.² We go on.'.replace('² ', '²| '),
  'The pH was 7.0.| We kept it.',
  'The count was 12.| Then 14.',
  'The dose was 5 mg.| Nobody fell ill.',
  'Is it so?| We think it is.',
  'It is so!| We think.',
  'He said “it grows.”| We saw it.',
  'He said "it grows."| We saw it.',
  'Is it so (or not)?| We think it is.',
  '1. Introduction to the field',
  'A. First part of the list',
  'The species grew.| p53 was absent.',
  'The species grew.| mRNA was absent.',
  'The species grew.| α-Catenin was absent.',
  'The species grew.| 11 of 12 survived.',
  'The value (approx. 5 m) was high.| So be it.',
  'About ca. 50 birds came.| They left.',
  'Mrs. Curie and Dr. Meitner met.| They talked.',
  'It lies in St. Louis.| The city is big.',
  'People in the U.S. The rest moved.'.replace('U.S. The', 'U.S.| The'),
  'People in the U.S. Army moved.',
  'Trees, shrubs, etc. were counted.| The rest was not.',
  'Trees, shrubs, etc. We counted them.'.replace('etc. We', 'etc.| We'),
  'Growth slowed.The results were clear.'.replace('.The', '.|The'),
  'We used Node.js servers.| They ran.',
  'Made by Roche Inc. Basel in 2001.| It is old.',
  'It stopped in Sept. 2012 in Spain.| It came back.',
  'It was rich in vitamin C. The rest was fat.'.replace('C. The', 'C.| The'),
  'Hepatitis B. C. Jones found it.',
  'Wait ... it moves.| Good.',
  'The level was 84%.| It fell.',
  'At 37 °C.| The rest froze.',
  'A first (a) and a second (b).| Done.',
  'Samples were kept at −20 °C.| They were thawed later.',
  'It was significant (p < 0.05).| The rest was not.',
  'It slows the disease in CF.| Here, we used it.',
  'The snails came from Davis, CA.| They were kept cold.',
  'The peaks were read by MALDI MS.| The rest was dried.',
  'Wild boar (cf. Jones) grew.| They fled.',
  'All of it is shown in S4 Fig.| This net is new.',
  'The map of Fig. A shows it.| It is large.',
  'A frame took 20 ms.| This is long.',
  'They saw plate pl. 16 there.| It is old.',
  'One site gave Sauropoda indet. (known by a rib) and a tooth.| It is old.',
  'The mean age was 42 y. (range 18 to 73), with more women.| All were well.',
  'It grew.| (see the methods for more) The rest did not.',
  'It grew.| (It had been fed well.)| These were the last.',
  'They liked it (“it is better than robots.”)| When asked, they said so.',
  'They counted it (trees, shrubs, etc.) The rest was left.',
  'The effect fell from 0. 27 to 0. 23.| It was small.',
  'It was 0. The rest was 5.'.replace('0. The', '0.| The'),
];

describe('splitSentences', () => {
  it.each(TABLE)('%s', (marked) => {
    const wanted = marked.split('|').map((part) => part.trim());
    expect(splitSentences(marked.replaceAll('|', ''))).toEqual(wanted);
  });

  it('has a table of sixty cases or more', () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(60);
  });

  it('returns verbatim slices that together hold all the text', () => {
    const text = '  One here.  Two (with. Inside) there?\nThree e.g. Four.  ';
    const sentences = splitSentences(text);
    expect(sentences.join(' ').replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' ').trim());
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it('gives nothing for nothing', () => {
    expect(splitSentences(' \n ')).toEqual([]);
  });

  it('stays quick on long text without an end', () => {
    const start = performance.now();
    splitSentences('(a, b. '.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
