/** The administrator's session: a cookie that says until when it holds, signed with the token. Pure. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A working day. A new ADMIN_TOKEN ends every session at once. */
export const SESSION_S = 12 * 3_600;

const SESSION = /^(\d{1,15})\.[A-Za-z0-9_-]{22}\.([A-Za-z0-9_-]{43})$/;

const sign = (adminToken: string, purpose: string, text: string): string =>
  createHmac('sha256', adminToken).update(`${purpose} ${text}`).digest('base64url');

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

export function newSession(adminToken: string, now: number): string {
  const text = `${now + SESSION_S * 1_000}.${randomBytes(16).toString('base64url')}`;
  return `${text}.${sign(adminToken, 'session', text)}`;
}

export function isSession(session: string, adminToken: string, now: number): boolean {
  const [, until = '', signature = ''] = SESSION.exec(session) ?? [];
  const text = session.slice(0, session.lastIndexOf('.'));
  return signature !== '' && same(signature, sign(adminToken, 'session', text)) && Number(until) > now;
}

/** What every form of the session carries: a page elsewhere cannot know it. */
export const formToken = (session: string, adminToken: string): string => sign(adminToken, 'form', session);

export const isFormToken = (given: string, session: string, adminToken: string): boolean =>
  same(given, formToken(session, adminToken));
