-- A browser that is signed in is known by a token of its own, which its owner tells from the others.
ALTER TABLE token ADD COLUMN session boolean NOT NULL DEFAULT false;
