-- The same reply as in reply.sql, committed by one statement: nothing that commits it can need fewer round trips. The question whether
-- it was just said, which has to be asked once the post is held, is left out.
\set n random(:first, :last)
\set w random(100000000001, 100000000000 + :writers)
\set r random(100, 999)
\set s random(1000000000000000, 1999999999999999)
WITH asked AS (
  SELECT ('01900004-0000-7000-8000-' || :n::text)::uuid AS post, ('01900006-0000-7000-8000-' || :w::text)::uuid AS author,
         (floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint::text || :r::text || :s::text)::uuid AS id
), took_part AS (
  INSERT INTO post_participant AS p (post_id, author_id, contributions) SELECT post, author, 1 FROM asked
  ON CONFLICT (post_id, author_id) DO UPDATE SET contributions = p.contributions + excluded.contributions
  RETURNING (xmax = 0)::int AS joined
), counted AS (
  UPDATE post SET sequence = sequence + 1, reply_count = reply_count + 1,
                  participant_count = participant_count + (SELECT joined FROM took_part), last_activity_at = now()
  WHERE id = (SELECT post FROM asked) AND status = 'open' AND deleted_at IS NULL
  RETURNING sequence AS next
), told AS (
  INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, live, words, tags)
  SELECT id, 'reply', post, post, author, now(), moment_of_change(), true, 20, NULL FROM asked, counted
)
INSERT INTO reply (author_id, body, body_html, created_at, depth, descendant_count, direct_reply_count, ordinal, path, post_id, sequence, words, id)
SELECT author, 'Reply ' || :s::text || ' says that **noon** used to belong to the town, and that the two clocks in the kitchen never agreed.',
       '<p>Reply ' || :s::text || E' says that <strong>noon</strong> used to belong to the town, and that the two clocks in the kitchen never agreed.</p>\n',
       now(), 1, 0, 0, next, int4send(next::int), post, next, 20, id
FROM asked, counted;
