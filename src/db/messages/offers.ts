/** Dropped files that somebody may still have a video made of. */
import { and, eq } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { type OfferRow, offers } from './tables.ts';

/** Notes the offer. @returns its id, which is an older one where the same event was delivered before */
export async function insertOffer(db: Database, offer: Omit<OfferRow, 'createdAt'>): Promise<string> {
  const { platform, origin } = offer;
  const [made] = await db.insert(offers).values(offer).onConflictDoNothing().returning({ id: offers.id });
  if (made || origin === null) return offer.id;
  const [row] = await db
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.platform, platform), eq(offers.origin, origin)));
  return row?.id ?? offer.id;
}

export async function findOffer(db: Database, id: string): Promise<OfferRow | null> {
  const [row] = await db.select().from(offers).where(eq(offers.id, id));
  return row ?? null;
}

export async function deleteOffer(db: Database, id: string): Promise<void> {
  await db.delete(offers).where(eq(offers.id, id));
}
