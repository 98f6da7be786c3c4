-- The days a partial date may mean: what sources/partial_date.py says in Python, in the same words.
--
-- Names are schema-qualified, because a restore and the public role run with other search paths; a SET
-- search_path on the function, or an EXCEPTION block in it, would cost more than all its arithmetic.

CREATE SCHEMA IF NOT EXISTS ext;

CREATE OR REPLACE FUNCTION ext.refuse_partial_date(said text, why text) RETURNS void
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $body$
DECLARE
  short text := CASE WHEN pg_catalog.length(said) > 40 THEN pg_catalog.left(said, 40) || '...' ELSE said END;
  printable text := pg_catalog.regexp_replace(short, '[\u0001-\u001f\u007f-\u009f]', '?', 'g');
BEGIN
  RAISE EXCEPTION USING
    MESSAGE = pg_catalog.replace(why, '{text}', printable),
    ERRCODE = 'check_violation',
    CONSTRAINT = 'partial_date_is_edtf';
END
$body$;

CREATE OR REPLACE FUNCTION ext.partial_date_days(said text) RETURNS daterange
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $body$
DECLARE
  y int;
  m int;
  d int;
  begins date;
  ends date;
BEGIN
  IF said ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?$' THEN
    y := pg_catalog.substr(said, 1, 4)::int;
    IF y NOT BETWEEN 1000 AND 2999 THEN
      PERFORM ext.refuse_partial_date(said, '"{text}" has a year out of range. Years run from 1000 to 2999.');
    END IF;
    IF pg_catalog.length(said) < 7 THEN
      RETURN pg_catalog.daterange(pg_catalog.make_date(y, 1, 1), pg_catalog.make_date(y + 1, 1, 1));
    END IF;
    m := pg_catalog.substr(said, 6, 2)::int;
    IF m NOT BETWEEN 1 AND 12 THEN
      PERFORM ext.refuse_partial_date(
        said, '"{text}" names a month that does not exist. Months run from 01 to 12.');
    END IF;
    begins := pg_catalog.make_date(y, m, 1);
    ends := pg_catalog.make_date(y + m / 12, m % 12 + 1, 1);
    IF pg_catalog.length(said) < 10 THEN
      RETURN pg_catalog.daterange(begins, ends);
    END IF;
    d := pg_catalog.substr(said, 9, 2)::int;
    IF d NOT BETWEEN 1 AND ends - begins THEN
      PERFORM ext.refuse_partial_date(said, pg_catalog.format(
        '"{text}" names a day that is not in the calendar. Days of %s run from 01 to %s.',
        pg_catalog.left(said, 7), ends - begins));
    END IF;
    RETURN pg_catalog.daterange(begins + d - 1, begins + d);
  END IF;

  IF said = '' THEN
    RETURN NULL;
  END IF;

  IF said = '../..' THEN
    PERFORM ext.refuse_partial_date(
      said, '"{text}" gives no date. Write at least one of the two, or leave the field empty if the date is not known.');
  END IF;
  IF said !~ '^([0-9~?%-]+|\.\.)/([0-9~?%-]+|\.\.)$' THEN
    PERFORM ext.refuse_partial_date(
      said, '"{text}" is not a date as this record writes one. Write 2016, 2016-05 or 2016-05-03; add ~ for about, ? for uncertain, % for both; for some time between two dates write 2011-11/2012-11.');
  END IF;
  IF pg_catalog.left(said, 2) <> '..' THEN
    begins := pg_catalog.lower(ext.partial_date_days(pg_catalog.split_part(said, '/', 1)));
  END IF;
  IF pg_catalog.right(said, 2) <> '..' THEN
    ends := pg_catalog.upper(ext.partial_date_days(pg_catalog.split_part(said, '/', 2)));
  END IF;
  IF begins >= ends THEN
    PERFORM ext.refuse_partial_date(said, '"{text}" ends before it begins. Write the earlier date first.');
  END IF;
  RETURN pg_catalog.daterange(begins, ends);
END
$body$;
