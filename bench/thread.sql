-- Q(thread): a post and its replies with their authors, one of the posts :first up to :last, in one
-- statement, of what PostRepository.FIND and ThreadSql.page read. What the server sends around them (BEGIN, the isolation level, COMMIT) is left out: a reader needs none of it.
-- A limit must not have a bad plan: authors are looked up one by one, which the planner can't turn into a read of the whole class,
-- and bench/lib.sh forbids it to plan each time anew, which takes longer than the statement.
\set n random(:first, :last)
SELECT p.id, a.id, a.handle, a.display_name, a.role, p.title, p.body, p.body_html, p.tags, p.status, p.pinned, p.reply_count,
       p.participant_count, p.last_activity_at, p.created_at, p.edited_at, p.sequence, p.deleted_at IS NOT NULL, p.version, p.change,
       (SELECT version FROM roster),
       (p.post_before_view AND NOT false AND NOT EXISTS (
         SELECT 1 FROM post_participant w WHERE w.post_id = p.id AND w.author_id = '01900006-0000-7000-8000-100000000007')),
       r.id, r.post_id, r.parent_id, w.id, w.handle, w.display_name, w.role, r.body, r.body_html, r.depth, r.direct_reply_count,
       r.descendant_count, r.created_at, r.edited_at, r.sequence, r.deleted_at IS NOT NULL, r.hidden_at IS NOT NULL, r.path, r.ordinal
FROM post p JOIN author a ON a.id = p.author_id
LEFT JOIN LATERAL (
  SELECT * FROM reply r
  WHERE r.post_id = p.id AND r.path > '\x' AND r.path < '\xffffffff'
    AND r.ordinal <= 4294967294
    AND ((r.deleted_at IS NULL AND (r.hidden_at IS NULL OR false OR r.author_id = '01900006-0000-7000-8000-100000000007'))
      OR r.descendant_count > 0)
  ORDER BY r.path LIMIT 101) r ON true
LEFT JOIN LATERAL (SELECT * FROM author w WHERE w.id = r.author_id LIMIT 1) w ON true
WHERE p.id = ('01900004-0000-7000-8000-' || (100000000000 + :n)::text)::uuid AND (p.deleted_at IS NULL OR p.reply_count > 0)
ORDER BY r.path;
