/** Formulas on lines of their own, which a page's letters do not tell. */
import { type Paragraph, textOfLines } from '../layout/paragraphs.ts';

const RELATION = /[=<>≤≥≈∼∝∈≡∑∫∏]/;
const WORDS = /\p{L}{4,}/gu;
/** Words that formulas have. */
const IN_FORMULAS = /^(?:where|with|otherwise|diag|sinh|cosh|tanh|argmin|argmax|subject)$/i;
const MOST_CHARS = 250;

/** @param goesOn whether the lines before it are a formula, whose parts may lack a sign of relation */
export function isFormula({ lines }: Paragraph, goesOn: boolean): boolean {
  const text = textOfLines(lines);
  if (text.length > MOST_CHARS || !(goesOn || RELATION.test(text))) return false;
  return (text.match(WORDS) ?? []).every((word) => IN_FORMULAS.test(word));
}
