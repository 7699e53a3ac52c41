import { describe, expect, it } from 'vitest';
import { HOLE } from '#src/core/text/signs.ts';
import { printedSigns } from '#src/papers/pdf/file/symbol-fonts.ts';
import { withoutLetterspacing } from '#src/papers/pdf/layout/letterspacing.ts';
import type { Line } from '#src/papers/pdf/model.ts';

describe('fonts of signs', () => {
  it.each([
    ['\u000e', 'AdvMT_SY', '°'],
    ['¼ ð', 'TeX_CM_Maths_Symbols', '= ('],
    ['\ue103', 'AdvOT999035f4+e1', 'fi'],
    ['\u0000', 'TeX_CM_Maths_Symbols', '−'],
    ['5', 'AdvPi1', '<'],
    ['5', 'MathematicalPi-One', '='],
    ['7', 'AdvPi1', HOLE],
    ['e', 'AdvPS44A44B', '–'],
    ['5', 'AdvTimes', '5'],
    ['ðe', 'TimesNewRoman', 'ðe'],
  ])('%j in %s is %s', (text, font, printed) => {
    expect(printedSigns(text, font)).toBe(printed);
  });
});

describe('letterspacing', () => {
  const line = (text: string): Line => ({
    page: 1,
    x0: 50,
    x1: 200,
    y: 100,
    size: 12,
    font: 'Times-Bold',
    bold: true,
    italic: false,
    text,
    runs: [],
    cells: 1,
    column: 1,
    left: 50,
    right: 300,
  });
  const read = (...texts: string[]) => withoutLetterspacing(texts.map(line)).map(({ text }) => text);

  it('is closed by the words of the document', () => {
    expect(read('The wildlife of the forensic science', 'W I L DL I F E FOR E N SIC SC I E NC E')[1]).toBe(
      'WILDLIFE FORENSIC SCIENCE',
    );
  });
  it('is closed over the lines of a heading, and where a word is nowhere else', () => {
    expect(read('A brief standard', 'STA N DA R D S —A BR I E F', 'H I STORY').slice(1)).toEqual([
      'STANDARDS—A BRIEF',
      'HISTORY',
    ]);
  });
  it.each(['MATERIALS AND METHODS', 'DNA OF E. COLI IN VIVO', 'A B', 'It is so', 'R2 = 1 A B C'])(
    'leaves %j alone',
    (text) => {
      expect(read('Materials and methods of DNA in vivo', text)[1]).toBe(text);
    },
  );
});
