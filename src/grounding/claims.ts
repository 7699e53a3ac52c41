/** The claims table: which sentence rests on which sentence of the paper. */
import type { Script } from '#src/core/script.ts';
import type { Evidence } from './evidence.ts';
import type { ClaimRow, Finding } from './model.ts';
import { covers, type Statement } from './statements.ts';

interface Checked {
  script: Script;
  statements: readonly Statement[];
  findings: readonly Finding[];
  evidence: Evidence;
}

/** One row a claim, and one for every spoken sentence that should have a claim and has none. */
export function claimRows({ script, statements, findings, evidence }: Checked): ClaimRow[] {
  return script.scenes.flatMap((scene) => {
    const own = findings.filter(({ sceneId }) => sceneId === scene.id);
    const claimed = scene.claims.map((claim): ClaimRow => {
      const sections = evidence.findQuote(claim.quote);
      const about = own.filter(({ text, where }) =>
        where === 'quote' ? text === claim.quote : covers(claim, text, evidence),
      );
      return {
        sceneId: scene.id,
        sentence: claim.text,
        quote: claim.quote,
        section: sectionOf(claim.section, sections),
        found: sections.length > 0,
        verdict: verdictOf(about),
      };
    });
    const open = statements.filter(
      ({ sceneId, text }) =>
        sceneId === scene.id && own.some((finding) => finding.kind === 'uncovered' && finding.text === text),
    );
    const uncovered = open.map(({ text }): ClaimRow => {
      const verdict = verdictOf(own.filter((finding) => finding.text === text));
      return { sceneId: scene.id, sentence: text, quote: '', section: '', found: false, verdict };
    });
    return [...claimed, ...uncovered];
  });
}

/** The section that the claim names, where it holds the quote; else the first that does. */
export function sectionOf(named: string, sections: readonly string[]): string {
  return sections.find((section) => section.toLowerCase() === named.toLowerCase()) ?? sections[0] ?? named;
}

function verdictOf(findings: readonly Finding[]): ClaimRow['verdict'] {
  if (findings.length === 0) return 'true';
  return findings.some(({ severity }) => severity === 'error') ? 'wrong' : 'flagged';
}
