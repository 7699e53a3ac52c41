/** What runs in the confined process of `signVideo`: c2pa-rs as WebAssembly, which was made for a browser's worker. */
import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import init, { WasmBuilder, WasmReader } from '@contentauth/c2pa-wasm';
import { algorithmOf, type Signer, signatureOf, signatureSize } from './cose.ts';

export interface SigningTask {
  video: Uint8Array;
  manifest: string;
  signer: Signer;
}

const MP4 = 'video/mp4';
/** Nobody is asked, here or elsewhere: whose certificates are trusted is for whoever looks at the video. */
const OFFLINE = { verify: { verify_after_sign: false, remote_manifest_fetch: false, ocsp_fetch: false } };
/** What reading it back may find wrong: the certificate is on no list, since there is none here. */
const UNTRUSTED = 'signingCredential.untrusted';

/** Bytes as a browser's file: read by parts, at once. */
class HeldFile {
  constructor(readonly bytes: Uint8Array) {}
  get size(): number {
    return this.bytes.length;
  }
  slice(from: number, to: number): HeldFile {
    return new HeldFile(this.bytes.subarray(from, to));
  }
}

/** The signed video. Rejects where what was signed does not hold when it is read back. */
export default async function signed({ video, manifest, signer }: SigningTask): Promise<Uint8Array> {
  Object.assign(globalThis, {
    FileReaderSync: class {
      readAsArrayBuffer = ({ bytes }: HeldFile): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
    },
  });
  const program = fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
  await init({ module_or_path: await readFile(program) });
  const builder = WasmBuilder.fromJson(manifest, JSON.stringify(OFFLINE));
  const definition = {
    alg: algorithmOf(createPrivateKey(signer.key))?.name ?? '',
    reserveSize: signatureSize(signer),
    sign: async (claim: Uint8Array) => signatureOf(claim, signer) as Uint8Array<ArrayBuffer>,
  };
  const out = await builder.sign(definition, [], MP4, new HeldFile(new Uint8Array(video)) as unknown as Blob);
  const wrong = (await readSigned(out)).validation_status?.filter(({ code }) => code !== UNTRUSTED) ?? [];
  if (wrong.length > 0) throw new Error(`signed, but not valid: ${wrong.map(({ code }) => code).join(', ')}`);
  return out;
}

/** What c2pa-rs reads of a signed video. */
interface Read {
  validation_status?: { code: string }[];
}

const readSigned = async (video: Uint8Array): Promise<Read> =>
  JSON.parse((await WasmReader.fromBytes(MP4, video, JSON.stringify(OFFLINE))).json()) as Read;
