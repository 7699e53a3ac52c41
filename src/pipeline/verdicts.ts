/** What each text of a scene is judged to be, and by whom. */
import type { ReaderVerdict } from '#src/core/reading.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import type { ClaimRow } from '#src/grounding/index.ts';

export interface TextVerdict {
  text: string;
  /** `states nothing`: a bridge, which needs no claim; `insisted on`: the paper does not bear it, and its owner meant it. */
  verdict: ReaderVerdict | 'states nothing' | 'insisted on';
  by: 'rules' | 'reader' | 'requester';
}

/** A verdict on each spoken sentence of a scene. @param claims the claims table of the script */
export function verdictsOf(scene: Scene, script: Script, claims: readonly ClaimRow[]): TextVerdict[] {
  const notes = script.review?.notes ?? [];
  return splitSentences(scene.narration).map((text): TextVerdict => {
    const rows = claims.filter(
      ({ sceneId, sentence }) => sceneId === scene.id && (sentence.includes(text) || text.includes(sentence)),
    );
    const wrong = rows.some(({ verdict, found }) => verdict === 'wrong' || !found);
    if (scene.edited === 'insisted' && wrong) return { text, verdict: 'insisted on', by: 'requester' };
    const note = notes.find((one) => one.text === text);
    if (note) return { text, verdict: note.verdict, by: 'reader' };
    return { text, verdict: rows.length > 0 ? 'borne' : 'states nothing', by: 'rules' };
  });
}
