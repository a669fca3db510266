-- A source can be looked at again: all copies stay, the last one that has a text
-- is what the desk works with. A page may say under which address it wants to be
-- known, by which two sources are found to be one.

ALTER TABLE sourcecopy ADD COLUMN canonical TEXT NOT NULL DEFAULT ''; -- address, '' for none
