/** What can be wrong with a video, as viewers report it. */
export const REPORT_KINDS = ['content', 'speech', 'rights', 'other'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
