/** Names that sections of papers go by, in the languages that came up; compared without case, marks and spaces. */
import { closeLetterspacing } from '../layout/text.ts';

/** What is longer names no section. */
const MOST_CHARS = 200;

/** The bare name of a heading; empty where it is none: no number, no trailing mark, lower case. `2.1. Study Site:` is `study site`. */
export function bareName(heading: string): string {
  if (heading.length > MOST_CHARS) return '';
  return closeLetterspacing(heading)
    .replace(/^(?:\d+(?:\.\d+)*\.?|[IVX]+\.|[A-Z]\.|[■●•▪◆])\s+/, '')
    .replace(/(?<![\s.:–—-])[\s.:–—-]+$/, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

const ABSTRACT =
  /^(?:abstract|summary|synopsis|resumo|resumen|r[ée]sum[ée]|zusammenfassung|sommaire|riassunto|a ?b ?s ?t ?r ?a ?c ?t|author summary|анотація|аннотация|резюме|реферат|streszczenie|abstrakt|özet)$/;
const GRAPHIC = /^(?:graphical abstract|visual abstract|highlights|in brief|toc graphic)$/;
const KEYWORDS =
  /^(?:key ?-?words?|k e y ?w o r d s|index terms|palavras[- ]?chave|palabras clave|mots[- ]cl[ée]s|schl[üu]sselw[öo]rter|subject(?:s| areas)?|categories and subject descriptors|general terms|descriptors|descritores|descriptores|jel)\b|^(?:ключові слова|ключевые слова|słowa kluczowe|anahtar kelimeler)/;
const REFERENCES =
  /^(?:(?:notes and )?references?(?: and (?:notes|further reading|links)| cited| list)?|cited (?:literature|references)|list of references|r e f e r e n c e s|bibliography|literature(?: cited)?|works cited|refer[êe]ncias(?: bibliogr[áa]ficas)?|literatura citada|referencias|bibliograf[íi]a|bibliographie|r[ée]f[ée]rences(?: bibliographiques)?|literatur(?:verzeichnis)?|список (?:використаних джерел|літератури|литературы|использованных источников)|література|литература|bibliografia|kaynaklar)$/;
const MAIN =
  /^(?:(?:general )?introduction|background|(?:materials?|patients?|subjects?|animals?) (?:and|&) methods?|methods? (?:and|&) materials?|methods?(?: and results)?|methodology|experimental(?: procedures?| section| methods?)?|theory|results?(?: and discussions?)?|findings|discussions?(?: and conclusions?)?|conclusions?(?: and (?:outlook|future work|perspectives?))?|concluding remarks|related work|case (?:report|presentation)|limitations|star methods|online methods|introdu[çc][ãa]o|materiais e m[ée]todos|material e m[ée]todos|resultados(?: e discuss[ãa]o| y discusi[óo]n)?|discuss[ãa]o|conclus(?:[ãa]o|[õo]es|i[óo]n|iones)|introducci[óo]n|materiales y m[ée]todos|m[ée]todos|discusi[óo]n|einleitung|methoden|ergebnisse|diskussion|m[ée]thodes|r[ée]sultats|вступ|введение|матеріали (?:і|та) методи|материалы и методы|методи(?:ка)?(?: дослідження)?|методы|результати(?: (?:та|і) (?:їх )?обговорення)?|результаты(?: и обсуждение)?|обговорення|обсуждение|висновки|выводы|заключение)$/;
const BACK =
  /^(?:acknowledge?ments?|funding(?: information| sources?)?|financial support(?: and sponsorship)?|sources? of (?:funding|support)|author(?:s['’]?|['’]s)? contributions?|contributors?|credit author(?:ship contribution)? statement|conflicts? of interests?(?: statement)?|competing (?:financial )?interests?|declaration of (?:competing|conflicting) interests?|disclosures?(?: statement)?|data availability(?: statement)?|(?:data and )?code availability|availability of (?:data|supporting)[\w\s]*|supporting information|supplementary (?:materials?|information|data)|additional (?:information|files?)|ethics?(?: approval| statement|s)?[\w\s]*|consent[\w\s]*|patient consent|abbreviations(?: used)?|appendix(?: [a-z\d])?|appendices|annex|nomenclature|agradecimentos|agradecimientos|conflitos? de interesses?|contribui[çc][õo]es? dos autores|pre-publication history|publisher['’]s note|generative ai statement|orcid|grant information|open access|rights and permissions|notes?|footnotes?)$/;
const INSIDE_ABSTRACT =
  /^(?:background(?: and (?:aims?|objectives?|purpose))?|introduction|context|objectives?|aims?(?: of the study)?|purpose|goals?|hypothesis|setting|(?:study )?design|(?:materials?|patients?|subjects?) and methods?|methods?(?: and (?:materials?|results|findings))?|methodology(?:\/principal findings)?|participants|interventions?|measurements?|main outcome measures?|results?|findings|(?:principal |key )?findings|discussion|conclusions?(?:\/significance)?|significance|interpretation|limitations?|implications|trial registration|registration|funding|importance|rationale|originality)$/;

const CANONICAL = new Map(
  [
    'Abstract',
    'Introduction',
    'Materials and Methods',
    'Methods',
    'Results',
    'Results and Discussion',
    'Discussion',
    'Conclusion',
    'Conclusions',
    'References',
    'Acknowledgements',
    'Acknowledgments',
    'Supporting Information',
    'Data Availability Statement',
    'Author Contributions',
    'Conflict of Interest',
    'Conflict of Interest Statement',
    'Competing Interests',
    'Funding',
    'Funding Information',
    'Keywords',
    'Abbreviations',
    'Background',
  ].map((name) => [name.toLowerCase().replace(/\s/g, ''), name]),
);

/** Wide letterspacing tears names apart (`SU PP O R TI N G`): a known name is put together again. */
export function repairName(heading: string): string {
  const known = CANONICAL.get(heading.toLowerCase().replace(/\s/g, ''));
  return known && known.toLowerCase() !== heading.toLowerCase().trim() ? known : heading;
}

export const isAbstractName = (heading: string): boolean => ABSTRACT.test(bareName(heading));
/** What some journals print beside the abstract, as a picture or as a list. */
export const isGraphicName = (heading: string): boolean => GRAPHIC.test(bareName(heading));
export const isKeywordsName = (heading: string): boolean => KEYWORDS.test(bareName(heading));
export const isReferencesName = (heading: string): boolean => REFERENCES.test(bareName(heading));
export const isMainName = (heading: string): boolean => MAIN.test(bareName(heading));
export const isBackName = (heading: string): boolean => BACK.test(bareName(heading));
export const isAbstractPart = (heading: string): boolean => INSIDE_ABSTRACT.test(bareName(heading));
/** Any name by which a section is known. */
export const isSectionName = (heading: string): boolean =>
  isMainName(heading) || isBackName(heading) || isReferencesName(heading) || isAbstractName(heading);

/** `Date: 2 April`, `Code: https://…`: notes that preprints set under the abstract. */
const FRONT_NOTE =
  /^(?:Date|Correspond(?:ence|ing [Aa]uthors?)(?: to)?|Contact|E-?[Mm]ails?|Code|Data(?:sets?)?|Project(?: [Pp]age)?|Web(?:site|page)|Blog ?post|Demo|Git[Hh]ub|Models?|Weights)\s?:/;
export const isFrontNote = (text: string): boolean => FRONT_NOTE.test(text);
