-- The statements of transfer.ColloquyExporter that read what there is here, as COPY.
COPY (SELECT id, handle, display_name, role, groups, created_at, erased_at, version FROM author ORDER BY id) TO STDOUT;
COPY (SELECT id, author_id, title, body, tags, status, pinned, post_before_view, created_at, edited_at,
             deleted_at, sequence, version, change
      FROM post ORDER BY id) TO STDOUT;
COPY (SELECT id, post_id, parent_id, author_id, body, created_at, edited_at, deleted_at, hidden_at,
             ordinal, sequence
      FROM reply ORDER BY post_id, path) TO STDOUT;
COPY (SELECT id, NULL::uuid, since, live, words, tags FROM contribution
      WHERE kind = 'post' ORDER BY id, since) TO STDOUT;
COPY (SELECT NULL::uuid, id, since, live, words, '{}'::text[] FROM contribution
      WHERE kind = 'reply' ORDER BY id, since) TO STDOUT;
