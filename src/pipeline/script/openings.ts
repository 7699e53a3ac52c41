/** The first scenes that a script can be told with: which of them are true, and which one it has. Pure. */
import { MOST_OPENINGS, type Scene, type Script } from '#src/core/script.ts';
import type { Finding } from '#src/grounding/index.ts';

const idOf = (place: number): string => `opening-${place}`;
const isSame = (one: Scene, other: Scene): boolean => one.narration === other.narration;

/** The script with its other openings behind it, so that one check and one reading judge them all. */
export function withOpenings({ openings = [], ...script }: Script): Script {
  const [own] = script.scenes;
  const others = openings.flatMap((scene, place) =>
    own && isSame(scene, own) ? [] : [{ ...scene, id: idOf(place) }],
  );
  return { ...script, scenes: [...script.scenes, ...others] };
}

/**
 * The script with the best opening that is true, and those to choose from: of its own and the others, which the findings
 * are about, those without an error. Where none is true, its own stays, to be mended.
 * @returns the findings of what the script says then
 */
export function withTrueOpenings(
  script: Script,
  findings: readonly Finding[],
): { script: Script; findings: readonly Finding[] } {
  const { openings, ...bare } = script;
  const [own, ...rest] = bare.scenes;
  if (!openings || !own) return { script, findings };
  const wrong = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ sceneId }) => sceneId),
  );
  const stand = openings.filter((scene, place) => !wrong.has(isSame(scene, own) ? own.id : idOf(place)));
  const first = stand.find((scene) => isSame(scene, own)) ?? stand[0] ?? own;
  const told = new Set([...rest.map(({ id }) => id), ...(isSame(first, own) ? [own.id] : []), '']);
  return {
    script: {
      ...bare,
      scenes: [{ ...first, id: own.id }, ...rest],
      ...(stand.length > 1 && { openings: stand.map((scene) => ({ ...scene, id: own.id })) }),
    },
    findings: findings.filter(({ sceneId }) => told.has(sceneId)),
  };
}

/** The script told with another first scene; its own stays to be chosen again. */
export function openedWith(script: Script, opening: Scene): Script {
  const [own, ...rest] = script.scenes;
  if (!own) return script;
  const known = script.openings ?? [own];
  const openings = [...known, own, opening].filter(
    (scene, place, all) => all.findIndex((other) => isSame(other, scene)) === place,
  );
  while (openings.length > MOST_OPENINGS)
    openings.splice(
      openings.findIndex((scene) => !isSame(scene, opening)),
      1,
    );
  return { ...script, scenes: [{ ...opening, id: own.id }, ...rest], openings };
}

/** The next opening of the script that was not turned down; null: it has none left. */
export function nextOpening({ openings = [], scenes }: Script, turnedDown: readonly Scene[]): Scene | null {
  const [own] = scenes;
  const left = openings.filter(
    (scene) => !(own && isSame(scene, own)) && !turnedDown.some((other) => isSame(other, scene)),
  );
  return left[0] ?? null;
}
