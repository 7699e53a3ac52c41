import { describe, expect, it } from 'vitest';
import { scriptSchema } from '#src/core/script.ts';
import { checkScript, claimsTableSchema, groundingReport, repairScript } from '#src/grounding/index.ts';
import { errorKinds, PAPER, SAYS, sceneSaying, scriptOf } from './support.ts';

const TRUE_SCENES = [
  sceneSaying('The researchers studied 48 rats for 12 weeks.', SAYS.design),
  sceneSaying('Zolvine increased sleep by 33.4 percent.', SAYS.sleep),
  sceneSaying('Zolvine may improve memory in rats.', SAYS.memory),
];

function repaired(...scenes: Parameters<typeof scriptOf>) {
  const script = scriptOf(...scenes);
  return repairScript(script, PAPER, checkScript(script, PAPER).findings);
}

describe('repairScript', () => {
  it('leaves a true script as it is, but for the sections of its quotes', () => {
    const scenes = repaired(...TRUE_SCENES).scenes;
    expect(scenes.map(({ narration }) => narration)).toEqual(TRUE_SCENES.map(({ narration }) => narration));
    expect(scenes.map(({ claims }) => claims[0]?.section)).toEqual(['Abstract', 'Abstract', 'Results']);
  });

  it('puts the paper’s own sentence in the place of a wrong one, ready to be spoken', () => {
    const wrong = sceneSaying('The researchers studied 58 rats for 12 weeks.', SAYS.design);
    const { scenes } = repaired(wrong, ...TRUE_SCENES.slice(1));
    expect(scenes[0]).toMatchObject({
      narration: 'The researchers studied 48 rats for 12 weeks.',
      claims: [{ text: 'The researchers studied 48 rats for 12 weeks.', quote: SAYS.design }],
    });
  });

  it('puts the quote’s number alone in the place of a wrong one, where the words may stay', () => {
    const wrong = sceneSaying('Zolvine increased sleep greatly: by 43.4 percent.', SAYS.sleep);
    const { scenes } = repaired(wrong, ...TRUE_SCENES.slice(0, 1), ...TRUE_SCENES.slice(2));
    expect(scenes[0]?.narration).toBe('Zolvine increased sleep greatly: by 33.4%.');
  });

  it('says nothing in the place of what rests on a sentence about something else, nor what points back', () => {
    const unrelated = sceneSaying('Old cats dislike loud music at home.', SAYS.design);
    expect(repaired(unrelated, ...TRUE_SCENES).scenes.map(({ narration }) => narration)).toEqual(
      TRUE_SCENES.map(({ narration }) => narration),
    );
    const back = 'This may allow for calmer nights in old rats.';
    const paper = { ...PAPER, abstract: [...PAPER.abstract, back] };
    const script = scriptOf(sceneSaying('Zolvine cures old rats of restless nights.', back), ...TRUE_SCENES);
    const { scenes } = repairScript(script, paper, checkScript(script, paper).findings);
    expect(scenes.map(({ narration }) => narration)).toEqual(TRUE_SCENES.map(({ narration }) => narration));
  });

  it('mends a quote that is not there with the sentence that is', () => {
    const wrong = sceneSaying(
      'Zolvine may improve memory in rats.',
      'Zolvine may improve the memory in most rats.',
    );
    const { scenes } = repaired(...TRUE_SCENES.slice(0, 2), wrong);
    expect(scenes[2]?.claims).toEqual([{ text: SAYS.memory, quote: SAYS.memory, section: 'Results' }]);
  });

  it('quotes in the place of a wrong graphic only what stands so in the paper', () => {
    const visual = { kind: 'number', value: '77 %', label: 'of memory' } as const;
    const shown = (narration: string, quote: string) =>
      repaired(...TRUE_SCENES.slice(0, 2), sceneSaying(narration, quote, { visual })).scenes[2]?.visual;
    expect(shown('The study ran in Aarhus between 2016 and 2018.', SAYS.place)?.kind).toBe('picture');
    expect(shown(SAYS.place, SAYS.place)).toEqual({ kind: 'quote', text: SAYS.place });
  });

  it('cuts what cannot be replaced, removes an empty scene and numbers the rest again', () => {
    const invented = sceneSaying('It cured 90 percent of all patients at Stanford.', null);
    const { scenes } = repaired(invented, ...TRUE_SCENES);
    expect(scenes.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
    expect(scenes[0]?.narration).toContain('48 rats');
  });

  it('takes a wrong number off the screen', () => {
    const visual = { kind: 'number', value: '53.4%', label: 'more sleep' } as const;
    const { scenes } = repaired(
      ...TRUE_SCENES.slice(0, 2),
      sceneSaying(...(['Zolvine increased sleep by 33.4 percent.', SAYS.sleep] as const), { visual }),
    );
    expect(scenes[2]?.visual).toEqual({
      kind: 'picture',
      items: [{ icon: 'ph:moon-stars-duotone', label: '' }],
    });
  });

  it('ends without errors, as a valid script', () => {
    const mended = repaired(
      ...TRUE_SCENES,
      sceneSaying('Rats received 10 g/kg zolvine daily.', SAYS.dose, { heading: 'At Stanford' }),
      sceneSaying('Mortality was associated with higher doses.', SAYS.mortality),
    );
    expect(scriptSchema.parse(mended)).toEqual(mended);
    expect(errorKinds(checkScript(mended, PAPER).findings)).toEqual([]);
  });

  it('refuses a script of which too little is true', () => {
    const invented = sceneSaying('It cured 90 percent of all patients at Stanford.', null);
    expect(() => repaired(invented, invented, ...TRUE_SCENES.slice(0, 2))).toThrow(
      expect.objectContaining({ code: 'paper.unsuitable' }),
    );
  });
});

describe('the claims table', () => {
  it('says of each claim where it stands and whether it holds', () => {
    const { claims: rows } = checkScript(
      scriptOf(
        sceneSaying('Zolvine may improve memory in rats.', SAYS.memory),
        sceneSaying('Zolvine improves memory in rats.', SAYS.memory),
        sceneSaying('Zolvine may improve memory in 30 rats.', SAYS.memory),
        sceneSaying('It cured 90 percent of all patients.', null),
      ),
      PAPER,
    );
    expect(
      claimsTableSchema
        .parse(rows)
        .map(({ sceneId, section, found, verdict }) => [sceneId, section, found, verdict]),
    ).toEqual([
      ['s1', 'Results', true, 'true'],
      ['s2', 'Results', true, 'flagged'],
      ['s3', 'Results', true, 'wrong'],
      ['s4', '', false, 'wrong'],
    ]);
  });
});

describe('groundingReport', () => {
  it('tells the writer what to mend, with the paper’s sentence', () => {
    const { findings } = checkScript(
      scriptOf(sceneSaying('The researchers studied 58 rats.', SAYS.design)),
      PAPER,
    );
    const report = groundingReport(findings);
    expect(report).toContain('scene s1, narration: “The researchers studied 58 rats.”');
    expect(report).toContain('The quoted sentence says “48”, not “58”.');
    expect(report).toContain(`The paper says: “${SAYS.design}”`);
  });

  it('is empty where nothing is wrong', () => {
    expect(groundingReport([])).toBe('');
  });
});
