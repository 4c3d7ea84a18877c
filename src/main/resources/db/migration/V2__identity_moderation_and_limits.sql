-- A hidden reply is to most readers what a deleted one is; its author and moderators still see its words.
ALTER TABLE reply ADD COLUMN hidden_at timestamptz(3);

-- Whom an issuer's subject is. The issuer of tokens that the embedding site signs may be empty.
CREATE TABLE author_identity (
    issuer    text NOT NULL,
    subject   text NOT NULL,
    author_id uuid NOT NULL REFERENCES author,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX author_identity_author ON author_identity (author_id);

-- Personal access tokens. Only the SHA-256 of the secret is kept: 190 random bits need no salt and no slow hash.
CREATE TABLE token (
    id           uuid PRIMARY KEY,
    author_id    uuid NOT NULL REFERENCES author,
    name         text NOT NULL,
    hash         bytea NOT NULL CHECK (octet_length(hash) = 32),
    scopes       text[] NOT NULL,
    created_at   timestamptz(3) NOT NULL,
    expires_at   timestamptz(3) NOT NULL,
    -- Coarse: written now and then for all tokens used since, never by a request.
    last_used_at timestamptz(3),
    revoked_at   timestamptz(3)
);

CREATE UNIQUE INDEX token_hash ON token (hash);
CREATE INDEX token_author ON token (author_id, created_at);

CREATE TABLE invitation (
    hash       bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    author_id  uuid NOT NULL REFERENCES author,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    used_at    timestamptz(3)
);

CREATE INDEX invitation_author ON invitation (author_id);

-- What moderators and admins did. It holds ids and no names, so erasing a person needs no search through prose.
CREATE TABLE audit (
    id       uuid PRIMARY KEY,
    at       timestamptz(3) NOT NULL,
    actor_id uuid NOT NULL REFERENCES author,
    action   text NOT NULL,
    subject  uuid NOT NULL
);

CREATE INDEX audit_at ON audit (at, id);
CREATE INDEX audit_actor ON audit (actor_id);
CREATE INDEX audit_subject ON audit (subject);

-- Bucket4j's table: what is left of the limits that all instances share.
CREATE TABLE rate_limit (
    id         text PRIMARY KEY,
    state      bytea,
    expires_at bigint
);
