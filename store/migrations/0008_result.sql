-- What claims and sources came to when they were last held against each other.
-- Derived: may be dropped, and is made again by the matcher.

CREATE TABLE sourceresult (
    source  TEXT NOT NULL, -- id
    claim   TEXT NOT NULL, -- id
    entered TEXT NOT NULL, -- event that corrected the claim, '' for none
    hash    TEXT NOT NULL, -- SHA-256 of the source's bytes
    rules   TEXT NOT NULL, -- of the matcher
    data    BLOB NOT NULL, -- as the matcher's user wrote it
    PRIMARY KEY (source, claim)
) STRICT, WITHOUT ROWID;
