package claim

import "testing"

func TestUnits(t *testing.T) {
	tests := []struct{ unit, one, many string }{
		{"mile", "mile", "miles"}, {"foot", "foot", "feet"}, {"square foot", "square foot", "square feet"}, {"acre-foot", "acre-foot", "acre-feet"},
		{"inch", "inch", "inches"}, {"mile per hour", "mile per hour", "miles per hour"}, {"kilohertz", "kilohertz", "kilohertz"},
		{"fahrenheit", "degree Fahrenheit", "degrees Fahrenheit"}, {"celsius", "degree Celsius", "degrees Celsius"}, {"kelvin", "kelvin", "kelvin"},
		{"degree celsius", "degree celsius", "degrees celsius"}, {"gas", "gas", "gas"}, {"kg", "kg", "kg"}, {"", "", ""},
	}
	for _, tt := range tests {
		if one, many := Units(tt.unit, true), Units(tt.unit, false); one != tt.one || many != tt.many {
			t.Errorf("%q: one %q, many %q; want %q, %q", tt.unit, one, many, tt.one, tt.many)
		}
	}
}
