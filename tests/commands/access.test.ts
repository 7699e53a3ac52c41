import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { access } from '#commands/access.ts';
import { help } from '#commands/help.ts';
import { COMMANDS, complete, receiveMessage, runAction, runCommand, runForm } from '#commands/index.ts';
import { video } from '#commands/video.ts';
import { ACTIONS } from '#src/core/chat.ts';
import { personOf } from '#src/core/job.ts';
import { ban, unban } from '#src/db/accounts/bans.ts';
import { rateLimits } from '#src/db/limits/tables.ts';
import { callOf, finishedJob, openDesk, pdf, textOf, values } from './support.ts';

const desk = await openDesk({ accessCode: 'Open Sesame' });
const { db } = desk;
const CLOSED = /access code.*\/access/;
let count = 0;
const somebody = (changes = {}) => {
  count += 1;
  return callOf(desk, { userId: `person${count}`, workspace: `w${count}`, ...changes });
};
const enter = async (call: ReturnType<typeof somebody>, code: string, everyone = false) =>
  textOf(await runCommand(call, access, values({ code }, { everyone })));
async function mayAsk(call: ReturnType<typeof somebody>): Promise<boolean> {
  count += 1;
  return (await runCommand(call, video, values({ paper: `PMC${count}` }))).kind === 'job';
}

/** As if everybody's pause were over. */
beforeEach(() => db.delete(rateLimits).where(sql`name like 'access %'`));

describe('where a code is asked for', () => {
  it('nothing but help and access is open', async () => {
    const call = somebody();
    await finishedJob(db, 'Bees', { userId: call.requester.userId });
    for (const command of COMMANDS.filter((one) => one !== help && one !== access))
      expect(textOf(await runCommand(call, command, values({ paper: 'PMC1' }))), command.name).toMatch(
        CLOSED,
      );
    for (const action of ACTIONS) expect(textOf(await runAction(call, action, 'all'))).toMatch(CLOSED);
    expect(textOf(await runForm(call, 'video', '', values({ paper: 'PMC1' })))).toMatch(CLOSED);
    expect(await complete(call, video, 'paper', '')).toEqual([]);
    const direct = await receiveMessage(call, { text: 'PMC1', files: [], how: 'direct' });
    expect(direct.map(textOf)).toEqual([expect.stringMatching(CLOSED)]);
    const files = [pdf('a.pdf'), pdf('b.pdf')];
    const menu = await receiveMessage(call, { text: '', files, how: 'menu' });
    expect(menu.map(textOf), 'said once').toEqual([expect.stringMatching(CLOSED)]);
    expect(await receiveMessage(call, { text: '', files, how: 'drop' }), 'nobody was spoken to').toEqual([]);
    expect(textOf(await runCommand(call, help, values()))).toMatch(/First you need the access code/);
  });

  it('the code opens it for the person, wherever they are', async () => {
    const call = somebody();
    expect(await enter(call, ' Open Sesame ')).toMatch(/^Welcome/);
    expect(await mayAsk(call)).toBe(true);
    expect(await mayAsk({ ...call, requester: { ...call.requester, workspace: 'elsewhere' } })).toBe(true);
    expect(await mayAsk(somebody({ workspace: call.requester.workspace })), 'not for others').toBe(false);
    expect(await enter(call, 'whatever')).toMatch(/already/);
  });

  it('a Slack user is admitted in one workspace only: ids are the workspace’s own', async () => {
    const call = somebody({ platform: 'slack' });
    await enter(call, 'Open Sesame');
    expect(await mayAsk(call)).toBe(true);
    expect(await mayAsk({ ...call, requester: { ...call.requester, workspace: 'elsewhere' } })).toBe(false);
  });

  it('wrong codes are refused, and guessing is slow even in parallel', async () => {
    const call = somebody();
    expect(await enter(call, 'open sesame')).toMatch(/not the access code/);
    expect(await enter(call, 'Open Sesame'), 'even the right one').toMatch(/Please wait \d+ seconds?/);
    expect(await mayAsk(call)).toBe(false);
    const guesser = somebody();
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, n) => enter(guesser, `guess ${n}`)));
    expect(guesses.filter((text) => /not the access code/.test(text))).toHaveLength(1);
    for (const code of ['', '  ']) expect(await enter(somebody(), code)).toMatch(/Please send the code/);
    expect(await enter(somebody(), '\u0000'.repeat(5_000))).toMatch(/not the access code/);
  });

  it('an administrator opens it for everybody there, and nobody else can', async () => {
    const admin = somebody({ isAdministrator: true });
    const { workspace } = admin.requester;
    expect(await enter(somebody({ workspace }), 'Open Sesame', true)).toMatch(/Only an administrator/);
    expect(await enter(somebody({ workspace: '', isAdministrator: true }), 'Open Sesame', true)).toMatch(
      /Only an admin/,
    );
    expect(await enter(admin, 'wrong', true)).toMatch(/not the access code/);
    expect(await mayAsk(somebody({ workspace }))).toBe(false);
    await db.delete(rateLimits);
    expect(await enter(admin, 'Open Sesame', true)).toMatch(/^Everybody here/);
    expect(await mayAsk(somebody({ workspace }))).toBe(true);
    expect(await mayAsk(somebody())).toBe(false);
  });

  it('who was sent away stays away, with the code and in an open workspace', async () => {
    const call = somebody();
    await enter(call, 'Open Sesame');
    await db.execute(sql`update admissions set revoked_at = now() where user_id = ${call.requester.userId}`);
    await db.delete(rateLimits);
    expect(await mayAsk(call)).toBe(false);
    expect(await enter(call, 'Open Sesame')).toMatch(/withdrawn/);
    await db.delete(rateLimits);
    const admin = somebody({ workspace: call.requester.workspace, isAdministrator: true });
    await enter(admin, 'Open Sesame', true);
    expect(await mayAsk(call)).toBe(false);
  });
});

it('where no code is asked for, everybody may, and is told so', async () => {
  const call = callOf(desk, { userId: 'free' }, { accessCode: null });
  expect(await mayAsk(call)).toBe(true);
  expect(await enter(call, 'anything')).toMatch(/No access code is needed/);
});

it('who is banned gets one kind sentence, whatever they ask, wherever, until the ban is lifted', async () => {
  const call = callOf(desk, { userId: 'banned', workspace: 'here' }, { accessCode: null });
  await ban(db, personOf(call.requester));
  for (const place of [call, callOf(desk, { userId: 'banned', workspace: 'there' }, { accessCode: null })]) {
    expect(textOf(await runCommand(place, help, values({})))).toMatch(/^This bot has been closed for you/);
    expect(textOf(await runCommand(place, video, values({ paper: 'PMC1' })))).toMatch(/^This bot has been/);
    expect(await receiveMessage(place, { text: '', files: [pdf('a.pdf')], how: 'drop' })).toEqual([]);
  }
  await unban(db, personOf(call.requester));
  expect(await mayAsk(call)).toBe(true);
});
