/** What the doctor looks at, as the installation is configured. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMANDS } from '#commands/index.ts';
import { toAppError } from '#src/core/errors.ts';
import { openDatabase } from '#src/db/connection/client.ts';
import { openEmbeddedDatabase } from '#src/db/embedded/index.ts';
import { lookAtAddress } from '#src/doctor/checks/address.ts';
import { databaseFacts, judgeDatabase } from '#src/doctor/checks/database.ts';
import { lookAtDiscord } from '#src/doctor/checks/discord.ts';
import { lookAtFfmpeg } from '#src/doctor/checks/ffmpeg.ts';
import { judgeFonts } from '#src/doctor/checks/fonts.ts';
import { lookAtGemini } from '#src/doctor/checks/gemini.ts';
import { judgeMachine, machineFacts } from '#src/doctor/checks/machine.ts';
import { lookAtQueue } from '#src/doctor/checks/queue.ts';
import { lookAtRunway } from '#src/doctor/checks/runway.ts';
import { lookAtSlack } from '#src/doctor/checks/slack.ts';
import { lookAtSources } from '#src/doctor/checks/sources.ts';
import { lookAtStorage } from '#src/doctor/checks/storage.ts';
import { type Check, fault, off } from '#src/doctor/finding.ts';
import { canDraw } from '#src/graphics/type/glyphs.ts';
import { renderRegistration } from '#src/platforms/discord/app/registration.ts';
import { BOT_SCOPES, PATHS } from '#src/platforms/slack/app/manifest.ts';
import { GOOGLE } from '#src/providers/gemini/client.ts';
import { readerModels, scriptModels, speechModels } from '#src/providers/gemini/models.ts';
import { usualCost, usualCredits } from '#src/providers/paid/usual-cost.ts';
import { createRunwayClient } from '#src/providers/runway/client.ts';
import type { Closers } from '#src/runtime/closers.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Config } from './config.ts';
import { runwayModelOf } from './price.ts';
import { openStorage } from './services.ts';

/** The usual length of a video. */
const LENGTH = 'standard';

/** @param keep is handed what has to be closed when all is looked at */
export function checksOf(config: Config, log: Logger, keep: Closers['keep']): Check[] {
  return [
    machine(config),
    ...services(config, log, keep),
    ...rendering(config),
    address(config),
    ...outside(config),
  ];
}

const machine = ({ dataDir }: Config): Check => ({
  part: 'machine',
  async look() {
    const made = await mkdir(dataDir, { recursive: true }).then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    );
    if (made !== null)
      return [fault(`${dataDir} cannot be written to (${made}).`, 'Set DATA_DIR to a folder of your own.')];
    return judgeMachine(await machineFacts(dataDir), dataDir);
  },
});

function services(config: Config, log: Logger, keep: Closers['keep']): Check[] {
  const { databaseUrl, redisUrl, dataDir, s3 } = config;
  const open = async () => {
    const embedded = databaseUrl ? null : await openEmbeddedDatabase(dataDir, log);
    keep(() => embedded?.close());
    return databaseUrl ?? embedded?.url ?? '';
  };
  const opening = open();
  opening.catch(() => undefined); // whoever waits for it hears of it
  return [
    {
      part: 'database',
      async look() {
        const { sql } = openDatabase(await opening);
        keep(() => sql.end({ timeout: 1 }));
        return databaseFacts(sql, databaseUrl === null).then(judgeDatabase, (thrown: unknown) => [
          fault(
            `PostgreSQL cannot be reached: ${toAppError(thrown).message}.`,
            'Start it, and check host, port, user, password and database in DATABASE_URL.',
          ),
        ]);
      },
    },
    {
      part: 'queue',
      async look() {
        if (redisUrl) return lookAtQueue({ redisUrl, databaseUrl: '' });
        const url = await opening.catch(() => null);
        if (url === null) return [off('It is in the database, which is not there.')];
        return lookAtQueue({ redisUrl, databaseUrl: url });
      },
    },
    {
      part: 'storage',
      look: async () =>
        lookAtStorage(await openStorage(config), s3 ? `the bucket ${s3.bucket}` : join(dataDir, 'media')),
    },
  ];
}

const rendering = ({ ffmpegPath }: Config): Check[] => [
  { part: 'ffmpeg', look: () => lookAtFfmpeg(ffmpegPath) },
  { part: 'fonts', look: async () => judgeFonts(canDraw) },
];

const address = (config: Config): Check => ({
  part: 'address',
  look: (signal) => {
    const { port, host, trustProxy, discord, slack, desk } = config;
    const hasChats = discord !== null || slack !== null;
    return lookAtAddress({ publicUrl: desk.publicUrl, hasChats, port, host, trustProxy }, signal);
  },
});

const notSet = (part: string, says: string, advice: string): Check => ({
  part,
  look: async () => [off(says, advice)],
});

function outside(config: Config): Check[] {
  const { sources } = config;
  return [
    discord(config),
    slack(config),
    gemini(config),
    runway(config),
    { part: 'papers', look: (signal) => lookAtSources(sources, signal) },
  ];
}

function discord({ discord: settings, desk }: Config): Check {
  if (!settings) return notSet('Discord', 'Off.', 'Set DISCORD_TOKEN: docs/one-workspace.md.');
  const commands = renderRegistration(COMMANDS);
  const readContent = desk.attachments !== 'off';
  return { part: 'Discord', look: (signal) => lookAtDiscord({ ...settings, readContent, commands }, signal) };
}

function slack({ slack: settings, desk }: Config): Check {
  if (!settings)
    return notSet('Slack', 'Off.', 'Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN: docs/one-workspace.md.');
  const apiUrl = settings.apiUrl.replace(/\/+$/, '');
  const requestUrl = `${desk.publicUrl}${PATHS.events}`;
  return {
    part: 'Slack',
    look: (signal) => lookAtSlack({ ...settings, apiUrl, requestUrl, scopes: BOT_SCOPES }, signal),
  };
}

function gemini({ gemini: settings, runway: clips }: Config): Check {
  if (!settings)
    return notSet(
      'Gemini',
      'Off: scripts are made of the paper’s own sentences, in English, with a synthetic voice.',
      'Set GEMINI_API_KEY: https://aistudio.google.com/apikey.',
    );
  const writers = scriptModels(settings.scriptModel);
  const [writer = ''] = writers;
  const readers = readerModels(settings.readerModel, writer);
  const voices = speechModels(settings.speechModel);
  const roles = [
    { role: 'writes', setting: 'GEMINI_SCRIPT_MODEL', models: writers },
    { role: 'reads what was written', setting: 'GEMINI_READER_MODEL', models: readers },
    { role: 'speaks', setting: 'GEMINI_TTS_MODEL', models: voices },
  ];
  return {
    part: 'Gemini',
    look: async (signal) => {
      const choice = { writer, reader: readers[0] ?? '', speech: voices[0] ?? '' };
      const cost = usualCost({ length: LENGTH, gemini: choice, clips: runwayModelOf({ runway: clips }) });
      const price = `A usual video costs about ${cost.total.toFixed(2)} USD: script ${(cost.script + cost.reading).toFixed(3)}, voice ${cost.speech.toFixed(3)}, clips ${cost.clips.toFixed(2)} (docs/costs.md).`;
      const baseUrl = (settings.baseUrl ?? GOOGLE).replace(/\/+$/, '');
      return lookAtGemini({ apiKey: settings.apiKey, baseUrl, roles, price }, signal);
    },
  };
}

function runway({ runway: settings }: Config): Check {
  if (!settings)
    return notSet(
      'Runway',
      'Off: scenes are drawn here, for nothing.',
      'Set RUNWAYML_API_SECRET: https://dev.runwayml.com.',
    );
  return {
    part: 'Runway',
    look: async (signal) => {
      const model = runwayModelOf({ runway: settings });
      if (model === null) return [];
      const client = createRunwayClient(settings.apiKey, settings.baseUrl);
      return lookAtRunway({ client, model, creditsAVideo: usualCredits(LENGTH, model) }, signal);
    },
  };
}
