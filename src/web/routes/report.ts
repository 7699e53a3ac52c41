/** The form for what is wrong with a video, and what becomes of it. */
import { z } from 'zod';
import { REPORT_KINDS } from '#src/core/report.ts';
import { storable } from '#src/core/text/storable.ts';
import { insertReport } from '#src/db/operations/reports.ts';
import { boundedBody } from '../body.ts';
import { videoFor } from '../find.ts';
import { errorPage } from '../pages/error.ts';
import {
  CONTACT_LENGTH,
  EMPTY_DRAFT,
  REPORT_LENGTH,
  type ReportDraft,
  reportPage,
  thanksPage,
} from '../pages/report.ts';
import type { Route } from '../web.ts';

/** The longest report with every character percent-encoded. */
const MAX_BODY_BYTES = 32 * 1024;
/** More than people write, and few enough to be read. */
const LIMITS = { perJob: 20, overall: 200 };

const printable = (max: number) =>
  z
    .string()
    .transform((text) => storable(text).trim())
    .pipe(z.string().max(max));
const reportSchema = z.object({
  kind: z.enum(REPORT_KINDS),
  message: printable(REPORT_LENGTH).pipe(z.string().min(1)),
  contact: printable(CONTACT_LENGTH).default(''),
});

export const reportRoute: Route = (app, web) => {
  const limit = boundedBody(web, MAX_BODY_BYTES, (c, status) => c.html(errorPage('too-long'), status));
  app.get('/v/:slug/report', async (c) => {
    c.header('cache-control', 'no-store');
    const job = await videoFor(c, web, c.req.param('slug'));
    if (job instanceof Response) return job;
    return c.html(c.req.query('sent') === undefined ? reportPage(job, EMPTY_DRAFT, null) : thanksPage(job));
  });
  app.post('/v/:slug/report', limit, async (c) => {
    c.header('cache-control', 'no-store');
    const job = await videoFor(c, web, c.req.param('slug'));
    if (job instanceof Response) return job;
    const body = await c.req.parseBody().catch(() => ({})); // no form at all: then every field is missing
    const draft = draftOf(body);
    const parsed = reportSchema.safeParse(body);
    if (!parsed.success) {
      return c.html(
        reportPage(
          job,
          draft,
          `Please say in a few words what you noticed, in ${REPORT_LENGTH} characters at most.`,
        ),
        422,
      );
    }
    const kept = await insertReport(web.db, { jobId: job.id, ...parsed.data }, LIMITS);
    if (!kept) {
      c.header('retry-after', '3600');
      return c.html(
        reportPage(job, draft, 'Many reports have come in lately. Please send this one again in an hour.'),
        429,
      );
    }
    web.log.info({ job: job.id, kind: parsed.data.kind }, 'report kept');
    return c.redirect(`/v/${job.slug}/report?sent`, 303);
  });
};

/** What was written, so that nobody has to write it twice. */
function draftOf(body: Record<string, unknown>): ReportDraft {
  const text = (name: keyof ReportDraft, max: number): string => {
    const value = body[name];
    return typeof value === 'string' ? value.slice(0, max) : EMPTY_DRAFT[name];
  };
  return {
    kind: text('kind', CONTACT_LENGTH),
    message: text('message', REPORT_LENGTH),
    contact: text('contact', CONTACT_LENGTH),
  };
}
