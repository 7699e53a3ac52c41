DROP INDEX "jobs_by_requester";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "origin" text;--> statement-breakpoint
CREATE INDEX "jobs_by_person" ON "jobs" USING btree ("platform","user_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_once" ON "jobs" USING btree ("platform","origin") WHERE "jobs"."origin" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "offers_once" ON "offers" USING btree ("platform","origin") WHERE "offers"."origin" is not null;