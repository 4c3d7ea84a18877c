-- Posts :first up to :last with :replies replies each, as the server leaves them: in chains of five, each answering the one
-- before, by members who look picked at random. Needs people.sql. A reply's id is made of its post's number and its own, 0 up.
-- After the server's RecordContributions, PostRepository and AddedReplies; bench/run checks what has to add up.
INSERT INTO post (id, author_id, title, body, body_html, tags, status, pinned, sequence, version, change,
                  reply_count, participant_count, last_activity_at, created_at, words)
SELECT ('01900004-0000-7000-8000-' || 100000000000 + n)::uuid,
       ('01900006-0000-7000-8000-' || 100000000001 + n % :members)::uuid,
       'Essay ' || n, 'Some *words* of a post.', E'<p>Some <em>words</em> of a post.</p>\n', ARRAY['week-' || n % 15], 'open', false,
       1 + :replies, 1, 'created', :replies, 1, made + :replies * interval '1 second', made, 5
FROM generate_series(:first::bigint, :last) n, LATERAL (
  SELECT timestamptz '2024-09-02T00:00:00Z' + n * interval '97 seconds' AS made) moment;

INSERT INTO reply (id, post_id, parent_id, author_id, ordinal, path, depth, sequence, body, body_html,
                   direct_reply_count, descendant_count, created_at, words)
SELECT ('01900005-0000-7000-8000-' || 100000000000 + n * 1000000 + k)::uuid,
       ('01900004-0000-7000-8000-' || 100000000000 + n)::uuid,
       CASE WHEN k % 5 > 0 THEN ('01900005-0000-7000-8000-' || 100000000000 + n * 1000000 + k - 1)::uuid END,
       ('01900006-0000-7000-8000-' || 100000000001 + (x # (x >> 15)) * 40503 % :members)::uuid,
       k + 2, path, k % 5 + 1, k + 2,
       'Reply number ' || k || ' says that **noon** used to belong to the town, and that the two clocks in the kitchen never'
         || ' agreed; [see](https://example.org/' || k || '). It is of middling length, as replies are.',
       '<p>Reply number ' || k || ' says that <strong>noon</strong> used to belong to the town, and that the two clocks in the'
         || ' kitchen never agreed; <a href="https://example.org/' || k || '" rel="nofollow noopener noreferrer">see</a>. It is of'
         || E' middling length, as replies are.</p>\n',
       least(1, 4 - k % 5, :replies - 1 - k), least(4 - k % 5, :replies - 1 - k),
       timestamptz '2024-09-02T00:00:00Z' + n * interval '97 seconds' + (k + 1) * interval '1 second', 30
FROM generate_series(:first::bigint, :last) n, generate_series(0::bigint, :replies - 1) k, LATERAL (
  SELECT (n * 1000003 + k) % 2147483648 * 2654435761 % 4294967296 AS x) made, LATERAL (
  SELECT substring(int4send((k - k % 5 + 2)::int) || int4send((k - k % 5 + 3)::int) || int4send((k - k % 5 + 4)::int)
      || int4send((k - k % 5 + 5)::int) || int4send((k - k % 5 + 6)::int) FOR (4 * (k % 5 + 1))::int) AS path) place;

INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, live, words, tags)
SELECT id, 'post', id, NULL, author_id, created_at, created_at, true, words, tags FROM post
WHERE id BETWEEN ('01900004-0000-7000-8000-' || 100000000000 + :first)::uuid
             AND ('01900004-0000-7000-8000-' || 100000000000 + :last)::uuid;

INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, live, words, tags)
SELECT id, 'reply', post_id, coalesce(parent_id, post_id), author_id, created_at, created_at, true, words, NULL FROM reply
WHERE id BETWEEN ('01900005-0000-7000-8000-' || 100000000000 + :first::bigint * 1000000)::uuid
             AND ('01900005-0000-7000-8000-' || 100000000000 + :last::bigint * 1000000 + 999999)::uuid;

INSERT INTO post_participant (post_id, author_id, contributions)
SELECT post_id, author_id, count(*) FROM contribution
WHERE post_id BETWEEN ('01900004-0000-7000-8000-' || 100000000000 + :first)::uuid
                  AND ('01900004-0000-7000-8000-' || 100000000000 + :last)::uuid
GROUP BY post_id, author_id;

UPDATE post SET participant_count = took_part.count
FROM (
  SELECT post_id, count(*) FROM post_participant
  WHERE post_id BETWEEN ('01900004-0000-7000-8000-' || 100000000000 + :first)::uuid
                    AND ('01900004-0000-7000-8000-' || 100000000000 + :last)::uuid
  GROUP BY post_id) took_part
WHERE took_part.post_id = post.id
  AND id BETWEEN ('01900004-0000-7000-8000-' || 100000000000 + :first)::uuid
             AND ('01900004-0000-7000-8000-' || 100000000000 + :last)::uuid;
