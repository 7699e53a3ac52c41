/**
 * A voice of some kilobytes in the layout of sherpa-onnx's releases: every sound is a hum of its own pitch. It is a real
 * ONNX model, written here field by field (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SAMPLE_RATE = 16_000;
/** Samples of one sound. */
const LENGTH = 1_300;
const SOUNDS = [...'_abcdefghijklmnopqrstuvwxyz'];

const FLOAT = 1;
const INT64 = 7;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push(rest > 127 ? (rest % 128) + 128 : rest);
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Buffer.from(bytes);
}
const number = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);
function bytes(field: number, content: Buffer | string): Buffer {
  const body = Buffer.from(content);
  return Buffer.concat([varint(field * 8 + 2), varint(body.length), body]);
}
const message = (field: number, ...parts: Buffer[]): Buffer => bytes(field, Buffer.concat(parts));

const node = (type: string, inputs: string[], output: string, ...attributes: Buffer[]): Buffer =>
  message(1, ...inputs.map((name) => bytes(1, name)), bytes(2, output), bytes(4, type), ...attributes);
const toFloat = message(5, bytes(1, 'to'), number(3, FLOAT), number(20, 2));

const floats = (name: string, dims: number[], values: Float32Array): Buffer =>
  message(
    5,
    ...dims.map((dim) => number(1, dim)),
    number(2, FLOAT),
    bytes(8, name),
    bytes(9, Buffer.from(values.buffer)),
  );
const whole = (name: string, values: number[]): Buffer =>
  message(
    5,
    number(1, values.length),
    number(2, INT64),
    bytes(8, name),
    bytes(9, Buffer.from(BigInt64Array.from(values, BigInt).buffer)),
  );
const port = (field: number, name: string, type: number, dims: (number | string)[]): Buffer => {
  const shape = dims.map((dim) => message(1, typeof dim === 'number' ? number(1, dim) : bytes(2, dim)));
  return message(field, bytes(1, name), message(2, message(1, number(1, type), message(2, ...shape))));
};

function model(): Buffer {
  const ramp = Float32Array.from({ length: LENGTH }, (_, at) => (at * 2 * Math.PI * 40) / SAMPLE_RATE);
  const graph = [
    node('Cast', ['x'], 'ids', toFloat),
    node('Unsqueeze', ['ids', 'last'], 'column'),
    node('Mul', ['column', 'ramp'], 'phase'),
    node('Sin', ['phase'], 'wave'),
    node('Mul', ['wave', 'loudness'], 'quiet'),
    node('Reshape', ['quiet', 'flat'], 'y'),
    bytes(2, 'hum'),
    floats('ramp', [LENGTH], ramp),
    floats('loudness', [1], Float32Array.of(0.3)),
    whole('last', [2]),
    whole('flat', [1, 1, -1]),
    port(11, 'x', INT64, [1, 'n']),
    port(11, 'x_length', INT64, [1]),
    port(11, 'noise_scale', FLOAT, [1]),
    port(11, 'length_scale', FLOAT, [1]),
    port(11, 'noise_scale_w', FLOAT, [1]),
    port(12, 'y', FLOAT, [1, 1, 't']),
  ];
  const about = {
    ...{ model_type: 'vits', comment: 'hum', language: 'English', punctuation: ', . ? !' },
    ...{ add_blank: '0', n_speakers: '0', sample_rate: String(SAMPLE_RATE) },
  };
  return Buffer.concat([
    number(1, 8),
    message(7, ...graph),
    message(8, bytes(1, ''), number(2, 13)),
    ...Object.entries(about).map(([key, value]) => message(14, bytes(1, key), bytes(2, value))),
  ]);
}

/** @param words those that it can say; others are left out, as by any voice with a word list */
export async function writeTinyVoice(folder: string, words: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lexicon = words.map((word) => `${word} ${[...word.replaceAll(/[^a-z]/g, '')].join(' ')}`);
  await writeFile(join(folder, 'model.onnx'), model());
  await writeFile(
    join(folder, 'tokens.txt'),
    [...SOUNDS, ' ', ',', '.', '?', '!'].map((sound, id) => `${sound} ${id}`).join('\n'),
  );
  await writeFile(join(folder, 'lexicon.txt'), lexicon.join('\n'));
}
