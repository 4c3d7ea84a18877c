-- Q(page): a page of :size replies of a long thread, one of its :pages pages from number :from on; ThreadSql.page. The post
-- is read with it, as the server does (PostRepository.FIND).
-- As in thread.sql, authors are looked up one by one.
\set n random(:from, :from + :pages - 1)
SELECT p.id, a.id, a.handle, a.display_name, a.role, p.title, p.body, p.body_html, p.tags, p.status, p.pinned, p.reply_count,
       p.participant_count, p.last_activity_at, p.created_at, p.edited_at, p.sequence, p.deleted_at IS NOT NULL, p.version, p.change,
       (SELECT version FROM roster),
       (p.post_before_view AND NOT false AND NOT EXISTS (
         SELECT 1 FROM post_participant w WHERE w.post_id = p.id AND w.author_id = '01900006-0000-7000-8000-100000000007'))
FROM post p JOIN author a ON a.id = p.author_id
WHERE p.id = :post::uuid AND (p.deleted_at IS NULL OR p.reply_count > 0);
SELECT r.id, r.post_id, r.parent_id, a.id, a.handle, a.display_name, a.role, r.body, r.body_html, r.depth, r.direct_reply_count,
       r.descendant_count, r.created_at, r.edited_at, r.sequence, r.deleted_at IS NOT NULL, r.hidden_at IS NOT NULL, r.path, r.ordinal
FROM (
  SELECT * FROM reply r
  WHERE r.post_id = :post::uuid AND r.path > int4send(:n::int * :size::int + 1) AND r.path < '\xffffffff'
    AND r.ordinal <= 4294967294
    AND ((r.deleted_at IS NULL AND (r.hidden_at IS NULL OR false OR r.author_id = '01900006-0000-7000-8000-100000000007'))
      OR r.descendant_count > 0)
  ORDER BY r.path LIMIT :size::int + 1) r
CROSS JOIN LATERAL (SELECT * FROM author a WHERE a.id = r.author_id LIMIT 1) a ORDER BY r.path;
