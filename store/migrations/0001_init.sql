-- The store as it was first released. What the page says (version, claim,
-- warning) is derived and may be replaced; what the desk says (event) is
-- appended and never changed. Times are milliseconds since 1970, UTC; hashes
-- are SHA-256 in hex; JSON offsets count bytes of the article's text.

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who said something, or may: own is 1 for whoever works with this store.
CREATE TABLE author (
    key  TEXT    NOT NULL PRIMARY KEY,
    name TEXT    NOT NULL DEFAULT '', -- the display name last used
    own  INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX author_own ON author (own) WHERE own = 1;

-- The bytes of pages and files, each once.
CREATE TABLE blob (
    sha256 TEXT NOT NULL PRIMARY KEY,
    body   BLOB NOT NULL
) STRICT;

-- An article under check, in all its versions.
CREATE TABLE casefile (
    num       INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE, -- 32 hex digits, the same on every desk that opens the same address
    opened_at INTEGER NOT NULL,        -- for the first time
    seen_at   INTEGER NOT NULL,        -- for the last time
    archived  INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    version   INTEGER REFERENCES version (num) DEFERRABLE INITIALLY DEFERRED, -- the current one
    revision  INTEGER NOT NULL DEFAULT 0, -- grows with every write to the case
    rewrites  INTEGER NOT NULL DEFAULT 0, -- grows when old events get or lose their payload
    -- Counters over the current version, kept by every write.
    total         INTEGER NOT NULL DEFAULT 0,
    checked       INTEGER NOT NULL DEFAULT 0,
    stale         INTEGER NOT NULL DEFAULT 0,
    conflicts     INTEGER NOT NULL DEFAULT 0,
    contradicted  INTEGER NOT NULL DEFAULT 0,
    single_source INTEGER NOT NULL DEFAULT 0,
    orphans       INTEGER NOT NULL DEFAULT 0,
    warnings      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX casefile_seen ON casefile (seen_at);

-- What a case is found again by: 'url:' and an address, 'text:' and a hash,
-- 'file:' and a path.
CREATE TABLE casekey (
    key      TEXT    NOT NULL PRIMARY KEY,
    casefile INTEGER NOT NULL REFERENCES casefile (num)
) STRICT, WITHOUT ROWID;

-- One text of an article.
CREATE TABLE version (
    num         INTEGER PRIMARY KEY,
    casefile    INTEGER NOT NULL REFERENCES casefile (num),
    text_sha256 TEXT    NOT NULL,
    result_id   TEXT    NOT NULL DEFAULT '',
    title       TEXT    NOT NULL DEFAULT '',
    site        TEXT    NOT NULL DEFAULT '',
    byline      TEXT    NOT NULL DEFAULT '[]', -- JSON list
    published   TEXT    NOT NULL DEFAULT '',
    url         TEXT    NOT NULL DEFAULT '',
    article     TEXT    NOT NULL,              -- JSON of claim.Article
    derived     TEXT    NOT NULL,              -- hash of article, claims and warnings
    saved_at    INTEGER NOT NULL,
    UNIQUE (casefile, text_sha256)
) STRICT;

-- Every time an article was fetched or read.
CREATE TABLE capture (
    num        INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL REFERENCES version (num),
    locator    TEXT    NOT NULL, -- as it was given
    final_url  TEXT    NOT NULL DEFAULT '',
    header     TEXT    NOT NULL DEFAULT '{}', -- JSON, name to list of values
    raw_sha256 TEXT    REFERENCES blob (sha256),
    fetched_at INTEGER NOT NULL
) STRICT;

CREATE INDEX capture_version ON capture (version);

-- The readers' claims of a version, in the order of the text.
CREATE TABLE claim (
    version INTEGER NOT NULL REFERENCES version (num),
    pos     INTEGER NOT NULL,
    id      TEXT    NOT NULL,
    data    TEXT    NOT NULL, -- JSON of claim.Claim
    PRIMARY KEY (version, pos)
) STRICT, WITHOUT ROWID;

CREATE TABLE warning (
    version INTEGER NOT NULL REFERENCES version (num),
    pos     INTEGER NOT NULL,
    data    TEXT    NOT NULL, -- JSON of claim.Warning
    PRIMARY KEY (version, pos)
) STRICT, WITHOUT ROWID;

-- The ledger. payload is NULL where it was purged here or withheld by whoever
-- sent the event; a withheld one may come later.
CREATE TABLE event (
    num            INTEGER PRIMARY KEY,
    casefile       INTEGER NOT NULL REFERENCES casefile (num),
    hash           TEXT    NOT NULL,
    author         TEXT    NOT NULL,
    chain          TEXT    NOT NULL, -- the case that the event's header names
    seq            INTEGER NOT NULL,
    prev           TEXT    NOT NULL,
    at             INTEGER NOT NULL,
    payload_sha256 TEXT    NOT NULL,
    payload        BLOB,
    purged         INTEGER NOT NULL DEFAULT 0 CHECK (purged IN (0, 1) AND (purged = 0 OR payload IS NULL)),
    UNIQUE (casefile, hash)
) STRICT;

CREATE INDEX event_casefile ON event (casefile, num);
CREATE INDEX event_chain ON event (author, chain, seq);

CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN
    SELECT raise(ABORT, 'events are never deleted');
END;

CREATE TRIGGER event_fixed BEFORE UPDATE ON event
WHEN NEW.num IS NOT OLD.num OR NEW.casefile IS NOT OLD.casefile OR NEW.hash IS NOT OLD.hash
    OR NEW.author IS NOT OLD.author OR NEW.chain IS NOT OLD.chain OR NEW.seq IS NOT OLD.seq
    OR NEW.prev IS NOT OLD.prev OR NEW.at IS NOT OLD.at OR NEW.payload_sha256 IS NOT OLD.payload_sha256
    OR NOT ((OLD.payload IS NOT NULL AND NEW.purged = 1)
        OR (OLD.payload IS NULL AND OLD.purged = 0 AND NEW.payload IS NOT NULL))
BEGIN
    SELECT raise(ABORT, 'events are never changed');
END;

-- Full-text search. The index keeps no text of its own; entry says what each
-- of its rows stands for.
CREATE TABLE entry (
    num      INTEGER PRIMARY KEY AUTOINCREMENT,
    casefile INTEGER NOT NULL REFERENCES casefile (num),
    kind     TEXT    NOT NULL CHECK (kind IN ('article', 'claim', 'source')),
    ref      TEXT    NOT NULL, -- id of the claim or source, '' for the article
    text     TEXT    NOT NULL  -- what to show
) STRICT;

CREATE INDEX entry_casefile ON entry (casefile, kind, ref);

CREATE VIRTUAL TABLE fulltext USING fts5 (
    body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
