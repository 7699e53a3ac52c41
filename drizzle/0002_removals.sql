CREATE TABLE "removals" (
	"key" text PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"files" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
