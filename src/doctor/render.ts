/** The report as text for people, and as JSON for programs. Pure. */
import type { Report } from './examine.ts';
import type { State } from './finding.ts';

const MARKS: Record<State, string> = { ok: '✓', warning: '!', fault: '✗', off: '·' };

const SUMMARY: Record<State, string> = {
  ok: 'All is well.',
  off: 'All is well.',
  warning: 'It works. What is marked with ! should be seen to.',
  fault: 'It does not work yet. What is marked with ✗ has to be put right.',
};

/** One line for each finding, advice below it, a sentence at the end. */
export function reportText({ state, parts }: Report): string {
  const width = Math.max(0, ...parts.map(({ part }) => part.length));
  const lines = parts.flatMap(({ part, findings }) =>
    findings.flatMap(({ state: one, says, advice }, index) => {
      const name = (index === 0 ? part : '').padEnd(width);
      return [
        `${MARKS[one]} ${name}  ${says}`,
        ...(advice === undefined ? [] : [`  ${' '.repeat(width)}  → ${advice}`]),
      ];
    }),
  );
  return `${[...lines, '', SUMMARY[state]].join('\n')}\n`;
}

/** `{ state, parts: [{ part, findings: [{ state, says, advice? }] }] }` */
export const reportJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/** 0: it works; 1: it does not. */
export const exitCodeOf = ({ state }: Report): number => (state === 'fault' ? 1 : 0);
