-- Q(batch): :size replies committed at once, to one of the posts :first up to :last, as reply.sql commits one: each table's rows are
-- one statement, which the server may send in several.
\set n random(:first, :last)
\set w random(100000000001, 100000000000 + :writers)
\set r random(100, 999)
\set s random(1000000000000000, 1999999999999999)
BEGIN;
SELECT sequence + 1 AS next, author_id, status, deleted_at IS NOT NULL AS gone,
       floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms
FROM post WHERE id = ('01900004-0000-7000-8000-' || :n::text)::uuid AND (deleted_at IS NULL OR reply_count > 0 OR false)
FOR NO KEY UPDATE \gset
INSERT INTO reply (author_id, body, body_html, created_at, deleted_at, depth, descendant_count, direct_reply_count, edited_at,
                   hidden_at, ordinal, parent_id, path, post_id, sequence, words, id)
SELECT ('01900006-0000-7000-8000-' || :w::text)::uuid,
       'Reply ' || :s::bigint + i || ' says that **noon** used to belong to the town, and that the two clocks in the kitchen never agreed.',
       '<p>Reply ' || :s::bigint + i || E' says that <strong>noon</strong> used to belong to the town, and that the two clocks in the kitchen never agreed.</p>\n',
       now(), NULL, 1, 0, 0, NULL, NULL, :next::bigint + i, NULL, int4send((:next::bigint + i)::int), ('01900004-0000-7000-8000-' || :n::text)::uuid,
       :next::bigint + i, 20, (:ms::text || :r::text || (:s::bigint + i)::text)::uuid
FROM generate_series(0, :size::int - 1) i;
INSERT INTO post_participant AS p (post_id, author_id, contributions)
VALUES (('01900004-0000-7000-8000-' || :n::text)::uuid, ('01900006-0000-7000-8000-' || :w::text)::uuid, :size)
ON CONFLICT (post_id, author_id) DO UPDATE SET contributions = p.contributions + excluded.contributions
RETURNING (xmax = 0)::int AS joined \gset
UPDATE post SET sequence = :next::bigint + :size::int - 1, reply_count = reply_count + :size, participant_count = participant_count + :joined,
                last_activity_at = now()
WHERE id = ('01900004-0000-7000-8000-' || :n::text)::uuid;
INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, live, words, tags)
SELECT id, 'reply', post_id, coalesce(parent_id, post_id), author_id, created_at, m.at,
       deleted_at IS NULL AND hidden_at IS NULL, words, NULL
FROM reply, moment_of_change() AS m (at)
WHERE post_id = ('01900004-0000-7000-8000-' || :n::text)::uuid AND sequence BETWEEN :next AND :next::bigint + :size::int - 1
ON CONFLICT (id, since) DO UPDATE
SET live = excluded.live, words = excluded.words, tags = excluded.tags, until = 'infinity';
COMMIT;
