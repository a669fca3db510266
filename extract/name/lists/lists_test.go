package lists

import "testing"

func TestLook(t *testing.T) {
	for _, tt := range []struct {
		name string
		want Flags
		not  Flags
	}{
		{"mary", Given, Country},
		{"france", Country, People},
		{"french", People, Country | Org},
		{"the", SeenLower, Country | AnyGiven},
		{"united nations", Org, Country},
		{"monday", 0, AnyName | AnyGiven},
		{"", 0, ^Flags(0)},
		{"xqzzyv", 0, ^Flags(0)},
	} {
		got := Names().Look(tt.name)
		if tt.want != 0 && !got.Has(tt.want) || got.Has(tt.not) {
			t.Errorf("Look(%q) = %b, want some of %b and none of %b", tt.name, got, tt.want, tt.not)
		}
	}
}

func BenchmarkLook(b *testing.B) {
	n := Names()
	b.ReportAllocs()
	for b.Loop() {
		if !n.Look("france").Has(Country) {
			b.Fatal("France is no country")
		}
	}
}
