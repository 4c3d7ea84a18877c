-- Answers to requests that bore an Idempotency-Key, kept in the transaction of their work. All is hashed or sealed with what
-- the requests brought and the server does not keep: words that are deleted later are not left here.
CREATE TABLE idempotency_key (
    -- SHA-256 of caller, method, path and key.
    hash       bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    -- NULL where nobody had to say who they are.
    author_id  uuid REFERENCES author,
    -- What tells the request from another one under the key; an HMAC under the key.
    request    bytea NOT NULL CHECK (octet_length(request) = 32),
    answer     bytea NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
);

-- Sealed bytes are random: to try to compress them is work for nothing.
ALTER TABLE idempotency_key ALTER COLUMN answer SET STORAGE EXTERNAL;

CREATE INDEX idempotency_key_expires ON idempotency_key (expires_at);
CREATE INDEX idempotency_key_author ON idempotency_key (author_id);
