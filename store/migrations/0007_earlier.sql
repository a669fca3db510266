-- What was checked in other articles, by what claims have in common: a quote's
-- words, a company and an amount, a name and a role. All of it is derived from the
-- ledger, may be dropped and is made again, a case at a time.

CREATE TABLE earlier (
    key      TEXT    NOT NULL,
    casefile INTEGER NOT NULL REFERENCES casefile (num),
    claim    TEXT    NOT NULL, -- id
    data     TEXT    NOT NULL, -- JSON of store.Earlier
    PRIMARY KEY (key, casefile, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX earlier_case ON earlier (casefile);

-- As of which state of a case its rows in earlier are.
CREATE TABLE earliercase (
    casefile INTEGER NOT NULL PRIMARY KEY REFERENCES casefile (num),
    revision INTEGER NOT NULL,
    rules    INTEGER NOT NULL
) STRICT;
