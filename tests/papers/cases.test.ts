/** Small inputs of every kind of fault, each with what must come out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spokenWords } from '#src/providers/offline/voice/spoken/index.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { readHere } from '../support/read-here.ts';
import { casesFolder, type PaperCase, type ScriptCase, sharedCases } from '../support/shared-cases.ts';

const read = (name: string) => readHere(new Uint8Array(readFileSync(join(casesFolder, name))), name);
const said = (text: string): string =>
  spokenWords(text.split(/\s+/))
    .flatMap(({ words }) => words)
    .join(' ');
const patterns = (list: string[] = []) => list.map((pattern) => new RegExp(pattern, 'u'));
const named = <Kind>(kind: string) =>
  sharedCases.filter(([, expected]) => expected.kind === kind) as [string, Kind][];

describe.skipIf(sharedCases.length === 0)('cases', () => {
  it.each(named<PaperCase>('paper'))('reads %s', async (name, expected) => {
    const paper = await read(name);
    const text = paper.sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
    const abstract = paper.abstract.join('\n');
    const headings = paper.sections.map(({ heading }) => heading).join('\n');
    if (expected.title) expect(expected.title.split('|')).toContain(paper.title);
    if (expected.authors) expect(paper.authors).toEqual(expected.authors);
    if (expected.licence) expect(paper.licence.code).toBe(expected.licence);
    for (const pattern of patterns(expected.journalNot)) expect(paper.journal ?? '').not.toMatch(pattern);
    if (expected.figures)
      expect(paper.figures.map(({ label, caption }) => [label, caption])).toEqual(expected.figures);
    for (const pattern of patterns(expected.textHas)) expect(text).toMatch(pattern);
    for (const pattern of patterns(expected.textNot)) {
      for (const line of text.split('\n')) expect(line).not.toMatch(pattern);
    }
    for (const pattern of patterns(expected.abstractHas)) expect(abstract).toMatch(pattern);
    for (const pattern of patterns(expected.abstractNot)) {
      for (const line of paper.abstract) expect(line).not.toMatch(pattern);
    }
    for (const pattern of patterns(expected.headingsHas)) expect(headings).toMatch(pattern);
    for (const pattern of patterns(expected.headingsNot)) expect(headings).not.toMatch(pattern);
  });

  it.each(named<ScriptCase>('script'))('writes %s', async (name, expected) => {
    const paper = await read(name);
    for (const length of ['standard', 'long'] as const) {
      const { scenes } = writeScript(paper, length);
      for (const { narration, visual } of scenes) {
        for (const pattern of patterns(expected.narrationNot)) expect(narration).not.toMatch(pattern);
        for (const pattern of patterns(expected.saidNot)) expect(said(narration)).not.toMatch(pattern);
        for (const pattern of patterns(expected.visualNot))
          expect(JSON.stringify(visual)).not.toMatch(pattern);
      }
    }
  });

  const lines = sharedCases.flatMap(([, expected]) => (expected.kind === 'say' ? expected.lines : []));
  it.each(lines)('says %s', (text, pattern) => {
    expect(said(text)).toMatch(new RegExp(pattern, 'u'));
  });
});
