/** The words by which names of people are told from everything else that stands around a title. */

/** What stands behind or in front of a name and is no part of it. */
const DEGREE =
  /^(?:M\.?D|Ph\.?D|M\.?Sc|B\.?Sc|B\.?A|M\.?A|B\.?S|M\.?S|M\.?Ed|M\.?Eng|BDS|MDS|MBBS|MB|BCh|MBChB|MCh|MS[cN]|FRC\w{1,4}|MRC\w{1,4}|DVM|BVSc|MVSc|MPH|MPhil|DPhil|R\.?N|BSN|MBA|DDS|DMD|PharmD|DrPH|DSc|ScD|FACS|FACC|FAAN|FAHA|FACP|PT|DPT|JD|LLM|CPhT|Esq|Dr|Prof|Professor|Dipl|Ing|med|rer|nat|habil)\.?$/i;
/** Surnames, written as such: `Zitong Meng, Cui Ma`. */
const SURNAME = /^(?:Ma|Ba|Meng|Mba)$/;
export const isDegree = (word: string): boolean => DEGREE.test(word) && !SURNAME.test(word);
/** `Graduate Student Member, IEEE` behind a name. */
export const MEMBERSHIP =
  /,\s*(?:(?:life|senior|graduate|student|associate|founding)\s+)*(?:member|fellow)(?:,\s*(?:IEEE|ACM|IET|SIAM|SPIE|OSA|AIAA|ASME))?(?=\s*(?:[,;]|\s(?:and|&)\s|$))/giu;
/** https://orcid.org: four groups of four, in or without brackets. */
export const ORCID = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/g;
export const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
export const TITLE_OF_PERSON = /^(?:dr|prof|professor|mr|mrs|ms|sir|dame)\.?$/i;

/** Where people work and how they are reached. */
const ADDRESS =
  /universit|universid|institut|інститут|институт|університет|университет|академі|академи|кафедра|факультет|лаборатор|\bdept\b|department|departamento|d[ée]partement|facult(?:y|ad|é|ät)|fakult|college|\bschools?\b|hospital|h[ôo]pital|klinik|clinic\b|laborator|cent(?:re|er)s? (?:for|of|d)|\bcent(?:re|er|ro)\b|academy|academia|akademie|ministry|ministerio|\b(?:inc|ltd|llc|gmbh|plc|pty|corp)\b|corporation|division of|unit of|section of|\bunit\b|foundation|council|agency|facilit(?:y|ies)\b|observator|museum|\blabs\b|society|association|research (?:group|unit)|\bgroup of\b|programm?e|\bcampus\b|p\.? ?o\.? box|street|\bst\.,|avenue|\broad\b|\bstra(?:ß|ss)e|\brue\b|calle |e-?mail|@|https?:|www\.|\btel\b|\bfax\b|\b\d{4,}\b|corresponding|correspond[ea]|orcid|received|accepted|revised|published|present address|author details|contributed equally/i;
/** What is set where names may stand, in words that no name has. */
const NO_NAME =
  /\b(?:open|access|reviews?|articles?|research|journal|manuscript|abstract|introduction|peer|independent|researchers?|scholars?|status|edited|editors?|editorial|original|volume|issue|key-?words?|data|papers?|hypothesis|reports?|letters?|running head|short title|title page|page \d|word count|versions?|drafts?|authors?|author notes?|licen[cs]e|copyright|citation|cite[ds]?|reviewed|available|online|doi|using|based|study|studies|analys[ie]s|effects?|science|technology|engineering|medicine|biology|physics|chemistry|sciences|background|methods?|results?|conclusions?|summary|discussion|acknowledg\w{1,8}|figures?|tables?|supplement\w{0,6}|information|contents?)\b|^(?:The|For|With|From|This|Our|In|On|To|case|note|date|title|january|february|march|april|may|june|july|august|september|october|november|december)$|^The\s/i;

/** `van`, `al-`, `’t`: what may open a surname in lower case. */
export const PARTICLE =
  /^(?:de|da|do|dos|das|del|dela|della|delle|di|du|la|las|le|el|al|bin|bint|ibn|van|von|vom|der|den|des|ter|ten|te|zu|zum|zur|af|av|y|e|i|san|st\.?|abu|ben|los|[’'‘]t|[’'‘]s)$/iu;
/** A word of a name: `Berg`, `d’Angelo`, `al-Khatib`, `EL-Moslamy`, `J.-P.`, `McDonald`. */
export const NAME_WORD =
  /^(?:(?:[dlDL]|[Oo]|[Nn]|dell|Dell)['’‘`])?(?:(?:al|el|as|ad|ash|an|at|ul|ur|ben|abd|abdul|bin)[-‐‑])?\p{Lu}[\p{L}\p{M}.'’‘`‐‑-]*$/u;

const COUNTRIES = countries();

/** English names of countries, and what papers call some of them. */
function countries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes.flatMap((code) => names.of(code) ?? []).map((name) => name.toLowerCase());
  return new Set([
    ...known,
    ...'usa,u.s.a.,us,uk,u.k.,england,scotland,wales,northern ireland,republic of korea,korea,pr china,p.r. china,p. r. china,the netherlands,czech republic,turkey,russian federation,viet nam,iran,ksa,uae,brasil,méxico,españa,deutschland,italia,california,new york,massachusetts,texas,hong kong,taiwan'.split(
      ',',
    ),
  ]);
}

/** Whether a line is where people work or how they are reached. */
export function isAddress(line: string): boolean {
  if (ADDRESS.test(line.replace(ORCID, ''))) return true;
  return line.split(/[,;]/).some((part) => isCountry(part));
}

export const isCountry = (text: string): boolean =>
  COUNTRIES.has(
    text
      .trim()
      .replace(/(?<=\p{L}{2})\.$/u, '')
      .toLowerCase(),
  );

/** Whether the text has a word that no name has. */
export const isNoName = (text: string): boolean => NO_NAME.test(text);
