-- What the guard's triggers ask (sources/guard/rules.py). Functions of guard.sql, held against the register.

-- How many letters the protected names and what was redacted have; null if there is neither, for then nothing is
-- looked for.
--
-- Those of which the digests were made with another key than the session's cannot be found. Then nothing that readers
-- see may be written, rather than everything; drafts may, for they are looked through when they are published.
CREATE OR REPLACE FUNCTION ext.guard_lengths(public_rows boolean) RETURNS integer[]
LANGUAGE plpgsql STABLE
AS $body$
DECLARE
  lengths integer[] := (SELECT pg_catalog.array_agg(DISTINCT f.letters::integer) FROM public.sources_protectedform f);
  of_key bytea;
BEGIN
  IF lengths IS NULL THEN
    RETURN NULL;
  END IF;
  of_key := pg_catalog.substr(ext.guard_digest(''), 1, 8);
  IF NOT EXISTS (SELECT FROM public.sources_protectedname n
                 WHERE n.released_at IS NULL AND n.key_check IS DISTINCT FROM of_key)
      AND NOT EXISTS (SELECT FROM public.sources_redaction r
                      WHERE r.key_check IS DISTINCT FROM pg_catalog.encode(of_key, 'hex')) THEN
    RETURN lengths;
  ELSIF public_rows THEN
    RAISE EXCEPTION 'Nothing can be published: names are protected or were redacted, and this session has not the key to look for them.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'guard_has_its_key',
            HINT = 'Give the desk the GUARD_KEY that they were registered with, and write through it or by a command.';
  END IF;
  RETURN CASE WHEN of_key IS NULL THEN NULL ELSE lengths END;
END
$body$;

-- Whether a text holds a protected name, or just one of them; the lengths are those of guard_lengths.
CREATE OR REPLACE FUNCTION ext.guarded(said text, lengths integer[], just_one bigint DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql STABLE COST 10000
AS $body$
DECLARE
  blocks bytea := pg_catalog.decode(NULLIF(pg_catalog.current_setting('dvtracker.guard_key', true), ''), 'hex');
  inner_block bytea := pg_catalog.substr(blocks, 1, 64);
  outer_block bytea := pg_catalog.substr(blocks, 65);
BEGIN
  RETURN EXISTS (
    SELECT FROM pg_catalog.unnest(ext.guard_runs(said, lengths)) AS run
    JOIN public.sources_protectedform f ON f.digest = pg_catalog.sha256(
      outer_block || pg_catalog.sha256(inner_block || pg_catalog.convert_to(run, 'UTF8')))
    WHERE just_one IS NULL OR f.name_id = just_one);
END
$body$;

-- Refuses a row, and says which and where. It says neither the text nor a key that holds the name itself.
CREATE OR REPLACE FUNCTION ext.guard_refuse(kind text, row_key text, field text, lengths integer[]) RETURNS void
LANGUAGE plpgsql STABLE
AS $body$
BEGIN
  RAISE EXCEPTION 'The % cannot be kept like this: its “%” holds a protected name, or words that were redacted.',
      kind || CASE WHEN ext.guarded(row_key, lengths) THEN '' ELSE ' “' || row_key || '”' END, field
    USING ERRCODE = 'check_violation', CONSTRAINT = 'guarded_name', COLUMN = field, TABLE = kind,
          HINT = 'Write it without them, in whatever spelling.';
END
$body$;
