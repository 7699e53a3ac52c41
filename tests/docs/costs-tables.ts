/** The tables of docs/costs.md, made from the prices that the ledger books by. */
import { LENGTHS } from '#src/core/options.ts';
import { readerModels, scriptModels, speechModels } from '#src/providers/gemini/models.ts';
import { USD_PER_CREDIT } from '#src/providers/paid/price-list.ts';
import { usualCost } from '#src/providers/paid/usual-cost.ts';
import { ANCHOR, RUNWAY_MODELS, runwayModel } from '#src/providers/runway/models.ts';

const usd = (amount: number, digits: number): string => (amount === 0 ? '0' : amount.toFixed(digits));
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The models that are asked where no setting names one. */
function usualModels() {
  const [writer = ''] = scriptModels(null);
  const [reader = ''] = readerModels(null, writer);
  const [speech = ''] = speechModels(null);
  return { writer, reader, speech };
}

/** By the name of the marker that stands before each in the page. */
export function costTables(): Record<string, string> {
  const gemini = usualModels();
  const [usual] = RUNWAY_MODELS;
  const choices = [
    ['nothing', { gemini: null, clips: null }],
    ['`GEMINI_API_KEY`', { gemini, clips: null }],
    ['`GEMINI_API_KEY` and `RUNWAYML_API_SECRET`', { gemini, clips: usual }],
  ] as const;
  const videos = choices.map(([set, choice]) => [
    set,
    ...LENGTHS.map((length) => usd(usualCost({ length, ...choice }).total, 2)),
  ]);
  const parts = LENGTHS.map((length) => {
    const { script, reading, speech, clips } = usualCost({ length, gemini, clips: usual });
    return [length, usd(script, 3), usd(reading, 4), usd(speech, 3), usd(clips, 2)];
  });
  const clips = RUNWAY_MODELS.map((id) => [
    `\`${id}\``,
    String(runwayModel(id).creditsPerSecond),
    ...LENGTHS.map((length) => usd(usualCost({ length, gemini: null, clips: id }).total, 2)),
  ]);
  const writers = scriptModels(null).map((writer) => [
    `\`GEMINI_SCRIPT_MODEL=${writer}\``,
    usd(usualCost({ length: 'standard', gemini: { ...gemini, writer }, clips: null }).total, 3),
  ]);
  const voices = speechModels(null).map((speech) => [
    `\`GEMINI_TTS_MODEL=${speech}\``,
    usd(usualCost({ length: 'standard', gemini: { ...gemini, speech }, clips: null }).total, 3),
  ]);
  const large = RUNWAY_MODELS.filter((id) => runwayModel(id).ratio === '1080:1920');
  return {
    videos: table(['what is set', ...LENGTHS], videos),
    parts: table(['length', 'script', 'reading it against the paper', 'voice', 'clips'], parts),
    clips: table(['`RUNWAY_MODEL`', 'credits a second', ...LENGTHS], clips),
    anchor: table(
      ['the picture of', 'USD a video'],
      [
        [large.map((id) => `\`${id}\``).join(', '), usd(ANCHOR.credits['1080:1920'] * USD_PER_CREDIT, 2)],
        ['the others', usd(ANCHOR.credits['720:1280'] * USD_PER_CREDIT, 2)],
      ],
    ),
    gemini: table(['setting', 'a standard video without clips'], [...writers, ...voices]),
  };
}
