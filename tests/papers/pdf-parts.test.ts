import { describe, expect, it } from 'vitest';
import { captionLabel } from '#src/papers/pdf/body/captions.ts';
import { isBackName, isMainName, isReferencesName, repairName } from '#src/papers/pdf/body/section-names.ts';
import { findDoi, findJournal, findLicence, findYear } from '#src/papers/pdf/front/facts.ts';
import { inkBox } from '#src/papers/pdf/layout/ink.ts';
import { SENTENCE_END } from '#src/papers/pdf/layout/paragraphs.ts';
import { composeAccents, joinLines, knownCompounds } from '#src/papers/pdf/layout/text.ts';
import { silent } from './silent.ts';

describe('joining lines', () => {
  const known = knownCompounds(['the well-known limit']);

  it.each([
    [['the tempera-', 'ture rose'], 'the temperature rose'],
    [['this well-', 'known limit'], 'this well-known limit'],
    [['of COX-', '2 and IL-1'], 'of COX-2 and IL-1'],
    [['A MULTI-AGENT FRAME-', 'WORK OF LAKES'], 'A MULTI-AGENT FRAMEWORK OF LAKES'],
    [['of HIV-', 'AIDS and others'], 'of HIV-AIDS and others'],
    [['soft anti\u00ad', 'biotic'], 'soft antibiotic'],
    [['and/', 'or both'], 'and/or both'],
    [['within-', 'and out-household'], 'within- and out-household'],
    [['one line', 'and another'], 'one line and another'],
  ])('%j gives %s', (lines, text) => {
    expect(joinLines(lines, known)).toBe(text);
  });

  it('sets loose accents and ligatures right', () => {
    expect(composeAccents('L´opez and Mu˜noz, Franc¸ois, e\ufb03cient')).toBe(
      'López and Muñoz, François, efficient',
    );
  });
});

describe('the end of a sentence', () => {
  it('may have the number of what is cited after it, on the line or above', () => {
    const ends = ['It grew.', 'It grew.28', 'It grew.²⁸', 'It grew.”⁴⁻⁶', 'Did it?', '(see there).'];
    expect(ends.filter((text) => !SENTENCE_END.test(text))).toEqual([]);
    const none = ['It grew', 'from 3.5–', 'by 10⁵', 'as in Table 2'];
    expect(none.filter((text) => SENTENCE_END.test(text))).toEqual([]);
  });
});

describe('captions', () => {
  it.each([
    ['Fig. 3. A map of the lakes.', 'figure', 'Fig. 3', 'A map of the lakes.'],
    ['FIGURE 2 | Counts', 'figure', 'FIGURE 2', 'Counts'],
    ['Tabela 1. Espécies', 'table', 'Tabela 1', 'Espécies'],
    ['Table IV', 'table', 'Table IV', ''],
    ['Supplementary Table S2: All', 'table', 'Supplementary Table S2', 'All'],
  ])('%s', (text, kind, label, rest) => {
    expect(captionLabel(text)).toMatchObject({ kind, label, rest });
  });

  it.each(['Figures were drawn by hand', 'Tables 2', 'The Figure 2 shows'])('not %s', (text) => {
    expect(captionLabel(text)).toBeNull();
  });
});

describe('names of sections', () => {
  it('knows them with numbers, marks and in other languages', () => {
    expect(
      ['2. Materials and Methods', 'R E S U L T S', 'Introdução', 'IV. Discussion:'].every(isMainName),
    ).toBe(true);
    expect(['References', 'Literature Cited', 'Referências bibliográficas'].every(isReferencesName)).toBe(
      true,
    );
    expect(
      ['Conflict of Interest Statement', 'Data availability', "Authors' contributions"].every(isBackName),
    ).toBe(true);
    expect(isMainName('Results of the second trial in May')).toBe(false);
  });

  it('puts torn ones together', () => {
    expect(repairName('SU PP O R TI N G I N F O RMA TI O N')).toBe('Supporting Information');
    expect(repairName('A study of lakes')).toBe('A study of lakes');
  });
});

describe('facts on the first pages', () => {
  it('takes the year of publication before others', () => {
    const page = 'Received: 3 May 2015 Accepted: 9 May 2016 Published: 19 February 2017 doi 10.1/2018';
    expect(findYear(page, silent)).toBe(2017);
    expect(findYear('Behav Ecol (2015) 69:1383', silent)).toBe(2015);
    expect(findYear('no year at all', silent)).toBe(1999);
    expect(
      findYear('arXiv:2603.03295v1 [cs.AI] 5 Mar 2016 Goals (Wei, 2012)', { ...silent, createdYear: 2020 }),
    ).toBe(2016);
    // What is cited is older, an ORCID is no year, and a forecast is none either.
    const cited = 'as Berg (1995) and Okoro (2011) saw; 0000-0003-4519-1931; by 2050';
    expect(findYear(cited, { ...silent, createdYear: 2012 })).toBe(2011);
  });

  it('takes the DOI that is printed most', () => {
    expect(
      findDoi('see 10.1000/other.1, this is 10.1000/own.2). https://doi.org/10.1000/OWN.2.', silent),
    ).toBe('10.1000/own.2');
  });

  it.each([
    ['PLOS ONE | https://doi.org/10.1371/x', 'PLOS ONE'],
    ['BMC Complementary and Alternative Medicine 2006, 6:3', 'BMC Complementary and Alternative Medicine'],
    ['Heliyon 10 (2024) e31208', 'Heliyon'],
  ])('finds the journal in %s', (line, name) => {
    expect(findJournal(silent, ['Research article', line])).toBe(name);
  });

  it('takes the licence of the article, with the version that its link has', () => {
    const text =
      'This is an open access article under the Creative Commons Attribution License, which permits use. Data are available under the Creative Commons Zero waiver (CC0 1.0).';
    expect(findLicence([text], ['https://creativecommons.org/licenses/by/4.0/'])).toEqual({
      code: 'CC-BY-4.0',
      text: 'This is an open access article under the Creative Commons Attribution License, which permits use.',
    });
    expect(findLicence(['All rights reserved.'], [])).toEqual({ code: null, text: null });
  });
});

describe('the ink of a region', () => {
  const draw = (boxes: [x: number, y: number, width: number, height: number][]) => {
    const data = new Uint8ClampedArray(4 * 200 * 200).fill(255);
    for (const [x, y, width, height] of boxes) {
      for (let row = y; row < y + height; row += 1)
        data.fill(0, 4 * (row * 200 + x), 4 * (row * 200 + x + width));
    }
    return inkBox(data, 200, 200);
  };

  it('is what is drawn, with a little white', () => {
    expect(draw([[50, 60, 80, 70]])).toEqual({ x0: 38, y0: 48, x1: 142, y1: 142 });
  });

  it('leaves off a rule above and a frame line beside', () => {
    expect(
      draw([
        [50, 60, 80, 70],
        [0, 2, 200, 2],
        [190, 0, 2, 200],
      ]),
    ).toEqual({ x0: 38, y0: 48, x1: 142, y1: 142 });
  });

  it('leaves off a bar as wide as the region, but not a strip of the figure', () => {
    const figure: [number, number, number, number] = [50, 60, 80, 70];
    expect(draw([figure, [0, 20, 200, 9]])).toEqual({ x0: 38, y0: 48, x1: 142, y1: 142 });
    expect(draw([figure, [50, 30, 80, 9]])).toEqual({ x0: 38, y0: 18, x1: 142, y1: 142 });
  });

  it('is nothing on a blank region, or one with a rule alone', () => {
    expect(draw([])).toBeNull();
    expect(draw([[0, 100, 200, 2]])).toBeNull();
  });
});
