-- Search and exclusion support, in schema ext so that the public role's search path (pub, ext) finds it.
-- All four are trusted: the owner of the database may create them without being superuser. One that a host
-- has installed elsewhere is moved here.

CREATE SCHEMA IF NOT EXISTS ext;

DO $body$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['pg_trgm', 'unaccent', 'btree_gin', 'btree_gist'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = wanted) THEN
      EXECUTE pg_catalog.format('CREATE EXTENSION %I WITH SCHEMA ext', wanted);
    ELSIF NOT EXISTS (
      SELECT FROM pg_catalog.pg_extension WHERE extname = wanted AND extnamespace = 'ext'::regnamespace
    ) THEN
      EXECUTE pg_catalog.format('ALTER EXTENSION %I SET SCHEMA ext', wanted);
    END IF;
  END LOOP;
END
$body$;
