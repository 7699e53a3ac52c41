/** What a raised run of text is, told from its neighbours; the same for every kind of file. */
import { plainSigns, raised } from './signs.ts';

export type RaisedKind =
  | 'degree'
  | 'ordinal'
  | 'note'
  | 'isotope'
  | 'charge'
  | 'power'
  | 'citation'
  /** A word that only stands higher: `fl/fl`, `high`. */
  | 'word';

/** How much of the text before a run decides; more is not looked at. */
const REACH = 24;

const NOTE_SIGNS = /^[,\s]{0,3}[*†‡§¶#‖|][*†‡§¶#‖|,\s]*$|^(?:TM|™|®|©|SM)$/u;
const NOTE_LETTERS = /^[a-j](?:[,\s]{1,2}[a-j]){0,5}$/;
const NUMBERS = /^\d{1,3}[a-c]?(?:\s?[,;–−-]\s?\d{1,3}[a-c]?){0,30}$/;
const ELEMENT =
  /^(?:H|He|Li|Be|B|C|N|O|F|Na|Mg|Al|Si|P|S|Cl|K|Ar|Ca|Cr|Fe|Co|Ni|Cu|Zn|Ga|Br|Kr|Rb|Sr|Y|Zr|Tc|Mo|In|I|Xe|Cs|Ba|La|Nd|Sm|Lu|Re|Tl|Pb|Bi|Po|Rn|Ra|Ac|Th|U|Pu|Am)(?![a-z])/;
/** What is raised to a power: units and letters of formulas, a bare ten or small number, a bracket around a formula. */
const BASE =
  /(?:(?<![\p{L}\d.,])(?:10|[2-9]|e)|(?<!\p{L})(?:[kcdmµμnp]?(?:m|g|s|L|l|mol|M|Hz|Pa|J|W|V|A|K|Gy|Sv|eV|cal|N|bar)|min|sec|hr?|day|yr|year|wk|ha|rad|deg|plant|inch|ft|feet|met(?:re|er)s?|\p{L})|[+×/·−-][^()]{0,12}\))$/u;

/**
 * @param before the text in front of the run, @param after the text behind it
 * @param run what stands raised
 */
export function raisedKind(before: string, run: string, after: string): RaisedKind {
  const text = plainSigns(run).trim();
  const near = before.slice(-REACH);
  const isDegree = /^[o0º˚∘◦°ᵒO]$/u.test(text) && /\d\s?$/.test(near);
  if (isDegree && /^\s?[CF](?![\p{L}\d])/u.test(after)) return 'degree';
  if (isDegree && !/^[0]$/.test(text) && !/^\p{L}/u.test(after)) return 'degree';
  if (/^(?:st|nd|rd|th)$/i.test(text) && /\d\s?$/.test(near)) return 'ordinal';
  if (NOTE_SIGNS.test(text)) return 'note';
  if (/^\d{1,3}m?$/.test(text) && !/[\p{L}\d)\].,;:%”"’]$/u.test(near) && ELEMENT.test(after))
    return 'isotope';
  if (/^\d{0,2}[+−–-]$|^\+\d$/.test(text) && /[\p{L}\d)\]₀-₉]$/u.test(near)) return 'charge';
  if (BASE.test(near) && /^[+−–-]?\d/.test(text)) return 'power';
  if (/^[−–-]\p{L}*|^[−–-]?\d+[.·]\d+$|^\p{Script=Greek}/u.test(text)) return 'power';
  if (NUMBERS.test(text)) return 'citation';
  if (NOTE_LETTERS.test(text) && /(?:\p{L}{2}|\d)[).,%;]?$/u.test(near)) return 'note';
  return /^\p{L}$/u.test(text) && BASE.test(near) ? 'power' : 'word';
}

/** A raised run as plain text gives it; empty where it is only a mark of the page. */
export function raisedText(before: string, run: string, after: string): string {
  const text = plainSigns(run).trim();
  switch (raisedKind(before, run, after)) {
    case 'degree':
      return '°';
    case 'note':
      return '';
    case 'power':
      return powerText(before, text);
    case 'isotope':
      return raised(text).replace('m', 'ᵐ');
    case 'charge':
      return raised(text);
    case 'citation':
      return raisedCitation(run);
    default:
      return run;
  }
}

/** `3, 4-6` as `³, ⁴–⁶`: a raised minus would make a power of what is a range. */
export function raisedCitation(run: string): string {
  return run.replace(/\d+/g, raised).replace(/[−-]/g, '–');
}

/** `5` as `⁵`; what has no raised letters of its own as `^4.2`, `^−ΔCt`; `3–4` above a ten as `³–10⁴`. */
function powerText(before: string, text: string): string {
  if (/^[+−–-]?\d+$/.test(text)) return raised(text);
  const range = /^([+−–-]?\d{1,2})\s?[–−-]\s?([+−–-]?\d{1,2})$/.exec(text);
  if (range && before.endsWith('10')) return `${raised(range[1] ?? '')}–10${raised(range[2] ?? '')}`;
  return `^${text.replace(/^[–-]/, '−').replace(/(?<=\d)[·,](?=\d)/g, '.')}`;
}

const RAISED_RUN = /\s?[⁰¹²³⁴-⁹]+[ᵃᵇᶜ]?(?:\s?[,;–-]\s?[⁰¹²³⁴-⁹]+)*(?![⁺⁻^ᵐ])/gu;

/** The text without its raised citations; powers, charges and isotopes stay. */
export function withoutRaisedCitations(text: string): string {
  return text.replace(RAISED_RUN, (run, at: number) => {
    const from = at + run.length - run.trimStart().length;
    const before = text.slice(Math.max(0, from - REACH), from);
    const after = text.slice(at + run.length, at + run.length + 4);
    const plain = run.normalize('NFKC').trim();
    const cites = raisedKind(before, plain, after) === 'citation' && !/[⁺⁻]$/.test(before);
    return cites && before !== '' ? '' : run;
  });
}
