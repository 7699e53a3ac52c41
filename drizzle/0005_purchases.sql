CREATE TABLE "purchases" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"job_id" text,
	"platform" text,
	"workspace" text,
	"user_id" text,
	"provider" text NOT NULL,
	"kind" text NOT NULL,
	"model" text NOT NULL,
	"units" jsonb NOT NULL,
	"estimate_usd" double precision NOT NULL,
	"actual_usd" double precision,
	"state" text DEFAULT 'intent' NOT NULL,
	"task_id" text,
	"reason" text,
	"before" jsonb,
	"delivery" "bytea",
	"delivery_type" text,
	"held_by" text,
	"held_until" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "purchases_by_key" ON "purchases" USING btree ("key","id");--> statement-breakpoint
CREATE INDEX "purchases_by_job" ON "purchases" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "purchases_by_day" ON "purchases" USING btree ("asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "purchases_open_once" ON "purchases" USING btree ("key") WHERE "purchases"."state" in ('intent', 'asked', 'known');