/** The one reader of the environment. Everything else gets its settings handed in. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from './core/errors.ts';

/** An unset variable and an empty one mean the same: `.env` files and compose files leave empties behind. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, fallback: z.input<T>) =>
  z.preprocess((value) => (value === '' || value === undefined ? fallback : value), schema);
const flag = z.enum(['on', 'off']).transform((value) => value === 'on');
const baseUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const environmentSchema = z.object({
  PORT: withDefault(z.coerce.number().int().min(0).max(65_535), 3000),
  PUBLIC_URL: optional(baseUrl),
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
  DISCORD_TOKEN: optional(z.string()),
  DISCORD_API_URL: withDefault(baseUrl, 'https://discord.com/api'),
  ACCESS_CODE: optional(z.string()),
  ATTACHMENTS: withDefault(z.enum(['auto', 'ask', 'off']), 'auto'),
  REVIEW: withDefault(flag, 'off'),
  MAX_ACTIVE_PER_USER: withDefault(z.coerce.number().int().positive(), 5),
  MAX_VIDEOS_PER_DAY: withDefault(z.coerce.number().int().positive(), 30),
  MAX_UPLOAD_MB: withDefault(z.coerce.number().positive().max(500), 50),
  LOG_LEVEL: withDefault(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), 'info'),
});

export type Config = ReturnType<typeof loadConfig>;

/**
 * Settings from the environment.
 *
 * @throws AppError `setup.invalid` that names every variable that is wrong, never its value (it may be a secret).
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env) {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('setup.invalid', {
      message: `invalid environment: ${faults.join('; ')}`,
      userMessage: `Some settings are not valid. Please correct them in the environment or .env: ${faults.join('; ')}.`,
    });
  }
  const env = parsed.data;
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
      },
      apiKey: env.NCBI_API_KEY ?? null,
      email: env.NCBI_EMAIL ?? null,
    },
    port: env.PORT,
    discord: env.DISCORD_TOKEN ? { token: env.DISCORD_TOKEN, apiUrl: env.DISCORD_API_URL } : null,
    desk: {
      publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
      accessCode: env.ACCESS_CODE ?? null,
      attachments: env.ATTACHMENTS,
      review: env.REVIEW,
      maxActivePerUser: env.MAX_ACTIVE_PER_USER,
      maxVideosPerDay: env.MAX_VIDEOS_PER_DAY,
      maxUploadBytes: env.MAX_UPLOAD_MB * 1024 * 1024,
    },
    logLevel: env.LOG_LEVEL,
  };
}

/** Reads `.env` of the working directory into the environment, where there is one. Set variables win. */
export function loadDotEnv(directory = process.cwd()): void {
  const file = join(directory, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
