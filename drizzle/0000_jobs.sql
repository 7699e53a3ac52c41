CREATE TYPE "public"."job_state" AS ENUM('queued', 'running', 'awaiting_approval', 'completed', 'failed', 'cancelled');--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"state" "job_state" DEFAULT 'queued' NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
	"source" jsonb NOT NULL,
	"options" jsonb NOT NULL,
	"title" text,
	"authors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"step" text,
	"percent" real DEFAULT 0 NOT NULL,
	"expected_at" timestamp with time zone,
	"run" integer DEFAULT 1 NOT NULL,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"error_code" text,
	"error_message" text,
	"film" jsonb,
	"step_seconds" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "jobs_slug_unique" UNIQUE("slug")
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
CREATE INDEX "jobs_by_requester" ON "jobs" USING btree ("platform","workspace","user_id","created_at");--> statement-breakpoint
CREATE INDEX "jobs_by_state" ON "jobs" USING btree ("state");