-- Whom the server tells of changes. The secret is kept as it is: a signature can't be made with a hash of it.
CREATE TABLE webhook (
    id              uuid PRIMARY KEY,
    author_id       uuid NOT NULL REFERENCES author,
    url             text NOT NULL,
    events          text[] NOT NULL CHECK (cardinality(events) > 0),
    secret          bytea NOT NULL CHECK (octet_length(secret) = 32),
    -- The secret before the last rotation, which signs too until its time has come.
    previous_secret bytea CHECK (octet_length(previous_secret) = 32),
    previous_until  timestamptz(3),
    active          boolean NOT NULL,
    version         bigint NOT NULL,
    created_at      timestamptz(3) NOT NULL
);

CREATE INDEX webhook_author ON webhook (author_id);

-- The outbox. A row is written in the transaction of the change that it tells of, and holds no words: they are read when
-- it is sent. There is no foreign key to webhook, or every writer would take a lock on its row, and who deletes one would
-- wait for them, or they for who erases its maker. What is left of a webhook that is gone is swept up.
CREATE TABLE webhook_delivery (
    id              uuid PRIMARY KEY,
    webhook_id      uuid NOT NULL,
    type            text NOT NULL,
    post_id         uuid,
    reply_id        uuid,
    sequence        bigint,
    created_at      timestamptz(3) NOT NULL,
    state           text NOT NULL CHECK (state IN ('pending', 'delivered', 'failed')),
    -- All attempts, and those of the present run through the schedule, which a redelivery begins anew.
    attempts        integer NOT NULL DEFAULT 0,
    tries           integer NOT NULL DEFAULT 0,
    -- While it is being sent, when somebody else may take it for lost and send it again.
    next_attempt_at timestamptz(3),
    CHECK ((state = 'pending') = (next_attempt_at IS NOT NULL))
);

-- Finds what is due of each webhook, however long the log is.
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_attempt_at, id) WHERE state = 'pending';
CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook_id, id);
CREATE INDEX webhook_delivery_created_at ON webhook_delivery (created_at);

CREATE TABLE webhook_attempt (
    delivery_id uuid NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
    number      integer NOT NULL,
    at          timestamptz(3) NOT NULL,
    -- The receiver's answer; NULL if there was none, and then the word for why.
    status      integer,
    error       text,
    duration_ms integer NOT NULL,
    PRIMARY KEY (delivery_id, number)
);
