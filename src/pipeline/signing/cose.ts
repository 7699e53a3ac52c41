/** A claim's signature as C2PA has it: COSE_Sign1 (RFC 9052) with the certificates beside it, padded to a size. Pure. */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';

/** With what videos are signed. */
export interface Signer {
  /** Changes with the certificate. */
  id: string;
  /** DER, the signer's own first; none is the root. */
  certificates: readonly Uint8Array[];
  /** PEM (PKCS #8). */
  key: string;
}

interface Algorithm {
  /** As C2PA names it. */
  name: string;
  /** As COSE numbers it (RFC 9053). */
  number: number;
  hash: string | null;
}

const CURVES: Record<string, Algorithm> = {
  prime256v1: { name: 'es256', number: -7, hash: 'sha256' },
  secp384r1: { name: 'es384', number: -35, hash: 'sha384' },
  secp521r1: { name: 'es512', number: -36, hash: 'sha512' },
};

/** null: C2PA has none for keys of this kind. */
export function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): Algorithm | null {
  if (asymmetricKeyType === 'ec') return CURVES[asymmetricKeyDetails?.namedCurve ?? ''] ?? null;
  return asymmetricKeyType === 'ed25519' ? { name: 'ed25519', number: -8, hash: null } : null;
}

/** Room for what is not certificates, bytes: the longest signature has 132. */
const SPARE = 1024;
/** From here on a padding's length takes two bytes more. */
const LEAST_PADDING = 256;

/** Bytes that a signature gets. */
export const signatureSize = ({ certificates }: Signer): number =>
  certificates.reduce((sum, { length }) => sum + length, SPARE);

export function signatureOf(claim: Uint8Array, signer: Signer): Uint8Array {
  const key = createPrivateKey(signer.key);
  const algorithm = algorithmOf(key);
  if (!algorithm) throw new TypeError('no algorithm for this key');
  const chain = signer.certificates.map(bytes);
  const [own = bytes(new Uint8Array())] = chain;
  const header = map(
    [integer(ALGORITHM), integer(algorithm.number)],
    [integer(X5CHAIN), chain.length === 1 ? own : array(...chain)],
  );
  const signed = array(text('Signature1'), bytes(header), bytes(new Uint8Array()), bytes(claim));
  const signature = sign(algorithm.hash, signed, { key, dsaEncoding: 'ieee-p1363' });
  const padded = (length: number): Buffer =>
    Buffer.concat([
      head(TAG, COSE_SIGN1),
      array(bytes(header), map([text('pad'), bytes(new Uint8Array(length))]), NOTHING, bytes(signature)),
    ]);
  const shortest = padded(LEAST_PADDING).length;
  return new Uint8Array(padded(LEAST_PADDING + signatureSize(signer) - shortest));
}

/** Labels of COSE headers. */
const ALGORITHM = 1;
const X5CHAIN = 33;

/** As much of CBOR (RFC 8949) as a signature needs. */
const TAG = 6;
const COSE_SIGN1 = 18;
const NOTHING = Buffer.from([0xf6]);

function head(major: number, value: number): Buffer {
  const type = major << 5;
  if (value < 24) return Buffer.from([type | value]);
  if (value < 2 ** 8) return Buffer.from([type | 24, value]);
  if (value < 2 ** 16) return Buffer.from([type | 25, value >> 8, value & 0xff]);
  const long = Buffer.alloc(5);
  long.writeUInt8(type | 26);
  long.writeUInt32BE(value, 1);
  return long;
}

const integer = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Uint8Array): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer =>
  Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const array = (...items: Buffer[]): Buffer => Buffer.concat([head(4, items.length), ...items]);
const map = (...pairs: [Buffer, Buffer][]): Buffer => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);
