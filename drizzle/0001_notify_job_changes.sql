-- Every change of a job is announced on the channel "job" with the job's id. Whoever shows a job (terminal,
-- page, chat delivery) or works on it (to notice a cancellation) listens, and reads the row.
CREATE FUNCTION notify_job_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('job', NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER jobs_notify AFTER INSERT OR UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION notify_job_change();
