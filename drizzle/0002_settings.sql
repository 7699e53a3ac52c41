CREATE TABLE "settings" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
	"chosen" jsonb NOT NULL,
	"logo" "bytea",
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_platform_workspace_user_id_pk" PRIMARY KEY("platform","workspace","user_id")
);
