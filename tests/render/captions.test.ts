import { describe, expect, it } from 'vitest';
import { SAFE, type TimedWord } from '#src/core/media.ts';
import type { Cue } from '#src/render/captions/cues.ts';
import { createMeasure } from '#src/render/captions/font.ts';
import { renderSrt, renderVtt, sceneCaptions, videoCues } from '#src/render/captions/index.ts';
import { type CaptionPage, EM_PX, layoutCaptions } from '#src/render/captions/layout.ts';
import { breakAfter } from '#src/render/captions/phrases.ts';

const TEXT =
  'Can an old blood pressure drug slow the loss of memory? After two years, memory had declined by 12% with the drug and by 19% without it (p<0.05; 95% CI, 3–11). The effect was strongest in people with the APOE ε4 variant, whose blood held less p-tau181 and IL-6 at the end of the trial. Mitochondrial dysfunction contributes to the pathogenesis of neurodegenerative diseases. R&D at AT&T said a --> b, then {\\pos(0,0)} and C:\\new.';

/** Speaks at 13 letters a second, with 0.36 s after a sentence and `pauseS` after `memory?`. */
function timed(text: string, pauseS = 0.36): TimedWord[] {
  let clock = 0.08;
  return text.split(/\s+/).map((word) => {
    const start = clock;
    const end = start + Math.max(0.12, word.length / 13);
    clock = end + (word === 'memory?' ? pauseS : /[.?]$/.test(word) ? 0.36 : 0);
    return { text: word, start, end };
  });
}

const measure = createMeasure(EM_PX);
const words = timed(TEXT);
const pages = layoutCaptions(words, { measure });
const pageText = (page: CaptionPage) => page.words.map((word) => word.text).join(' ');

function expectInOrder(spans: { start: number; end: number }[]): void {
  for (const [i, span] of spans.entries()) {
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
  }
}

describe('caption pages', () => {
  it('hold every word once, in order, and never overlap', () => {
    expect(pages.flatMap((page) => page.words.map((word) => word.text))).toEqual(
      words.map((word) => word.text),
    );
    expectInOrder(pages);
    for (const page of pages) {
      expect(page.words[0]?.start).toBe(page.start);
      expect(page.words.at(-1)?.end).toBeLessThanOrEqual(page.end);
    }
  });

  it('have one or two lines that fit the band', () => {
    for (const page of pages) {
      expect(page.words.length).toBeLessThanOrEqual(6);
      expect(new Set(page.words.map((word) => word.y)).size).toBeLessThanOrEqual(2);
      for (const word of page.words) {
        const half = (measure(word.shown) * word.scale) / 2;
        expect(word.x - half).toBeGreaterThanOrEqual(SAFE.x.min + 20);
        expect(word.x + half).toBeLessThanOrEqual(SAFE.x.max - 20);
      }
    }
  });

  it('break at phrases: no page crosses a sentence, ends with a leaning word beside a better one, or is an orphan', () => {
    for (const page of pages) {
      const inside = page.words.slice(0, -1).map((word) => breakAfter(word.text));
      expect(inside, pageText(page)).not.toContain('sentence');
      expect(page.words.length, pageText(page)).toBeGreaterThan(1);
    }
    const leaning = pages.filter((page) => breakAfter(page.words.at(-1)?.text ?? '') === 'leaning');
    expect(leaning.length, leaning.map(pageText).join(' | ')).toBeLessThanOrEqual(1);
  });

  it('stay long enough to be read', () => {
    for (const page of pages) {
      expect(page.end - page.start, pageText(page)).toBeGreaterThan(0.6);
      expect(pageText(page).length / (page.end - page.start), pageText(page)).toBeLessThan(21);
    }
  });

  it('stay until the next begins, unless there is a pause', () => {
    for (const [i, page] of pages.entries()) {
      const next = pages[i + 1];
      if (next) expect(page.end).toBe(next.start);
    }
    const paused = layoutCaptions(timed(TEXT, 1.5), { measure });
    const before = paused.findIndex((page) => page.words.at(-1)?.text === 'memory?');
    expect(before).toBeGreaterThanOrEqual(0);
    expect((paused[before + 1]?.start ?? 0) - (paused[before]?.end ?? 0)).toBeCloseTo(1.2, 5);
  });

  it('set a word that is too wide smaller, and shorten what no one could read', () => {
    const [long, endless] = layoutCaptions(timed(`Hydroxychlorothiazide-dependent ${'ATGC'.repeat(100)}`), {
      measure,
    }).flatMap((page) => page.words);
    expect(long?.shown).toBe('Hydroxychlorothiazide-dependent');
    expect(long?.scale).toBeLessThan(1);
    expect(endless?.text).toHaveLength(400);
    expect(endless?.shown).toMatch(/^ATGC.*…[ATGC]+$/);
  });

  it('are none for no words', () => {
    expect(layoutCaptions([], { measure })).toEqual([]);
    expect(videoCues([{ words: [], startS: 0 }])).toEqual([]);
  });

  it('are found quickly for a long text', () => {
    const before = performance.now();
    layoutCaptions(timed(`${TEXT} `.repeat(10).trim()), { measure });
    expect(performance.now() - before).toBeLessThan(1500);
  });
});

/** Dialogue lines of an ASS file: layer, times in seconds, text without override codes. */
function events(ass: string) {
  return [...ass.matchAll(/^Dialogue: (\d),([\d:.]+),([\d:.]+),Word,,0,0,0,,\{[^}]*\}(.*)$/gm)].map(
    (match) => ({
      layer: Number(match[1]),
      start: seconds(match[2] ?? ''),
      end: seconds(match[3] ?? ''),
      text: (match[4] ?? '').replaceAll('\u200b', '').replace(/\\([{}])/g, '$1'),
    }),
  );
}

const seconds = (clock: string): number =>
  clock.split(/[:]/).reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0);

describe('the ASS file', () => {
  const ass = sceneCaptions(words);

  it('makes each word active once, in order, one at a time, when it is spoken', () => {
    const active = events(ass).filter((event) => event.layer === 1);
    expect(active.map((event) => event.text)).toEqual(words.map((word) => word.text));
    expectInOrder(active);
    for (const [i, event] of active.entries()) expect(event.start).toBeCloseTo(words[i]?.start ?? -1, 1);
  });

  it('shows each word throughout its page, never twice at once', () => {
    for (const page of pages) {
      for (const word of page.words) {
        const shown = events(ass).filter(
          (event) =>
            event.text === word.text && event.end > page.start + 0.02 && event.start < page.end - 0.02,
        );
        expectInOrder(shown.sort((a, b) => a.start - b.start));
        if (page.words.filter((other) => other.text === word.text).length > 1) continue;
        const total = shown.reduce((sum, event) => sum + event.end - event.start, 0);
        expect(total, word.text).toBeCloseTo(page.end - page.start, 1);
      }
    }
  });

  it('lets no text become a code', () => {
    const odd = [
      '{\\pos(0,0)}',
      '\\Nnew',
      'a{b',
      'c}d',
      '{\\p1}m',
      'tail\\',
      '\\{',
      'x\u0000y',
      '\ud800',
      'Dialogue:',
    ];
    const lines = sceneCaptions(odd.map((text, i) => ({ text, start: i, end: i + 0.9 }))).split('\n');
    const texts = lines
      .filter((line) => line.startsWith('Dialogue'))
      .map((line) => line.replace(/^[^{]*\{[^}]*\}/, ''));
    expect(texts.length).toBeGreaterThan(odd.length);
    for (const text of texts) {
      expect(text).not.toMatch(/(?<!\\)[{}]/);
      expect(text).not.toMatch(/\\(?![\u200b{}])/);
      expect(text).not.toMatch(/\p{Cc}/u);
    }
  });
});

describe('subtitle files', () => {
  const cues = videoCues([
    { words, startS: 0 },
    { words: timed('And so <b>it</b> ends. See you & thanks.'), startS: 60 },
  ]);

  function parse(file: string): Cue[] {
    return [
      ...file.matchAll(/^(\d\d:\d\d:\d\d[.,]\d{3}) --> (\d\d:\d\d:\d\d[.,]\d{3})\n([\s\S]*?)\n\n/gm),
    ].map(([, start = '', end = '', text = '']) => ({
      start: seconds(start),
      end: seconds(end),
      lines: text.split('\n'),
    }));
  }

  it.each([
    ['SRT', renderSrt(cues), (text: string) => text.replaceAll('\u2060', '').replaceAll('→', '-->')],
    [
      'VTT',
      renderVtt(cues),
      (text: string) =>
        text
          .replaceAll('\u2060', '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
    ],
  ])('%s holds the script word for word, in readable cues that never overlap', (_, file, plain) => {
    const read = parse(file);
    expect(read).toHaveLength(cues.length);
    expectInOrder(read);
    expect(plain(read.flatMap((cue) => cue.lines).join(' '))).toBe(
      `${TEXT} And so <b>it</b> ends. See you & thanks.`,
    );
    for (const cue of read) {
      expect(cue.lines.length).toBeLessThanOrEqual(2);
      for (const line of cue.lines) expect([...plain(line)].length).toBeLessThanOrEqual(42);
      expect(cue.lines.join(' ').length / (cue.end - cue.start)).toBeLessThan(24);
      expect(cue.end - cue.start).toBeLessThan(8);
    }
  });

  it('give players no markup of the text', () => {
    const lines = ['<b>bold</b> {\\an8}on top, p<0.05'];
    const all = [{ start: 0, end: 2, lines }];
    const srt = renderSrt(all);
    expect(srt).not.toMatch(/<\/?[a-z]|\{\\/i);
    expect(srt).toContain('p<0.05');
    expect(srt.replaceAll('\u2060', '')).toContain(lines[0]);
    expect(renderVtt(all)).not.toMatch(/<|\{\\/);
  });

  it('starts the second scene where it starts in the video', () => {
    expect(cues.find((cue) => cue.lines[0]?.startsWith('And'))?.start).toBeCloseTo(60.08, 5);
  });

  it('numbers SRT cues from 1 and heads VTT', () => {
    expect(renderSrt(cues)).toMatch(/^1\n00:00:00,080 --> /);
    expect(renderVtt(cues)).toMatch(/^WEBVTT\n\n00:00:00\.080 --> /);
    expect(renderSrt([])).toBe('');
    expect(renderSrt([{ start: 3725.0009, end: 3726, lines: ['x'] }])).toContain(
      '01:02:05,001 --> 01:02:06,000',
    );
  });

  it('has no cue that runs over a change of scene', () => {
    const close = videoCues([
      { words: [{ text: 'one', start: 0, end: 2 }], startS: 0 },
      { words: [{ text: 'two', start: 0.05, end: 1 }], startS: 2.1 },
    ]);
    expect(close[0]?.end).toBeCloseTo(2.15, 5);
  });
});
