/** Certificates to sign videos with, made by openssl: an authority's, and what it has signed. */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LEAF = `basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,emailProtection
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
`;
const keyOf = (kind: string): string[] =>
  kind === 'ed25519' ? ['-newkey', 'ed25519'] : ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${kind}`];

/** Writes `ca.pem`, and of each kind (`P-256`, `ed25519`) its `.pem` and `.key`, into a folder. */
export async function writeCertificates(folder: string, kinds: readonly string[]): Promise<void> {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const named = (words: string) => words.split(' ');
  await writeFile(join(folder, 'leaf.cnf'), LEAF);
  const authority = '-nodes -keyout ca.key -out ca.pem -days 9 -subj /CN=Authority';
  openssl('req', '-x509', ...keyOf('P-256'), ...named(authority));
  for (const kind of kinds) {
    openssl(
      'req',
      ...keyOf(kind),
      ...named(`-nodes -keyout ${kind}.key -out ${kind}.csr -subj /O=Lab/CN=Lab`),
    );
    const request = `-in ${kind}.csr -CA ca.pem -CAkey ca.key -CAcreateserial`;
    openssl(...named(`x509 -req ${request} -days 8 -extfile leaf.cnf -out ${kind}.pem`));
  }
}

/** The settings that sign with one of them. */
export const signedWith = async (folder: string, kind: string) => ({
  c2pa: {
    certificate: await Promise.all(
      [`${kind}.pem`, 'ca.pem'].map((name) => readFile(join(folder, name), 'utf8')),
    ).then((chain) => chain.join('\n')),
    key: join(folder, `${kind}.key`),
  },
});
