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
CREATE TABLE "deletions" (
	"job_id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"deleted_by" text NOT NULL,
	"files" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_memos" (
	"job_id" text NOT NULL,
	"memo_key" text NOT NULL,
	CONSTRAINT "job_memos_job_id_memo_key_pk" PRIMARY KEY("job_id","memo_key")
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
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
ALTER TABLE "jobs" ADD COLUMN "paper" jsonb;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "upload_limit" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "upload" jsonb;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "plan" jsonb;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "approved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "job_memos" ADD CONSTRAINT "job_memos_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_memos_by_memo" ON "job_memos" USING btree ("memo_key");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_once" ON "posts" USING btree ("job_id","kind","run") WHERE "posts"."kind" <> 'copy';--> statement-breakpoint
CREATE INDEX "posts_open" ON "posts" USING btree ("platform","job_id") WHERE "posts"."state" = 'open';