/** 16-bit mono PCM as a WAV file and back: how narration is kept. */

const HEADER_BYTES = 44;

/** A canonical RIFF/WAVE file of the samples. */
export function encodeWav(pcm: Int16Array, sampleRate: number): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES + pcm.length * 2);
  bytes.write('RIFF', 0, 'ascii');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'ascii');
  bytes.writeUInt32LE(16, 16); // length of the format chunk
  bytes.writeUInt16LE(1, 20); // PCM
  bytes.writeUInt16LE(1, 22); // mono
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(sampleRate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'ascii');
  bytes.writeUInt32LE(pcm.length * 2, 40);
  pcm.forEach((sample, index) => {
    bytes.writeInt16LE(sample, HEADER_BYTES + index * 2);
  });
  return bytes;
}

/** The samples and their rate. Only for 16-bit mono with a header as `encodeWav` writes it. @throws RangeError on anything else */
export function decodeWav(bytes: Uint8Array): { pcm: Int16Array; sampleRate: number } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.toString('ascii', 0, 4) !== 'RIFF' || view.toString('ascii', 36, 40) !== 'data') {
    throw new RangeError('not a plain WAV file');
  }
  const samples = view.readUInt32LE(40) / 2;
  const pcm = Int16Array.from({ length: samples }, (_, index) => view.readInt16LE(HEADER_BYTES + index * 2));
  return { pcm, sampleRate: view.readUInt32LE(24) };
}
