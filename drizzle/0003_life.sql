CREATE TABLE "line_places" (
	"job_id" text PRIMARY KEY NOT NULL,
	"turn" integer NOT NULL,
	"told" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "runner" text;--> statement-breakpoint
ALTER TABLE "deletions" ADD COLUMN "done_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "line_places" ADD CONSTRAINT "line_places_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "line_places_in_order" ON "line_places" USING btree ("turn","told");--> statement-breakpoint
CREATE INDEX "purchases_delivered" ON "purchases" USING btree ("job_id") WHERE "purchases"."delivery" is not null;--> statement-breakpoint
CREATE INDEX "deletions_to_do" ON "deletions" USING btree ("job_id") WHERE "deletions"."done_at" is null;