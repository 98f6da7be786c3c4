-- The guard: whether a text holds a name that is registered only as a keyed digest (docs/protected.md).
--
-- sources/guard/matching.py does the same in Python, and a test holds the two against each other. The key is in the
-- setting dvtracker.guard_key of the desk's sessions and nowhere in the database, so that a dump answers no guess.

-- The letters of a text with spaces between its words, as ext.folded reads it; digits and signs part words too.
-- Each character is read by itself (with the marks above and below it), so that places in the text can be told.
CREATE OR REPLACE FUNCTION ext.guard_letters(said text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN pg_catalog.octet_length(said) = pg_catalog.length(said)
  THEN pg_catalog.regexp_replace(pg_catalog.lower(said COLLATE "C"), '[^a-z]+', ' ', 'g')
  ELSE pg_catalog.regexp_replace(
    ext.folded(pg_catalog.regexp_replace(
      pg_catalog.normalize(said, 'NFKD'),
      '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]+', '', 'g')),
    '[\u0001-\u0060\u007b-\u00bf\u02b0-\u02ff\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufe10-\ufe6f\ufeff\uff00-\uffff]+',
    ' ', 'g')
  END;

-- What in a text could be a name of so many letters: words in a row run together, with and without initials, and the
-- stretches of a single long word, as addresses and handles have them. Each as it would be digested.
CREATE OR REPLACE FUNCTION ext.guard_runs(said text, lengths integer[]) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $body$
DECLARE
  shortest_within CONSTANT integer := 8;
  longest integer := (SELECT pg_catalog.max(n) FROM pg_catalog.unnest(lengths) AS n);
  wanted boolean[] := ARRAY(SELECT n = ANY (lengths) FROM pg_catalog.generate_series(1, longest) AS n);
  within integer[] := ARRAY(SELECT DISTINCT n FROM pg_catalog.unnest(lengths) AS n WHERE n >= shortest_within);
  words text[] := pg_catalog.string_to_array(pg_catalog.btrim(ext.guard_letters(said)), ' ');
  sizes integer[];
  found text[] := ARRAY[]::text[];
  run text;
  size integer;
  n integer;
BEGIN
  IF longest IS NULL OR words IS NULL THEN
    RETURN found;
  END IF;
  FOR pass IN 1..2 LOOP
    sizes := ARRAY(SELECT pg_catalog.length(word)
                   FROM pg_catalog.unnest(words) WITH ORDINALITY AS w(word, place) ORDER BY place);
    FOR head IN 1..pg_catalog.cardinality(words) LOOP
      size := sizes[head];
      IF size > shortest_within AND pass = 1 THEN
        FOREACH n IN ARRAY within LOOP
          FOR place IN 1..CASE WHEN n < size THEN size - n + 1 ELSE 0 END LOOP
            found := found || pg_catalog.substr(words[head], place, n);
          END LOOP;
        END LOOP;
      END IF;
      run := words[head];
      FOR tail IN head + 1..pg_catalog.cardinality(words) + 1 LOOP
        EXIT WHEN size > longest;
        IF wanted[size] THEN
          found := found || run;
        END IF;
        size := size + sizes[tail];
        run := run || words[tail];
      END LOOP;
    END LOOP;
    EXIT WHEN NOT 1 = ANY (sizes);
    words := ARRAY(SELECT word FROM pg_catalog.unnest(words) WITH ORDINALITY AS w(word, place)
                   WHERE pg_catalog.length(word) > 1 ORDER BY place);
  END LOOP;
  RETURN found;
END
$body$;

-- HMAC-SHA256 of some letters. The setting holds the key's two blocks, the inner and the outer, in hexadecimal. Null
-- where a session has no key.
CREATE OR REPLACE FUNCTION ext.guard_digest(letters text) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE
RETURN pg_catalog.sha256(
  pg_catalog.decode(pg_catalog.substr(NULLIF(pg_catalog.current_setting('dvtracker.guard_key', true), ''), 129), 'hex')
  || pg_catalog.sha256(
    pg_catalog.decode(pg_catalog.substr(NULLIF(pg_catalog.current_setting('dvtracker.guard_key', true), ''), 1, 128), 'hex')
    || pg_catalog.convert_to(letters, 'UTF8')));
