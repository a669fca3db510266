-- How a page was come by: the answer's status, the addresses that led on to it,
-- and the exchange itself as a web archive (WARC 1.1).

ALTER TABLE capture ADD COLUMN status INTEGER NOT NULL DEFAULT 0; -- 0 for a file
ALTER TABLE capture ADD COLUMN redirects TEXT NOT NULL DEFAULT '[]'; -- JSON list, the typed address first
ALTER TABLE capture ADD COLUMN archive_sha256 TEXT REFERENCES blob (sha256);
