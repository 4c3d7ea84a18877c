-- What is left of the limits that all instances share. Nothing is lost with it: after a crash of the database everybody
-- has their whole limit again. So it is kept out of the log, and who takes from it waits for no disk.
DROP TABLE rate_limit;

CREATE UNLOGGED TABLE rate_limit (
    id        text PRIMARY KEY,
    -- How much there was to take at the time, after what was taken then.
    available double precision NOT NULL,
    -- Whether the latest request was granted.
    granted   boolean NOT NULL,
    at        timestamptz NOT NULL
-- Room on each page for the next version of a row, which is written with every request.
) WITH (fillfactor = 50);
