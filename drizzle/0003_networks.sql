ALTER TABLE "jobs" ADD COLUMN "network" text;--> statement-breakpoint
ALTER TABLE "playground_uploads" ADD COLUMN "network" text NOT NULL;--> statement-breakpoint
CREATE INDEX "jobs_by_network" ON "jobs" USING btree ("network","asked_at") WHERE "jobs"."network" is not null;