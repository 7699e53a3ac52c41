/** `npm run voices:install -- <NAME> --sha256 <HASH>`: fetches a neural voice into DATA_DIR/voices. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#src/core/errors.ts';
import { installVoice } from '#src/providers/neural/install.ts';
import { loadConfig, loadDotEnv } from '#src/wiring/config.ts';

const USAGE = `Fetches a voice of sherpa-onnx's releases (https://github.com/k2-fsa/sherpa-onnx/releases/tag/tts-models).

  npm run voices:install -- vits-piper-en_US-lessac-medium --sha256 <HASH>

  --sha256   of the archive, as the page of the release shows it beside its name`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sha256: { type: 'string', default: '' }, help: { type: 'boolean', short: 'h' } },
  });
  const [name] = positionals;
  if (values.help || !name) process.stdout.write(`${USAGE}\n`);
  else {
    loadDotEnv();
    const { dataDir, voicesUrl } = loadConfig();
    const directory = join(dataDir, 'voices');
    const sha256 = values.sha256.toLowerCase();
    const folder = await installVoice({ baseUrl: voicesUrl, name, sha256, directory });
    process.stdout.write(`The voice is there. To use it, set\n\n  VOICE_MODEL_DIR=${folder}\n`);
  }
} catch (thrown) {
  process.stderr.write(`${thrown instanceof AppError ? thrown.userMessage : String(thrown)}\n\n${USAGE}\n`);
  process.exitCode = 1;
}
