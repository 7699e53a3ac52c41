ALTER TABLE "jobs" ADD COLUMN "asked_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "retries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "edits" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "jobs_by_asking" ON "jobs" USING btree ("user_id","platform","asked_at");--> statement-breakpoint
CREATE INDEX "purchases_by_person" ON "purchases" USING btree ("platform","user_id","asked_at");