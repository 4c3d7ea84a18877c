-- Q(key): one row by its key. All that a repeated or conditional read needs to ask is a post's sequence.
SELECT sequence FROM post WHERE id = :post::uuid;
