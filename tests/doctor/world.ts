/** Everything that an installation needs, as local servers, and the doctor as a process of its own. */
import { type ExecFileException, execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as ask, createServer } from 'node:http';
import { createServer as createTls } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '#src/doctor/examine.ts';
import type { State } from '#src/doctor/finding.ts';
import { createBuiltInVoices } from '#src/providers/offline/voices.ts';
import { compiled } from '#src/runtime/root.ts';
import { startFakeDiscord } from '../fakes/discord/index.ts';
import { startFakeGemini } from '../fakes/gemini/index.ts';
import { voiceOf } from '../fakes/gemini/narrator-voice.ts';
import { startFakeNcbi } from '../fakes/ncbi.ts';
import { startFakeRunway } from '../fakes/runway/index.ts';
import { BUCKET, CREDENTIALS, startFakeS3 } from '../fakes/s3/index.ts';
import { startFakeSlack } from '../fakes/slack/index.ts';
import { BOT_SCOPES } from '../fakes/slack/limits.ts';
import { newDatabase } from '../support/database.ts';
import { freePort } from '../support/ports.ts';
import { startRedis } from '../support/servers.ts';
import { shortScript } from '../support/short-script.ts';

const DOCTOR = compiled(new URL('../../src/entries/doctor.ts', import.meta.url));
/** A name that only the way out of this world knows. */
export const HOST = 'videos.example';

export type Environment = Record<string, string | undefined>;

export async function startDoctorWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  const port = await freePort();
  // It sounds as a voice does: what is bought is listened to.
  const speaker = createBuiltInVoices();
  const [discord, slack, gemini, runway, ncbi, s3, redis, front] = await Promise.all([
    startFakeDiscord({ messageContent: true }),
    startFakeSlack(),
    startFakeGemini({ script: shortScript, speak: voiceOf(speaker, 'deep') }),
    startFakeRunway({ politeMs: 0 }),
    startFakeNcbi([], { unlimited: true }),
    startFakeS3(),
    startRedis(folder),
    startFront(folder, port),
  ]);
  const guild = discord.addGuild('Lab');
  const lab = slack.addWorkspace('Lab', { scopes: [...BOT_SCOPES, 'users:read'] });
  const environment: Environment = {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    PUBLIC_URL: `https://${HOST}`,
    TRUST_PROXY: '1',
    HTTPS_PROXY: front.proxyUrl,
    NO_PROXY: '127.0.0.1',
    NODE_EXTRA_CA_CERTS: front.certificate,
    DATABASE_URL: await newDatabase(),
    ...(redis && { REDIS_URL: redis.url }),
    S3_BUCKET: BUCKET,
    S3_ENDPOINT: s3.settings.endpoint,
    S3_REGION: s3.settings.region,
    S3_FORCE_PATH_STYLE: 'true',
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.urls.api,
    SLACK_BOT_TOKEN: lab.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.urls.api,
    GEMINI_API_KEY: gemini.apiKey,
    GEMINI_BASE_URL: gemini.url,
    RUNWAYML_API_SECRET: runway.apiKey,
    RUNWAYML_BASE_URL: runway.url,
    NCBI_API_KEY: 'a-key',
    NCBI_EUTILS_URL: ncbi.urls.eutils,
    NCBI_IDCONV_URL: ncbi.urls.idconv,
    PMC_CLOUD_URL: ncbi.urls.pmcCloud,
    EUROPEPMC_URL: ncbi.urls.europepmc,
    ARXIV_URL: ncbi.urls.arxiv,
    ARXIV_API_URL: ncbi.urls.arxivApi,
    CROSSREF_URL: ncbi.urls.crossref,
    UNPAYWALL_URL: ncbi.urls.unpaywall,
  };
  return {
    ...{ folder, environment, discord, slack, gemini, runway, ncbi, redis, guild, lab },
    async close() {
      await redis?.stop();
      await speaker.close();
      const servers = [discord, slack, gemini, runway, ncbi, s3, front];
      await Promise.all(servers.map((server) => server.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the doctor in `cwd`, where no .env is. */
export function doctor(
  cwd: string,
  environment: Environment,
  ...args: string[]
): Promise<{ code: number; text: string; errors: string }> {
  return new Promise((resolve) => {
    const options = { cwd, env: environment, timeout: 120_000 };
    execFile(process.execPath, [DOCTOR, ...args], options, (error: ExecFileException | null, text, errors) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, text, errors }),
    );
  });
}

/** The report of `--json`. */
export const parsed = (text: string): Report => JSON.parse(text) as Report;

/** `Gemini: fault: what it says`, for each finding in one of these states. */
export const told = ({ parts }: Report, ...states: State[]): string[] =>
  parts.flatMap(({ part, findings }) =>
    findings
      .filter(({ state }) => states.includes(state))
      .map(({ state, says }) => `${part}: ${state}: ${says}`),
  );

/** A proxy with TLS before the port, as Caddy is one, and the way out on which the name leads to it. */
async function startFront(folder: string, port: number) {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`, '-days', '2', '-nodes'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', certificate, ...subject], {
    stdio: 'ignore',
  });
  const tls = createTls(
    { key: await readFile(key), cert: await readFile(certificate) },
    (incoming, answer) => {
      const headers = { ...incoming.headers, 'x-forwarded-for': '203.0.113.7', connection: 'close' };
      const onward = ask({ port, host: '127.0.0.1', path: incoming.url, headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      });
      onward.on('error', () => answer.writeHead(502).end());
      onward.end();
    },
  );
  await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
  const inside = (tls.address() as AddressInfo).port;
  const proxy = createServer();
  proxy.on('connect', (_request, socket) => {
    const onward = connect(inside, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [onward, socket])
      end.on('error', () => void [onward, socket].map((one) => one.destroy()));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    certificate,
    proxyUrl: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close: () =>
      Promise.all(
        [tls, proxy].map((server) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      ),
  };
}
