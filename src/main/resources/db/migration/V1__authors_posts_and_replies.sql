CREATE TABLE author (
    id           uuid PRIMARY KEY,
    handle       text NOT NULL,
    display_name text NOT NULL,
    role         text NOT NULL CHECK (role IN ('student', 'instructor', 'admin')),
    groups       text[] NOT NULL,
    created_at   timestamptz(3) NOT NULL,
    erased_at    timestamptz(3),
    version      bigint NOT NULL
);

CREATE UNIQUE INDEX author_handle ON author (handle);
CREATE INDEX author_created ON author (created_at, id);

-- One row. Its version rises with every change of a name or role that readers see beside someone's words, so that
-- entity tags of threads change with it although no post did.
CREATE TABLE roster (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL
);

INSERT INTO roster (version) VALUES (1);

-- Exact words of any language, and English stems beside them. PostgreSQL refuses NULL input silently, hence coalesce.
CREATE FUNCTION search_words(words text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('pg_catalog.simple', coalesce(words, '')) || to_tsvector('pg_catalog.english', coalesce(words, ''));

CREATE TABLE post (
    id                uuid PRIMARY KEY,
    author_id         uuid NOT NULL REFERENCES author,
    title             text,
    body              text,
    body_html         text,
    tags              text[] NOT NULL,
    status            text NOT NULL CHECK (status IN ('open', 'locked')),
    pinned            boolean NOT NULL,
    -- The post's own counter: raised by one, under this row's lock, with every change to the post or a reply of it.
    sequence          bigint NOT NULL,
    -- The sequence of the latest change to the post itself, and what that change was.
    version           bigint NOT NULL,
    change            text NOT NULL,
    reply_count       integer NOT NULL CHECK (reply_count >= 0),
    participant_count integer NOT NULL CHECK (participant_count >= 0),
    last_activity_at  timestamptz(3) NOT NULL,
    created_at        timestamptz(3) NOT NULL,
    edited_at         timestamptz(3),
    deleted_at        timestamptz(3),
    search            tsvector GENERATED ALWAYS AS (search_words(title || ' ' || body)) STORED,
    CONSTRAINT post_words_unless_deleted CHECK (deleted_at IS NOT NULL OR (title IS NOT NULL AND body IS NOT NULL AND body_html IS NOT NULL))
);

CREATE INDEX post_active ON post (pinned DESC, last_activity_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX post_created ON post (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX post_author ON post (author_id, created_at);
CREATE INDEX post_tags ON post USING gin (tags);
CREATE INDEX post_search ON post USING gin (search);

CREATE TABLE post_revision (
    post_id   uuid NOT NULL REFERENCES post,
    revision  integer NOT NULL,
    title     text NOT NULL,
    body      text NOT NULL,
    body_html text NOT NULL,
    written_at timestamptz(3) NOT NULL,
    PRIMARY KEY (post_id, revision)
);

-- Who has live words in a thread, the post's author included: participant_count is the number of these rows.
CREATE TABLE post_participant (
    post_id       uuid NOT NULL REFERENCES post,
    author_id     uuid NOT NULL REFERENCES author,
    contributions integer NOT NULL CHECK (contributions > 0),
    PRIMARY KEY (post_id, author_id)
);

CREATE TABLE reply (
    id                 uuid PRIMARY KEY,
    post_id            uuid NOT NULL REFERENCES post,
    parent_id          uuid REFERENCES reply,
    author_id          uuid NOT NULL REFERENCES author,
    -- The post's sequence when the reply was accepted. 0xFFFFFFFF closes a path in newest-first order, so no ordinal has it.
    ordinal            bigint NOT NULL CHECK (ordinal BETWEEN 1 AND 4294967294),
    -- Ordinals from the top down to this reply, four bytes each, big-endian: byte order is the tree's pre-order.
    path               bytea NOT NULL,
    depth              integer NOT NULL CHECK (depth >= 1),
    sequence           bigint NOT NULL,
    body               text,
    body_html          text,
    direct_reply_count integer NOT NULL CHECK (direct_reply_count >= 0),
    descendant_count   integer NOT NULL CHECK (descendant_count >= 0),
    created_at         timestamptz(3) NOT NULL,
    edited_at          timestamptz(3),
    deleted_at         timestamptz(3),
    search             tsvector GENERATED ALWAYS AS (search_words(body)) STORED,
    CONSTRAINT reply_path_is_as_long_as_deep CHECK (octet_length(path) = 4 * depth),
    CONSTRAINT reply_words_unless_deleted CHECK (deleted_at IS NOT NULL OR (body IS NOT NULL AND body_html IS NOT NULL))
);

CREATE UNIQUE INDEX reply_oldest_first ON reply (post_id, path);
-- Closed by 0xFFFFFFFF and read downwards, a path still comes before those below it, and later siblings come first.
CREATE UNIQUE INDEX reply_newest_first ON reply (post_id, (path || '\xffffffff'::bytea) DESC);
CREATE UNIQUE INDEX reply_changes ON reply (post_id, sequence);
CREATE INDEX reply_author ON reply (author_id, post_id);
CREATE INDEX reply_search ON reply USING gin (search);

CREATE TABLE reply_revision (
    reply_id   uuid NOT NULL REFERENCES reply,
    revision   integer NOT NULL,
    body       text NOT NULL,
    body_html  text NOT NULL,
    written_at timestamptz(3) NOT NULL,
    PRIMARY KEY (reply_id, revision)
);
