/** What a video's file says of where it comes from, for whoever finds it without its page: an XMP packet. */
import { appendFile } from 'node:fs/promises';
import { bytesAt, HEADER_BYTES, inBoxes } from './boxes.ts';

export interface Provenance {
  title: string;
  /** Of what it is made: the paper, as it is cited. */
  paper: string;
  /** The paper's address; null: it has none. */
  source: string | null;
  /** Under which licence the paper is, in words, and where that is to be read. */
  rights: string;
  licence: string | null;
}

/** The box in which an MP4 carries XMP (XMP specification, part 3). */
const XMP_UUID = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');
/** IPTC: a composite of several elements, of which at least one is made by a generative model. */
export const SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic';
/** Of a packet that is read back. */
const MOST_BYTES = 65_536;

/** Writes it behind the last box, where every player passes over it. */
export async function addProvenance(path: string, provenance: Provenance): Promise<void> {
  await append(path, packetOf(provenance));
}

/** Gives a video what another says of itself, if it says anything. */
export async function copyProvenance(from: string, to: string): Promise<void> {
  const packet = await readProvenance(from);
  if (packet) await append(to, packet);
}

function append(path: string, packet: Buffer): Promise<void> {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(HEADER_BYTES + XMP_UUID.length + packet.length);
  header.write('uuid', 4, 'latin1');
  return appendFile(path, Buffer.concat([header, XMP_UUID, packet]));
}

/** The packet of an MP4; null: it has none. */
export const readProvenance = (path: string): Promise<Buffer | null> =>
  inBoxes(path, async (file, { type, from, to }) => {
    if (type !== 'uuid') return null;
    const body = from + XMP_UUID.length;
    if (!(await bytesAt(file, from, XMP_UUID.length)).equals(XMP_UUID)) return null;
    return bytesAt(file, body, Math.min(MOST_BYTES, to - body));
  });

const XML_SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text of a paper: signs that XML forbids are left out. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => XML_SIGNS[sign] ?? '');

const words = (name: string, text: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt></${name}>`;

function packetOf({ title, paper, source, rights, licence }: Provenance): Buffer {
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<Iptc4xmpExt:DigitalSourceType>${SOURCE_TYPE}</Iptc4xmpExt:DigitalSourceType>
${words('dc:title', title)}
${words('dc:description', paper)}
${words('dc:rights', rights)}
${source ? `<dc:source>${xml(source)}</dc:source>` : ''}
${licence ? `<xmpRights:WebStatement>${xml(licence)}</xmpRights:WebStatement>` : ''}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`);
}
