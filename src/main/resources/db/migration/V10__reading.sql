-- How far a reader has come in a thread: the post's sequence up to which they have seen it. Without a row they have not
-- even seen the post.
CREATE TABLE read_mark (
    author_id uuid NOT NULL REFERENCES author,
    post_id   uuid NOT NULL REFERENCES post,
    sequence  bigint NOT NULL CHECK (sequence >= 1),
    read_at   timestamptz(3) NOT NULL,
    PRIMARY KEY (author_id, post_id)
);

-- What came in after a mark, and the latest replies, without a look at the table: the ordinal is the post's sequence when
-- the reply came in. None of these columns changes when replies beneath are counted, so those updates stay cheap.
CREATE INDEX reply_ordinal ON reply (post_id, ordinal) INCLUDE (author_id, hidden_at) WHERE deleted_at IS NULL;

-- Who is mentioned where. There is no foreign key to author: a writer, who holds the post, would wait for who erases
-- somebody mentioned, and they for the post.
CREATE TABLE mention (
    -- Of version 7: they rise in the order in which readers are told.
    id         uuid PRIMARY KEY,
    author_id  uuid NOT NULL,
    post_id    uuid NOT NULL REFERENCES post,
    -- NULL where the post's own text mentions them.
    reply_id   uuid REFERENCES reply,
    -- The change that brought the mention in. It is read once the reader's mark has come so far.
    sequence   bigint NOT NULL,
    created_at timestamptz(3) NOT NULL
);

CREATE INDEX mention_author ON mention (author_id, id);
CREATE UNIQUE INDEX mention_text ON mention (post_id, reply_id, author_id) NULLS NOT DISTINCT;
