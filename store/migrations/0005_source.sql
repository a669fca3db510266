-- What the desk holds of its sources. The ledger says what a source is; here
-- lie, for each time that it was fetched or copied, the bytes as they came and
-- the text that was read out of them, or the reason why there is none.

CREATE TABLE sourcecopy (
    num            INTEGER PRIMARY KEY,
    source         TEXT    NOT NULL, -- id, as in the ledger's source_added
    locator        TEXT    NOT NULL, -- address or path, as it was given
    final_url      TEXT    NOT NULL DEFAULT '',
    redirects      TEXT    NOT NULL DEFAULT '[]', -- JSON list, the typed address first
    status         INTEGER NOT NULL DEFAULT 0,    -- 0 for a file
    header         TEXT    NOT NULL DEFAULT '{}', -- JSON, name to list of values
    raw_sha256     TEXT    REFERENCES blob (sha256), -- NULL where nothing came
    archive_sha256 TEXT    REFERENCES blob (sha256), -- web archive (WARC 1.1), NULL for a file
    title          TEXT    NOT NULL DEFAULT '',
    article        TEXT,                             -- JSON of claim.Article, NULL where no text was read
    text_sha256    TEXT    NOT NULL DEFAULT '',      -- of the article's text
    failure        TEXT    NOT NULL DEFAULT '',      -- why there is nothing, or no text: a sentence
    fetched_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX sourcecopy_source ON sourcecopy (source, num);
