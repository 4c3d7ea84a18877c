-- Q(reply): one reply committed, to one of the posts :first up to :last, by one of :writers writers: what has to be read and written
-- for it, in one transaction, with the statements of PostRepository (LOCK, CONTRIBUTE, STORE), ReplyRepository (SAID), Hibernate's
-- insert of a Reply, and RecordContributions (OPEN_REPLIES). Left out is what the server asks beside it (limits, webhooks, mentions,
-- the reply read back, the notification): no figure of ours is measured against work that could be spared.
\set n random(:first, :last)
\set w random(100000000001, 100000000000 + :writers)
\set r random(100, 999)
\set s random(1000000000000000, 1999999999999999)
BEGIN;
SELECT sequence + 1 AS next, author_id, status, deleted_at IS NOT NULL AS gone,
       floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms
FROM post WHERE id = ('01900004-0000-7000-8000-' || :n::text)::uuid AND (deleted_at IS NULL OR reply_count > 0 OR false)
FOR NO KEY UPDATE \gset
SELECT EXISTS (SELECT 1 FROM reply
    WHERE author_id = ('01900006-0000-7000-8000-' || :w::text)::uuid AND post_id = ('01900004-0000-7000-8000-' || :n::text)::uuid
      AND parent_id IS NOT DISTINCT FROM NULL AND deleted_at IS NULL
      AND created_at > now() - interval '1 minute' AND created_at < now() + interval '1 minute'
      AND body = 'Reply ' || :s::text || ' says that **noon** used to belong to the town, and that the two clocks in the kitchen never agreed.');
INSERT INTO reply (author_id, body, body_html, created_at, deleted_at, depth, descendant_count, direct_reply_count, edited_at,
                   hidden_at, ordinal, parent_id, path, post_id, sequence, words, id)
VALUES (('01900006-0000-7000-8000-' || :w::text)::uuid,
        'Reply ' || :s::text || ' says that **noon** used to belong to the town, and that the two clocks in the kitchen never agreed.',
        '<p>Reply ' || :s::text || E' says that <strong>noon</strong> used to belong to the town, and that the two clocks in the kitchen never agreed.</p>\n',
        now(), NULL, 1, 0, 0, NULL, NULL, :next, NULL, int4send(:next::int), ('01900004-0000-7000-8000-' || :n::text)::uuid,
        :next, 20, (:ms::text || :r::text || :s::text)::uuid);
INSERT INTO post_participant AS p (post_id, author_id, contributions)
VALUES (('01900004-0000-7000-8000-' || :n::text)::uuid, ('01900006-0000-7000-8000-' || :w::text)::uuid, 1)
ON CONFLICT (post_id, author_id) DO UPDATE SET contributions = p.contributions + excluded.contributions
RETURNING (xmax = 0)::int AS joined \gset
UPDATE post SET sequence = :next, reply_count = reply_count + 1, participant_count = participant_count + :joined,
                last_activity_at = now()
WHERE id = ('01900004-0000-7000-8000-' || :n::text)::uuid;
INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, live, words, tags)
SELECT id, 'reply', post_id, coalesce(parent_id, post_id), author_id, created_at, moment_of_change(),
       deleted_at IS NULL AND hidden_at IS NULL, words, NULL
FROM reply WHERE post_id = ('01900004-0000-7000-8000-' || :n::text)::uuid AND sequence BETWEEN :next AND :next
ON CONFLICT (id, since) DO UPDATE
SET live = excluded.live, words = excluded.words, tags = excluded.tags, until = 'infinity';
COMMIT;
