package audit

import "testing"

// TestEquity holds the price of a share of a company against its worth.
func TestEquity(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"A stake of 25% cost £5m, valuing the mill at £25m.", "flag 25%|£25m|£5m"},
		{"A stake of 20% cost £5m, valuing the mill at £25m.", "ok 20%|£25m|£5m"},
		{"It raised $20m at a $100m valuation in return for 30%.", "flag 30%|$100m|$20m"},
		{"It raised $20m at a $100m valuation in return for 20%.", "ok 20%|$100m|$20m"},
		{"It raised $20m in exchange for 30% at a valuation of $100m.", "flag 30%|$100m|$20m"},
		{"It raised $25m at a $100m valuation in return for 20%.", ""}, // worth $125m with the money
		{"It raised $20m at a pre-money valuation of $100m in return for 30%.", ""},
		{"A stake of 25% was sold for £5m, and the mill is worth £25m.", ""},
		{"It raised $20m at a $100m valuation, and sales rose 30%.", ""},
		{"It raised $20m at a $100m valuation; the founders hold a stake of 30%.", ""},
		{"A stake of 25% brought £5m in fees to the mill, worth £25m.", ""},
	} {
		if got := outcome(tt.in, PercentOf); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}
