-- Search and exclusion support, in schema ext, where the public role's search path (pub, ext) finds it.
-- All four are trusted: the owner of the database may create them without being superuser.

CREATE SCHEMA IF NOT EXISTS ext;

DO $body$
DECLARE
  wanted text;
  home text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['pg_trgm', 'unaccent', 'btree_gin', 'btree_gist'] LOOP
    SELECT extnamespace::regnamespace::text INTO home FROM pg_catalog.pg_extension WHERE extname = wanted;
    IF home IS NULL THEN
      EXECUTE pg_catalog.format('CREATE EXTENSION %I WITH SCHEMA ext', wanted);
    ELSIF home <> 'ext' THEN
      -- Only a superuser may move it, for its functions belong to the cluster's first role.
      RAISE EXCEPTION 'The extension % stands in schema %, where the public role will not find it.', wanted, home
        USING HINT = pg_catalog.format(
          'Drop it if nothing uses it, or have a superuser run: ALTER EXTENSION %I SET SCHEMA ext', wanted);
    END IF;
  END LOOP;
END
$body$;
