-- Words as readers count them, of the text as it is; 0 once it is deleted.
ALTER TABLE post ADD COLUMN words integer NOT NULL DEFAULT 0;
ALTER TABLE reply ADD COLUMN words integer NOT NULL DEFAULT 0;

-- What every post and reply was at every time, so that a question about a time past has one answer for ever. It keeps
-- numbers and ids, no words: deleting still erases those.
CREATE TABLE contribution (
    id         uuid NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('post', 'reply')),
    post_id    uuid NOT NULL REFERENCES post,
    -- The reply or post that it answers; NULL for a post.
    answers    uuid,
    author_id  uuid NOT NULL REFERENCES author,
    created_at timestamptz(3) NOT NULL,
    -- From when to when this was so, by the database's clock: a reply brought in today from last year was not there before.
    since      timestamptz(3) NOT NULL,
    until      timestamptz(3) NOT NULL DEFAULT 'infinity',
    -- Neither deleted nor hidden.
    live       boolean NOT NULL,
    words      integer NOT NULL,
    -- The post's; NULL for a reply.
    tags       text[],
    PRIMARY KEY (id, since)
);

CREATE INDEX contribution_author ON contribution (author_id, created_at);
CREATE INDEX contribution_answers ON contribution (post_id, answers);

INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, live, words, tags)
SELECT id, 'post', id, NULL, author_id, created_at, created_at, deleted_at IS NULL, 0, tags FROM post;
INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, live, words, tags)
SELECT id, 'reply', post_id, coalesce(parent_id, post_id), author_id, created_at, created_at,
       deleted_at IS NULL AND hidden_at IS NULL, 0, NULL
FROM reply;

-- The time of a change, and a mark until the end of the transaction that says so: who asks how things stood at a time
-- waits for the changes that began before it and are not committed. The mark comes first and names a second no later
-- than the time, and the time is rounded up, so that none slips in behind a question that saw no mark.
CREATE FUNCTION moment_of_change() RETURNS timestamptz LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(1129270348, extract(epoch FROM clock_timestamp())::integer - 1);
    RETURN date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond';
END
$$;

-- The latest time that no change in the making can still alter.
CREATE FUNCTION settled_moment() RETURNS timestamptz LANGUAGE sql AS $$
    SELECT date_trunc('milliseconds', least(clock_timestamp(),
        (SELECT to_timestamp(min(objid::bigint)) - interval '1 millisecond' FROM pg_locks
         WHERE locktype = 'advisory' AND classid = 1129270348 AND objsubid = 2
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))))
$$;
