/** Where an abstract without labels turns from what was known to the work, to its results and to what they mean. */
import { OF_OTHERS } from './no-finding.ts';
import type { Zone } from './zones.ts';

const THING =
  'stud(?:y|ies)|paper|work|article|essay|review|report|trial|survey|analys[ie]s|investigation|research';
/** Authors speak of their own work, or somebody in a digest of theirs; "we" of everybody is not meant. */
const OWN = new RegExp(
  `\\b(?:here,? (?:we|I)|we(?! (?:all|know|live|see|eat|breathe|need|humans?|lack|understand|think)\\b)|our (?:${THING}|results?|findings?|data|approach|methods?|models?|aim|goal)|(?:this|the (?:present|current)) (?:${THING})|the (?:aim|purpose|objective|goal)s? of)\\b|\\p{Lu}\\p{L}+(?: and \\p{Lu}\\p{L}+)* et al\\.(?! ?\\()`,
  'iu',
);
/** What was done, without anybody who did it: background is told in the present. */
const WAS_DONE =
  /\b(?:was|were) (?:(?:\p{L}+ly|also|then|first|further) )?(?:measured|recruited|conducted|performed|collected|analy[sz]ed|sequenced|surveyed|monitored|tested|compared|reviewed|examined|assessed|investigated|studied|divided|randomi[sz]ed|enrolled|recorded|evaluated|used|utili[sz]ed|employed|screened|treated|selected|explored|grouped|calculated|derived|taken|obtained|determined|estimated|undertaken|carried out|invited|asked|exposed|sampled|pooled|included|categori[sz]ed|matched|searched|extracted|administered|injected|planted|sown|fitted|modell?ed|simulated|assigned|scored|rated|genotyped|identified (?:using|by|through|from)|followed(?! by))\b(?! (?:as|to be|ranging)\b)/iu;
/** Who reports what came of it. "We show how" says that there is something, not what. */
const REPORTED =
  /\b(?:we|I|results?|data|analys[ie]s|experiments?|findings|simulations?|observations?|models?|stud(?:y|ies)|comparisons?|measurements?|et al\.) (?:[\p{L}-]+ ){0,4}?(?:(?:show|shows|showed|shown|demonstrates?d?|reveals?|revealed)(?! how\b| (?:[\p{L}-]+ )?(?:applications?|examples?)\b)|finds?|found|identif(?:y|ies|ied)|observed?|discover(?:s|ed)?|suggests?|suggested|indicates?d?|conclude[ds]?|confirm(?:s|ed)?|establish(?:es|ed)?|prove[ds]?|detect(?:s|ed)?|uncover(?:s|ed)?|provides? evidence)\b|\b(?:was|were) (?:\p{L}+ly )?(?:found|observed|associated|higher|lower|reduced|increased|identified|detected)\b/iu;
/** The same without anybody who reports it. */
const CAME_OF_IT =
  /\b(?:showing|revealing|demonstrating)\b(?! how)|\bsignificantly\b|\bsignificant (?:\p{L}+ )?(?:differences?|increases?|decreases?|reductions?|changes?|effects?|associations?|correlations?|improvements?)\b|\bthan\b(?! [~\d])|\b(?:was|were) (?:\p{L}+ly )?\p{L}+ed (?:as|to be|ranging)\b/iu;
/** What was worked on, asked or only announced. */
const WORK =
  /\b(?:we|I|stud(?:y|ies)|paper|work|article|essay|review|report|et al\.) (?:(?:\p{L}+ly|also|then|further|first|next|here|have|will|can|aimed? to|sought to|set out to|now) ){0,2}(?:use[ds]?|utili[sz]ed?|develop(?:s|ed)?|presents?|presented|propose[ds]?(?! that)|deals?|dealt|describe[ds]?|introduce[ds]?|examine[ds]?|investigate[ds]?|stud(?:y|ies|ied)|analy[sz]e[ds]?|combine[ds]?|appl(?:y|ies|ied)|test(?:s|ed)?|compare[ds]?|review(?:s|ed)?|consider(?:s|ed)?|explore[ds]?|focus(?:es|ed)?|discuss(?:es|ed)?|illustrate[ds]?|outline[ds]?|measure[ds]?|sequenced?|perform(?:s|ed)?|conduct(?:s|ed)?|collect(?:s|ed)?|address(?:es|ed)?|assess(?:es|ed)?|evaluate[ds]?|asked?|aim(?:s|ed)?|reconstruct(?:s|ed)?|simulated?|built|build|designed?|generated?|surveyed|recruited|enrolled|followed|interviewed|relate|adopt(?:s|ed)?|extend(?:s|ed)?|attempt(?:s|ed)?|seeks?|sought|(?:show|shows|demonstrates?) (?:how|(?:[\p{L}-]+ )?(?:applications?|examples?)))\b|\b(?:is|are) (?:\p{L}+ly )?(?:employed|used|evaluated|applied|proposed|introduced|presented|described|discussed|analy[sz]ed|compared|investigated|studied|examined|explored|addressed|tested)\b/iu;
/** What was asked. */
const AIM =
  /\b(?:aim|purpose|objective|goal)s? (?:of|was|is|were|to)\b|\baim(?:s|ed)? (?:at|to)\b|\b(?:sought|set out|wanted) to\b|\b(?:test|tested|examine|examined|investigate|investigated|explore|explored|determine|assess|assessed|evaluate|evaluated|asks?|asked) (?:whether|if|how|why)\b/iu;
/** What it means. */
const MEANS =
  /\b(?:suggests?|conclude|impl(?:y|ies)|implications?|therefore|thus|could|may|might|should|will|in conclusion|warranted|needed|highlights?|supports?|opens?|these (?:results|findings|data|observations)|our (?:results|findings|data|study|work|observations)|this (?:study|work|finding))\b/iu;

/** An abstract that says so late who speaks has told results before: its sentences stay what they are. */
const LATEST_TURN = 0.6;
/** From where on what a result means is told. */
const END = 0.7;

/**
 * @param sentences an abstract, or a summary in plain words, in its order
 * @returns the zone of each; `body` for all where no turn can be seen
 */
export function zonesByTurns(sentences: readonly string[]): Zone[] {
  const share = (index: number): number => (sentences.length > 1 ? index / (sentences.length - 1) : 0);
  const turn = sentences.findIndex(
    (text) => !OF_OTHERS.test(text) && [OWN, WAS_DONE, REPORTED].some((pattern) => pattern.test(text)),
  );
  if (turn < 0 || share(turn) > LATEST_TURN) return sentences.map(() => 'body');
  return sentences.map((text, index) => {
    if (index < turn) return 'background';
    if (!reports(text) && AIM.test(text)) return 'aim';
    if (!reports(text) && (WORK.test(text) || WAS_DONE.test(text))) return 'methods';
    return share(index) >= END && MEANS.test(text) ? 'conclusion' : 'results';
  });
}

const reports = (text: string): boolean => REPORTED.test(text) || CAME_OF_IT.test(text);
