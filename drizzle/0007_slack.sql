CREATE TABLE "handled_messages" (
	"platform" text NOT NULL,
	"key" text NOT NULL,
	"handled_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handled_messages_platform_key_pk" PRIMARY KEY("platform","key")
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
