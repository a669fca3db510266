-- done: an editor has said that the check of the article is done (kept by every
-- write, like the counters). story: what the desk calls the story that the article
-- is of, '' for none; the desk's own, like archived, and no event.

ALTER TABLE casefile ADD COLUMN done  INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1));
ALTER TABLE casefile ADD COLUMN story TEXT    NOT NULL DEFAULT '';
