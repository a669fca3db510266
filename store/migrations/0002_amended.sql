-- What an editor puts into a text, takes out of it or corrects in its head is
-- on the ledger. A version whose article was made with that keeps the article
-- as it was read from the page, and what was amended in it.

ALTER TABLE version ADD COLUMN base TEXT;    -- JSON of claim.Article, NULL where article is as it was read
ALTER TABLE version ADD COLUMN amended TEXT; -- JSON of claim.Amendments, NULL for none
