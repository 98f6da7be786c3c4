-- How the search reads text: the same letters on every server, whatever its locale.
--
-- A server with the locale C neither knows that É is a letter, nor that “ is none. So marks and accents go first,
-- by functions that ask no locale; what is left are words and spaces. Names are schema-qualified, because a
-- restore and the public role run with other search paths.

CREATE SCHEMA IF NOT EXISTS ext;

-- Words without accents, case and signs: "Mu¨ller’s O’Brien" → "muller s o brien".
CREATE OR REPLACE FUNCTION ext.folded(said text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN pg_catalog.translate(
  pg_catalog.lower(pg_catalog.regexp_replace(
    ext.unaccent('ext.unaccent'::pg_catalog.regdictionary, pg_catalog.normalize(said, 'NFC')),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g')),
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЇЄҐЎΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
  'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўαβγδεζηθικλμνξοπρστυφχψω');

-- English stems. No word is left out, for “Will” is a name, and a phrase is looked for as it was said.
CREATE TEXT SEARCH DICTIONARY ext.stem (TEMPLATE = pg_catalog.snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION ext.stems (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION ext.stems
  ALTER MAPPING REPLACE pg_catalog.english_stem WITH ext.stem;

-- A text as the search finds it.
CREATE OR REPLACE FUNCTION ext.words(said text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN pg_catalog.to_tsvector('ext.stems'::pg_catalog.regconfig, ext.folded(said));

-- A word, or several in their order, as somebody asks for them.
CREATE OR REPLACE FUNCTION ext.asked(said text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN pg_catalog.phraseto_tsquery('ext.stems'::pg_catalog.regconfig, ext.folded(said));

-- The words of a text with each of their letters left out in turn, and whole. Two words that a slip of the pen tells
-- apart have one of these in common, which an index finds however many names there are.
CREATE OR REPLACE FUNCTION ext.near(said text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(
  SELECT DISTINCT pg_catalog.left(word, place) || pg_catalog.substr(word, place + 2)
  FROM pg_catalog.string_to_table(ext.folded(said), ' ') AS word,
    LATERAL pg_catalog.generate_series(0, pg_catalog.length(word)) AS place
  WHERE pg_catalog.length(word) > 3);
