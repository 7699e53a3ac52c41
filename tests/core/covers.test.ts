import { expect, it } from 'vitest';
import { coverScenes } from '#src/core/covers.ts';
import type { Scene, Visual } from '#src/core/script.ts';

const scenesOf = (...kinds: Visual['kind'][]) =>
  kinds.map((kind) => ({ role: kind === 'end' ? 'end' : 'finding', visual: { kind } }) as Scene);

it.each<[string, Visual['kind'][], number[]]>([
  ['opening, number, figure', ['title', 'quote', 'number', 'chart', 'figure', 'end'], [0, 2, 4]],
  ['a clip before the number', ['number', 'clip', 'picture', 'share', 'end'], [0, 1, 3]],
  ['whatever comes next where there is neither', ['title', 'picture', 'steps', 'quote', 'end'], [0, 1, 2]],
  ['what there is', ['title', 'figure', 'end'], [0, 1]],
  ['the opening alone', ['title', 'end'], [0]],
])('a video has for covers %s', (_, kinds, places) => {
  expect(coverScenes(scenesOf(...kinds))).toEqual(places);
});
