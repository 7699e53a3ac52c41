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
CREATE TABLE "incoming_uploads" (
	"key" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_totals" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
	"films" integer NOT NULL,
	"milliseconds" bigint NOT NULL,
	"bytes" bigint NOT NULL,
	CONSTRAINT "person_totals_platform_user_id_workspace_pk" PRIMARY KEY("platform","user_id","workspace")
);
--> statement-breakpoint
CREATE INDEX "api_tokens_valid" ON "api_tokens" USING btree ("platform","user_id") WHERE "api_tokens"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "incoming_uploads_by_time" ON "incoming_uploads" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "jobs_shown" ON "jobs" USING btree ("platform","user_id","created_at","id") WHERE "jobs"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_shown_by_state" ON "jobs" USING btree ("platform","user_id","state","created_at","id") WHERE "jobs"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_to_expire" ON "jobs" USING btree ("finished_at") WHERE "jobs"."deleted_at" is null;--> statement-breakpoint
-- The words of a text as they are searched: lower case, without accents, cut where no letter or digit is. Written
-- out, because what a letter is must not depend on the locale of the server. It needs no extension.
CREATE FUNCTION search_words(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT left(word, 60)), '{}')
  FROM regexp_split_to_table(
    lower(regexp_replace(normalize(left(said, 20000), NFKD), '[\u0300-\u036f]', '', 'g')),
    '[\s!-/:-@\[-`{-\u00bf\u2000-\u206f\u3000-\u303f]+') AS word
  WHERE word <> ''
$$;
--> statement-breakpoint
-- What a job is found by: its words, and marks that no word can be: whose it is, and its paper's names.
ALTER TABLE "jobs" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (array_to_tsvector(
  search_words(
    coalesce(title, '') || ' ' || coalesce(source->>'text', '') || ' ' || coalesce(source->>'name', '') || ' ' ||
    authors::text || ' ' || coalesce(paper->>'doi', '') || ' ' || coalesce(paper->>'pmid', '') || ' ' ||
    coalesce(paper->>'pmcid', '') || ' ' || id)
  || left('=by ' || platform || ' ' || user_id, 400)
  || left('=paper ' || regexp_replace(lower(coalesce(source->>'text', '')), '^(pmid |doi:)', ''), 400)
  || left('=paper ' || lower(coalesce(paper->>'doi', '')), 400)
  || left('=paper ' || lower(coalesce(paper->>'pmid', '')), 400)
  || left('=paper ' || lower(coalesce(paper->>'pmcid', '')), 400)
)) STORED;
--> statement-breakpoint
-- Written at once instead of in batches: whoever searches does not read through what has piled up.
CREATE INDEX "jobs_by_words" ON "jobs" USING gin ("search") WITH (fastupdate = off);
--> statement-breakpoint
-- What a person's finished films come to. Counting them each time would read them all.
INSERT INTO person_totals (platform, workspace, user_id, films, milliseconds, bytes)
SELECT platform, workspace, user_id, count(*), round(sum((film->>'durationS')::float8) * 1000),
  sum((film->>'bytes')::bigint)
FROM jobs WHERE state = 'completed' AND deleted_at IS NULL AND film IS NOT NULL
GROUP BY platform, workspace, user_id;
--> statement-breakpoint
CREATE FUNCTION count_film() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one jobs;
  sign integer;
BEGIN
  FOREACH sign IN ARRAY ARRAY[-1, 1] LOOP
    IF sign = -1 THEN
      CONTINUE WHEN TG_OP = 'INSERT';
      one := OLD;
    ELSE
      CONTINUE WHEN TG_OP = 'DELETE';
      one := NEW;
    END IF;
    CONTINUE WHEN one.state <> 'completed' OR one.deleted_at IS NOT NULL OR one.film IS NULL;
    INSERT INTO person_totals AS total (platform, workspace, user_id, films, milliseconds, bytes)
    VALUES (one.platform, one.workspace, one.user_id, sign, sign * round((one.film->>'durationS')::float8 * 1000),
      sign * (one.film->>'bytes')::bigint)
    ON CONFLICT (platform, user_id, workspace) DO UPDATE SET films = total.films + excluded.films,
      milliseconds = total.milliseconds + excluded.milliseconds, bytes = total.bytes + excluded.bytes;
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER jobs_count_new AFTER INSERT OR DELETE ON jobs FOR EACH ROW EXECUTE FUNCTION count_film();
--> statement-breakpoint
CREATE TRIGGER jobs_count AFTER UPDATE ON jobs FOR EACH ROW
WHEN (OLD.film IS DISTINCT FROM NEW.film OR OLD.state <> NEW.state OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
EXECUTE FUNCTION count_film();
