-- Whether an author has just said the same is asked with every reply, while others wait for the post: by the words' hash, however
-- much they have written there.
CREATE INDEX reply_author_words ON reply (author_id, post_id, hashtext(body));
DROP INDEX reply_author;
