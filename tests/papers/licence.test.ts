import { describe, expect, it } from 'vitest';
import { licenceRules } from '#src/core/licence.ts';
import { licenceCode } from '#src/papers/licence.ts';

describe('licenceCode', () => {
  it.each([
    ['https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0'],
    ['http://creativecommons.org/licenses/by-nc-nd/3.0/igo/legalcode', 'CC-BY-NC-ND-3.0'],
    ['http://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
    ['This is an open access article under the CC BY-NC-ND license', 'CC-BY-NC-ND'],
    ['CC BY', 'CC-BY'],
    ['CC0', 'CC0-1.0'],
    ['made available under the Creative Commons CC0 public domain dedication', 'CC0-1.0'],
    ['under the Creative Commons Attribution License, which permits unrestricted use', 'CC-BY'],
    ['the Creative Commons Attribution-Noncommercial-Share Alike 3.0 Unported, which', 'CC-BY-NC-SA-3.0'],
    ['Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International License', 'CC-BY-NC-ND-4.0'],
    ['licencia Creative Commons Atribución-NoComercial-SinDerivadas 4.0', 'CC-BY-NC-ND-4.0'],
    ['an ACS AuthorChoice License, which permits copying', null],
    ['made available under aCC-BY-NC-ND 4.0 International license', 'CC-BY-NC-ND-4.0'],
    ['NO-CC CODE', null],
    ['All rights reserved', null],
  ])('reads %j as %s', (text, code) => {
    expect(licenceCode(text)).toBe(code);
  });
});

describe('licenceRules', () => {
  it.each([
    ['CC0-1.0', 'CC0 1.0', true, false],
    ['CC-BY-4.0', 'CC BY 4.0', true, false],
    ['CC-BY', 'CC BY', true, false],
    ['CC-BY-SA-3.0', 'CC BY-SA 3.0', true, false],
    ['CC-BY-NC-4.0', 'CC BY-NC 4.0', true, true],
    ['CC-BY-NC-SA-3.0', 'CC BY-NC-SA 3.0', true, true],
    ['CC-BY-ND-4.0', 'CC BY-ND 4.0', false, false],
    ['CC-BY-NC-ND-4.0', 'CC BY-NC-ND 4.0', false, true],
  ])('knows what %s allows', (code, name, figures, nonCommercial) => {
    const rules = licenceRules(code);
    expect(rules).toMatchObject({ name, figures, passages: figures, nonCommercial });
    expect(rules.note === null).toBe(figures && !nonCommercial);
  });

  it.each([null, 'other', 'CC-MAGIC'])('allows no figures under %s', (code) => {
    expect(licenceRules(code)).toMatchObject({ figures: false, passages: false });
    expect(licenceRules(code).note).toMatch(/not known/);
  });
});
