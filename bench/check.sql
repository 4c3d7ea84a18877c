-- What has to add up after threads.sql; every number is 0 if it does.
SELECT (SELECT count(*) FROM post p WHERE reply_count <> (SELECT count(*) FROM reply r WHERE r.post_id = p.id)),
       (SELECT count(*) FROM post p WHERE participant_count <> (SELECT count(*) FROM post_participant c WHERE c.post_id = p.id)),
       (SELECT count(*) FROM reply r WHERE descendant_count <> (
           SELECT count(*) FROM reply d WHERE d.post_id = r.post_id AND d.path > r.path AND d.path < r.path || '\xffffffff'::bytea)),
       (SELECT count(*) FROM reply r WHERE direct_reply_count <> (
           SELECT count(*) FROM reply d WHERE d.post_id = r.post_id AND d.path > r.path AND d.path < r.path || '\xffffffff'::bytea
                                          AND d.parent_id = r.id)),
       (SELECT abs(sum(contributions) - (SELECT count(*) FROM post) - (SELECT count(*) FROM reply)) FROM post_participant),
       (SELECT abs(count(*) - (SELECT count(*) FROM post) - (SELECT count(*) FROM reply)) FROM contribution);
