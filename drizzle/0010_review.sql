ALTER TABLE "jobs" ADD COLUMN "parent_id" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "script" jsonb;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "openings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "pending_edit" jsonb;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "price_usd" double precision;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "held_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "held_for" text;--> statement-breakpoint
ALTER TABLE "jobs" DROP COLUMN "plan";