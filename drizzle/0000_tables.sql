CREATE TYPE "public"."job_state" AS ENUM('queued', 'running', 'awaiting_approval', 'completed', 'failed', 'cancelled');--> statement-breakpoint
CREATE TABLE "admissions" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
	"admitted_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "admissions_platform_workspace_user_id_pk" PRIMARY KEY("platform","workspace","user_id")
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "bans" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bans_platform_workspace_user_id_pk" PRIMARY KEY("platform","workspace","user_id")
);
--> statement-breakpoint
CREATE TABLE "incoming_uploads" (
	"key" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deletions" (
	"job_id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"deleted_by" text NOT NULL,
	"files" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "job_memos" (
	"job_id" text NOT NULL,
	"memo_key" text NOT NULL,
	CONSTRAINT "job_memos_job_id_memo_key_pk" PRIMARY KEY("job_id","memo_key")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"state" "job_state" DEFAULT 'queued' NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
	"network" text,
	"origin" text,
	"source" jsonb NOT NULL,
	"options" jsonb NOT NULL,
	"title" text,
	"authors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"paper" jsonb,
	"step" text,
	"percent" real DEFAULT 0 NOT NULL,
	"expected_at" timestamp with time zone,
	"run" integer DEFAULT 1 NOT NULL,
	"runner" text,
	"losses" jsonb,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"error_code" text,
	"error_message" text,
	"video" jsonb,
	"upload_limit" integer,
	"upload" jsonb,
	"parent_id" text,
	"script" jsonb,
	"openings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"correction" jsonb,
	"pending_edit" jsonb,
	"price_usd" double precision,
	"held_until" timestamp with time zone,
	"held_for" text,
	"approved_at" timestamp with time zone,
	"step_seconds" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retries" integer DEFAULT 0 NOT NULL,
	"edits" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"notice" text,
	"notice_asked_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "jobs_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "line_places" (
	"job_id" text PRIMARY KEY NOT NULL,
	"turn" integer NOT NULL,
	"told" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memos" (
	"key" text PRIMARY KEY NOT NULL,
	"step" text NOT NULL,
	"output" jsonb NOT NULL,
	"files" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "removals" (
	"key" text PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"files" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "rate_limits" (
	"name" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handled_messages" (
	"platform" text NOT NULL,
	"key" text NOT NULL,
	"handled_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handled_messages_platform_key_pk" PRIMARY KEY("platform","key")
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
	"origin" text,
	"source" jsonb NOT NULL,
	"place" jsonb NOT NULL,
	"upload_limit" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"kind" text NOT NULL,
	"run" integer DEFAULT 0 NOT NULL,
	"platform" text NOT NULL,
	"place" jsonb NOT NULL,
	"shown" text,
	"shown_at" timestamp with time zone,
	"posted_at" timestamp with time zone,
	"state" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"kind" text NOT NULL,
	"message" text NOT NULL,
	"contact" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "step_totals" (
	"step" text NOT NULL,
	"bucket" integer NOT NULL,
	"count" bigint NOT NULL,
	"sum" double precision NOT NULL,
	CONSTRAINT "step_totals_step_bucket_pk" PRIMARY KEY("step","bucket")
);
--> statement-breakpoint
CREATE TABLE "playground_messages" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"nonce" text,
	"body" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"calls" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "playground_people" (
	"user_id" text PRIMARY KEY NOT NULL,
	"proof" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "playground_uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"network" text NOT NULL,
	"name" text NOT NULL,
	"bytes" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slack_homes" (
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	"page" text NOT NULL,
	"shown" text,
	"shown_at" timestamp with time zone,
	"refresh_after" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "slack_homes_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "slack_installations" (
	"team_id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"installed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slack_postings" (
	"nonce" text PRIMARY KEY NOT NULL,
	"channel_id" text,
	"asked_at" timestamp with time zone,
	"file_id" text,
	"place" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "job_memos" ADD CONSTRAINT "job_memos_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_places" ADD CONSTRAINT "line_places_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playground_messages" ADD CONSTRAINT "playground_messages_user_id_playground_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."playground_people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playground_uploads" ADD CONSTRAINT "playground_uploads_user_id_playground_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."playground_people"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_valid" ON "api_tokens" USING btree ("platform","user_id") WHERE "api_tokens"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "incoming_uploads_by_time" ON "incoming_uploads" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "deletions_by_time" ON "deletions" USING btree ("created_at","job_id");--> statement-breakpoint
CREATE INDEX "deletions_to_do" ON "deletions" USING btree ("job_id") WHERE "deletions"."done_at" is null;--> statement-breakpoint
CREATE INDEX "job_memos_by_memo" ON "job_memos" USING btree ("memo_key");--> statement-breakpoint
CREATE INDEX "jobs_by_person" ON "jobs" USING btree ("user_id","platform","created_at","id");--> statement-breakpoint
CREATE INDEX "jobs_by_asking" ON "jobs" USING btree ("user_id","platform","asked_at");--> statement-breakpoint
CREATE INDEX "jobs_shown" ON "jobs" USING btree ("user_id","platform","created_at","id") WHERE "jobs"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_shown_by_state" ON "jobs" USING btree ("user_id","platform","state","created_at","id") WHERE "jobs"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_by_network" ON "jobs" USING btree ("network","asked_at") WHERE "jobs"."network" is not null;--> statement-breakpoint
CREATE INDEX "jobs_to_expire" ON "jobs" USING btree ("finished_at") WHERE "jobs"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_by_notice" ON "jobs" USING btree (coalesce("notice_asked_at", "finished_at")) WHERE "jobs"."state" = 'completed' and "jobs"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_by_state" ON "jobs" USING btree ("state");--> statement-breakpoint
CREATE INDEX "jobs_by_finish" ON "jobs" USING btree ("finished_at");--> statement-breakpoint
CREATE INDEX "jobs_failed" ON "jobs" USING btree ("finished_at" DESC NULLS LAST) WHERE "jobs"."state" = 'failed' and "jobs"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_by_error" ON "jobs" USING btree ("error_code","created_at","id") WHERE "jobs"."error_code" is not null;--> statement-breakpoint
CREATE INDEX "jobs_by_time" ON "jobs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "jobs_published" ON "jobs" USING btree ("published_at") WHERE "jobs"."published_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_once" ON "jobs" USING btree ("platform","origin") WHERE "jobs"."origin" is not null;--> statement-breakpoint
CREATE INDEX "line_places_in_order" ON "line_places" USING btree ("turn","told");--> statement-breakpoint
CREATE INDEX "purchases_by_key" ON "purchases" USING btree ("key","id");--> statement-breakpoint
CREATE INDEX "purchases_by_job" ON "purchases" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "purchases_by_day" ON "purchases" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "purchases_by_person" ON "purchases" USING btree ("platform","user_id","asked_at");--> statement-breakpoint
CREATE INDEX "purchases_delivered" ON "purchases" USING btree ("job_id") WHERE "purchases"."delivery" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "purchases_open_once" ON "purchases" USING btree ("key") WHERE "purchases"."state" in ('intent', 'asked', 'known');--> statement-breakpoint
CREATE UNIQUE INDEX "offers_once" ON "offers" USING btree ("platform","origin") WHERE "offers"."origin" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "posts_once" ON "posts" USING btree ("job_id","kind","run") WHERE "posts"."kind" <> 'copy';--> statement-breakpoint
CREATE INDEX "posts_by_job" ON "posts" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "posts_open" ON "posts" USING btree ("platform","job_id") WHERE "posts"."state" = 'open';--> statement-breakpoint
CREATE INDEX "reports_by_time" ON "reports" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "playground_messages_once" ON "playground_messages" USING btree ("user_id","nonce");--> statement-breakpoint
CREATE INDEX "playground_messages_by_person" ON "playground_messages" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "playground_uploads_by_time" ON "playground_uploads" USING btree ("created_at");