/** Which bytes a request wants (RFC 9110, section 14). Pure. */
import type { ByteRange } from '#src/storage/port.ts';

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/i;

/**
 * @param header the Range header, or none
 * @param bytes size of the file
 * @returns the bytes that are wanted; `whole`: all of them, also where the header cannot be understood or wants
 * several ranges, as the RFC allows; `outside`: none that the file has
 */
export function wantedRange(header: string | undefined, bytes: number): ByteRange | 'whole' | 'outside' {
  const [, first = '', last = ''] = ONE_RANGE.exec(header?.replace(/\s/g, '') ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? 'outside' : { start: bytes - length, end: bytes - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'whole';
  if (start >= bytes) return 'outside';
  return { start, end: last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1) };
}

/** Whether one of the tags of If-None-Match is this one, however strong. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  return header.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
}
