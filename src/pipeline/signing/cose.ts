/** A claim's signature as C2PA has it: COSE_Sign1 (RFC 9052) with the certificates beside it, padded to a size. Pure. */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { encode } from 'cborg';

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
  const [own, ...others] = signer.certificates;
  const header = encode(
    new Map<number, unknown>([
      [ALGORITHM, algorithm.number],
      [X5CHAIN, others.length === 0 ? own : signer.certificates],
    ]),
  );
  const signed = encode(['Signature1', header, new Uint8Array(), claim]);
  const signature = new Uint8Array(sign(algorithm.hash, signed, { key, dsaEncoding: 'ieee-p1363' }));
  const padded = (length: number): Uint8Array =>
    Buffer.concat([COSE_SIGN1, encode([header, { pad: new Uint8Array(length) }, null, signature])]);
  const shortest = padded(LEAST_PADDING).length;
  return new Uint8Array(padded(LEAST_PADDING + signatureSize(signer) - shortest));
}

/** Labels of COSE headers. */
const ALGORITHM = 1;
const X5CHAIN = 33;
/** CBOR's tag 18. */
const COSE_SIGN1 = Uint8Array.of(0xd2);
