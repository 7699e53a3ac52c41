-- Every change of a job is announced on the channel "job" with the job's id. Whoever shows a job (terminal,
-- page, chat delivery) or works on it (to notice a cancellation) listens, and reads the row.
CREATE FUNCTION notify_job_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('job', NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER jobs_notify AFTER INSERT OR UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION notify_job_change();
--> statement-breakpoint
-- Every change in a conversation is announced on the channel "playground" with the person's id. Whoever shows the
-- conversation listens, and reads it again.
CREATE FUNCTION notify_playground_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('playground', COALESCE(NEW.user_id, OLD.user_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER playground_messages_notify AFTER INSERT OR UPDATE OR DELETE ON playground_messages
FOR EACH ROW EXECUTE FUNCTION notify_playground_change();
--> statement-breakpoint
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
-- What a job is found by: its words, and marks that no word can be: its paper's names.
ALTER TABLE "jobs" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(
  search_words(
    coalesce(title, '') || ' ' || coalesce(source->>'text', '') || ' ' || coalesce(source->>'name', '') || ' ' ||
    authors::text || ' ' || coalesce(paper->>'doi', '') || ' ' || coalesce(paper->>'pmid', '') || ' ' ||
    coalesce(paper->>'pmcid', '') || ' ' || id)
  || left('=paper ' || regexp_replace(lower(coalesce(source->>'text', '')), '^(pmid |doi:)', ''), 400)
  || left('=paper ' || lower(coalesce(paper->>'doi', '')), 400)
  || left('=paper ' || lower(coalesce(paper->>'pmid', '')), 400)
  || left('=paper ' || lower(coalesce(paper->>'pmcid', '')), 400),
  '=paper '))) STORED;
--> statement-breakpoint
-- Short, for it stands before each word of a person. Two people may share one: a search asks whose a job is as well.
CREATE FUNCTION person_tag(platform text, user_id text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(md5(platform || ' ' || user_id), 8)
$$;
--> statement-breakpoint
-- The same words as one person's: a beginning of words is then a range of the index that holds nobody else's.
CREATE FUNCTION own_words(search tsvector, platform text, user_id text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
  SELECT array_to_tsvector(array_agg(public.person_tag(platform, user_id) || word)) FROM unnest(tsvector_to_array(search)) AS word
$$;
--> statement-breakpoint
-- Written at once instead of in batches: whoever searches does not read through what has piled up.
CREATE INDEX "jobs_by_own_words" ON "jobs" USING gin (own_words(search, platform, user_id)) WITH (fastupdate = off);
--> statement-breakpoint
-- For the administrator, who searches everybody's.
CREATE INDEX "jobs_by_words" ON "jobs" USING gin ("search") WITH (fastupdate = off);
--> statement-breakpoint
-- Counted at the end of a transaction, so that nobody holds a row for long.
CREATE FUNCTION count_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO step_totals AS total (step, bucket, count, sum)
    SELECT key,
      width_bucket(value::float8, '{0.1, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800}'::float8[]), 1, value::float8
    FROM jsonb_each_text(NEW.step_seconds) ORDER BY key
    ON CONFLICT (step, bucket) DO UPDATE SET count = total.count + 1, sum = total.sum + excluded.sum;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER jobs_steps AFTER UPDATE ON jobs DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.state <> 'completed' AND NEW.state = 'completed') EXECUTE FUNCTION count_steps();
