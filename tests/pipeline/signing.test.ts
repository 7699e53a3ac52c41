import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import init, { WasmReader } from '@contentauth/c2pa-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Signer, signVideo } from '#src/pipeline/signing/index.ts';
import { CLAIMS_LABEL } from '#src/pipeline/signing/manifest.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { readMedia } from '#src/render/ffmpeg/header.ts';
import { addProvenance, readProvenance, SOURCE_TYPE } from '#src/render/provenance.ts';
import { signerOf } from '#src/wiring/signer.ts';
import { never, scratch, writeClip } from '../render/support.ts';
import { signedWith, writeCertificates } from '../support/certificates.ts';

const directory = await scratch();
const at = (name: string) => join(directory, name);

const TRANSCRIPT = {
  title: 'Why bees dance',
  language: 'en',
  paper: { title: 'Dances of bees', doi: '10.1/bees', licence: 'CC-BY-4.0' },
  scenes: [
    {
      id: 's1',
      claims: [{ text: 'Bees dance.', quote: 'The bees danced.', section: 'Results', verdict: 'holds' }],
    },
    { id: 's2', claims: [] },
  ],
};

const given = (name: string) => signedWith(directory, name);

interface Read {
  validation_state: string;
  validation_status: { code: string }[];
  active_manifest: string;
  manifests: Record<string, { title: string; assertions: { label: string; data: unknown }[] }>;
}
async function readBack(path: string): Promise<Read> {
  return JSON.parse((await WasmReader.fromBytes('video/mp4', await readFile(path))).json());
}

beforeAll(async () => {
  await writeCertificates(directory, ['P-256', 'P-384', 'ed25519']);
  const program = fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
  await init({ module_or_path: await readFile(program) });
});

describe('a signed video', () => {
  it.each(['P-256', 'P-384', 'ed25519'])(
    'with %s holds when it is read back, and a change shows',
    async (kind) => {
      const ffmpeg = await findFfmpeg(null);
      const path = at(`${kind}.mp4`);
      await writeClip(ffmpeg, path, 1);
      await addProvenance(path, {
        title: 'Bees',
        paper: 'Bees',
        source: null,
        rights: 'CC BY',
        licence: null,
      });
      const frames = (await readMedia(ffmpeg, path, never)).frames;
      await signVideo(path, TRANSCRIPT, (await signerOf(await given(kind))) as Signer, never);
      const read = await readBack(path);
      expect(read).toMatchObject({
        validation_state: 'Valid',
        validation_status: [{ code: 'signingCredential.untrusted' }],
      });
      const { title, assertions } = read.manifests[read.active_manifest] ?? { title: '', assertions: [] };
      expect(title).toBe('Why bees dance');
      expect(assertions.find(({ label }) => label === 'c2pa.actions.v2')?.data).toMatchObject({
        actions: [{ action: 'c2pa.created', digitalSourceType: SOURCE_TYPE }],
      });
      expect(assertions.find(({ label }) => label === CLAIMS_LABEL)?.data).toEqual({
        paper: TRANSCRIPT.paper,
        claims: [{ text: 'Bees dance.', quote: 'The bees danced.', section: 'Results' }],
      });
      // It still plays, and says what it said before.
      expect((await readMedia(ffmpeg, path, never)).frames).toBe(frames);
      expect((await readProvenance(path))?.toString()).toContain('compositeSynthetic');
      const bytes = await readFile(path);
      const place = Math.floor(bytes.length / 2);
      bytes.writeUInt8((bytes.readUInt8(place) + 1) % 256, place);
      await writeFile(path, bytes);
      expect((await readBack(path)).validation_status.map(({ code }) => code)).toContain(
        'assertion.bmffHash.mismatch',
      );
    },
  );
});

describe('what it is signed with', () => {
  it('is said to be wrong in words, and never shown', async () => {
    const right = (await given('P-256')).c2pa;
    const secret = (await readFile(right.key, 'utf8')).slice(40, 80);
    const wrong: [Partial<typeof right>, RegExp][] = [
      [{ key: at('P-384.key') }, /C2PA_KEY cannot be used. It is not the key/],
      [{ key: at('missing.key') }, /C2PA_KEY cannot be used. It is neither/],
      [{ key: '-----BEGIN nothing' }, /C2PA_KEY cannot be used. It is neither/],
      [{ certificate: at('leaf.cnf') }, /C2PA_CERT cannot be used. It holds no certificate/],
      [{ certificate: at('ca.pem'), key: at('ca.key') }, /C2PA_CERT cannot be used. It signs itself/],
    ];
    for (const [change, sentence] of wrong) {
      const refused = await signerOf({ c2pa: { ...right, ...change } }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'setup.invalid', userMessage: expect.stringMatching(sentence) });
      expect(JSON.stringify(refused)).not.toContain(secret);
    }
    expect(await signerOf({ c2pa: null })).toBeNull();
  });
});
