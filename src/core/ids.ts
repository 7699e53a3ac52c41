/** Names for new things. */
import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no letters that are mistaken for digits when a job id is read out or retyped. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % 32]).join('');
}

/** `job_` and 12 characters (60 bits): short enough to quote in a chat, too long to collide. */
export const newJobId = (): string => `job_${randomText(12)}`;

/** `offer_` and 12 characters, as a job's. */
export const newOfferId = (): string => `offer_${randomText(12)}`;

/** `upload_` and 12 characters, as a job's. */
export const newUploadId = (): string => `upload_${randomText(12)}`;

/** The name in a public link: 26 characters, 130 bits, so that links cannot be guessed. */
export const newSlug = (): string => randomText(26);

/** What an API token begins with, so that scanners for leaked secrets can find it. */
const TOKEN_PREFIX = 'hh_';
const TOKEN_RANDOM_LENGTH = 40;

/** A token of the API: `hh_` and 40 characters, 200 bits. */
export const newApiToken = (): string => `${TOKEN_PREFIX}${randomText(TOKEN_RANDOM_LENGTH)}`;

/** Whether a text can be a token of the API. */
export const looksLikeApiToken = (text: string): boolean =>
  text.startsWith(TOKEN_PREFIX) && text.length === TOKEN_PREFIX.length + TOKEN_RANDOM_LENGTH;
