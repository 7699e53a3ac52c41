/** How well a sentence can be heard on its own. */
import { digitsIn, findNumbers } from '#src/core/text/numbers.ts';
import { HOLE } from '#src/core/text/signs.ts';
import { acronymsIn } from './acronyms.ts';
import { isBroken } from './broken.ts';
import { FINITE, hasFiniteVerb } from './verbs.ts';

/** What "this" may point to without a sentence before it: the paper itself. */
const OWN_WORK =
  'study|paper|review|work|article|research|report|essay|trial|investigation|survey|finding|findings|results|data|analysis|analyses|observations|experiment|experiments';
const DANGLING = new RegExp(
  `^(?:nor|it|they|he|she|its|their|his|her|both|such|former|latter|the former|the latter|the (?:same|above|following|first|second|third|other|latter)|each|one|some|none(?! of\\b)|others?|another|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|all|many|several|few)(?= (?:is|are|was|were|had|have|has|did)\\b)|\\d+(?= (?:were|was|had|have|did|of (?:these|them|which)|\\p{L}+ed)\\b)|(?:all |most |none |some |half )?of (?:these|them|those|which)|(?:this|these|those|that)(?! (?:(?!(?:is|was|are|were|has|had|with|of|the|an?|to|in|on|by|that|and|can|may)\\b)[\\p{L}-]+,? ){0,4}?(?:${OWN_WORK})\\b))\\b`,
  'iu',
);
/** "4.5% were lumpy": of what? "If it does not hold": if what? */
const POINTS_AWAY =
  /^If (?:it|they|so|true|this|not|confirmed|correct)\b|^\d+ (?:given|treated|fed|injected|receiving)\b|^\d[\d.,]*\s?(?:%|percent|per cent) (?:is|are|was|were|had|has|have|did|do)\b/i;
/** "In these bands": something that only an earlier sentence shows. */
const POINTS_BACK = new RegExp(
  `(?<=\\s)(?:these|those|this|such)\\s(?!(?:present |new )?(?:as|${OWN_WORK}|field|way|century|day|question)\\b)\\p{Ll}+`,
  'gu',
);
/** What only somebody knows who reads the page, or heard the sentence before. */
const POINTS_ELSEWHERE =
  /\b(?:school|study|experiment|group|model|scenario|site|cluster|sample|set-?up|entry|condition|task|plot|zone|method|theme|test|compound|carbene|ligand|isomer|derivative|analogue|complex|batch|participant|patient|treatment|cohort|layer|column)s? \d+(?![\d.,]*\d? (?:of|to|and|or)\b)(?=[\s,.])|\b(?:the|an?) (?:opposite|former|latter|following|preceding|above|remaining|last|other two|other three) (?!(?:centur|decade|year|month|week|day|few|several|two|three|four|five|ten|ice|glacial|universal|common|resort|stage)\p{L}*)\p{L}+|\b(?:left|right|upper|lower|top|bottom) panel|\bas can be seen\b|\bcan be seen (?:in|from|that)\b|\bthese latters?\b|\bthe (?:first|last|second|third) (?:two |three )?(?:groups?|class(?:es)?|categor(?:y|ies))\b|^the (?:term|latter|same|other|question|answer|reason|column|row|panel|symbol|arrow|curve|line|dotted|dashed|solid)s?\b|\bat stake\b|\bthis last \p{L}+|\bproduced here\b|\bhere(?: is| are|[,.])|\bin what follows\b|\b(?:that|this) is why\b|\bsuch an?\b|\d \p{L}+ (?:later|earlier|sooner|afterwards)(?=[.,])|^\p{L}+ \p{L}+ (?:later|earlier|afterwards)(?=,)/giu;
/** "It is known that", "each year", "one of the most": nothing dangles. */
const NOT_DANGLING =
  /^(?:it (?:is|was|remains|has been|would be|will be|may be|can be) (?:\p{L}+ly )?(?:(?:an?|the) (?:\p{L}+ )?\p{L}+ (?:to|that)|intriguing|surprising|striking|notable|interesting|worth|important|essential|unclear|unknown|possible|impossible|likely|estimated|known|difficult|necessary|crucial|critical|clear|thought|believed|vital|hard|easy|often|recommended|concluded|assumed)\b|each (?:year|day|month|week)|one of (?:the|our)|one (?:in|out of)|some (?:\p{L}+s\b)|both \p{L}+ and|both the|such as|all of the)/iu;

/** Matter of the page or of the paperwork, not of the video. */
const PAPERWORK =
  /\bet al(?:\b|\d)|unpublished data|data not shown|\baforementioned\b|\b(?:below|above)\.$|^\d{1,3} (?:However|Thus|Therefore|Moreover|Furthermore|In|On|At|For|The|This|These|Those|An?|It|We|They|Although|While|Here|Our|Recently|Such)\b|\bFigs?\.?\b|\bFigures?\b|\bTables?\b|\b(?:Graph|Chart|Scheme|Plate)s? \d|\bsuppl(?:ementary|emental)?\b|\bappendix\b|\bonline resource\b|\bsection \d|§|\bRefs?\. ?\d|\bequations?\b|\beqs?\.|(?:described|mentioned|shown|listed|given|presented|discussed|noted|detailed) (?:above|below|previously|earlier|elsewhere|before)|\bsee (?:also|text|below|above|the)\b|https?:|www\.|\bdoi\b|\bEqs?\b|\bas (?:explained|described|reported|shown|proposed|demonstrated) by (?!the\b|a\b|an\b|our\b|their\b)|(?:colleagues|co-?workers) |@|©|copyright|licen[cs]e|\bconsent\b|ethic(?:s|al)|institutional review|conflicts? of interest|\bgrants?\b|funded|\bthanks?\b|acknowledg|corresponding author|reviewers?\b|manuscript|contributed equally|data (?:are|is) (?:openly )?available|please cite|remainder of th|this section|(?:next|previous|following|preceding|last) section|article is organi|paper is organi|published by|all rights|approved by the|in accordance with|purchased from|supplied by|obtained from the manufacturer|\bpp\. |\bdoi:|received:|accepted:|key ?words|\bBox \d|\b(?:left|right|upper|lower|top|bottom|middle) panels?\b|\bGmbH\b|following (?:web ?site|link|address|repository)|^(?:corollary|theorem|lemma|hypothesis|step|box|case|question|objective|stage|aim)s? \d|\bthis (?:review|chapter|article) is (?:organi|structured|divided)/iu;
/** "For a survey see Schatz." */
const REFERS = /\bsee \p{Lu}/u;
/** A step of a protocol, for whoever does it. */
const TELLS_WHAT_TO_DO =
  /^\d{1,3}[.)]\s|^\d+(?:\.\d+)+\s|^or\b|\byour?\b|^(?:add|make|place|incubate|transfer|remove|wash|centrifuge|discard|resuspend|vortex|store|mix|prepare|repeat|collect|ensure|keep|pipette|consider|suppose|let|assume|recall|see|use|set|run|apply|choose|select|spin|dilute|heat|cool|dry|fill|load|measure|check|avoid|invert|rinse|insert|open|close|press|turn|start|stop|take|put) (?:the|an?|\d|all|each|any|up|only|it|them|this|these|that|samples?|cells?|us)\b/i;
/** "Γ is the growth rate." */
const OF_A_SYMBOL =
  /^["'“‘]?(?:\p{Script=Greek}|(?![AI]\b)\p{Lu})[₀-₉]?\s(?:\p{Ll}+ly\s)?(?:is|are|has|can|denotes?|represents?|stands?|depends?|equals?|increases|decreases|explains?|follows|gives|takes|was|were)\b|, \p{Script=Greek}\s(?:is|explains|depends|has|increases|decreases)\b/u;
/** What explains a picture that is not there. */
const LEGEND =
  /^(?:colou?rs? (?:\p{L}+ )?(?:represents?|indicates?|denotes?|shows?|corresponds?)|(?:the )?(?:error |scale )bars?|bars (?:are|show|represent|indicate)|arrow(?:head)?s? |asterisks? |(?:dashed|dotted|solid|red|blue|green|black|gr[ae]y|shaded|white|orange|yellow|horizontal|vertical) (?:lines?|bars?|dots?|circles?|areas?|curves?|boxes|regions?|arrows?|symbols?)\b|each (?:dot|bar|circle)|data (?:are|is) (?:shown|presented|expressed|represented)|(?:the )?lanes? )/iu;
/** What follows on the page. */
const ANNOUNCES =
  /\bas follows\.?$|\bcan be summari[sz]ed\b|\bviz\b|\b(?:divided|classified|grouped|categori[sz]ed|split|separated|organi[sz]ed|considered|summari[sz]ed) (?:as|into|in) (?:two|three|four|five|six|seven|eight|\d) (?:[\p{L}-]+ ){0,2}[\p{L}-]+\.$|\b(?:poses?|faces?|raises?|are|is|has|have|for|identif(?:y|ies)|considers?) (?:two|three|four|five|six|seven|eight) (?:[\p{L}-]+ ){0,2}(?:challenges|reasons|ways|aspects|questions|problems|issues|aims|objectives|goals|hypotheses|possibilities|explanations)\.$/iu;
/** "The model is shown in yellow." */
const SHOWN_IN =
  /\b(?:is|are) (?:shown|indicated|depicted|marked|plotted|drawn|colou?red|highlighted) (?:in |by |as |with )?(?:(?:light|dark|solid|dashed) )?(?:red|blue|green|yellow|black|white|gr[ae]y|orange|purple|dashed|dotted|solid)\b/i;
/** "CD and TS analysed the data." */
const INITIALS_DID =
  /^(?:\p{Lu}{2,4}, )*\p{Lu}{2,4},? (?:and \p{Lu}{2,4} )?(?:analy[sz]ed|wrote|designed|conceived|performed|drafted|contributed|carried|participated|collected|interpreted|supervised|revised|read|prepared)\b/u;
/** Says that there is something, not what. */
const VAGUE =
  /\b(?:in (?:certain|many|several|some) (?:respects|ways)|caveats? (?:is|are) in order|(?:types|lines|pieces) of evidence are|supporting information|novel (?:approach|insights?|method)|(?:has|have) been (?:developed|proposed|reported|described|suggested|studied|investigated)(?=\.$)|new insights?|many differences|a number of differences|sheds? light|pave[sd]? the way|of (?:great|particular|major|paramount) (?:importance|interest)|play(?:s|ed)? an? (?:important|key|crucial|vital|major|significant|critical) role|significant advance\w*|fresh perspective|valuable (?:tool|information|insights?|resource)|useful (?:reagents?|tools?|information)|better understanding|deeper understanding|in (?:more )?detail|is discussed|are discussed|was undertaken|(?:was|were) (?:carried out|performed|conducted|investigated|evaluated|determined)(?=\.$)|is presented|are presented|provides? (?:a|an) (?:overview|framework|basis)|various (?:aspects|factors)|recogni[sz]ed framework|growing (?:interest|problems?|body))\b/gi;
const FORMULA =
  /\blog[₀-₉(]|(?<=\s)[ąăďě](?=\s)|\p{L}?ptq\b|\s“\s|[=∑∫√∈∂∞→←↔{}|\\^_]|\d\s?[×x*]\s?10|[𝐀-𝟿]|[\ue000-\uf8ff\ufffd]/u;
const STATISTICS =
  /\b[pP]\s?[<>≤≥]|\bCI\b|\bSD\b|±|\bSEM\b|\bOR\b|\bIQR\b|\bn\s?=|confidence interval|standard deviation|χ2|\bR2\b/;
const BROKEN_WORD = /\p{L}{2,}- (?!and\b|or\b|to\b|versus\b)\p{Ll}/u;
/** "tract8": the number of a note has stuck to the word. */
const GLUED =
  /(?<=-)\p{Ll}{6,}\d{1,2}(?![\p{L}\d])|(?<![\p{L}\d-])(?:\p{Ll}{4,}(?:\d{1,2}|\d{4,})(?![\p{L}\d])|\p{L}{3,}\d{1,2}(?: \d{1,2})+(?=\s\p{Ll}))/gu;
const GREEK = /[α-ωΑ-Ω]/gu;
const MIXED = /\b(?=\S*\p{L})(?=\S*\d)[\p{L}\d]+(?:[-/][\p{L}\d]+)*/gu;
const LATIN_NAME = /\b\p{Lu}\. ?\p{Ll}{3,}/gu;

/** More than this and the sentence goes to someone else, whatever its matter. */
export const HEAVY = 4;

/**
 * The price of a spoken sentence: 0 for plain English that stands alone, about 1 for a fault a listener notices,
 * `Infinity` for what cannot be said at all.
 * @param known acronyms that the video can write out.
 */
export function priceOf(text: string, known: ReadonlyMap<string, string>): number {
  if (unsayable(text)) return Number.POSITIVE_INFINITY;
  const numbers = findNumbers(text);
  let price = 0;
  if (STATISTICS.test(text)) price += 3;
  price += 0.4 * count(/[≥≤~≈]/g, text) + 2 * count(/[<>]/g, text);
  if (/\brespectively\b/i.test(text)) price += 2.5;
  if (/\babbreviat|\bnamely\b|i\.e\.|e\.g\./i.test(text)) price += 1;
  for (const short of new Set(acronymsIn(text))) price += known.has(short) ? 0.25 : 0.9;
  price += 0.5 * count(GREEK, text) + 0.4 * Math.max(0, count(MIXED, text) - numbers.length);
  price += 0.4 * count(LATIN_NAME, text) + 1.2 * count(VAGUE, text);
  price += 0.5 * Math.max(0, numbers.length - 2) + 0.3 * Math.max(0, digitsIn(text).length - 3);
  price += 0.35 * Math.max(0, count(/,/g, text) - 2) + 0.5 * count(/[;:]/g, text);
  price += 0.15 * count(/\b\p{L}{15,}\b/gu, text) + 0.3 * count(/\S+\/\S+/g, text);
  price += HEAVY * 1.1 * count(GLUED, text);
  price += 0.3 * count(/["“”]/g, text) + 3 * count(POINTS_BACK, text) + 1.5 * count(POINTS_ELSEWHERE, text);
  return price;
}

const NEVER_SAID = [
  PAPERWORK,
  REFERS,
  TELLS_WHAT_TO_DO,
  OF_A_SYMBOL,
  LEGEND,
  ANNOUNCES,
  SHOWN_IN,
  INITIALS_DID,
  FORMULA,
  BROKEN_WORD,
];

function unsayable(text: string): boolean {
  if (text.includes(HOLE) || isBroken(text) || NEVER_SAID.some((pattern) => pattern.test(text))) return true;
  if (
    !/^["'“‘]?(?:\p{Ll}?\p{Lu}|\d(?!\d*[–-]\d+ \p{Lu}\p{Ll}))/u.test(text) ||
    !/[.?!]["'”’]?$/.test(text) ||
    !hasFiniteVerb(text)
  )
    return true;
  if ((text.match(/["“”]/g)?.length ?? 0) % 2 === 1 || count(/‘/g, text) > count(/’/g, text)) return true;
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = text.replace(/[^\p{Lu}]/gu, '');
  if (letters.length < 0.6 * text.length || capitals.length > 0.3 * letters.length) return true;
  return /\p{Script=Han}|\p{Script=Cyrillic}|\p{Script=Arabic}/u.test(text);
}

/** "The resulting flow", "For example", "to answer this question": of what, a sentence before tells. */
const FOLLOWS_ON =
  /^(?:(?:the )?additional|the (?:resulting|remaining)|(?:the )?(?:only )?exceptions?|for (?:example|instance),|(?:second|third|fourth)(?:ly)?,|in (?:the (?:first|second|third|last|former|latter|other)|both|each|either|such) cases?,) |\bthan that (?=(?:is|was|indicates|suggests|means|shows|would|could|may|can)\b)|\b(?:this|these) (?:questions?|issues?|problems?|gaps?|challenges?|shortcomings?|concerns?|hypothes[ie]s|possibilit(?:y|ies)|ideas?|notion|goals?|discrepanc(?:y|ies)|timeframe)\b|\bin (?:this|that) (?:way|manner|fashion)\.$|^once (?:again|more)\b|^an? (?:second|third|fourth), |^the (?:largest|smallest|highest|lowest|longest|shortest) (?:had|has|was|were|is|are)\b|^the (?:picture|situation) (?:differs|changes|is different)\b/i;

/** "The half-life was only 0.6 years", "Internationally, the share is 6%": of what, a sentence before tells. */
const OF_WHAT =
  /^(?:\p{L}+ly, |On average, )?the (?:(?:mean|average|median|overall|total|observed|estimated|corresponding) )?(?:share|rate|ratio|half-life|proportion|percentage|figure|value|number|difference|gap|increase|decrease|reduction|improvement|prevalence|incidence|frequency|average|mean|median|magnitude|amount|level|score|estimate|coefficient|odds|probability|risk|duration|size|length|height|width|depth|area|volume|weight|speed)s? (?:is|are|was|were|has|had|have|fell|rose|grew|reached|ranged|varied|increased|decreased|declined|dropped|remained|became|differed)\b/iu;
/** "Lower than the 52 percent", "again": what was told before. */
const TOLD_BEFORE =
  /\bthe \d[\d.,]*\s?(?:%|percent|per cent)(?! (?:of|level|confidence|CI|credible|threshold|mark|target|limit|increase|decrease|reduction|range|solution))|(?<=\p{L})(?<!\bme) too\.$|(?<!(?:once|yet|over and over|never|ever|back|up|measured|tested|seen|tried|used|found|done|made|asked|and) )\bagain\b(?=[,.]| (?:somewhat|slightly|much|far|more|less|the|an?)\b)/iu;

/** "In this species", before anything is said: what was named in a sentence before. */
export function pointsNowhere(text: string): boolean {
  if (FOLLOWS_ON.test(text) || OF_WHAT.test(text) || TOLD_BEFORE.test(text)) return true;
  const at = text.search(POINTS_BACK);
  return at >= 0 && !FINITE.test(text.slice(0, at));
}

/** Whether the sentence opens by pointing at something that only a sentence before it names. */
export function dangles(text: string): boolean {
  return POINTS_AWAY.test(text) || (DANGLING.test(text) && !NOT_DANGLING.test(text));
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
