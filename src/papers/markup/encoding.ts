/** Bytes of a text file as text. */

const DECLARED = /<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;
/** Where an XML declaration must stand. */
const HEAD_BYTES = 300;

/** By byte order mark, else by the XML declaration, else UTF-8; what does not decode becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared = DECLARED.exec(head)?.[1];
  // Readable as it stands, so not two bytes a character, whatever it says.
  return declared && !/^utf-?16/i.test(declared) && isKnown(declared) ? declared : 'utf-8';
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
