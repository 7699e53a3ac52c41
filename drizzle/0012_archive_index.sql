CREATE TABLE "archive_blocks" (
	"person" integer NOT NULL,
	"block" integer NOT NULL,
	"jobs" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "archive_blocks_person_block_pk" PRIMARY KEY("person","block")
);
--> statement-breakpoint
CREATE TABLE "archive_filling" (
	"platform" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"job_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "archive_people" (
	"id" serial PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
	"places" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "archive_places" (
	"person" integer NOT NULL,
	"block" integer NOT NULL,
	"place" smallint NOT NULL,
	"job_id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "archive_words" (
	"person" integer NOT NULL,
	"block" integer NOT NULL,
	"part" smallint NOT NULL,
	"word" text collate "C" NOT NULL,
	"bits" bit(256) NOT NULL,
	CONSTRAINT "archive_words_person_block_word_part_pk" PRIMARY KEY("person","block","word","part")
);
--> statement-breakpoint
CREATE TABLE "job_totals" (
	"shard" smallint NOT NULL,
	"state" text NOT NULL,
	"jobs" bigint NOT NULL,
	CONSTRAINT "job_totals_shard_state_pk" PRIMARY KEY("shard","state")
);
--> statement-breakpoint
CREATE TABLE "purchase_totals" (
	"shard" smallint NOT NULL,
	"provider" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"purchases" bigint NOT NULL,
	"usd" numeric NOT NULL,
	CONSTRAINT "purchase_totals_shard_provider_kind_state_pk" PRIMARY KEY("shard","provider","kind","state")
);
--> statement-breakpoint
CREATE TABLE "step_totals" (
	"shard" smallint NOT NULL,
	"step" text NOT NULL,
	"bucket" integer NOT NULL,
	"films" bigint NOT NULL,
	"seconds" numeric NOT NULL,
	CONSTRAINT "step_totals_shard_step_bucket_pk" PRIMARY KEY("shard","step","bucket")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "archive_people_once" ON "archive_people" USING btree ("platform","user_id","workspace");--> statement-breakpoint
CREATE INDEX "archive_people_by_user" ON "archive_people" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "archive_places_once" ON "archive_places" USING btree ("person","block","place");--> statement-breakpoint
CREATE INDEX "deletions_by_time" ON "deletions" USING btree ("created_at","job_id");--> statement-breakpoint
CREATE INDEX "jobs_failed" ON "jobs" USING btree ("finished_at" DESC NULLS LAST) WHERE "jobs"."state" = 'failed' and "jobs"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_by_error" ON "jobs" USING btree ("error_code","created_at","id") WHERE "jobs"."error_code" is not null;--> statement-breakpoint
-- Rows with bits are changed in place, again and again.
ALTER TABLE "archive_words" SET (fillfactor = 90);
--> statement-breakpoint
-- What a job is found by in the index: its words and marks, none once it is deleted. Whose it is, the person says.
CREATE FUNCTION archive_marks(one jobs) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN one.deleted_at IS NOT NULL THEN '{}'::text[] ELSE array_remove(array_remove(
    tsvector_to_array(one.search), left('=by ' || one.platform || ' ' || one.user_id, 400)), '=paper ')
    || ('=state ' || one.state) END
$$;
--> statement-breakpoint
-- Bit n of a part alone.
CREATE FUNCTION archive_bit(n integer) RETURNS bit(256) LANGUAGE sql IMMUTABLE AS $$
  SELECT set_bit(repeat('0', 256)::bit(256), n, 1)
$$;
--> statement-breakpoint
-- Brings a job's row of the index up to date. Everybody who does so for a person waits for the person's row first: the
-- index is what the last of them left, and no two wait for each other.
CREATE FUNCTION keep_archive() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one jobs;
  who integer;
  spot archive_places;
  before text[] := '{}';
  after text[] := '{}';
BEGIN
  IF TG_OP = 'DELETE' THEN one := OLD; ELSE one := NEW; after := archive_marks(NEW); END IF;
  INSERT INTO archive_people (platform, workspace, user_id) VALUES (one.platform, one.workspace, one.user_id)
    ON CONFLICT DO NOTHING;
  SELECT id INTO STRICT who FROM archive_people
    WHERE platform = one.platform AND user_id = one.user_id AND workspace = one.workspace FOR UPDATE;
  SELECT * INTO spot FROM archive_places WHERE job_id = one.id;
  IF FOUND THEN
    before := archive_marks(OLD);
    IF spot.created_at <> one.created_at THEN
      UPDATE archive_places SET created_at = one.created_at WHERE job_id = one.id;
      UPDATE archive_blocks SET first_at = least(first_at, one.created_at), last_at = greatest(last_at, one.created_at)
        WHERE person = who AND block = spot.block;
    END IF;
  ELSIF after = '{}' THEN
    RETURN NULL;
  ELSE
    UPDATE archive_people SET places = places + 1 WHERE id = who
      RETURNING who, (places - 1) / 2048, (places - 1) % 2048, one.id, one.created_at INTO spot;
    INSERT INTO archive_places SELECT spot.*;
    INSERT INTO archive_blocks AS there (person, block, jobs, first_at, last_at)
      VALUES (who, spot.block, 1, one.created_at, one.created_at)
      ON CONFLICT (person, block) DO UPDATE SET jobs = there.jobs + 1,
        first_at = least(there.first_at, one.created_at), last_at = greatest(there.last_at, one.created_at);
  END IF;
  IF after = '{}' THEN
    DELETE FROM archive_places WHERE job_id = one.id;
    UPDATE archive_blocks SET jobs = jobs - 1 WHERE person = who AND block = spot.block;
    DELETE FROM archive_blocks WHERE person = who AND block = spot.block AND jobs = 0;
  END IF;
  -- Gone from it: a word that was this job's alone goes with its row.
  WITH gone AS (
    DELETE FROM archive_words WHERE person = who AND block = spot.block AND part = spot.place / 256
      AND word = ANY (before) AND word <> ALL (after) AND bits = archive_bit(spot.place % 256))
  UPDATE archive_words SET bits = set_bit(bits, spot.place % 256, 0)
    WHERE person = who AND block = spot.block AND part = spot.place / 256
      AND word = ANY (before) AND word <> ALL (after) AND bits <> archive_bit(spot.place % 256);
  INSERT INTO archive_words AS there (person, block, part, word, bits)
    SELECT who, spot.block, spot.place / 256, word, archive_bit(spot.place % 256)
    FROM unnest(after) AS word WHERE word <> ALL (before)
    ON CONFLICT (person, block, word, part) DO UPDATE SET bits = there.bits | excluded.bits;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- The jobs that are there already, so many at a time, each time in a transaction of its own: the migration would keep
-- the table from being written to for minutes. Whoever changes one of them meanwhile brings it in himself.
CREATE FUNCTION fill_archive(at_most integer) RETURNS integer LANGUAGE plpgsql SET work_mem = '64MB' AS $$
DECLARE
  done archive_filling;
  batch text[];
BEGIN
  SELECT * INTO done FROM archive_filling FOR UPDATE;
  IF NOT FOUND THEN RETURN 0; END IF;
  batch := array(SELECT id FROM jobs
    WHERE (platform, user_id, created_at, id) > (done.platform, done.user_id, done.created_at, done.job_id)
    ORDER BY platform, user_id, created_at, id LIMIT at_most);
  IF batch = '{}' THEN
    DELETE FROM archive_filling;
    RETURN 0;
  END IF;
  UPDATE archive_filling SET (platform, user_id, created_at, job_id) =
    (SELECT platform, user_id, created_at, id FROM jobs WHERE id = batch[cardinality(batch)]);
  INSERT INTO archive_people (platform, workspace, user_id)
    SELECT DISTINCT platform, workspace, user_id FROM jobs WHERE id = ANY (batch) ORDER BY 1, 2, 3
    ON CONFLICT DO NOTHING;
  -- A statement of its own: what comes after it sees everything that was done by whoever it waited for.
  PERFORM FROM archive_people WHERE (platform, workspace, user_id) IN
    (SELECT platform, workspace, user_id FROM jobs WHERE id = ANY (batch)) ORDER BY id FOR UPDATE;
  WITH spots AS MATERIALIZED (
    SELECT jobs AS job, who.id AS person, jobs.id AS job_id, jobs.created_at,
      (who.places + row_number() OVER (PARTITION BY who.id ORDER BY jobs.created_at, jobs.id) - 1)::integer AS n
    FROM jobs JOIN archive_people who USING (platform, workspace, user_id)
    WHERE jobs.id = ANY (batch) AND deleted_at IS NULL
      AND NOT EXISTS (SELECT FROM archive_places there WHERE there.job_id = jobs.id)
  ), placed AS (
    INSERT INTO archive_places (person, block, place, job_id, created_at)
    SELECT person, n / 2048, n % 2048, job_id, created_at FROM spots
  ), given AS (
    UPDATE archive_people who SET places = last + 1
    FROM (SELECT person, max(n) AS last FROM spots GROUP BY 1) new WHERE who.id = new.person
  ), blocks AS (
    INSERT INTO archive_blocks AS there (person, block, jobs, first_at, last_at)
    SELECT person, n / 2048, count(*), min(created_at), max(created_at) FROM spots GROUP BY 1, 2
    ON CONFLICT (person, block) DO UPDATE SET jobs = there.jobs + excluded.jobs,
      first_at = least(there.first_at, excluded.first_at), last_at = greatest(there.last_at, excluded.last_at)
  )
  INSERT INTO archive_words AS there (person, block, part, word, bits)
    SELECT person, n / 2048, n % 2048 / 256, word, bit_or(archive_bit(n % 256))
    FROM spots CROSS JOIN unnest(archive_marks(job)) AS word GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 4, 3
    ON CONFLICT (person, block, word, part) DO UPDATE SET bits = there.bits | excluded.bits;
  RETURN cardinality(batch);
END $$;
--> statement-breakpoint
-- The totals are counted at the end of a transaction, so that nobody holds one for long. A migration that changes rows
-- and then the table has to SET CONSTRAINTS ALL IMMEDIATE in between.
CREATE FUNCTION count_job() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one jobs;
BEGIN
  IF TG_OP = 'DELETE' THEN one := OLD; ELSE one := NEW; END IF;
  INSERT INTO job_totals AS total (shard, state, jobs)
    SELECT hashtext(one.id) & 15, state, sum(n) FROM (
      SELECT OLD.state, -1 WHERE TG_OP <> 'INSERT' UNION ALL SELECT NEW.state, 1 WHERE TG_OP <> 'DELETE'
    ) AS change (state, n) GROUP BY state ORDER BY state::text
    ON CONFLICT (shard, state) DO UPDATE SET jobs = total.jobs + excluded.jobs;
  IF TG_OP <> 'DELETE' AND NEW.state = 'completed' THEN
    INSERT INTO step_totals AS total (shard, step, bucket, films, seconds)
      SELECT hashtext(one.id) & 15, key,
        width_bucket(value::float8, '{0.1, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800}'::float8[]), 1, value::numeric
      FROM jsonb_each_text(NEW.step_seconds) ORDER BY key
      ON CONFLICT (shard, step, bucket) DO UPDATE SET films = total.films + 1, seconds = total.seconds + excluded.seconds;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_purchase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO purchase_totals AS total (shard, provider, kind, state, purchases, usd)
    SELECT id & 15, provider, kind, state, sum(n), sum(n * usd) FROM (
      SELECT OLD.id, OLD.provider, OLD.kind, OLD.state, -1, coalesce(OLD.actual_usd, OLD.estimate_usd)::numeric
        WHERE TG_OP <> 'INSERT' AND OLD.asked_at IS NOT NULL
      UNION ALL
      SELECT NEW.id, NEW.provider, NEW.kind, NEW.state, 1, coalesce(NEW.actual_usd, NEW.estimate_usd)::numeric
        WHERE TG_OP <> 'DELETE' AND NEW.asked_at IS NOT NULL
    ) AS change (id, provider, kind, state, n, usd) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT (shard, provider, kind, state) DO UPDATE
      SET purchases = total.purchases + excluded.purchases, usd = total.usd + excluded.usd;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- From here on the tables can be read but not written to, for the seconds that counting takes.
LOCK TABLE jobs, purchases IN SHARE ROW EXCLUSIVE MODE;
--> statement-breakpoint
INSERT INTO archive_filling (platform, user_id, created_at, job_id)
SELECT '', '', '-infinity', '' WHERE EXISTS (SELECT FROM jobs);
--> statement-breakpoint
INSERT INTO job_totals (shard, state, jobs) SELECT 0, state, count(*) FROM jobs GROUP BY state;
--> statement-breakpoint
INSERT INTO step_totals (shard, step, bucket, films, seconds)
SELECT 0, key, width_bucket(value::float8, '{0.1, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800}'::float8[]), count(*),
  sum(value::numeric)
FROM jobs CROSS JOIN jsonb_each_text(step_seconds) WHERE state = 'completed' GROUP BY 2, 3;
--> statement-breakpoint
INSERT INTO purchase_totals (shard, provider, kind, state, purchases, usd)
SELECT 0, provider, kind, state, count(*), sum(coalesce(actual_usd, estimate_usd)::numeric)
FROM purchases WHERE asked_at IS NOT NULL GROUP BY 2, 3, 4;
--> statement-breakpoint
CREATE TRIGGER jobs_archive_new AFTER INSERT OR DELETE ON jobs FOR EACH ROW EXECUTE FUNCTION keep_archive();
--> statement-breakpoint
CREATE TRIGGER jobs_archive AFTER UPDATE ON jobs FOR EACH ROW
WHEN (OLD.search IS DISTINCT FROM NEW.search OR OLD.state <> NEW.state OR OLD.created_at <> NEW.created_at
  OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
EXECUTE FUNCTION keep_archive();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER jobs_totals_new AFTER INSERT OR DELETE ON jobs DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION count_job();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER jobs_totals AFTER UPDATE ON jobs DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION count_job();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER purchases_totals_new AFTER INSERT OR DELETE ON purchases DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION count_purchase();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER purchases_totals AFTER UPDATE ON purchases DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.state <> NEW.state OR OLD.asked_at IS DISTINCT FROM NEW.asked_at
  OR OLD.actual_usd IS DISTINCT FROM NEW.actual_usd OR OLD.estimate_usd <> NEW.estimate_usd)
EXECUTE FUNCTION count_purchase();
