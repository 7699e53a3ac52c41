/** Author names from the lines under the title. */

import { isAbstractName } from '../body/section-names.ts';
import { composeAccents, letters } from '../layout/text.ts';
import type { Line, PdfMetadata } from '../model.ts';

/** Stands in the text where a raised mark was. */
const MARK = '\u0001';
const AFFILIATION =
  /universit|universid|institut|department|departamento|faculty|college|school of|hospital|laborator|cent(?:re|er) (?:for|of)|academy|ministry|inc\.|ltd|gmbh|division|e-?mail|@|http|research article|received|accepted|\b\d{4,}\b|abstract|corresponding|orcid|licen[cs]e|copyright|citation|editor|reviewed|present address|author details|street|avenue/i;
const NO_NAME =
  /\b(?:open|access|review|article|research|journal|abstract|introduction|peer|status|edited|original|volume|issue|keywords|data|paper|hypothesis|case|report|letter)\b/i;
const DEGREE =
  /^(?:M\.?D|Ph\.?D|M\.?Sc|B\.?Sc|B\.?A|M\.?A|M\.?S|BDS|MDS|MBBS|MBChB|FRC\w+|MRC\w+|DVM|MVSc|MPH|MPhil|DPhil|R\.?N|MBA|DDS|DMD|PharmD|DrPH|DSc|ScD|FACS|FACC|FAAN|FAHA|PT|JD|LLM|CPhT|Esq|Dr|Prof)\.?$/i;
const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|du|la|le|el|al|bin|bint|ibn|van|von|der|den|ter|ten|zu|zur|af|av|y|e|san|st\.?|abu|ben)$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** More lines of names than this are collaborations' lists at the end, not bylines. */
const MAX_LINES = 24;

/** Names in order, from the lines of the title's page; `bottom` is the baseline of the title's last line. */
export function findAuthors(page: Line[], title: Line, metadata: PdfMetadata, printed: string): string[] {
  const below = byRow(page.filter((line) => line.y > title.y + 2));
  const start = below.findIndex((line) => overlaps(line, title) && namesIn([line]).length > 0);
  const found = start === -1 ? [] : namesIn(byline(below.slice(start)));
  return better(found, metadata.authors.map(tidy), printed);
}

function byRow(lines: Line[]): Line[] {
  return [...lines].sort((a, b) => (Math.abs(a.y - b.y) < 2 ? a.x0 - b.x0 : a.y - b.y));
}

function overlaps(line: Line, title: Line): boolean {
  const middle = (line.x0 + line.x1) / 2;
  return middle > title.left && middle < title.right;
}

/** Lines that go on in the look of the first one. */
function byline(lines: Line[]): Line[] {
  const [first] = lines;
  const kept: Line[] = [];
  for (const line of lines.slice(0, MAX_LINES)) {
    const last = kept.at(-1);
    if (!first || isAbstractName(line.text)) break;
    const look = Math.abs(line.size - first.size) < 0.6 && line.bold === first.bold;
    if (last && line.y - last.y > 3 * first.size) break;
    if (!look) continue;
    if (AFFILIATION.test(line.text) && namesIn([line]).length === 0) break;
    kept.push(line);
  }
  return kept;
}

/** The names in the lines; empty where what stands there does not read as names. */
function namesIn(lines: Line[]): string[] {
  const text = lines
    .map((line, index) => {
      const marked = line.runs
        .map((run) => (run.raised && !/\p{L}{3}/u.test(run.text) ? `${MARK} ` : run.text))
        .join('');
      const next = lines[index + 1];
      // Names set side by side, or one a line without a comma, are apart.
      const alone =
        next !== undefined && !/[,&]\s*$|\band\s*$/.test(line.text) && !/^\s*[,&|]|^and\b/.test(next.text);
      return alone && endsName(line, next) ? `${marked};` : marked;
    })
    .join(' ');
  const parts = composeAccents(text)
    .replace(/^\s*(?:by|authors?:?)\s+/i, '')
    .split(
      new RegExp(
        `[,;|•·&*†‡§¶#‖∥]|${MARK}|\\s\\d[\\d,]*(?=\\s|$)|(?<=\\p{L})\\d[\\d,]*|\\s(?:and|und|et|y|e)\\s|^(?:and|und|et|y|e)\\s|\\s{3,}`,
        'iu',
      ),
    )
    .map((part) =>
      part
        .replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ')
        .replace(/[\d.,\s]+$/, (end) => (end.startsWith('.') ? '.' : ''))
        .trim(),
    );
  const names: string[] = [];
  let strange = 0;
  for (const part of parts) {
    if (part === '' || DEGREE.test(part) || /^\p{L}$/u.test(part)) continue;
    if (SUFFIX.test(part)) continue;
    const name = withoutDegrees(part);
    if (isName(name)) names.push(tidy(name));
    else strange += 1;
  }
  return names.length > strange ? names : [];
}

function endsName(line: Line, next: Line): boolean {
  return (
    line.cells > 1 || Math.abs(line.y - next.y) < 2 || line.x1 < line.left + 0.6 * (line.right - line.left)
  );
}

function withoutDegrees(part: string): string {
  const words = part.split(/\s+/);
  while (words.length > 2 && DEGREE.test(words.at(-1) ?? '')) words.pop();
  if (/^(?:dr|prof|professor|mr|mrs|ms)\.?$/i.test(words[0] ?? '')) words.shift();
  return words.join(' ');
}

function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (NO_NAME.test(text)) return false;
  if (words.length < 2 || words.length > 7 || AFFILIATION.test(text))
    return /^\p{Lu}[\p{L}.'’-]*\.\p{Lu}[\p{L}'’-]+$/u.test(text);
  const good = words.filter(
    (word) =>
      PARTICLE.test(word) || SUFFIX.test(word) || /^[\p{Lu}'’‘][\p{L}.'’‘`\u2010\u2011-]*$/u.test(word),
  );
  return (
    good.length === words.length &&
    words.some((word) => /^\p{Lu}.*\p{L}{2}/u.test(word) || /^\p{Lu}\p{L}$/u.test(word))
  );
}

/** `AMINA B. KHAN` as `Amina B. Khan`; typographic hyphens as plain ones. */
function tidy(name: string): string {
  const plain = name
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (/\p{Ll}/u.test(plain)) return plain;
  return plain.replace(/\p{L}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** The metadata's list where it holds what was read and the pages name all of it; else what was read. */
function better(found: string[], listed: string[], printed: string): string[] {
  const page = letters(printed);
  const full =
    listed.length > 0 && listed.every((name) => name.includes(' ') && page.includes(letters(name)));
  if (!full) return found;
  return listed.length >= found.length ? listed : found;
}
