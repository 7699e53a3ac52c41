/** Who uses the installation: counted, banned, let in and shut out again. */
import { z } from 'zod';
import type { Person } from '#src/core/job.ts';
import { storable } from '#src/core/text/storable.ts';
import { ban, listBans, unban } from '#src/db/accounts/bans.ts';
import { listAdmissions, listUsers, setAdmission } from '#src/db/operations/people.ts';
import { type AdminDesk, textOf } from '#src/web/admin/desk.ts';
import { admissionsPage, usersPage } from '#src/web/pages/admin/people.ts';
import type { RequestContext } from '#src/web/web.ts';

const DAYS = 30;
const ROWS = 200;

const personSchema = z.object({
  platform: z.string().min(1).max(40),
  workspace: z.string().max(100),
  userId: z.string().max(100),
});

/** The person in a form; null: none. */
async function personIn(c: RequestContext): Promise<Person | null> {
  const parsed = personSchema.safeParse(storable(await c.req.parseBody()));
  return parsed.success ? { ...parsed.data, workspace: parsed.data.workspace || null } : null;
}

export function peopleRoutes({ app, web, tokenOf }: AdminDesk): void {
  const { db, log, settings } = web;
  app.get('/admin/users', async (c) => {
    const search = textOf(c.req.query('user'));
    const [users, bans] = await Promise.all([
      listUsers(db, DAYS, search, ROWS),
      listBans(db, search === '' ? null : [search], ROWS),
    ]);
    const banned = bans.map((one) => ({ ...one, workspace: one.workspace || null }));
    return c.html(usersPage({ users, banned, days: DAYS, search }, tokenOf(c)));
  });
  app.get('/admin/admissions', async (c) =>
    c.html(admissionsPage(await listAdmissions(db, ROWS), settings.accessCode !== null, tokenOf(c))),
  );

  const change = (path: string, back: string, run: (person: Person) => Promise<void>) =>
    app.post(path, async (c) => {
      const person = await personIn(c);
      if (!person) return c.text('There is no such person.', 400);
      await run(person);
      log.info({ path, platform: person.platform, user: person.userId }, 'administrator');
      return c.redirect(back, 303);
    });
  change('/admin/users/ban', '/admin/users', (person) => ban(db, person));
  change('/admin/users/unban', '/admin/users', (person) => unban(db, person));
  change('/admin/admissions/revoke', '/admin/admissions', (person) => setAdmission(db, person, false));
  change('/admin/admissions/restore', '/admin/admissions', (person) => setAdmission(db, person, true));
}
