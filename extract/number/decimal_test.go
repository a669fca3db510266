package number

import "testing"

func TestReadDigits(t *testing.T) {
	tests := []struct {
		in, want string
		grouped  bool
		ok       bool
	}{
		{"7", "7", false, true},
		{"1,250.50", "1250.5", true, true},
		{"1,50,000", "150000", true, true},
		{"1.250,5", "1250.5", true, true},
		{"12,5", "12.5", false, true},
		{"0.0700", "0.07", false, true},
		{"2.4.1", "", false, false},
		{"1,2,3", "", false, false},
		{"123456789012345678901234567890", "123456789012345678901234567890", false, true},
		{"1234567890123456789012345678901234567890123456789012345678901234567890", "", false, false},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			v, grouped, ok := readDigits(tt.in)
			if v.String() != tt.want || grouped != tt.grouped && ok || ok != tt.ok {
				t.Errorf("readDigits(%q) = %s, %v, %v; want %s, %v, %v", tt.in, v, grouped, ok, tt.want, tt.grouped, tt.ok)
			}
		})
	}
}

func TestDecimal(t *testing.T) {
	big, _, _ := readDigits("9223372036854775807")
	tests := []struct {
		name string
		got  decimal
		want string
	}{
		{"scale", integer(12).shift(8), "1200000000"},
		{"part", integer(5).shift(-1).times(60), "30"},
		{"two thirds", integer(1).fraction(2, 3), "0.6666666667"},
		{"minus two thirds", integer(-1).fraction(2, 3), "-0.6666666667"},
		{"quarter of a billion", integer(1).shift(9).fraction(1, 4), "250000000"},
		{"sum across exponents", integer(3).shift(6).plus(integer(5).shift(-1)), "3000000.5"},
		{"past 63 bits", big.plus(integer(1)), "9223372036854775808"},
		{"product past 63 bits", big.times(10), "92233720368547758070"},
		{"third of a large sum", big.times(3).fraction(1, 3), "9223372036854775807"},
		{"negative", integer(25).shift(-1).neg(), "-2.5"},
		{"no value", decimal{}, ""},
		{"zero", integer(0).shift(12), "0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.got.String(); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
	if n, ok := integer(40).shift(-1).whole(); n != 4 || !ok {
		t.Errorf("4.0 as a whole number = %d, %v", n, ok)
	}
	if _, ok := integer(45).shift(-1).whole(); ok {
		t.Error("4.5 taken for a whole number")
	}
	if integer(1).shift(maxDigits + 1).fits() {
		t.Error("a value past the limit fits")
	}
	if integer(2).shift(3).compare(integer(1999)) != 1 || integer(-1).compare(integer(0)) != -1 {
		t.Error("wrong order")
	}
}
