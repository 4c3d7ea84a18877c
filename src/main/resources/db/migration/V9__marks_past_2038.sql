-- The second of a time as the mark of a change has it. Advisory locks have 32 bits for it: enough for the seconds until
-- 2038, and then its lowest bits.
CREATE FUNCTION mark_of(at timestamptz) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT (mod(floor(extract(epoch FROM at))::bigint + 2147483648, 4294967296) - 2147483648)::integer
$$;

-- The second of a mark: of those that have these bits, the nearest to a time. PostgreSQL shows the bits without a sign. No
-- change takes 68 years.
CREATE FUNCTION second_of_mark(mark bigint, near timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT to_timestamp(now + mod(mod(mark - now, 4294967296) + 6442450944, 4294967296) - 2147483648)
    FROM (SELECT floor(extract(epoch FROM near))::bigint AS now) n
$$;

-- As in V6, but for the years after 2038.
CREATE OR REPLACE FUNCTION moment_of_change() RETURNS timestamptz LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(1129270348, mark_of(clock_timestamp()));
    RETURN date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond';
END
$$;

CREATE OR REPLACE FUNCTION settled_moment() RETURNS timestamptz LANGUAGE sql AS $$
    SELECT date_trunc('milliseconds', least(clock_timestamp(),
        (SELECT min(second_of_mark(objid::bigint, clock_timestamp())) - interval '1 millisecond' FROM pg_locks
         WHERE locktype = 'advisory' AND classid = 1129270348 AND objsubid = 2
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))))
$$;
