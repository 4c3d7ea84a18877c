-- Whether students see others' replies only once they have written themselves. It stands on the post, since every read of
-- a thread asks it.
ALTER TABLE post ADD COLUMN post_before_view boolean NOT NULL DEFAULT false;

-- What a post asks of each student. A post without a row asks nothing.
CREATE TABLE requirement (
    post_id        uuid PRIMARY KEY REFERENCES post,
    initial_due    timestamptz(3),
    replies_due    timestamptz(3),
    min_posts      integer NOT NULL CHECK (min_posts >= 0),
    min_replies    integer NOT NULL CHECK (min_replies >= 0),
    distinct_peers integer NOT NULL CHECK (distinct_peers >= 0),
    exclude_self   boolean NOT NULL,
    min_words      integer NOT NULL CHECK (min_words >= 0)
);
