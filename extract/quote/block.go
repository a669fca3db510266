package quote

import "stet/extract/claim"

func (r *reader) blockClaims() []claim.Claim { return nil }
