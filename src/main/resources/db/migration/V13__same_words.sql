-- Whether an author has just said the same is asked with every reply, while others wait for the post. The hash finds it at
-- once, however much they have written there. An id's text is of one length, so the parts can't run into each other.
CREATE FUNCTION said(author uuid, post uuid, body text) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN hashtextextended(author::text || post::text || body, 0);

CREATE INDEX reply_said ON reply (said(author_id, post_id, body));
