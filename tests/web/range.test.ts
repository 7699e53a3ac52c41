import { describe, expect, it } from 'vitest';
import { matchesTag, wantedRange } from '#src/web/media/range.ts';

describe('a range', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=40-60', { start: 40, end: 60 }],
    ['bytes=99-', { start: 99, end: 99 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-1', { start: 99, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['Bytes=1-2', { start: 1, end: 2 }],
    ['bytes=0-99999999999999999999', { start: 0, end: 99 }],
  ])('%s is a part', (header, part) => {
    expect(wantedRange(header, 100)).toEqual(part);
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=99999999999999999999-'])(
    '%s is outside of 100 bytes',
    (header) => {
      expect(wantedRange(header, 100)).toBe('outside');
    },
  );

  it.each([
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=5-4',
    'bytes=a-b',
    'lines=0-5',
    'bytes=0-1,5-6',
    '0-5',
  ])('%s means all of it', (header) => {
    expect(wantedRange(header, 100)).toBe('whole');
  });

  it('is never inside of an empty file', () => {
    expect(wantedRange('bytes=0-', 0)).toBe('outside');
    expect(wantedRange('bytes=-5', 0)).toBe('outside');
  });
});

describe('If-None-Match', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    [undefined, false],
  ])('%s', (header, matches) => {
    expect(matchesTag(header, '"a"')).toBe(matches);
  });
});
