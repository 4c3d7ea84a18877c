-- The class that writes all that is measured: :members people, every two hundredth an instructor. Ids are made of numbers, here
-- and in threads.sql, so that a client can name any row without asking: the last twelve digits are 100000000000 and the number.
INSERT INTO author (id, handle, display_name, role, groups, created_at, version)
SELECT ('01900006-0000-7000-8000-' || 100000000000 + n)::uuid, 'member-' || n, 'Member ' || n,
       CASE WHEN n % 200 = 0 THEN 'instructor' ELSE 'student' END, ARRAY['section-' || n % 100], '2024-08-01T00:00:00Z', 0
FROM generate_series(1, :members) n;
