/** Commands as people type them. */
import { describe, expect, it } from 'vitest';
import { typedCommand } from '#src/platforms/playground/parse.ts';

describe('what is typed', () => {
  it('is a command only with a slash in front, and may be an unknown one', () => {
    expect(typedCommand('video PMC1')).toBeNull();
    expect(typedCommand('/')).toBeNull();
    expect(typedCommand('/usr/bin/video')).toBeNull();
    expect(typedCommand('/constructor x')).toMatchObject({ name: 'constructor', command: null });
  });
});
