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
	"name" text NOT NULL,
	"bytes" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "playground_messages" ADD CONSTRAINT "playground_messages_user_id_playground_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."playground_people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playground_uploads" ADD CONSTRAINT "playground_uploads_user_id_playground_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."playground_people"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "playground_messages_once" ON "playground_messages" USING btree ("user_id","nonce");--> statement-breakpoint
CREATE INDEX "playground_messages_by_person" ON "playground_messages" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "playground_uploads_by_time" ON "playground_uploads" USING btree ("created_at");--> statement-breakpoint
-- Every change in a conversation is announced on the channel "playground" with the person's id. Whoever shows the
-- conversation listens, and reads it again.
CREATE FUNCTION notify_playground_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('playground', COALESCE(NEW.user_id, OLD.user_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER playground_messages_notify AFTER INSERT OR UPDATE OR DELETE ON playground_messages FOR EACH ROW EXECUTE FUNCTION notify_playground_change();
