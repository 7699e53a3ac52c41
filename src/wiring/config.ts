/** The one reader of the environment. Everything else gets its settings handed in. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '#src/core/errors.ts';
import { LANGUAGES } from '#src/core/language.ts';
import {
  baseUrl,
  beginning,
  commandPrefix,
  doorToken,
  flag,
  MIN_SECRET_LENGTH,
  optional,
  proxies,
  speakers,
  withDefault,
  withProxyNames,
} from './setting-kinds.ts';
import { isWhole } from './whole.ts';

/** Where nobody else reaches it. */
const LOOPBACK = '127.0.0.1';

const environmentSchema = z.object({
  PORT: withDefault(z.coerce.number().int().min(0).max(65_535), 3000),
  HOST: optional(z.string().trim()),
  PUBLIC_URL: optional(baseUrl),
  TRUST_PROXY: withDefault(proxies, 0),
  DATA_DIR: withDefault(z.string(), './data'),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  S3_BUCKET: optional(z.string()),
  S3_ENDPOINT: optional(baseUrl),
  S3_REGION: optional(z.string()),
  S3_FORCE_PATH_STYLE: withDefault(z.stringbool(), 'false'),
  FFMPEG_PATH: optional(z.string()),
  NCBI_API_KEY: optional(z.string()),
  NCBI_EMAIL: optional(z.email()),
  NCBI_EUTILS_URL: withDefault(baseUrl, 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils'),
  NCBI_IDCONV_URL: withDefault(baseUrl, 'https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles'),
  PMC_CLOUD_URL: withDefault(baseUrl, 'https://pmc-oa-opendata.s3.amazonaws.com'),
  EUROPEPMC_URL: withDefault(baseUrl, 'https://www.ebi.ac.uk/europepmc/webservices/rest'),
  ARXIV_URL: withDefault(baseUrl, 'https://arxiv.org'),
  ARXIV_API_URL: withDefault(baseUrl, 'https://export.arxiv.org/api'),
  CROSSREF_URL: withDefault(baseUrl, 'https://api.crossref.org'),
  UNPAYWALL_URL: withDefault(baseUrl, 'https://api.unpaywall.org'),
  PAPER_LOOKUP: withDefault(flag, 'on'),
  GEMINI_API_KEY: optional(z.string()),
  GEMINI_BASE_URL: optional(baseUrl),
  GEMINI_SCRIPT_MODEL: optional(z.string()),
  GEMINI_TTS_MODEL: optional(z.string()),
  GEMINI_READER_MODEL: optional(z.string()),
  VOICES_URL: withDefault(baseUrl, 'https://github.com/k2-fsa/sherpa-onnx/releases/download/tts-models'),
  VOICE_MODEL_DIR: optional(z.string()),
  VOICE_MODEL_SPEAKERS: withDefault(speakers, '0'),
  SPEECH_BASE_URL: optional(baseUrl),
  SPEECH_API_KEY: optional(z.string()),
  SPEECH_MODEL: withDefault(z.string(), 'tts-1'),
  SPEECH_VOICES: withDefault(z.string(), 'nova,onyx,sage'),
  LLM_BASE_URL: optional(baseUrl),
  LLM_MODEL: optional(z.string()),
  LLM_API_KEY: optional(z.string()),
  LLM_READER_MODEL: optional(z.string()),
  RUNWAYML_API_SECRET: optional(z.string()),
  RUNWAYML_BASE_URL: optional(baseUrl),
  RUNWAY_MODEL: optional(z.string()),
  RUNWAY_ANCHOR: withDefault(flag, 'off'),
  DAILY_BUDGET_USD: withDefault(z.coerce.number().positive(), 20),
  DAILY_BUDGET_PER_PERSON_USD: optional(z.coerce.number().positive()),
  DISCORD_TOKEN: optional(z.string()),
  DISCORD_API_URL: withDefault(baseUrl, 'https://discord.com/api'),
  SLACK_BOT_TOKEN: optional(beginning('xoxb-', /^(?:xoxb|xoxe\.xoxb)-/)),
  SLACK_APP_TOKEN: optional(beginning('xapp-', /^xapp-/)),
  SLACK_SIGNING_SECRET: optional(z.string()),
  SLACK_CLIENT_ID: optional(z.string()),
  SLACK_CLIENT_SECRET: optional(z.string()),
  SLACK_STATE_SECRET: optional(z.string().min(MIN_SECRET_LENGTH)),
  SLACK_API_URL: withDefault(baseUrl, 'https://slack.com/api'),
  ADMIN_TOKEN: optional(doorToken),
  METRICS_TOKEN: optional(doorToken),
  HTTPS_PROXY: optional(baseUrl),
  HTTP_PROXY: optional(baseUrl),
  NO_PROXY: withDefault(z.string(), ''),
  C2PA_CERT: optional(z.string()),
  C2PA_KEY: optional(z.string()),
  SENTRY_DSN: optional(z.url({ protocol: /^https?$/ })),
  ACCESS_CODE: optional(z.string()),
  COMMAND_PREFIX: withDefault(commandPrefix, ''),
  ATTACHMENTS: optional(z.enum(['auto', 'ask', 'off'])),
  REVIEW: withDefault(flag, 'off'),
  MAX_ACTIVE_PER_USER: withDefault(z.coerce.number().int().positive(), 5),
  MAX_VIDEOS_PER_DAY: withDefault(z.coerce.number().int().positive(), 30),
  RETENTION_DAYS: optional(z.coerce.number().int().positive()),
  MAX_UPLOAD_MB: withDefault(z.coerce.number().positive().max(500), 50),
  LOG_LEVEL: withDefault(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), 'info'),
});

type Environment = z.infer<typeof environmentSchema>;

/** How Slack is reached; null: it is off. Socket Mode goes first where both ways are open. */
function slackOf(env: Environment) {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret = '' } = env;
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId } = env;
  if (botToken === undefined && clientId === undefined) return null;
  return {
    apiUrl: env.SLACK_API_URL,
    transport: appToken ? { kind: 'socket' as const, appToken } : { kind: 'http' as const, signingSecret },
    installs: botToken
      ? { kind: 'token' as const, botToken }
      : {
          kind: 'oauth' as const,
          clientId: clientId ?? '',
          clientSecret: env.SLACK_CLIENT_SECRET ?? '',
          secret: env.SLACK_STATE_SECRET ?? '',
        },
  };
}

/**
 * Where people have a chat, the playground is for those who run the installation; else it is the way to ask for videos,
 * for everybody who reaches the server unless a token is asked for. A proxy brings the whole world, so there it needs one.
 */
function playgroundOf(env: Environment): 'closed' | 'token' | 'everybody' {
  if (env.ADMIN_TOKEN !== undefined) return 'token';
  const hasChat = env.DISCORD_TOKEN !== undefined || slackOf(env) !== null;
  return hasChat || env.TRUST_PROXY > 0 ? 'closed' : 'everybody';
}

/** One person's usual share of the day's budget. */
const SHARE = 1 / 3;

const budgetOf = ({ DAILY_BUDGET_USD: dayUsd, DAILY_BUDGET_PER_PERSON_USD: personUsd }: Environment) => ({
  dayUsd,
  personUsd: personUsd ?? dayUsd * SHARE,
});

export type Config = ReturnType<typeof loadConfig>;

/**
 * Settings from the environment.
 *
 * @throws AppError `setup.invalid` that names every variable that is wrong, never its value (it may be a secret).
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env) {
  const parsed = environmentSchema.superRefine(isWhole).safeParse(withProxyNames(environment));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('setup.invalid', {
      message: `invalid environment: ${faults.join('; ')}`,
      userMessage: `Some settings are not valid. Please correct them in the environment or .env: ${faults.join('; ')}.`,
    });
  }
  const env = parsed.data;
  const playground = playgroundOf(env);
  return {
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    redisUrl: env.REDIS_URL ?? null,
    s3: env.S3_BUCKET
      ? {
          bucket: env.S3_BUCKET,
          endpoint: env.S3_ENDPOINT ?? null,
          region: env.S3_REGION ?? null,
          forcePathStyle: env.S3_FORCE_PATH_STYLE,
        }
      : null,
    ffmpegPath: env.FFMPEG_PATH ?? null,
    sources: {
      urls: {
        eutils: env.NCBI_EUTILS_URL,
        idconv: env.NCBI_IDCONV_URL,
        pmcCloud: env.PMC_CLOUD_URL,
        europepmc: env.EUROPEPMC_URL,
        arxiv: env.ARXIV_URL,
        arxivApi: env.ARXIV_API_URL,
        crossref: env.CROSSREF_URL,
        unpaywall: env.UNPAYWALL_URL,
      },
      apiKey: env.NCBI_API_KEY ?? null,
      email: env.NCBI_EMAIL ?? null,
      lookUp: env.PAPER_LOOKUP,
    },
    llm:
      env.LLM_BASE_URL && env.LLM_MODEL
        ? {
            baseUrl: env.LLM_BASE_URL,
            model: env.LLM_MODEL,
            apiKey: env.LLM_API_KEY ?? null,
            readerModel: env.LLM_READER_MODEL ?? null,
          }
        : null,
    gemini: env.GEMINI_API_KEY
      ? {
          apiKey: env.GEMINI_API_KEY,
          baseUrl: env.GEMINI_BASE_URL ?? null,
          scriptModel: env.GEMINI_SCRIPT_MODEL ?? null,
          speechModel: env.GEMINI_TTS_MODEL ?? null,
          readerModel: env.GEMINI_READER_MODEL ?? null,
        }
      : null,
    voicesUrl: env.VOICES_URL,
    neuralVoice: env.VOICE_MODEL_DIR
      ? { directory: env.VOICE_MODEL_DIR, speakers: env.VOICE_MODEL_SPEAKERS }
      : null,
    speechServer: env.SPEECH_BASE_URL
      ? {
          baseUrl: env.SPEECH_BASE_URL,
          apiKey: env.SPEECH_API_KEY ?? null,
          model: env.SPEECH_MODEL,
          voices: env.SPEECH_VOICES.split(',').map((name) => name.trim()),
        }
      : null,
    runway: env.RUNWAYML_API_SECRET
      ? {
          apiKey: env.RUNWAYML_API_SECRET,
          baseUrl: env.RUNWAYML_BASE_URL ?? null,
          model: env.RUNWAY_MODEL ?? null,
          anchors: env.RUNWAY_ANCHOR,
        }
      : null,
    c2pa: env.C2PA_CERT && env.C2PA_KEY ? { certificate: env.C2PA_CERT, key: env.C2PA_KEY } : null,
    budget: budgetOf(env),
    retentionDays: env.RETENTION_DAYS ?? null,
    port: env.PORT,
    // What is open to everybody is open on this machine alone, unless somebody has said otherwise.
    host: env.HOST ?? (playground === 'everybody' ? LOOPBACK : null),
    trustProxy: env.TRUST_PROXY,
    playground,
    discord: env.DISCORD_TOKEN ? { token: env.DISCORD_TOKEN, apiUrl: env.DISCORD_API_URL } : null,
    slack: slackOf(env),
    adminToken: env.ADMIN_TOKEN ?? null,
    metricsToken: env.METRICS_TOKEN ?? env.ADMIN_TOKEN ?? null,
    proxy:
      env.HTTPS_PROXY || env.HTTP_PROXY
        ? { https: env.HTTPS_PROXY ?? null, http: env.HTTP_PROXY ?? null, except: env.NO_PROXY }
        : null,
    sentryDsn: env.SENTRY_DSN ?? null,
    desk: {
      publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
      accessCode: env.ACCESS_CODE ?? null,
      ...(playground !== 'everybody' && { tokenKeys: { playground: env.ADMIN_TOKEN ?? null } }),
      // Where a video costs money, or a paper leaves for a provider, a dropped file is no wish yet.
      attachments: env.ATTACHMENTS ?? (env.GEMINI_API_KEY || env.RUNWAYML_API_SECRET ? 'ask' : 'auto'),
      review: env.REVIEW,
      maxActivePerUser: env.MAX_ACTIVE_PER_USER,
      maxVideosPerDay: env.MAX_VIDEOS_PER_DAY,
      budget: budgetOf(env),
      // Only a language model writes others than English.
      languages: env.GEMINI_API_KEY || env.LLM_BASE_URL ? LANGUAGES : (['en'] as const),
      maxUploadBytes: env.MAX_UPLOAD_MB * 1024 * 1024,
    },
    commandPrefix: env.COMMAND_PREFIX,
    logLevel: env.LOG_LEVEL,
  };
}

/** Reads `.env` of the working directory into the environment, where there is one. Set variables win. */
export function loadDotEnv(directory = process.cwd()): void {
  const file = join(directory, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
