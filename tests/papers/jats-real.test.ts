import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { paperSchema } from '#src/core/paper.ts';
import { parseJats } from '#src/papers/jats/index.ts';
import { score } from '../../bench/intake/score.ts';
import { loadCases } from '../../bench/intake/truth.ts';
import { sharedPapers } from '../support/shared-papers.ts';

/** The truth cuts a group's name at the first markup in it: `The` for `The PLOS ONE Staff`. */
const NAME_CUT_IN_TRUTH = 'jats/publisher-plos-correction.xml';
/** The truth leaves inline formulas out (`the lowest emission` for `the lowest CO₂ emission`), which we keep. */
const INLINE_FORMULAS: Record<string, number> = {
  'jats/epmc-PMC10167360.xml': 0.98,
  'jats/epmc-PMC11154219.xml': 0.93,
};

const folder = sharedPapers ?? '';
const cases = sharedPapers ? loadCases(folder).filter(({ format }) => format === 'jats') : [];

describe.skipIf(!sharedPapers)('real JATS articles', () => {
  it.each(cases.map((test) => [`${test.file} ${test.wanted ?? ''}`, test] as const))('%s', (_, test) => {
    const bytes = readFileSync(join(folder, test.file));
    let paper = null;
    try {
      paper = paperSchema.parse(parseJats(bytes, test.wanted).paper);
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect(test.file).toMatch(/withheld/);
      return;
    }
    const result = score(test, { paper, pictures: [], refusal: null, ms: 0, peakMb: 0 });
    expect(result).toMatchObject({ title: 1, year: 1, ids: 1, licence: 1 });
    if (test.file !== NAME_CUT_IN_TRUTH) expect(result.authors ?? 1).toBe(1);
    expect(result.abstract ?? 1).toBe(1);
    expect(result.headings ?? 1).toBe(1);
    expect(result.body ?? 1).toBeGreaterThanOrEqual(INLINE_FORMULAS[test.file] ?? 0.99);
    expect(result.figures ?? 1).toBe(1);
  });
});
