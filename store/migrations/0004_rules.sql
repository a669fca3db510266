-- Counters come out of the ledger by rules that get better: those kept by other
-- rules than the program's (ledger.Rules) are no sign that somebody changed them.

ALTER TABLE casefile ADD COLUMN rules INTEGER NOT NULL DEFAULT 0;
