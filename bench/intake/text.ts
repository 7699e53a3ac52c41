/** How read text is compared with the true text: word 5-grams, blind to case, hyphens and typography. */

const GRAM = 5;
/** Hyphens and minus signs, also soft ones and those at a line's end. */
const HYPHENS = /[-\u00ad\u2010\u2011\u2212](?:[ \t]*\n[ \t]*)?/g;
/** `10-3`, `10–3` and `10⁻³` are the same number to a reader: the sign parts the words, whatever it is. */
const SIGN_BETWEEN_DIGITS = /(?<=\d)[-\u2010-\u2015\u2212](?=\d)/g;

/** Lower-case words after NFKC, without hyphens and punctuation. */
export function words(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(SIGN_BETWEEN_DIGITS, ' ').replace(HYPHENS, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The share of the truth's 5-grams that the read text has, each as often as it stands there; null without truth. */
export function recall(truth: string, read: string): number | null {
  const wanted = grams(words(truth));
  if (wanted.size === 0) return null;
  const have = grams(words(read));
  let found = 0;
  let all = 0;
  for (const [gram, count] of wanted) {
    all += count;
    found += Math.min(count, have.get(gram) ?? 0);
  }
  return found / all;
}

function grams(list: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const size = Math.min(GRAM, list.length);
  for (let at = 0; size > 0 && at + size <= list.length; at += 1) {
    const gram = list.slice(at, at + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Without `2.1` or `IV` before the heading: a page prints the numbers, its XML mostly leaves them to the reader. */
function unnumbered(list: string[]): string[] {
  const first = list.findIndex((word) => !/^(?:\d{1,2}|[ivx]+)$/.test(word));
  return first > 0 ? list.slice(first) : list;
}

/** The share of the wanted lines that come in the read ones in the same order; null without wanted ones. */
export function inOrder(wanted: string[], read: string[]): number | null {
  const clean = (line: string) => unnumbered(words(line)).join(' ');
  const lines = wanted.map(clean).filter((line) => line !== '');
  if (lines.length === 0) return null;
  const have = read.map(clean);
  // Longest common subsequence: one missed heading must not cost those after it.
  let row = new Array<number>(have.length + 1).fill(0);
  for (const line of lines) {
    const next = [0];
    have.forEach((candidate, at) => {
      const diagonal = (row[at] ?? 0) + (candidate === line ? 1 : 0);
      next.push(Math.max(diagonal, row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return (row.at(-1) ?? 0) / lines.length;
}
