-- Files that somebody brings in, and what became of them.
CREATE TABLE import_job (
    id                uuid PRIMARY KEY,
    -- Who asked for it.
    author_id         uuid NOT NULL REFERENCES author,
    format            text NOT NULL CHECK (format IN ('wordpress', 'disqus', 'colloquy')),
    status            text NOT NULL CHECK (status IN ('queued', 'running', 'completed', 'refused', 'failed')),
    -- How often a server has begun it. One that takes the server down with it is not begun for ever.
    attempts          integer NOT NULL,
    size              bigint NOT NULL,
    done              bigint NOT NULL,
    total             bigint,
    authors_added     bigint NOT NULL,
    authors_known     bigint NOT NULL,
    posts_added       bigint NOT NULL,
    posts_known       bigint NOT NULL,
    replies_added     bigint NOT NULL,
    replies_known     bigint NOT NULL,
    revisions_added   bigint NOT NULL,
    revisions_known   bigint NOT NULL,
    left_out          bigint NOT NULL,
    fault_line        bigint,
    fault_column      bigint,
    fault_detail      text,
    created_at        timestamptz(3) NOT NULL,
    started_at        timestamptz(3),
    finished_at       timestamptz(3)
);

CREATE INDEX import_job_created ON import_job (created_at, id);
CREATE INDEX import_job_author ON import_job (author_id, created_at);
CREATE INDEX import_job_unfinished ON import_job (created_at, id) WHERE status IN ('queued', 'running');

-- The file of a job until the job has ended, so that any instance can run it, and run it again.
CREATE TABLE import_chunk (
    job_id  uuid NOT NULL REFERENCES import_job,
    ordinal integer NOT NULL,
    bytes   bytea NOT NULL,
    PRIMARY KEY (job_id, ordinal)
);

-- Read once: pressing it together would cost more than the room that it takes for a while.
ALTER TABLE import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE import_left_out (
    job_id    uuid NOT NULL REFERENCES import_job,
    ordinal   bigint NOT NULL,
    kind      text NOT NULL,
    source_id text,
    line      bigint NOT NULL,
    reason    text NOT NULL,
    PRIMARY KEY (job_id, ordinal)
);

-- What was brought in before, by what it is called where it comes from.
CREATE TABLE import_source (
    source    text NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('author', 'post', 'comment')),
    source_id text NOT NULL,
    author_id uuid REFERENCES author,
    post_id   uuid REFERENCES post,
    reply_id  uuid REFERENCES reply,
    PRIMARY KEY (source, kind, source_id),
    CONSTRAINT import_source_is_one_thing CHECK (
        (kind = 'author') = (author_id IS NOT NULL) AND (kind = 'post') = (post_id IS NOT NULL)
        AND (kind = 'comment') = (reply_id IS NOT NULL))
);

CREATE INDEX import_source_author ON import_source (author_id) WHERE author_id IS NOT NULL;
