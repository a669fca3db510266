package present

import "context"

// Scratch keeps what is being typed and not yet said, so that a program that
// is killed loses a second of it at most. Nothing in it is part of the record.
type Scratch interface {
	// Typed returns what SetTyped kept for a case, "" for nothing.
	Typed(ctx context.Context, caseID string) (string, error)
	// Scrub overwrites what was kept before and has been replaced since.
	Scrub(ctx context.Context) error
	SetTyped(ctx context.Context, caseID, typed string) error
}
