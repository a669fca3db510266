package quote

import "stet/extract/claim"

func (r *reader) indirectClaims() []claim.Claim { return nil }
