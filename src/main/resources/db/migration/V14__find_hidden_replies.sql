-- Whether a thread has a reply that some see and others do not is asked with every read of it.
CREATE INDEX reply_hidden ON reply (post_id) WHERE hidden_at IS NOT NULL;
