ALTER TABLE "jobs" ADD COLUMN "notice" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "notice_asked_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "jobs_by_notice" ON "jobs" USING btree (coalesce("notice_asked_at", "finished_at")) WHERE "jobs"."state" = 'completed' and "jobs"."deleted_at" is null;